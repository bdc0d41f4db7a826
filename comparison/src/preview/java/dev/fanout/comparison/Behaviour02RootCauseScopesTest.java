package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.YES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.softwaremill.jox.structured.Par;
import java.io.IOException;
import java.util.concurrent.StructuredTaskScope;
import org.junit.jupiter.api.DisplayName;

@DisplayName("2 GFF-10: what a failure provokes never overtakes it")
class Behaviour02RootCauseScopesTest {
    private final IOException root = new IOException("root");

    @Shows(YES)
    void structuredTaskScope_reportsTheRoot(Trial trial) {
        for (int round = 0; round < Rounds.of(30); round++) {
            Throwable thrown = catchThrowable(() -> {
                try (var scope = StructuredTaskScope.<String>open()) {
                    Behaviour02RootCauseTest.calls(root).forEach(scope::fork);
                    scope.join();
                }
            });
            assertThat(thrown).hasCause(root);
        }
    }

    @Shows(YES)
    void jox_reportsTheRoot(Trial trial) {
        for (int round = 0; round < Rounds.of(30); round++) {
            assertThat(catchThrowable(() -> Par.par(Behaviour02RootCauseTest.calls(root)))).hasCause(root);
        }
    }
}
