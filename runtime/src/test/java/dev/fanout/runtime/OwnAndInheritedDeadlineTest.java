package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnEveryKindOfThread
class OwnAndInheritedDeadlineTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Outcome<Object> CUT = new Outcome.Cancelled<>(CancelReason.DEADLINE);

    final Kind kind;

    OwnAndInheritedDeadlineTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    @DisplayName("Outcome<R>: its own deadline is a Failure, an inherited one Cancelled(DEADLINE)")
    void outcome_ownAndInherited(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        fixture.advanceWhenWaiting(running, SECOND);
        assertThat(outcome(fixture, SECOND, running))
                .isInstanceOfSatisfying(
                        Outcome.Failure.class,
                        failure -> assertThat(failure.exception()).isInstanceOf(DeadlineExceededException.class));

        CountDownLatch again = new CountDownLatch(1);
        fixture.advanceWhenWaiting(again, SECOND);
        AtomicReference<Outcome<String>> inherited = new AtomicReference<>();
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup outer = fixture.timeless.open("Test.outer", SECOND)) {
                outer.start("call", () -> {
                    inherited.set(outcome(fixture, MINUTE, again));
                    return null;
                });
                outer.join();
            }
        });
        assertThat(thrown).isInstanceOf(DeadlineExceededException.class);
        assertThat(inherited.get()).isEqualTo(CUT);
    }

    private static Outcome<String> outcome(Fixture fixture, Duration timeout, CountDownLatch running) {
        try (TaskGroup group = fixture.timeless.open("Test.outcome", timeout)) {
            Task<String> slow = group.start("slow", Fixture.sleeperThatTells(running));
            return group.joinOutcome(slow::resultNow);
        }
    }

    @Test
    @DisplayName("Task<R>: its own deadline is a Failure, an inherited one Cancelled(DEADLINE)")
    void task_ownAndInherited(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        Task<String> own = fixture.timeless.startGather("Test.own", SECOND, group -> {
            Task<String> slow = group.start("slow", Fixture.sleeperThatTells(running));
            group.join(Throwable.class);
            return slow.resultNow();
        });
        Fixture.await(running);
        fixture.time.advance(SECOND);
        assertThat(own.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Failure.class,
                        failure -> assertThat(failure.exception())
                                .isInstanceOf(DeadlineExceededException.class)
                                .hasMessageContaining("Test.own"));

        CountDownLatch again = new CountDownLatch(1);
        fixture.advanceWhenWaiting(again, SECOND);
        AtomicReference<Task<String>> inherited = new AtomicReference<>();
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup outer = fixture.timeless.open("Test.outer", SECOND)) {
                outer.start("call", () -> {
                    inherited.set(fixture.timeless.startGather("Test.inherited", MINUTE, group -> {
                        Task<String> slow = group.start("slow", Fixture.sleeperThatTells(again));
                        group.join(Throwable.class);
                        return slow.resultNow();
                    }));
                    return inherited.get().join();
                });
                outer.join();
            }
        });
        assertThat(thrown).isInstanceOf(DeadlineExceededException.class);
        assertThat(inherited.get().outcome()).isEqualTo(CUT);
    }
}
