package dev.fanout.processor.mutants;

import dev.fanout.processor.FanoutProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/**
 * One run of a compiler over many mutants.
 *
 * @param tool its name
 * @param folder for what it reads and writes
 */
record MutantCompilation(String tool, Path folder) {
    private static final Pattern CODE = Pattern.compile("\\[(FANOUT-[A-Z-]+)]");
    private static final Pattern SEED = Pattern.compile("[/\\\\]m(\\d+)[/\\\\](\\w+)\\.java");

    /**
     * Something that was said.
     *
     * @param seed of the mutant; 0 if of none
     * @param isError whether it keeps that from being compiled
     * @param message what
     */
    record Heard(long seed, boolean isError, String message) {

        /** The rule that it is about. */
        Optional<String> code() {
            Matcher code = CODE.matcher(message);
            return code.find() ? Optional.of(code.group(1)) : Optional.empty();
        }
    }

    /** Compiles them all at once, as these options say. */
    List<Heard> compile(List<Mutant> mutants, String... further) throws IOException {
        List<Path> paths = new ArrayList<>();
        for (Mutant mutant : mutants) {
            paths.add(write(mutant.path(), mutant.text()));
        }
        paths.add(write("other/Async.java", "package other; public @interface Async {}"));
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaCompiler compiler = tool.equals("javac") ? ToolProvider.getSystemJavaCompiler() : new EclipseCompiler();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, null, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    new StringWriter(),
                    files,
                    diagnostics,
                    options(further),
                    null,
                    files.getJavaFileObjectsFromPaths(paths));
            task.setProcessors(List.of(new FanoutProcessor()));
            task.call();
        }
        return diagnostics.getDiagnostics().stream()
                .map(MutantCompilation::heard)
                .toList();
    }

    private List<String> options(String... further) throws IOException {
        List<String> options = new ArrayList<>(List.of(further));
        String out = Files.createDirectories(folder.resolve("classes")).toString();
        options.addAll(List.of("--release", "17", "-d", out, "-s", out));
        options.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        if (tool.equals("javac")) {
            options.addAll(List.of("-Xmaxerrs", "100000", "-Xmaxwarns", "100000"));
        }
        return options;
    }

    private Path write(String path, String text) throws IOException {
        Path file = folder.resolve("sources").resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static Heard heard(Diagnostic<? extends JavaFileObject> said) {
        JavaFileObject source = said.getSource();
        Matcher place = SEED.matcher(source == null ? "" : source.getName());
        boolean isError = said.getKind() == Diagnostic.Kind.ERROR;
        return new Heard(place.find() ? Long.parseLong(place.group(1)) : 0, isError, said.getMessage(Locale.ROOT));
    }
}
