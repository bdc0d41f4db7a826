package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.NO;
import static dev.fanout.comparison.Verdict.YES;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.util.concurrent.Futures;
import dev.fanout.runtime.DeadlineExceededException;
import dev.fanout.runtime.TaskGroup;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;

@DisplayName("18 TMO-03: a deadline that has passed starts nothing")
class Behaviour18ExpiredDeadlineTest {
    private final AtomicInteger entered = new AtomicInteger();
    private final Callable<Integer> call = entered::incrementAndGet;

    @Shows(NO)
    void completableFuture_startsTheCall(Trial trial) {
        for (int round = 0; entered.get() == 0 && round < 10_000; round++) {
            supplyAsync(Trial.supplier(call), trial.executor)
                    .orTimeout(0, TimeUnit.SECONDS)
                    .exceptionally(timeout -> 0)
                    .join();
        }
        assertThat(entered).hasPositiveValue();
    }

    @Shows(YES)
    void executorService_startsNothingInInvokeAll(Trial trial) throws Exception {
        for (int timeout : List.of(0, -1)) {
            List<Future<Integer>> futures = trial.executor.invokeAll(List.of(call, call), timeout, TimeUnit.SECONDS);
            assertThat(futures).allMatch(Future::isCancelled);
        }
        trial.executor.shutdown();
        assertThat(trial.executor.awaitTermination(8, TimeUnit.SECONDS)).isTrue();
        assertThat(entered).hasValue(0);
    }

    @Shows(NO)
    void executorService_startsACallInInvokeAny(Trial trial) {
        assertStartsInInvokeAny(trial.executor);
    }

    private void assertStartsInInvokeAny(ExecutorService executor) {
        for (int round = 0; entered.get() == 0 && round < 10_000; round++) {
            Throwable timeout = catchThrowable(() -> executor.invokeAny(List.of(call), 0, TimeUnit.SECONDS));
            assertThat(timeout == null || timeout instanceof TimeoutException).isTrue();
        }
        assertThat(entered).hasPositiveValue();
    }

    @Shows(NO)
    void guava_startsTheCall(Trial trial) {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(trial::thread);
        try {
            for (int round = 0; entered.get() == 0 && round < 10_000; round++) {
                Future<Integer> future = Futures.withTimeout(trial.listening.submit(call), Duration.ZERO, timer);
                Patience.until(future::isDone);
            }
            assertThat(entered).hasPositiveValue();
        } finally {
            timer.shutdownNow();
        }
    }

    @Shows(YES)
    void fanout_startsNothing(Trial trial) {
        for (Duration timeout : List.of(Duration.ZERO, Duration.ofSeconds(-1))) {
            for (int round = 0; round < Rounds.of(500); round++) {
                Throwable thrown = catchThrowable(() -> {
                    try (TaskGroup group = trial.runtime.open("Test.expired", timeout)) {
                        group.start("call", call::call);
                        group.join();
                    }
                });
                assertThat(thrown).isInstanceOf(DeadlineExceededException.class);
            }
        }
        trial.runtime.close();
        assertThat(entered).hasValue(0);
    }
}
