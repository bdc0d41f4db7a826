package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnEveryKindOfThread
class NestedDeadlineTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Outcome<Object> CUT = new Outcome.Cancelled<>(CancelReason.DEADLINE);

    final Kind kind;

    NestedDeadlineTest(Kind kind) {
        this.kind = kind;
    }

    /** A gather of one required call. */
    private static String gather(FanoutRuntime runtime, Duration timeout, Call<String> call) {
        try (TaskGroup group = runtime.open("Test.inner", timeout)) {
            Task<String> task = group.start("call", call);
            group.join();
            return task.resultNow();
        }
    }

    /** A gather of one collected call. */
    private static Outcome<String> gatherCollected(FanoutRuntime runtime, Duration timeout, Call<String> call) {
        try (TaskGroup group = runtime.open("Test.inner", timeout)) {
            Task<String> task = group.startCollected("call", call);
            group.join();
            return task.outcome();
        }
    }

    @Test
    @DisplayName("TMO-07 TMO-08 #19: a longer inner timeout does not extend the outer, which alone reports it, once")
    void outerDeadline_isReportedByTheOuter(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        AtomicInteger fallbacks = new AtomicInteger();
        AtomicReference<Throwable> seenInside = new AtomicReference<>();
        fixture.advanceWhenWaiting(running, SECOND);
        DeadlineExceededException thrown = catchThrowableOfType(DeadlineExceededException.class, () -> {
            try (TaskGroup outer = fixture.timeless.open("Test.outer", SECOND)) {
                outer.start("loop", () -> {
                    while (true) {
                        try {
                            return gather(fixture.timeless, MINUTE, Fixture.sleeperThatTells(running));
                        } catch (DeadlineExceededException mine) {
                            fallbacks.incrementAndGet();
                        } catch (CancelledException theirs) {
                            seenInside.set(theirs);
                            throw theirs;
                        }
                    }
                });
                outer.join();
            }
        });
        assertThat(thrown).hasMessageContaining("Test.outer did not end within 1000 ms; unfinished: loop");
        assertThat(thrown.outcomes()).containsExactly(new Completion<>("loop", CUT));
        assertThat(fallbacks).hasValue(0);
        assertThat(seenInside.get())
                .isInstanceOfSatisfying(
                        CancelledException.class,
                        inside -> assertThat(inside.reason()).isEqualTo(CancelReason.DEADLINE));
    }

    @Test
    @DisplayName("TMO-08: an inner deadline that comes first is the inner gather's, and the outer goes on")
    void innerDeadline_isReportedByTheInner(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        fixture.advanceWhenWaiting(running, SECOND);
        try (TaskGroup outer = fixture.timeless.open("Test.outer", MINUTE)) {
            Task<String> fallback = outer.start("fallback", () -> {
                try {
                    return gather(fixture.timeless, SECOND, Fixture.sleeperThatTells(running));
                } catch (DeadlineExceededException mine) {
                    return "fallback";
                }
            });
            outer.join();
            assertThat(fallback.resultNow()).isEqualTo("fallback");
        }
    }

    @Test
    @DisplayName(
            "TMO-09: when inner and outer expire at the same instant, the outer reports it, and the inner is cancelled")
    void sameInstant_isReportedByTheOuter(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        AtomicReference<Throwable> inside = new AtomicReference<>();
        fixture.advanceWhenWaiting(running, SECOND);
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup outer = fixture.timeless.open("Test.outer", SECOND)) {
                outer.start("nested", () -> {
                    try {
                        return gather(fixture.timeless, SECOND, Fixture.sleeperThatTells(running));
                    } catch (Throwable cut) {
                        inside.set(cut);
                        throw cut;
                    }
                });
                outer.join();
            }
        });
        assertThat(thrown).isInstanceOf(DeadlineExceededException.class).hasMessageContaining("Test.outer");
        assertThat(inside.get())
                .isInstanceOfSatisfying(
                        CancelledException.class,
                        cut -> assertThat(cut.reason()).isEqualTo(CancelReason.DEADLINE));
    }

    @Test
    @DisplayName("the deadline is thrown by the outermost gather that misses a required part, three deep")
    void outermostThatMissesARequiredPart_throws(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        fixture.advanceWhenWaiting(running, SECOND);
        DeadlineExceededException thrown = catchThrowableOfType(DeadlineExceededException.class, () -> {
            try (TaskGroup outer = fixture.timeless.open("Test.outer", SECOND)) {
                Task<String> done = outer.start("done", () -> "done");
                outer.startAfter(
                        "a",
                        () -> gather(
                                fixture.timeless,
                                MINUTE,
                                () -> gather(fixture.timeless, MINUTE, Fixture.sleeperThatTells(running))),
                        done);
                outer.join();
            }
        });
        assertThat(thrown).hasMessageContaining("Test.outer").hasMessageContaining("unfinished: a (");
        assertThat(thrown.outcomes())
                .containsExactly(new Completion<>("done", new Outcome.Success<>("done")), new Completion<>("a", CUT));
    }

    @Test
    @DisplayName(
            "a nested gather that returns a record by its own rules at the deadline counts as finished, three deep")
    void nestedRecord_countsAsFinished(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        fixture.advanceWhenWaiting(running, SECOND);
        try (TaskGroup outer = fixture.timeless.open("Test.outer", SECOND)) {
            Task<String> a = outer.start(
                    "a",
                    () -> gather(
                            fixture.timeless,
                            MINUTE,
                            () -> "partial "
                                    + gatherCollected(fixture.timeless, MINUTE, Fixture.sleeperThatTells(running))));
            outer.join();
            assertThat(a.resultNow()).isEqualTo("partial " + CUT);
        }
    }

    @Test
    @DisplayName(
            "a nested gather that still cleans up after its own deadline when the outer one passes counts as finished as well")
    void nestedRecord_countsAsFinished_afterItsOwnDeadline(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch cleaned = new CountDownLatch(1);
        Thread owner = Thread.currentThread();
        new Thread(() -> {
                    Fixture.await(running);
                    Fixture.until(() -> fixture.time.scheduled().size() > 1);
                    fixture.time.advance(SECOND);
                    Fixture.await(interrupted);
                    Fixture.untilParkedIn(owner, GroupCore.class);
                    fixture.time.advance(MINUTE);
                    Fixture.until(() -> fixture.timeless.dump().split("asked to stop: DEADLINE", -1).length > 2);
                    cleaned.countDown();
                })
                .start();
        try (TaskGroup outer = fixture.timeless.open("Test.outer", MINUTE)) {
            Task<Outcome<String>> a = outer.start(
                    "a",
                    () -> gatherCollected(fixture.timeless, SECOND, () -> {
                        try {
                            return Fixture.sleeperThatTells(running).run();
                        } catch (InterruptedException interrupt) {
                            interrupted.countDown();
                            Deaf.await(cleaned);
                            throw interrupt;
                        }
                    }));
            outer.join();
            assertThat(a.resultNow()).isEqualTo(CUT);
        }
    }

    @Test
    @DisplayName(
            "a value that comes too late is missing, also from a call whose nested gather met a shorter deadline before")
    void lateValue_afterANestedDeadline(Fixture fixture) {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(1);
        Thread owner = Thread.currentThread();
        new Thread(() -> {
                    Fixture.await(first);
                    Fixture.until(() -> !fixture.time.scheduled().isEmpty());
                    Fixture.untilParkedIn(owner, GroupCore.class);
                    fixture.time.advance(SECOND);
                    Fixture.await(second);
                    fixture.time.advance(MINUTE);
                })
                .start();
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup outer = fixture.timeless.open("Test.outer", MINUTE)) {
                outer.start("late", () -> {
                    gatherCollected(fixture.timeless, SECOND, Fixture.sleeperThatTells(first));
                    second.countDown();
                    try {
                        return Fixture.sleeper().run();
                    } catch (InterruptedException swallowed) {
                        return "too late";
                    }
                });
                outer.join();
            }
        });
        assertThat(thrown).isInstanceOf(DeadlineExceededException.class);
    }

    @Test
    @DisplayName(
            "TMO-09 D10: a gather opened after the inherited deadline is cancelled by it, although no timer has fired yet")
    void openedAfterTheInheritedDeadline(Fixture fixture) {
        LateTime time = new LateTime();
        FanoutRuntime runtime = fixture.builder().time(time).build();
        AtomicInteger entered = new AtomicInteger();
        for (boolean opensLate : new boolean[] {true, false}) {
            DeadlineExceededException thrown = catchThrowableOfType(DeadlineExceededException.class, () -> {
                try (TaskGroup outer = runtime.open("Test.outer", SECOND)) {
                    outer.start(
                            "a",
                            () -> gather(runtime, MINUTE, () -> {
                                if (opensLate) {
                                    time.advance(SECOND);
                                }
                                try (TaskGroup inner = runtime.open("Test.inner")) {
                                    time.advance(SECOND);
                                    inner.start("call", entered::incrementAndGet);
                                    inner.join();
                                }
                                return "never";
                            }));
                    outer.join();
                }
            });
            assertThat(thrown).hasMessageContaining("Test.outer").hasNoSuppressedExceptions();
            assertThat(thrown.outcomes()).containsExactly(new Completion<>("a", CUT));
        }
        assertThat(entered).hasValue(0);
    }

    @Test
    @DisplayName(
            "a call that waits for the outcome of one that the deadline cut never starts, and is missing if it is required")
    void dependentOfACutOutcome_neverStarts(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        AtomicInteger entered = new AtomicInteger();
        fixture.advanceWhenWaiting(running, SECOND);
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.timeless.open("Test.cut", SECOND)) {
                Task<String> cut = group.startCollected("cut", Fixture.sleeperThatTells(running));
                group.startAfter("dependent", entered::incrementAndGet, TaskGroup.ended(cut));
                group.join();
            }
        });
        assertThat(thrown)
                .isInstanceOf(DeadlineExceededException.class)
                .hasMessageContaining("dependent (not started)");
        assertThat(entered).hasValue(0);
    }

    @Test
    @DisplayName(
            "TMO-23: the deadline can be read in a call, shrinks, is handed on to nested calls, and is absent outside")
    void current_isReadable(Fixture fixture) {
        assertThat(Deadline.current().isNone()).isTrue();
        try (TaskGroup outer = fixture.timeless.open("Test.outer", MINUTE)) {
            Task<Duration> left = outer.start("call", () -> {
                assertThat(Deadline.current().remaining()).isEqualTo(MINUTE);
                fixture.time.advance(SECOND);
                Task<Duration> handle = fixture.timeless.start(
                        "Test.handle", () -> Deadline.current().remaining());
                assertThat(handle.join()).isEqualTo(MINUTE.minus(SECOND));
                gather(fixture.timeless, SECOND, () -> {
                    assertThat(Deadline.current().remaining()).isEqualTo(SECOND);
                    return "";
                });
                return Deadline.current().remaining();
            });
            assertThat(Deadline.current().isNone()).isTrue();
            outer.join();
            assertThat(left.resultNow()).isEqualTo(MINUTE.minus(SECOND));
        }
        assertThat(Deadline.current().isNone()).isTrue();
    }
}
