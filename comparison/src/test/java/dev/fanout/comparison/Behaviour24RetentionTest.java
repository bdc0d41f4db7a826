package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.NO;
import static dev.fanout.comparison.Verdict.YES;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.Futures;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;

@DisplayName("24 MEM-04 MEM-06 TMO-22: a handle that is kept keeps neither its call nor timers nor waiters")
class Behaviour24RetentionTest {

    @Shows(YES)
    void completableFuture_forgetsTheCall(Trial trial) {
        Kept<CompletableFuture<Integer>> kept = Kept.of(call -> supplyAsync(Trial.supplier(call), trial.executor));
        assertThat(kept.handle().join()).isEqualTo(Kept.LENGTH);
        Garbage.awaitCollected(kept.argument());
        assertThat(kept.handle()).isDone();
    }

    @Shows(YES)
    void completableFuture_forgetsTimersAndWaiters(Trial trial) {
        CompletableFuture<Object> never = new CompletableFuture<>();
        for (int round = 0; round < 1000; round++) {
            CompletableFuture.anyOf(never, CompletableFuture.completedFuture("done"))
                    .join();
        }
        assertThat(never.getNumberOfDependents()).isLessThan(10);
        WeakReference<CompletableFuture<String>> ended =
                new WeakReference<>(supplyAsync(() -> "value", trial.executor).orTimeout(1, TimeUnit.DAYS));
        Garbage.awaitCollected(ended);
    }

    @Shows(YES)
    void executorService_forgetsTheCall(Trial trial) throws Exception {
        Kept<Future<Integer>> kept = Kept.of(call -> trial.executor.submit(call));
        assertThat(kept.handle().get()).isEqualTo(Kept.LENGTH);
        Garbage.awaitCollected(kept.argument());
        assertThat(kept.handle().isDone()).isTrue();
    }

    @Shows(YES)
    void guava_forgetsTheCall(Trial trial) throws Exception {
        Kept<Future<Integer>> kept = Kept.of(call -> trial.listening.submit(call));
        assertThat(kept.handle().get()).isEqualTo(Kept.LENGTH);
        Garbage.awaitCollected(kept.argument());
        assertThat(kept.handle().isDone()).isTrue();
    }

    @Shows(NO)
    void guava_leavesItsTimersInTheQueueOfAStockExecutor(Trial trial) throws Exception {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, trial::thread);
        try {
            for (int round = 0; round < 10; round++) {
                Sleeper call = trial.sleeper();
                Future<String> timed = Futures.withTimeout(trial.listening.submit(call), Duration.ofDays(1), timer);
                call.wake();
                assertThat(timed.get()).isEqualTo("woken");
            }
            assertThat(timer.getQueue()).hasSize(10);
        } finally {
            timer.shutdownNow();
        }
    }

    @Shows(YES)
    void fanout_forgetsTheCall(Trial trial) {
        Kept<Task<Integer>> kept = Kept.of(call -> trial.runtime.start("Test.call", call::call));
        assertThat(kept.handle().join()).isEqualTo(Kept.LENGTH);
        Garbage.awaitCollected(kept.argument());
        assertThat(kept.handle().isDone()).isTrue();
    }

    @Shows(YES)
    void fanout_forgetsTimersAndFinishedCalls(Trial trial) {
        try (TaskGroup open = trial.runtime.open("Test.open")) {
            Garbage.awaitCollected(
                    Kept.of(call -> open.start("call", call::call)).argument());
            open.join();
        }
        Garbage.awaitCollected(new WeakReference<>(closedGroup(trial)));
    }

    private static TaskGroup closedGroup(Trial trial) {
        try (TaskGroup group = trial.runtime.open("Test.closed", Duration.ofDays(1))) {
            group.start("call", () -> "value");
            group.join();
            return group;
        }
    }
}
