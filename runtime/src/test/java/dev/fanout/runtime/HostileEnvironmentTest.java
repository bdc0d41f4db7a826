package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Threads that come late, a collector that is busy, and - in the run with a single carrier - a processor that only those get
 * who give it back: whoever waits has to let others run.
 */
@OnEveryKindOfThread
class HostileEnvironmentTest {
    private static final int ROUNDS = Race.rounds(5);

    private final Kind kind;

    HostileEnvironmentTest(Kind kind) {
        this.kind = kind;
    }

    private FanoutRuntime slow(Fixture fixture) {
        ThreadFactory threads = kind.factory().orElse(Thread::new);
        return fixture.builder()
                .threads(body -> threads.newThread(() -> {
                    LockSupport.parkNanos(1_000_000);
                    body.run();
                }))
                .build();
    }

    @Test
    @DisplayName("STR-12: gathers within gathers, with threads that come late and a busy collector")
    void gathers_haveTheirResults(Fixture fixture) {
        FanoutRuntime runtime = slow(fixture);
        for (int round = 0; round < ROUNDS; round++) {
            System.gc();
            assertThat(sum(runtime, 3)).isEqualTo(27);
        }
        runtime.close();
    }

    private static int sum(FanoutRuntime runtime, int depth) {
        if (depth == 0) {
            return 1;
        }
        try (TaskGroup group = runtime.open("Test.sum", Duration.ofDays(1))) {
            EachTasks<Integer, Integer> parts =
                    group.startEach("part", List.of(1, 2, 3), part -> sum(runtime, depth - 1));
            group.join();
            return parts.results().stream().mapToInt(Integer::intValue).sum();
        }
    }

    @Test
    @DisplayName("STR-12: who waits, in whatever way, lets those run that are waited for")
    void waits_giveTheProcessorBack(Fixture fixture) {
        FanoutRuntime runtime = slow(fixture);
        for (int round = 0; round < ROUNDS; round++) {
            List<Task<Integer>> tasks = IntStream.range(0, 4)
                    .mapToObj(i -> runtime.start("Test.task", () -> i))
                    .toList();
            assertThat(Tasks.waitFor(tasks, WaitUntil.ALL_COMPLETED).pending()).isEmpty();
            assertThat(Tasks.asCompleted(tasks)).hasSize(4);
            assertThat(tasks).extracting(Task::join).containsExactly(0, 1, 2, 3);
            CountDownLatch running = new CountDownLatch(1);
            CountDownLatch cleaned = new CountDownLatch(1);
            Task<Integer> cleaning = runtime.start("Test.cleaning", () -> {
                try {
                    Fixture.sleeperThatTells(running).run();
                } catch (InterruptedException interrupt) {
                    LockSupport.parkNanos(1_000_000);
                }
                cleaned.countDown();
                return 1;
            });
            Fixture.await(running);
            cleaning.cancelAndAwait();
            assertThat(cleaned.getCount()).isZero();
        }
        runtime.close();
    }
}
