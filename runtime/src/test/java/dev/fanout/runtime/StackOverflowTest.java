package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Code that calls itself without end, and uses the runtime on its way down. */
@OnEveryKindOfThread
class StackOverflowTest {
    private static final int STACK = 256 * 1024;
    private static final int STEP = 37; // frames that do nothing, at most, from one use to the next
    private static final int ROUNDS = Race.rounds(12);

    final Kind kind;

    StackOverflowTest(Kind kind) {
        this.kind = kind;
    }

    private static void gatherWithoutEnd(FanoutRuntime runtime, int depth) {
        try (TaskGroup group =
                depth % 2 == 0 ? runtime.open("Test.deep") : runtime.open("Test.deep", Duration.ofHours(1))) {
            Task<Integer> call = group.start("call", () -> 1);
            group.join();
            assertThat(call.resultNow()).isEqualTo(1);
        }
        deeper(depth % STEP, () -> gatherWithoutEnd(runtime, depth + 1));
    }

    private static void startWithoutEnd(TaskGroup group, int depth) {
        Task<Integer> call = group.startCollected("call", () -> depth);
        if (depth % 2 == 0) {
            assertThat(call.join()).isEqualTo(depth);
        } else if (depth % 3 == 0) {
            call.cancel(true);
        }
        deeper(depth % STEP, () -> startWithoutEnd(group, depth + 1));
    }

    /** Calls it so much deeper, for the stack to end elsewhere. */
    private static void deeper(int frames, Runnable use) {
        if (frames == 0) {
            use.run();
        } else {
            deeper(frames - 1, use);
        }
    }

    /** Runs it on a thread with a small stack, which it is to use up; afterwards nothing may be open on that thread. */
    private static void overflow(FanoutRuntime runtime, Consumer<Integer> use) {
        for (int round = 0; round < ROUNDS; round++) {
            int padding = round * 7 % 31;
            AtomicReference<@Nullable Throwable> wrong = new AtomicReference<>();
            CountDownLatch ended = new CountDownLatch(1);
            Runnable body = () -> {
                wrong.set(outcome(runtime, () -> deeper(padding, () -> use.accept(0))));
                ended.countDown();
            };
            thread(body).start();
            Fixture.await(ended);
            assertThat(wrong.get()).isNull();
        }
    }

    /** A platform thread always: the stack of a virtual one cannot be made small. */
    private static Thread thread(Runnable body) {
        Thread thread = new Thread(null, body, "overflow", STACK);
        thread.setDaemon(true); // one that hangs is no reason for the build to do so
        return thread;
    }

    private static @Nullable Throwable outcome(FanoutRuntime runtime, Runnable overflowing) {
        try {
            overflowing.run();
            return new AssertionError("no overflow");
        } catch (StackOverflowError expected) {
            return checked(runtime);
        } catch (Throwable other) {
            return other;
        }
    }

    /** The thread and the runtime are as they were. */
    private static @Nullable Throwable checked(FanoutRuntime runtime) {
        try (TaskGroup group = runtime.open("Test.after", Duration.ofHours(1))) {
            Task<String> call = group.start("call", () -> "value");
            group.join();
            assertThat(call.resultNow()).isEqualTo("value");
        } catch (Throwable broken) {
            return broken;
        }
        try {
            assertThat(Current.scope()).isNull();
            return null;
        } catch (Throwable broken) {
            return broken;
        }
    }

    /** An overflow while a class is loaded or initialised makes that class unusable, which is not what is tested here. */
    private static void load(FanoutRuntime runtime) {
        try (TaskGroup group = runtime.open("Test.load", Duration.ofHours(1))) {
            group.startCollected("fails", () -> {
                throw new IllegalStateException("load");
            });
            group.startCollected("sleeps", Fixture.sleeper()).cancel(true);
            assertThat(group.start("value", () -> 1).join()).isEqualTo(1);
            group.join();
        }
        assertThat(checked(runtime)).isNull();
        assertThat(outcome(runtime, () -> {
                    try (TaskGroup group = runtime.open("Test.load")) {
                        group.start("sleeps", Fixture.sleeper());
                        throw new StackOverflowError("load");
                    }
                }))
                .isNull();
    }

    @Test
    @DisplayName(
            "ERR-06 D1: a recursion that gathers ends with the error itself; the thread and the deadlines of others are as before")
    void gathers(Fixture fixture) {
        load(fixture.runtime);
        overflow(fixture.runtime, depth -> gatherWithoutEnd(fixture.runtime, depth));
    }

    @Test
    @DisplayName(
            "ERR-06 D11: a recursion that starts, awaits and cancels calls deep in the block of a group leaves nothing to wait for")
    void starts(Fixture fixture) {
        load(fixture.runtime);
        overflow(fixture.runtime, depth -> {
            try (TaskGroup group = fixture.runtime.open("Test.deep")) {
                startWithoutEnd(group, depth);
            }
        });
    }

    @Test
    @DisplayName("ERR-06: the same where calls run on the thread of their caller")
    void direct(Fixture fixture) {
        FanoutRuntime direct =
                FanoutRuntime.builder().listener(fixture.listener).inline();
        gatherOnce(direct);
        overflow(direct, depth -> gatherWithoutEnd(direct, depth));
        direct.close();
    }

    private static void gatherOnce(FanoutRuntime direct) {
        assertThat(checked(direct)).isNull();
        assertThat(outcome(direct, () -> {
                    try (TaskGroup group = direct.open("Test.load")) {
                        group.start("throws", () -> {
                            throw new StackOverflowError("load");
                        });
                        group.join();
                    }
                }))
                .isNull();
    }
}
