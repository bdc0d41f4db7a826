package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Java of each page of the guide is what it says: it compiles, runs, and prints what is shown. */
@ParameterizedClass(name = "{0}")
@MethodSource("pages")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuideTest {
    /** Of these, tests of their own know more. */
    private static final Set<String> ELSEWHERE = Set.of("plan.md", "timeline.md");

    @Parameter
    String page;

    private Guide guide;
    private Workspace workspace;
    private Workspace workspaceOn25;
    private Compiled compiled;

    static List<String> pages() {
        return Guide.pages().stream().filter(page -> !ELSEWHERE.contains(page)).toList();
    }

    @BeforeParameterizedClassInvocation
    void compile() {
        guide = new Guide(page);
        workspace = new Workspace();
        workspaceOn25 = new Workspace();
        compiled = compilation().compile(workspace, guide.sources());
        if (GuideRun.IS_ON_25 && !guide.sourcesOn25().isEmpty()) {
            Compiled on25 = compilation()
                    .release(25)
                    .option("--enable-preview")
                    .option("-Xlint:-preview")
                    .library(workspace.classes())
                    .compile(workspaceOn25, guide.sourcesOn25());
            compiled = compiled.success() ? on25.with(compiled.diagnostics()) : compiled;
        }
    }

    private static Compilation compilation() {
        Compilation compilation = new Compilation(Tool.JAVAC, false).option("-Xlint:-processing");
        GuideRun.LIBRARIES.forEach(compilation::library);
        return compilation;
    }

    @AfterParameterizedClassInvocation
    void clean() {
        workspace.close();
        workspaceOn25.close();
    }

    @Test
    void page_compilesWithoutAWarning() {
        assertThat(compiled.ofProcessor())
                .as("advice about the declared examples")
                .isEmpty();
        compiled.assertClean();
    }

    List<Guide.Example> examples() {
        return guide.examples().stream()
                .filter(example -> !example.on25() || GuideRun.IS_ON_25)
                .toList();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("examples")
    void example_isWhatThePageSaysOfIt(Guide.Example example) throws Throwable {
        String shown = example.output() == null ? "" : example.output();
        switch (example.kind()) {
            case GENERATED -> assertThat(generated(example)).is(GuideRun.showing(example.text()));
            case WRONG -> assertThat(inOneLine(said(example))).isEqualTo(inOneLine(shown));
            default ->
                assertThat(GuideRun.withoutTimes(printed(example)))
                        .as("the output of\n%s", example.text())
                        .isEqualTo(GuideRun.withoutTimes(shown));
        }
        Leftovers.assertNone();
    }

    private String printed(Guide.Example example) throws Throwable {
        Workspace of = example.on25() ? workspaceOn25 : workspace;
        if (example.kind() == Guide.Kind.TESTS) {
            return GuideRun.tests(of.classes(), example.className());
        }
        return example.on25()
                ? GuideRun.inAnotherProcess(List.of(of.classes(), workspace.classes()), example)
                : GuideRun.printed(of.classes(), example.className());
    }

    private String generated(Guide.Example example) throws IOException {
        return Files.readString(workspace.generated().resolve(example.section() + "/" + example.type() + ".java"));
    }

    /** What the processor says of types that stand beside those of the section, or in their place. */
    private String said(Guide.Example example) {
        try (Workspace wrong = new Workspace()) {
            return compilation()
                    .library(workspace.classes())
                    .compile(wrong, Guide.files(example.section(), example.text()))
                    .ofProcessor()
                    .stream()
                    .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String inOneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
