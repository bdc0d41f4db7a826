package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.NO;
import static dev.fanout.comparison.Verdict.YES;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.ListeningExecutorService;
import com.google.common.util.concurrent.MoreExecutors;
import dev.fanout.runtime.EachTasks;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.TaskGroup;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;

@DisplayName("22 CRE-15 GRP-25 STR-08: calls that wait for calls of their own never starve under a limit")
class Behaviour22NestedLimitTest {
    /** With both of its threads in calls that wait for others. */
    private final CyclicBarrier bothParents = new CyclicBarrier(2);

    private void assertDeadLocks(Trial trial, ExecutorService two, Callable<String> parent) {
        try {
            Caller<List<Future<String>>> caller = trial.call(() -> two.invokeAll(List.of(parent, parent)));
            assertThat(caller.waits()).isTrue();
            assertThat(bothParents.getNumberWaiting()).isZero();
        } finally {
            two.shutdownNow();
        }
    }

    @Shows(NO)
    void completableFuture_starvesOnABoundedExecutor(Trial trial) {
        ExecutorService two = Executors.newFixedThreadPool(2, trial::thread);
        Queue<CompletableFuture<String>> children = new ConcurrentLinkedQueue<>();
        Callable<String> parent = () -> {
            bothParents.await();
            CompletableFuture<String> child = supplyAsync(() -> "child", two);
            children.add(child);
            return child.get();
        };
        assertDeadLocks(trial, two, parent);
        Patience.until(() -> children.size() == 2);
        assertThat(children).noneMatch(CompletableFuture::isDone);
    }

    @Shows(NO)
    void executorService_starvesOnABoundedExecutor(Trial trial) {
        ExecutorService two = Executors.newFixedThreadPool(2, trial::thread);
        assertDeadLocks(trial, two, () -> {
            bothParents.await();
            return two.submit(() -> "child").get();
        });
    }

    @Shows(NO)
    void guava_starvesOnABoundedExecutor(Trial trial) {
        ListeningExecutorService two = MoreExecutors.listeningDecorator(Executors.newFixedThreadPool(2, trial::thread));
        assertDeadLocks(trial, two, () -> {
            bothParents.await();
            return two.submit(() -> "child").get();
        });
    }

    /** A tree of gathers that wait for gathers. */
    private static int leaves(FanoutRuntime runtime, int depth) {
        if (depth == 0) {
            return 1;
        }
        try (TaskGroup group = runtime.open("Test.tree")) {
            EachTasks<Integer, Integer> below =
                    group.startEach("below", List.of(1, 2, 3, 4), element -> leaves(runtime, depth - 1));
            group.join();
            return below.results().stream().mapToInt(Integer::intValue).sum();
        }
    }

    @Shows(YES)
    void fanout_nestsWithALimitOfTwo(Trial trial) {
        try (FanoutRuntime runtime =
                FanoutRuntime.builder().threads(trial::thread).elementsAtOnce(2).build()) {
            assertThat(trial.call(() -> leaves(runtime, 4)).value()).isEqualTo(256);
        }
    }

    @Shows(YES)
    void fanout_givesALimitsPlaceBackAfterErrors(Trial trial) {
        List<Callable<String>> calls = List.of(
                Behaviour20RaceTest.fails(new IllegalStateException("exception")),
                Behaviour20RaceTest.fails(new AssertionError("error")),
                () -> "value");
        try (FanoutRuntime runtime = FanoutRuntime.builder()
                        .threads(trial::thread)
                        .elementsAtOnce(1)
                        .build();
                TaskGroup group = runtime.open("Test.one")) {
            EachTasks<Callable<String>, String> all = group.startEachCollected("call", calls, Callable::call);
            group.join();
            assertThat(all.outcomes())
                    .hasExactlyElementsOfTypes(Outcome.Failure.class, Outcome.Failure.class, Outcome.Success.class);
        }
    }
}
