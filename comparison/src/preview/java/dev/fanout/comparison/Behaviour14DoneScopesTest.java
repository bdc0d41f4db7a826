package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.YES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.softwaremill.jox.structured.CancellableFork;
import com.softwaremill.jox.structured.Scopes;
import java.io.IOException;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.StructuredTaskScope;
import org.junit.jupiter.api.DisplayName;

@DisplayName("14 CAN-03: done means that the call has ended, not that it was asked to")
class Behaviour14DoneScopesTest {
    @Shows(YES)
    void structuredTaskScope_hasNoStateForACallThatCleansUp(Trial trial) {
        Sleeper call = trial.cleaner();
        Caller<Subtask.State> caller = trial.call(() -> {
            Subtask.State whileItCleansUp = null;
            try (var scope = StructuredTaskScope.<String>open()) {
                Subtask<String> subtask = scope.fork(call);
                scope.fork(call.thenFail(new IOException("sibling")));
                assertThat(catchThrowable(scope::join)).isNotNull();
                assertThat(call.hasEnded()).isFalse();
                whileItCleansUp = subtask.state();
            }
            assertThat(call.hasEnded()).isTrue();
            return whileItCleansUp;
        });
        call.awaitInterrupted();
        assertThat(caller.waits()).isTrue();
        call.finishCleanUp();
        assertThat(caller.value()).isEqualTo(Subtask.State.UNAVAILABLE);
    }

    @Shows(YES)
    void jox_cancelsAndAwaitsTheEnd(Trial trial) {
        Sleeper call = trial.cleaner();
        Caller<Boolean> caller = trial.call(() -> Scopes.supervised(scope -> {
            CancellableFork<String> fork = scope.forkCancellable(call);
            call.awaitEntered();
            assertThat(catchThrowable(fork::cancel)).hasCauseInstanceOf(InterruptedException.class);
            return call.hasEnded();
        }));
        call.awaitInterrupted();
        assertThat(caller.waits()).isTrue();
        call.finishCleanUp();
        assertThat(caller.value()).isTrue();
    }
}
