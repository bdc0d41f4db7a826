package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What those hold who have lost, or were cancelled. */
@OnEveryKindOfThread
class LoserMemoryTest {
    private static final int MEGABYTE = 1 << 20;

    final Kind kind;
    private final Queue<WeakReference<byte[]>> locals = new ConcurrentLinkedQueue<>();

    LoserMemoryTest(Kind kind) {
        this.kind = kind;
    }

    /** One whose threads nobody remembers: a thread refers to its task, also when it has ended. */
    private FanoutRuntime runtime() {
        FanoutRuntime.Builder builder = FanoutRuntime.builder();
        kind.factory().ifPresent(builder::threads);
        return builder.build();
    }

    /** Holds a megabyte on its stack, and gives it away as its value if it is interrupted and swallows that. */
    private Call<byte[]> holder(CountDownLatch running, boolean swallows) {
        return () -> {
            byte[] local = new byte[MEGABYTE];
            locals.add(new WeakReference<>(local));
            try {
                Fixture.sleeperThatTells(running).run();
            } catch (InterruptedException interrupt) {
                if (!swallows) {
                    throw interrupt;
                }
            }
            return local;
        };
    }

    private void untilCleared() {
        assertThat(locals).hasSize(2);
        locals.forEach(Collector::untilCleared);
    }

    @Test
    @DisplayName("MEM-08 RAC-04: what losers of a race held, or returned too late, can be collected when it is over")
    void losers_holdNothing(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(2);
        FanoutRuntime runtime = runtime();
        Task<byte[]> race = runtime.start(
                "Test.race",
                () -> Tasks.race(holder(running, false), holder(running, true), () -> {
                    Fixture.await(running);
                    return new byte[1];
                }));
        assertThat(race.join()).hasSize(1);
        untilCleared();
        runtime.close();
    }

    @Test
    @DisplayName("MEM-08: what cancelled calls held can be collected, also while the exception is kept")
    void cancelled_holdNothing(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(2);
        FanoutRuntime runtime = runtime();
        Throwable kept = catchThrowable(() -> {
            try (TaskGroup group = runtime.open("Test.group")) {
                for (boolean swallows : List.of(true, false)) {
                    group.start("holder", holder(running, swallows));
                }
                group.start("fails", () -> {
                    Fixture.await(running);
                    throw new IllegalStateException("expected");
                });
                group.join();
            }
        });
        untilCleared();
        assertThat(kept).hasMessage("expected");
        runtime.close();
    }
}
