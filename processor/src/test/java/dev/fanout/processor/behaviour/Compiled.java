package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What came of a compilation.
 *
 * @param success what the compiler says of it
 * @param diagnostics its messages
 * @param output what it printed beside them
 * @param generated the generated sources, by file name
 */
record Compiled(
        boolean success,
        List<? extends Diagnostic<? extends JavaFileObject>> diagnostics,
        String output,
        Map<String, String> generated) {

    /** What the processor said; a compiler that only processes misses what it generates. */
    List<Diagnostic<? extends JavaFileObject>> ofProcessor() {
        List<Diagnostic<? extends JavaFileObject>> found = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics) {
            if (diagnostic.getMessage(Locale.ROOT).contains("[FANOUT-")) {
                found.add(diagnostic);
            }
        }
        return found;
    }

    /** This, with further diagnostics. */
    Compiled with(List<? extends Diagnostic<? extends JavaFileObject>> further) {
        List<Diagnostic<? extends JavaFileObject>> all = new ArrayList<>(diagnostics);
        all.addAll(further);
        return new Compiled(success, all, output, generated);
    }

    /** Nothing to say about the generated classes, and nothing that a user would have to look at. */
    Compiled assertClean() {
        String said = diagnostics.stream()
                .filter(Compiled::matters)
                .map(Compiled::line)
                .collect(Collectors.joining("\n"));
        assertThat(said).as("diagnostics; generated:%n%s", texts()).isEmpty();
        assertThat(success).as("compiled: %s", output).isTrue();
        return this;
    }

    private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        return diagnostic.getKind() + " " + (source == null ? "" : source.getName()) + ":" + diagnostic.getLineNumber()
                + " " + diagnostic.getMessage(Locale.ROOT);
    }

    private String texts() {
        return String.join("\n", generated.values());
    }

    /** A processor's own advice is no fault of what it generates: the cases are small, and many have nothing to run beside. */
    private static boolean isAdvice(Diagnostic<? extends JavaFileObject> diagnostic) {
        return diagnostic.getKind() == Diagnostic.Kind.WARNING
                && diagnostic.getMessage(Locale.ROOT).contains("[FANOUT-");
    }

    /** Annotations that a test brings along are those of a tool that does not run here. */
    private static boolean isUnclaimed(Diagnostic<? extends JavaFileObject> diagnostic) {
        return diagnostic
                .getMessage(Locale.ROOT)
                .matches("(?s)No processor claimed any of these annotations: \\S*shop\\.data\\.\\w+");
    }

    /** ecj's further warnings are asked of generated classes only: the tests' own types are not written to please it. */
    private static boolean matters(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        boolean inTestSource = source != null && !source.getName().contains("Concurrent");
        boolean byEcj = diagnostic.getClass().getName().startsWith("org.eclipse");
        if (isUnclaimed(diagnostic)) {
            return false;
        }
        return switch (diagnostic.getKind()) {
            case ERROR -> true;
            case WARNING, MANDATORY_WARNING -> !(isAdvice(diagnostic) || (byEcj && inTestSource));
            case NOTE, OTHER -> false;
        };
    }
}
