package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An interface whose calls run in other processes, in every form, compiles without a warning, and its generated class reads well: that is looked at in the
 * golden, which {@code -Dfanout.goldens=write} writes anew.
 */
class RemoteInterfaceTest {
    private static final GoldenInterface GOLDEN = new GoldenInterface("remote", "ConcurrentScores");

    @ParameterizedTest
    @EnumSource(Tool.class)
    void interfaceWithRemoteCalls_compilesWithoutAWarningAndReadsWell(Tool tool) throws IOException {
        try (Workspace workspace = new Workspace()) {
            Compiled compiled = new Compilation(tool, false)
                    .compile(workspace, GOLDEN.sources())
                    .assertClean();

            assertThat(compiled.ofProcessor()).isEmpty();
            GOLDEN.assertGolden(compiled);
        }
    }
}
