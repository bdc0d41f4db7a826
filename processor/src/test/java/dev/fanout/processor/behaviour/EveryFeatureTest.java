package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An interface with every feature of the language in it compiles without a warning, and its generated class still reads well: that is looked at in the golden,
 * which {@code -Dfanout.goldens=write} writes anew.
 */
class EveryFeatureTest {
    private static final GoldenInterface GOLDEN = new GoldenInterface("everything", "ConcurrentEverything");

    /** As much of {@code jakarta.inject} as the component model needs. */
    private static final List<SourceFile> INJECTION =
            List.of(annotation("Singleton", ""), annotation("Inject", ""), annotation("Named", "String value();"));

    private static SourceFile annotation(String name, String members) {
        return new SourceFile(
                "jakarta/inject/" + name + ".java",
                "package jakarta.inject; public @interface " + name + " { " + members + " }");
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void interfaceWithEveryFeature_compilesWithoutAWarningAndReadsWell(Tool tool) throws IOException {
        try (Workspace workspace = new Workspace()) {
            Compilation compilation = new Compilation(tool, false).option("-Afanout.componentModel=jakarta");
            if (tool == Tool.JAVAC) {
                compilation.option("-Xlint:-processing"); // nobody claims what is there for a container
            }
            List<SourceFile> sources = new ArrayList<>(INJECTION);
            sources.addAll(GOLDEN.sources());
            Compiled compiled = compilation.compile(workspace, sources).assertClean();

            assertThat(compiled.ofProcessor()).isEmpty();
            GOLDEN.assertGolden(compiled);
        }
    }
}
