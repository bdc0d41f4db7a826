package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnEveryKindOfThread
class ExpiredDeadlineTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final List<Duration> NONE_LEFT = List.of(
            Duration.ZERO,
            Duration.ofNanos(-1),
            Duration.ofMillis(-1),
            Duration.ofDays(-365_000),
            Duration.ofSeconds(Long.MIN_VALUE));
    private static final List<Duration> FOR_EVER =
            List.of(Duration.ofDays(365_000), Duration.ofSeconds(Long.MAX_VALUE), Duration.ofNanos(Long.MAX_VALUE));

    final Kind kind;

    ExpiredDeadlineTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    @DisplayName("TMO-03 #18 D10: with no time left nothing is started, and the deadline is thrown at once")
    void noTimeLeft_startsNothing(Fixture fixture) {
        AtomicInteger entered = new AtomicInteger();
        for (int run = 0; run < 200; run++) {
            for (Duration timeout : NONE_LEFT) {
                DeadlineExceededException thrown = catchThrowableOfType(DeadlineExceededException.class, () -> {
                    try (TaskGroup group = fixture.runtime.open("Test.expired", timeout)) {
                        Task<Integer> a = group.start("a", entered::incrementAndGet);
                        group.startAfter("b", entered::incrementAndGet, TaskGroup.ended(a));
                        group.startEachCollected("c", List.of(1, 2), element -> entered.incrementAndGet());
                        group.join();
                    }
                });
                assertThat(thrown).hasMessageContaining("nothing was started").hasNoSuppressedExceptions();
                assertThat(thrown.outcomes())
                        .hasSize(4)
                        .allMatch(ended -> ended.outcome().equals(new Outcome.Cancelled<>(CancelReason.DEADLINE)));
            }
        }
        assertThat(entered).hasValue(0);
        assertThat(fixture.threads).isEmpty();
    }

    @Test
    @DisplayName("TMO-03: with no time left a gather of collected calls returns a record of cancellations")
    void noTimeLeft_collected(Fixture fixture) {
        try (TaskGroup group = fixture.runtime.open("Test.expired", Duration.ZERO)) {
            Task<String> collected = group.startCollected("collected", () -> "never");
            group.join();
            assertThat(collected.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.DEADLINE));
        }
    }

    @Test
    @DisplayName("a timeout beyond a century means for ever")
    void hugeTimeout_meansForEver(Fixture fixture) {
        for (Duration timeout : FOR_EVER) {
            try (TaskGroup group = fixture.runtime.open("Test.huge", timeout)) {
                Task<Duration> left =
                        group.start("left", () -> Deadline.current().remaining());
                group.join();
                assertThat(left.resultNow()).isGreaterThan(Duration.ofDays(36_500));
            }
            Task<Integer> handle = fixture.runtime.startGather("Test.huge", timeout, group -> {
                Task<Integer> one = group.start("one", () -> 1);
                group.join();
                return one.resultNow();
            });
            assertThat(handle.join()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("TMO-26: a missing timeout is refused")
    void nullTimeout_isRefused(Fixture fixture) {
        assertThatNullPointerException().isThrownBy(() -> fixture.runtime.open("Test.none", (Duration) null));
        assertThatNullPointerException()
                .isThrownBy(() -> fixture.runtime.startGather("Test.none", (Duration) null, group -> 1));
    }

    @Test
    @DisplayName("TMO-04: waiting no time for what has ended gives the value, whatever the unit and however negative")
    void getWithoutTime(Fixture fixture) throws Exception {
        Task<Integer> done = fixture.runtime.start("Test.done", () -> 1);
        Task<String> running = fixture.runtime.start("Test.sleeper", Fixture.sleeper());
        assertThat(done.join()).isEqualTo(1);
        for (long time : new long[] {0, -1, Long.MIN_VALUE}) {
            for (TimeUnit unit : TimeUnit.values()) {
                assertThat(done.get(time, unit)).isEqualTo(1);
                assertThatThrownBy(() -> running.get(time, unit)).isInstanceOf(TimeoutException.class);
            }
        }
        running.cancelAndAwait();
        assertThat(running.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
    }

    @Test
    @DisplayName("D10: a call whose input arrives after the deadline never starts, although no timer has fired yet")
    void inputAfterTheDeadline_startsNothing(Fixture fixture) {
        LateTime time = new LateTime();
        FanoutRuntime runtime = fixture.builder().time(time).build();
        AtomicInteger entered = new AtomicInteger();
        assertThatThrownBy(() -> {
                    try (TaskGroup group = runtime.open("Test.late", SECOND)) {
                        Task<Integer> slow = group.start("slow", () -> {
                            time.advance(SECOND);
                            return 1;
                        });
                        group.startAfter("next", entered::incrementAndGet, slow);
                        group.join();
                    }
                })
                .isInstanceOf(DeadlineExceededException.class);
        assertThat(entered).hasValue(0);
        assertThat(time.scheduled).hasValue(0);
    }

    @Test
    @DisplayName("D5: a failure after the deadline is attached to it, although no timer has fired yet")
    void failureAfterTheDeadline_isAttached(Fixture fixture) {
        LateTime time = new LateTime();
        FanoutRuntime runtime = fixture.builder().time(time).build();
        IllegalStateException clients = new IllegalStateException("the client's own time-out");
        assertThatThrownBy(() -> {
                    try (TaskGroup group = runtime.open("Test.late", SECOND)) {
                        group.start("slow", () -> {
                            time.advance(Deadline.current().remaining());
                            throw clients;
                        });
                        group.join();
                    }
                })
                .isInstanceOf(DeadlineExceededException.class)
                .hasMessageNotContaining("nothing was started")
                .satisfies(thrown -> assertThat(
                                GatherTrace.of(thrown).orElseThrow().failures())
                        .containsExactly(clients));
    }

    @Test
    @DisplayName(
            "D10: a handle that is asked for after the deadline of the call is Cancelled(DEADLINE), and so is the call")
    void handleAfterTheDeadline_isNotStarted(Fixture fixture) {
        LateTime time = new LateTime();
        FanoutRuntime runtime = fixture.builder().time(time).build();
        AtomicInteger entered = new AtomicInteger();
        DeadlineExceededException thrown = catchThrowableOfType(DeadlineExceededException.class, () -> {
            try (TaskGroup group = runtime.open("Test.late", SECOND)) {
                group.start("slow", () -> {
                    time.advance(SECOND);
                    Task<Integer> handle = runtime.start("Test.handle", entered::incrementAndGet);
                    assertThat(handle.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.DEADLINE));
                    return handle.join();
                });
                group.join();
            }
        });
        assertThat(thrown.outcomes())
                .containsExactly(new Completion<>("slow", new Outcome.Cancelled<>(CancelReason.DEADLINE)));
        assertThat(entered).hasValue(0);
    }

    @Test
    @DisplayName("a timer that cannot be had fails the start, and leaves nothing running")
    void timerRefused_failsTheStart(Fixture fixture) {
        OutOfMemoryError refusal = new OutOfMemoryError("unable to create native thread");
        FanoutRuntime runtime = fixture.builder()
                .time(new Time() {
                    @Override
                    public long nanoTime() {
                        return System.nanoTime();
                    }

                    @Override
                    public Timer schedule(long delayNanos, Runnable action) {
                        throw refusal;
                    }
                })
                .build();
        AtomicInteger entered = new AtomicInteger();
        assertThatThrownBy(() -> {
                    try (TaskGroup group = runtime.open("Test.refused", SECOND)) {
                        group.start("call", entered::incrementAndGet);
                        group.join();
                    }
                })
                .isSameAs(refusal);
        assertThat(entered).hasValue(0);
        assertThatCode(() -> runtime.close(Duration.ofSeconds(Long.MAX_VALUE))).doesNotThrowAnyException();
    }
}
