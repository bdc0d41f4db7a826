package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.YES;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;

@DisplayName("17 TMO-11: work that ended before its deadline has not timed out, however late somebody looks")
class Behaviour17TimeoutOrCompletionTest {
    /** Time for a call that does nothing to end in. */
    static final Duration TIMEOUT = Duration.ofMillis(250);

    /** Waits until a timeout that began after {@code start} has certainly passed. */
    static void awaitPassed(long start) {
        Patience.until(() -> System.nanoTime() - start > TIMEOUT.toNanos() * 5 / 4);
    }

    @Shows(YES)
    void completableFuture_keepsTheValue(Trial trial) {
        long start = System.nanoTime();
        CompletableFuture<String> future =
                supplyAsync(() -> "value", trial.executor).orTimeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        Patience.until(future::isDone);
        awaitPassed(start);
        assertThat(future.join()).isEqualTo("value");
    }

    @Shows(YES)
    void executorService_returnsAValueThatIsThereInNoTime(Trial trial) throws Exception {
        Future<String> future = trial.executor.submit(() -> "value");
        Patience.until(future::isDone);
        assertThat(future.get(0, TimeUnit.SECONDS)).isEqualTo("value");
        assertThat(future.get(-1, TimeUnit.SECONDS)).isEqualTo("value");
    }

    @Shows(YES)
    void guava_keepsTheValue(Trial trial) throws Exception {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(trial::thread);
        try {
            long start = System.nanoTime();
            ListenableFuture<String> future =
                    Futures.withTimeout(trial.listening.submit(() -> "value"), TIMEOUT, timer);
            Patience.until(future::isDone);
            awaitPassed(start);
            assertThat(future.get()).isEqualTo("value");
        } finally {
            timer.shutdownNow();
        }
    }

    @Shows(YES)
    void fanout_keepsTheValue(Trial trial) {
        long start = System.nanoTime();
        try (TaskGroup group = trial.runtime.open("Test.late", TIMEOUT)) {
            Task<String> task = group.start("call", () -> "value");
            Patience.until(task::isDone);
            awaitPassed(start);
            group.join();
            assertThat(task.resultNow()).isEqualTo("value");
        }
    }
}
