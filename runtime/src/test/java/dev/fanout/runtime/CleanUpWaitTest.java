package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Waiting with a time limit in the clean-up of a call that was cancelled. */
@OnEveryKindOfThread
class CleanUpWaitTest {
    private static final Duration SHORT = Duration.ofMillis(30);

    final Kind kind;

    CleanUpWaitTest(Kind kind) {
        this.kind = kind;
    }

    /** Cancels a call that runs {@code cleanUp} when it is interrupted, and returns how long that took. */
    private static Duration cleanUp(Fixture fixture, Call<?> cleanUp) {
        CountDownLatch running = new CountDownLatch(1);
        AtomicLong took = new AtomicLong();
        Task<Object> task = fixture.runtime.start("Test.cleansUp", () -> {
            try {
                return Fixture.sleeperThatTells(running).run();
            } catch (InterruptedException interrupt) {
                long start = System.nanoTime();
                Object result = cleanUp.run();
                took.set(System.nanoTime() - start);
                assertThat(result).isNotNull();
                throw interrupt;
            }
        });
        Fixture.await(running);
        task.cancelAndAwait();
        assertThat(task.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
        return Duration.ofNanos(took.get());
    }

    @Test
    @DisplayName("TMO-19: a wait of the JDK's in the clean-up takes its time, as the interrupt was used up")
    void jdkWait_takesItsTime(Fixture fixture) {
        Duration took = cleanUp(fixture, () -> new CountDownLatch(1).await(SHORT.toMillis(), TimeUnit.MILLISECONDS));
        assertThat(took).isGreaterThanOrEqualTo(SHORT);
    }

    @Test
    @DisplayName("TMO-19 CAN-35: so does a wait for a task inside of a shield, and a gather there has its own deadline")
    void waitInAShield_takesItsTime(Fixture fixture) {
        Task<String> never = fixture.runtime.start("Test.never", Fixture.sleeper());
        Duration waited = cleanUp(
                fixture,
                () -> Cancellation.shield(() -> catchThrowable(() -> never.get(SHORT.toMillis(), TimeUnit.MILLISECONDS))
                                instanceof TimeoutException
                        ? true
                        : null));
        assertThat(waited).isGreaterThanOrEqualTo(SHORT);
        Duration gathered = cleanUp(
                fixture,
                () -> Cancellation.shield(() -> {
                    try (TaskGroup group = fixture.runtime.open("Test.inner", SHORT)) {
                        group.startCollected("sleeps", Fixture.sleeper());
                        group.join();
                    }
                    return true;
                }));
        assertThat(gathered).isGreaterThanOrEqualTo(SHORT);
        never.cancelAndAwait();
    }

    @Test
    @DisplayName("TMO-19 D13: without a shield a wait for a task is refused at once: the cancellation is a state")
    void waitWithoutAShield_isRefused(Fixture fixture) {
        Task<String> never = fixture.runtime.start("Test.never", Fixture.sleeper());
        cleanUp(fixture, () -> {
            Throwable refused = catchThrowable(() -> never.get(1, TimeUnit.DAYS));
            assertThat(refused).isInstanceOf(CancelledException.class);
            return true;
        });
        never.cancelAndAwait();
    }
}
