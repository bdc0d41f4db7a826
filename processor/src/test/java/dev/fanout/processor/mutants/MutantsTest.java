package dev.fanout.processor.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.processor.FanoutProcessor;
import dev.fanout.processor.check.Rule;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Interfaces with something wrong in them get an error, or compile: the processor never throws, and what it generates compiles.
 * {@code -Dfanout.mutants=5000} tries more, and then every rule has to have been heard; {@code -Dfanout.mutants.seed=42} those from a seed on.
 */
class MutantsTest {
    private static final int COUNT = Integer.getInteger("fanout.mutants", 100);
    private static final long FIRST_SEED = Long.getLong("fanout.mutants.seed", 1);
    private static final int ENOUGH = 5000;

    /** What the compiler refuses by itself would silence the processor for all that is compiled with it; so many are tried by themselves. */
    private static final int ALONE = 10;

    private static final Pattern CODE = Pattern.compile("\\[(FANOUT-[A-Z-]+)]");
    private static final Pattern SEED = Pattern.compile("[/\\\\]m(\\d+)[/\\\\](\\w+)\\.java");

    /** What no interface can bring about by itself. */
    private static final Set<Rule> ELSEWHERE =
            EnumSet.of(Rule.RUNTIME_MISSING, Rule.NAMES_UNAVAILABLE, Rule.BAD_OPTION, Rule.CANNOT_WRITE, Rule.INTERNAL);

    private record Heard(long seed, String file, boolean isError, String message) {}

    @ParameterizedTest
    @ValueSource(strings = {"javac", "ecj"})
    void mutant_isRefusedOrCompiles(String tool, @TempDir Path folder) throws IOException {
        JavaCompiler compiler = tool.equals("javac") ? ToolProvider.getSystemJavaCompiler() : new EclipseCompiler();
        List<Mutant> mutants = LongStream.range(FIRST_SEED, FIRST_SEED + COUNT)
                .mapToObj(Mutant::of)
                .toList();
        Set<Long> ungrammatical =
                wrongIn(compile(tool, compiler, mutants, folder.resolve("alone"), List.of("-proc:none")));
        List<Mutant> judged = without(ungrammatical, mutants);
        List<Heard> heard = compile(tool, compiler, judged, folder.resolve("judged"), List.of("-proc:only"));
        List<Mutant> right = without(wrongIn(heard), judged);
        List<Heard> ofRight = compile(tool, compiler, right, folder.resolve("right"), List.of("-nowarn"));

        Map<String, Integer> rules = count(heard);
        Files.write(
                Files.createDirectories(Path.of("target")).resolve("mutants-" + tool + ".txt"),
                rules.entrySet().stream().map(Object::toString).toList());
        assertThat(heard).noneMatch(each -> each.message().contains(Rule.INTERNAL.code()));
        assertThat(ofRight).as("generated, and does not compile").noneMatch(Heard::isError);
        assertThat(right).as("right after all").hasSizeGreaterThan(COUNT / 100);
        assertThat(rules)
                .as("rules that were heard")
                .hasSizeGreaterThan(COUNT >= ENOUGH ? 0 : Math.min(COUNT / 10, 20));
        if (COUNT >= ENOUGH) {
            assertThat(rules).containsOnlyKeys(expectedCodes());
        }
        for (Mutant mutant : mutants.stream()
                .filter(mutant -> ungrammatical.contains(mutant.seed()))
                .limit(ALONE)
                .toList()) {
            assertThat(compile(
                            tool,
                            compiler,
                            List.of(mutant),
                            folder.resolve("m" + mutant.seed()),
                            List.of("-proc:only")))
                    .as(mutant.text())
                    .noneMatch(each -> each.message().contains(Rule.INTERNAL.code()));
        }
    }

    private static Set<Long> wrongIn(List<Heard> heard) {
        Set<Long> wrong = new HashSet<>();
        heard.stream().filter(Heard::isError).forEach(each -> wrong.add(each.seed()));
        return wrong;
    }

    private static List<Mutant> without(Set<Long> seeds, List<Mutant> mutants) {
        return mutants.stream().filter(mutant -> !seeds.contains(mutant.seed())).toList();
    }

    private static List<String> expectedCodes() {
        return Arrays.stream(Rule.values())
                .filter(rule -> !ELSEWHERE.contains(rule))
                .map(Rule::code)
                .toList();
    }

    private static Map<String, Integer> count(List<Heard> heard) {
        Map<String, Integer> rules = new TreeMap<>();
        for (Heard each : heard) {
            Matcher code = CODE.matcher(each.message());
            if (code.find()) {
                rules.merge(code.group(1), 1, Integer::sum);
            }
        }
        return rules;
    }

    private static List<Heard> compile(
            String tool, JavaCompiler compiler, List<Mutant> mutants, Path folder, List<String> further)
            throws IOException {
        List<Path> paths = new ArrayList<>();
        for (Mutant mutant : mutants) {
            paths.add(write(folder, mutant.path(), mutant.text()));
        }
        paths.add(write(folder, "other/Async.java", "package other; public @interface Async {}"));
        List<String> options = new ArrayList<>(further);
        String out = Files.createDirectories(folder.resolve("classes")).toString();
        options.addAll(List.of("--release", "17", "-d", out, "-s", out));
        options.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        if (tool.equals("javac")) {
            options.addAll(List.of("-Xmaxerrs", "100000", "-Xmaxwarns", "100000"));
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, null, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    new StringWriter(), files, diagnostics, options, null, files.getJavaFileObjectsFromPaths(paths));
            task.setProcessors(List.of(new FanoutProcessor()));
            task.call();
        }
        return diagnostics.getDiagnostics().stream().map(MutantsTest::heard).toList();
    }

    private static Path write(Path folder, String path, String text) throws IOException {
        Path file = folder.resolve("sources").resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static Heard heard(Diagnostic<? extends JavaFileObject> said) {
        JavaFileObject source = said.getSource();
        Matcher place = SEED.matcher(source == null ? "" : source.getName());
        boolean isError = said.getKind() == Diagnostic.Kind.ERROR;
        return place.find()
                ? new Heard(Long.parseLong(place.group(1)), place.group(2), isError, said.getMessage(Locale.ROOT))
                : new Heard(0, "", isError, said.getMessage(Locale.ROOT));
    }
}
