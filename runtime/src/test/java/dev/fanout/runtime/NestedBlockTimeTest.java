package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Groups that one thread opens in the blocks of others: whose deadline passes, and whom an interrupt ends. */
@OnEveryKindOfThread
class NestedBlockTimeTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Outcome<Object> CUT = new Outcome.Cancelled<>(CancelReason.DEADLINE);

    final Kind kind;

    NestedBlockTimeTest(Kind kind) {
        this.kind = kind;
    }

    private static Duration seenIn(TaskGroup group) {
        return group.start("look", () -> Deadline.current().remaining()).join();
    }

    @Test
    @DisplayName("TMO-07: in an inner block the deadline that comes first counts; after it, the outer's again")
    void deadline_isTheEarlierOne(Fixture fixture) {
        try (TaskGroup outer = fixture.timeless.open("Test.outer", SECOND)) {
            try (TaskGroup longer = fixture.timeless.open("Test.longer", MINUTE)) {
                assertThat(seenIn(longer)).isEqualTo(SECOND);
                longer.join();
            }
            try (TaskGroup none = fixture.timeless.open("Test.none")) {
                assertThat(seenIn(none)).isEqualTo(SECOND);
                none.join();
            }
            try (TaskGroup shorter = fixture.timeless.open("Test.shorter", Duration.ofMillis(100))) {
                assertThat(seenIn(shorter)).isEqualTo(Duration.ofMillis(100));
                try (TaskGroup innermost = fixture.timeless.open("Test.innermost", SECOND)) {
                    assertThat(seenIn(innermost)).isEqualTo(Duration.ofMillis(100));
                    innermost.join();
                }
                shorter.join();
            }
            assertThat(seenIn(outer)).isEqualTo(SECOND);
            outer.join();
        }
    }

    @Test
    @DisplayName("TMO-08 GRP-11 D5: the outer's deadline ends the join of the inner group, and names the outer")
    void outerExpires_inTheInnersJoin(Fixture fixture) {
        CountDownLatch ended = new CountDownLatch(2);
        CountDownLatch running = new CountDownLatch(1);
        fixture.advanceWhenWaiting(running, SECOND);
        DeadlineExceededException thrown = catchThrowableOfType(DeadlineExceededException.class, () -> {
            try (TaskGroup outer = fixture.timeless.open("Test.outer", SECOND)) {
                outer.start("sibling", Fixture.sleeper(ended));
                try (TaskGroup inner = fixture.timeless.open("Test.inner", MINUTE)) {
                    inner.start("sleeper", () -> {
                        running.countDown();
                        return Fixture.sleeper(ended).run();
                    });
                    inner.join();
                }
            }
        });
        assertThat(thrown).hasMessageContaining("Test.outer did not end within 1000 ms; unfinished: sibling");
        assertThat(thrown.outcomes()).containsExactly(new Completion<>("sibling", CUT));
        assertThat(thrown.getSuppressed()).isEmpty();
    }

    @Test
    @DisplayName(
            "TMO-08: at the outer's deadline an inner group of collected calls ends by its own rules, the outer by its")
    void outerExpires_innerCollects(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        fixture.advanceWhenWaiting(running, SECOND);
        AtomicReference<Outcome<String>> collected = new AtomicReference<>();
        AtomicReference<Task<String>> late = new AtomicReference<>();
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup outer = fixture.timeless.open("Test.outer", SECOND)) {
                outer.start("required", Fixture.sleeper());
                try (TaskGroup inner = fixture.timeless.open("Test.inner")) {
                    Task<String> task = inner.startCollected("sleeper", Fixture.sleeperThatTells(running));
                    inner.join();
                    collected.set(task.outcome());
                }
                late.set(outer.start("late", () -> "late"));
                outer.join();
            }
        });
        assertThat(collected.get()).isEqualTo(CUT);
        assertThat(late.get().outcome()).isEqualTo(CUT);
        assertThat(thrown).isInstanceOf(DeadlineExceededException.class).hasMessageContaining("Test.outer");
    }

    @Test
    @DisplayName("TMO-08: an inner outcome is cut by the outer's deadline, which the outer's own join throws")
    void outerExpires_innerOutcomeIsCut(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        fixture.advanceWhenWaiting(running, SECOND);
        AtomicReference<Outcome<String>> inside = new AtomicReference<>();
        AtomicReference<Task<String>> late = new AtomicReference<>();
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup outer = fixture.timeless.open("Test.outer", SECOND)) {
                try (TaskGroup inner = fixture.timeless.open("Test.inner")) {
                    Task<String> task = inner.start("sleeper", Fixture.sleeperThatTells(running));
                    inside.set(inner.joinOutcome(task::resultNow));
                }
                late.set(outer.start("late", () -> "late"));
                outer.join();
            }
        });
        assertThat(inside.get()).isEqualTo(CUT);
        assertThat(late.get().outcome()).isEqualTo(CUT);
        assertThat(thrown).isInstanceOf(DeadlineExceededException.class).hasMessageContaining("Test.outer");
    }

    @Test
    @DisplayName("TMO-08: the inner's own deadline is the inner's failure; caught, the outer goes on")
    void innerExpires_outerGoesOn(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        fixture.advanceWhenWaiting(running, SECOND);
        try (TaskGroup outer = fixture.timeless.open("Test.outer", MINUTE)) {
            assertThatThrownBy(() -> {
                        try (TaskGroup inner = fixture.timeless.open("Test.inner", SECOND)) {
                            inner.start("sleeper", Fixture.sleeperThatTells(running));
                            inner.join();
                        }
                    })
                    .isInstanceOf(DeadlineExceededException.class)
                    .hasMessageContaining("Test.inner");
            Task<String> fallback = outer.start("fallback", () -> "fallback");
            outer.join();
            assertThat(fallback.resultNow()).isEqualTo("fallback");
        }
    }

    @Test
    @DisplayName("TMO-07: the deadline of the call around is inherited through two blocks, and stays a cancellation")
    void deadlineOfTheCall_passesTwoBlocks(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        fixture.advanceWhenWaiting(running, SECOND);
        AtomicReference<Throwable> inside = new AtomicReference<>();
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup caller = fixture.timeless.open("Test.caller", SECOND)) {
                caller.start("nests", () -> {
                    try (TaskGroup outer = fixture.timeless.open("Test.outer", MINUTE);
                            TaskGroup inner = fixture.timeless.open("Test.inner", MINUTE)) {
                        outer.start("sibling", Fixture.sleeper());
                        inner.start("sleeper", Fixture.sleeperThatTells(running));
                        inner.join();
                        return null;
                    } catch (Throwable leaving) {
                        inside.set(leaving);
                        throw leaving;
                    }
                });
                caller.join();
            }
        });
        assertThat(inside.get())
                .isInstanceOfSatisfying(
                        CancelledException.class,
                        cancelled -> assertThat(cancelled.reason()).isEqualTo(CancelReason.DEADLINE));
        assertThat(thrown).isInstanceOf(DeadlineExceededException.class).hasMessageContaining("Test.caller");
    }

    @Test
    @DisplayName("CAN-18 GRP-11: an interrupt in the join of the inner group ends both, with the flag set again")
    void interrupt_endsBothGroups(Fixture fixture) throws Exception {
        CountDownLatch ended = new CountDownLatch(2);
        CountDownLatch asleep = new CountDownLatch(2);
        AtomicReference<Thread> helper = new AtomicReference<>();
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup outer = fixture.runtime.open("Test.outer")) {
                outer.start("sibling", () -> {
                    asleep.countDown();
                    return Fixture.sleeper(ended).run();
                });
                try (TaskGroup inner = fixture.runtime.open("Test.inner")) {
                    inner.start("sleeper", () -> {
                        asleep.countDown();
                        return Fixture.sleeper(ended).run();
                    });
                    Fixture.await(asleep);
                    helper.set(Fixture.interruptWhenItWaits(Thread.currentThread()));
                    inner.join();
                }
            }
        });
        assertThat(Thread.interrupted()).isTrue();
        helper.get().join();
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        CancelledException.class,
                        cancelled -> assertThat(cancelled.reason()).isEqualTo(CancelReason.CALLER_INTERRUPTED));
        assertThat(ended.getCount()).isZero();
    }

    @Test
    @DisplayName("CAN-16: an inner join that declares the interrupt takes it, and the outer group goes on")
    void declaredInterrupt_isTakenByTheInner(Fixture fixture) throws Exception {
        try (TaskGroup outer = fixture.runtime.open("Test.outer")) {
            AtomicReference<Thread> helper = new AtomicReference<>();
            assertThatThrownBy(() -> {
                        try (TaskGroup inner = fixture.runtime.open("Test.inner")) {
                            inner.start("sleeper", Fixture.sleeper());
                            helper.set(Fixture.interruptWhenItWaits(Thread.currentThread()));
                            inner.join(InterruptedException.class);
                        }
                    })
                    .isInstanceOf(InterruptedException.class);
            helper.get().join();
            Task<String> after = outer.start("after", () -> "after");
            outer.join();
            assertThat(after.resultNow()).isEqualTo("after");
        }
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    @DisplayName("D3 CAN-20: an interrupt while the outer's failure is awaited in the inner's join is not lost")
    void interruptBesideTheFailure_isKept(Fixture fixture) throws Exception {
        IllegalArgumentException failure = new IllegalArgumentException("outer");
        CountDownLatch cancelled = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Thread owner = Thread.currentThread();
        Thread interrupter = new Thread(() -> {
            Fixture.await(cancelled);
            Fixture.untilParkedIn(owner, GroupCore.class);
            owner.interrupt();
            Fixture.until(() -> !owner.isInterrupted()); // it was taken
            mayEnd.countDown();
        });
        interrupter.start();
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup outer = fixture.runtime.open("Test.outer");
                    TaskGroup inner = fixture.runtime.open("Test.inner")) {
                CountDownLatch asleep = new CountDownLatch(1);
                outer.start("straggler", () -> {
                    try {
                        asleep.countDown();
                        return Fixture.sleeper().run();
                    } catch (InterruptedException interrupt) {
                        cancelled.countDown();
                        Fixture.await(mayEnd);
                        throw interrupt;
                    }
                });
                outer.start("fails", () -> {
                    Fixture.await(asleep);
                    Fixture.untilParkedIn(owner, GroupCore.class);
                    throw failure;
                });
                inner.start("sleeper", Fixture.sleeper());
                inner.join(InterruptedException.class);
            }
        });
        assertThat(Thread.interrupted()).isTrue();
        interrupter.join();
        assertThat(thrown).isSameAs(failure);
    }
}
