package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
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
    private static final Set<String> ELSEWHERE = Set.of("plan.md");

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
        Compilation compilation = new Compilation(Tool.JAVAC, false);
        GuideRun.LIBRARIES.forEach(compilation::library);
        compiled = compilation.compile(workspace, guide.sources());
        if (GuideRun.IS_ON_25 && !guide.sourcesOn25().isEmpty()) {
            Compilation further = new Compilation(Tool.JAVAC, false)
                    .release(25)
                    .option("--enable-preview")
                    .library(workspace.classes());
            GuideRun.LIBRARIES.forEach(further::library);
            Compiled on25 = further.compile(workspaceOn25, guide.sourcesOn25());
            compiled = compiled.success() ? on25.with(compiled.diagnostics()) : compiled;
        }
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
        if (example.kind() == Guide.Kind.GENERATED) {
            assertThat(generated(example)).as("the generated class").is(GuideRun.showing(example.text()));
            return;
        }
        Workspace one = example.on25() ? workspaceOn25 : workspace;
        String printed =
                switch (example.kind()) {
                    case TESTS -> GuideRun.tests(one.classes(), example.className());
                    default ->
                        example.on25()
                                ? GuideRun.inAnotherProcess(List.of(one.classes(), workspace.classes()), example)
                                : GuideRun.printed(one.classes(), example.className());
                };
        assertThat(GuideRun.withoutTimes(printed))
                .as("the output of\n%s", example.text())
                .isEqualTo(GuideRun.withoutTimes(example.output() == null ? "" : example.output()));
        Leftovers.assertNone();
    }

    private String generated(Guide.Example example) throws IOException {
        return Files.readString(
                workspace.generated().resolve(example.section() + "/" + example.type() + ".java"));
    }
}
