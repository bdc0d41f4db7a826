package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.NO;
import static dev.fanout.comparison.Verdict.YES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.softwaremill.jox.structured.Par;
import com.softwaremill.jox.structured.Race;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;

@DisplayName("3 GFF-08 ERR-08 TMO-16: late failures, Errors and finished results are kept")
class Behaviour03LateFailureScopesTest {
    private final IOException failure = new IOException("root");
    private final IllegalStateException cleanUp = new IllegalStateException("clean-up");
    private final OutOfMemoryError error = new OutOfMemoryError("test");

    /** One that fails in its clean-up, one that answers the interrupt with an Error, and the one that fails. */
    private List<Callable<String>> calls(Trial trial) {
        Sleeper a = trial.sleeper(() -> {
            throw cleanUp;
        });
        Sleeper b = trial.sleeper(() -> {
            throw error;
        });
        return List.of(a, b, () -> {
            a.awaitEntered();
            return b.thenFail(failure).call();
        });
    }

    @Shows(NO)
    void structuredTaskScope_dropsTheErrorOfACancelledCall(Trial trial) {
        Throwable thrown = catchThrowable(() -> {
            try (var scope = StructuredTaskScope.open(
                    Joiner.<String>awaitAllSuccessfulOrThrow(), config -> config.withThreadFactory(trial::thread))) {
                calls(trial).forEach(scope::fork);
                scope.join();
            }
        });
        assertThat(thrown).hasCause(failure);
        assertThat(Reachable.from(thrown)).doesNotContain(cleanUp, error);
        assertThat(trial.uncaught).isEmpty();
    }

    @Shows(NO)
    void structuredTaskScope_hidesFinishedResultsAfterATimeout(Trial trial) throws Exception {
        try (var scope = StructuredTaskScope.open(
                Joiner.<String>allSuccessfulOrThrow(),
                config -> config.withTimeout(Behaviour03LateFailureTest.TIMEOUT))) {
            Subtask<String> done = scope.fork(() -> "done");
            scope.fork(trial.sleeper());
            Throwable thrown = catchThrowable(scope::join);
            assertThat(thrown).isInstanceOf(StructuredTaskScope.TimeoutException.class).hasNoCause();
            assertThat(thrown.getSuppressed()).isEmpty();
            assertThat(done.state()).isEqualTo(Subtask.State.SUCCESS);
            assertThat(catchThrowable(done::get)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Shows(YES)
    void jox_attachesTheErrorOfACancelledCall(Trial trial) {
        Throwable thrown = catchThrowable(() -> Par.par(calls(trial)));
        assertThat(thrown).hasCause(failure);
        assertThat(Reachable.from(thrown)).contains(cleanUp, error);
    }

    @Shows(NO)
    void jox_losesFinishedResultsAtATimeout(Trial trial) {
        Throwable thrown = catchThrowable(() -> Race.timeout(
                Behaviour03LateFailureTest.TIMEOUT.toMillis(),
                () -> Par.par(List.of(() -> "done", trial.sleeper()))));
        assertThat(thrown).isInstanceOf(TimeoutException.class).hasNoCause();
        assertThat(thrown.getSuppressed()).isEmpty();
    }
}
