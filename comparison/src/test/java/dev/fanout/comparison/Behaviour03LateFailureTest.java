package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.NO;
import static dev.fanout.comparison.Verdict.PARTLY;
import static dev.fanout.comparison.Verdict.YES;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import dev.fanout.runtime.CancelReason;
import dev.fanout.runtime.DeadlineExceededException;
import dev.fanout.runtime.GatherTrace;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;

@DisplayName("3 GFF-08 ERR-08 TMO-16: late failures, Errors and finished results are kept")
class Behaviour03LateFailureTest {
    /** Time for a call that does nothing to end in. */
    static final Duration TIMEOUT = Duration.ofMillis(300);

    private final IOException failure = new IOException("root");
    private final IllegalStateException cleanUp = new IllegalStateException("clean-up");
    private final OutOfMemoryError error = new OutOfMemoryError("test");

    private Sleeper failingCleanUp(Trial trial) {
        return trial.sleeper(() -> {
            throw cleanUp;
        });
    }

    private Sleeper errorInCleanUp(Trial trial) {
        return trial.sleeper(() -> {
            throw error;
        });
    }

    /** What is found of the error of a call that was cancelled while it ran. */
    private void assertDropped(Trial trial, Future<String> cancelled, Sleeper call) {
        call.awaitEnded();
        Throwable thrown = catchThrowable(cancelled::get);
        assertThat(thrown).isInstanceOf(CancellationException.class);
        assertThat(Reachable.from(thrown)).doesNotContain(error);
        assertThat(trial.uncaught).isEmpty();
        assertThat(trial.guavaLog.failures).isEmpty();
    }

    @Shows(NO)
    void completableFuture_dropsTheErrorOfACancelledCall(Trial trial) {
        Sleeper slow = trial.sleeper();
        CompletableFuture<String> future = supplyAsync(
                Trial.supplier(() -> {
                    slow.call();
                    throw error;
                }),
                trial.executor);
        slow.awaitEntered();
        future.cancel(true);
        slow.wake();
        assertDropped(trial, future, slow);
    }

    @Shows(YES)
    void completableFuture_keepsFinishedResultsInTheirFutures(Trial trial) {
        CompletableFuture<String> done = supplyAsync(() -> "done", trial.executor);
        CompletableFuture<String> slow = supplyAsync(Trial.supplier(trial.sleeper()), trial.executor);
        Throwable thrown = catchThrowable(() -> CompletableFuture.allOf(done, slow)
                .orTimeout(1, TimeUnit.MILLISECONDS)
                .join());
        assertThat(thrown).hasCauseInstanceOf(TimeoutException.class);
        assertThat(done.join()).isEqualTo("done");
    }

    @Shows(NO)
    void executorService_dropsTheErrorOfACancelledCall(Trial trial) {
        assertDropsTheError(trial, trial.executor);
    }

    private void assertDropsTheError(Trial trial, ExecutorService executor) {
        Sleeper slow = errorInCleanUp(trial);
        Future<String> future = executor.submit(slow);
        slow.awaitEntered();
        future.cancel(true);
        assertDropped(trial, future, slow);
    }

    @Shows(YES)
    void executorService_keepsFinishedResultsInTheirFutures(Trial trial) throws Exception {
        List<Future<String>> futures = trial.executor.invokeAll(
                List.<Callable<String>>of(() -> "done", trial.sleeper()), TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        assertThat(futures.get(0).get()).isEqualTo("done");
        assertThat(futures.get(1).isCancelled()).isTrue();
    }

    @Shows(NO)
    void guava_dropsTheErrorOfACancelledCall(Trial trial) {
        assertDropsTheError(trial, trial.listening);
    }

    @Shows(PARTLY)
    void guava_logsTheFailuresAfterTheFirst(Trial trial) {
        Sleeper slow = trial.sleeper();
        ListenableFuture<String> late = trial.listening.submit(() -> {
            slow.call();
            throw cleanUp;
        });
        ListenableFuture<List<String>> all = Futures.allAsList(late, trial.listening.submit(slow.thenFail(failure)));
        Throwable thrown = catchThrowable(all::get);
        assertThat(thrown).hasCause(failure);
        slow.wake();
        Patience.until(() -> trial.guavaLog.failures.contains(cleanUp));
        assertThat(Reachable.from(thrown)).doesNotContain(cleanUp);
    }

    @Shows(YES)
    void fanout_throwsTheErrorOfTheMachineAndAttachesTheRest(Trial trial) {
        Sleeper a = failingCleanUp(trial);
        Sleeper b = errorInCleanUp(trial);
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = trial.runtime.open("Test.late")) {
                group.start("a", a::call);
                group.start("b", b::call);
                group.start("c", () -> {
                    a.awaitEntered();
                    return b.thenFail(failure).call();
                });
                group.join(IOException.class);
            }
        });
        assertThat(thrown).isSameAs(error);
        assertThat(GatherTrace.of(thrown).orElseThrow().failures()).containsExactlyInAnyOrder(failure, cleanUp);
    }

    @Shows(YES)
    void fanout_deadlineCarriesFinishedResults(Trial trial) {
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = trial.runtime.open("Test.deadline", TIMEOUT)) {
                Task<String> done = group.start("done", () -> "done");
                Patience.until(done::isDone);
                group.start("slow", trial.sleeper()::call);
                group.join();
            }
        });
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        DeadlineExceededException.class,
                        deadline -> assertThat(deadline.outcomes())
                                .extracting(call -> (Object) call.outcome())
                                .containsExactly(
                                        new Outcome.Success<>("done"), new Outcome.Cancelled<>(CancelReason.DEADLINE)));
    }
}
