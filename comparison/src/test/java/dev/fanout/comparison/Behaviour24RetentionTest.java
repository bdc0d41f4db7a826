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
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;

@DisplayName("24 MEM-04 MEM-06 TMO-22: a handle that is kept keeps neither its call nor timers nor waiters")
class Behaviour24RetentionTest {

    /** Something big that a call captures. */
    static final class Argument {
        private final byte[] bytes = new byte[1000];

        int length() {
            return bytes.length;
        }
    }

    private static WeakReference<Argument> argumentOf(Function<Callable<Integer>, ?> start) {
        Argument argument = new Argument();
        start.apply(argument::length);
        return new WeakReference<>(argument);
    }

    @Shows(YES)
    void completableFuture_forgetsTheCall(Trial trial) {
        CompletableFuture<?>[] handle = new CompletableFuture<?>[1];
        WeakReference<Argument> argument =
                argumentOf(call -> handle[0] = supplyAsync(Trial.supplier(call), trial.executor));
        assertThat(handle[0].join()).isEqualTo(1000);
        Garbage.awaitCollected(argument);
        assertThat(handle[0]).isDone();
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
        Future<?>[] handle = new Future<?>[1];
        WeakReference<Argument> argument = argumentOf(call -> handle[0] = trial.executor.submit(call));
        assertThat(handle[0].get()).isEqualTo(1000);
        Garbage.awaitCollected(argument);
        assertThat(handle[0].isDone()).isTrue();
    }

    @Shows(YES)
    void guava_forgetsTheCall(Trial trial) throws Exception {
        Future<?>[] handle = new Future<?>[1];
        WeakReference<Argument> argument = argumentOf(call -> handle[0] = trial.listening.submit(call));
        assertThat(handle[0].get()).isEqualTo(1000);
        Garbage.awaitCollected(argument);
        assertThat(handle[0].isDone()).isTrue();
    }

    @Shows(NO)
    void guava_leavesItsTimersInTheQueueOfAStockExecutor(Trial trial) throws Exception {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, trial::thread);
        try {
            for (int round = 0; round < 100; round++) {
                Futures.withTimeout(trial.listening.submit(() -> "value"), Duration.ofDays(1), timer)
                        .get();
            }
            assertThat(timer.getQueue()).hasSize(100);
        } finally {
            timer.shutdownNow();
        }
    }

    @Shows(YES)
    void fanout_forgetsTheCall(Trial trial) {
        Task<?>[] handle = new Task<?>[1];
        WeakReference<Argument> argument = argumentOf(call -> handle[0] = trial.runtime.start("Test.call", call::call));
        assertThat(handle[0].join()).isEqualTo(1000);
        Garbage.awaitCollected(argument);
        assertThat(handle[0].isDone()).isTrue();
    }

    @Shows(YES)
    void fanout_forgetsTimersAndFinishedCalls(Trial trial) {
        WeakReference<Argument> argument;
        WeakReference<TaskGroup> closed;
        try (TaskGroup open = trial.runtime.open("Test.open", Duration.ofDays(1))) {
            argument = argumentOf(call -> open.start("call", call::call));
            Garbage.awaitCollected(argument);
            closed = new WeakReference<>(closedGroup(trial));
            open.join();
        }
        Garbage.awaitCollected(closed);
    }

    private static TaskGroup closedGroup(Trial trial) {
        try (TaskGroup group = trial.runtime.open("Test.closed", Duration.ofDays(1))) {
            group.start("call", () -> "value");
            group.join();
            return group;
        }
    }
}
