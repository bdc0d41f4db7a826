package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.YES;
import static org.assertj.core.api.Assertions.assertThat;

import com.softwaremill.jox.structured.JoxScopeExecutionException;
import com.softwaremill.jox.structured.Par;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.StructuredTaskScope;
import org.junit.jupiter.api.DisplayName;

@DisplayName("1 GFF-06 GFF-07: a failure is noticed at once, and nothing runs on when the caller learns of it")
class Behaviour01FailFastScopesTest {
    private final IOException failure = new IOException("root");

    private void interruptsAndWaits(Sleeper slow, Caller<Boolean> caller) {
        slow.awaitInterrupted();
        assertThat(caller.waits()).isTrue();
        slow.finishCleanUp();
        assertThat(caller.value()).isTrue();
    }

    @Shows(YES)
    void structuredTaskScope_interruptsTheSiblingAndWaitsForItsEnd(Trial trial) {
        Sleeper slow = trial.cleaner();
        interruptsAndWaits(slow, trial.call(() -> {
            try (var scope = StructuredTaskScope.<String>open()) {
                scope.fork(slow);
                scope.fork(slow.thenFail(failure));
                scope.join();
                return null;
            } catch (StructuredTaskScope.FailedException failed) {
                assertThat(failed).hasCause(failure);
                return slow.hasEnded();
            }
        }));
    }

    @Shows(YES)
    void jox_interruptsTheSiblingAndWaitsForItsEnd(Trial trial) {
        Sleeper slow = trial.cleaner();
        interruptsAndWaits(slow, trial.call(() -> {
            try {
                Par.par(List.of(slow, slow.thenFail(failure)));
                return null;
            } catch (JoxScopeExecutionException failed) {
                assertThat(failed).hasCause(failure);
                return slow.hasEnded();
            }
        }));
    }
}
