package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Java of a guide is what it says: it compiles, runs, and prints what is shown. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class GuideExamples {
    private static final Path GUIDES = Path.of("..", "docs", "guide");

    private final Guide guide;
    private final Workspace workspace = new Workspace();
    private Compiled compiled;

    GuideExamples(String page) {
        guide = new Guide(GUIDES.resolve(page));
    }

    @BeforeAll
    void compile() {
        compiled = new Compilation(Tool.JAVAC, false).compile(workspace, guide.sources());
    }

    final Guide guide() {
        return guide;
    }

    @AfterAll
    void clean() {
        workspace.close();
    }

    List<Guide.Example> examples() {
        return guide.examples();
    }

    @Test
    void guide_compilesWithoutAWarning() {
        assertThat(compiled.ofProcessor())
                .as("advice about the declared examples")
                .isEmpty();
        compiled.assertClean();
        assertThat(compiled.generated()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void example_printsWhatIsShown(Guide.Example example) throws Throwable {
        assertThat(example.output()).as("what the guide says that it prints").isNotNull();
        assertThat(withoutTimes(printed(example)))
                .as("the output of\n%s", example.statements())
                .isEqualTo(withoutTimes(example.output()));
        Leftovers.assertNone();
    }

    private String printed(Guide.Example example) throws Throwable {
        URL[] classes = {workspace.classes().toUri().toURL()};
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try (URLClassLoader loader = new URLClassLoader(classes, GuideExamples.class.getClassLoader())) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass(example.type()).getMethod("run").invoke(null);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    /** How long something has been running, and where exactly the compiler put it, differs from run to run. */
    private static String withoutTimes(String text) {
        return text.replaceAll("\\d+( min \\d+|\\.\\d)? (ms|s)\\b", "... s")
                .replaceAll("(\\.java:|lambda\\$\\w+\\$)\\d+", "$1...")
                .replaceAll("app\\.section\\d+\\.", "app."); // each section has its own Pages
    }
}
