package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fanout.users.SlowClient;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnEveryKindOfThread
class DeadlineTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Kind kind;

    DeadlineTest(Kind kind) {
        this.kind = kind;
    }

    /** Moves the clock as soon as the owner waits and the bodies have arrived. */
    private static void advanceWhenWaiting(Fixture fixture, CountDownLatch running) {
        Thread owner = Thread.currentThread();
        new Thread(() -> {
                    Fixture.await(running);
                    Fixture.untilParkedIn(owner, GroupCore.class);
                    fixture.time.advance(SECOND);
                })
                .start();
    }

    @Test
    @DisplayName("TMO-01 TMO-13: at the deadline calls are interrupted and awaited, then the deadline is thrown")
    void deadline_interruptsAwaitsAndThrows(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        AtomicBoolean cleaned = new AtomicBoolean();
        advanceWhenWaiting(fixture, running);
        assertThatThrownBy(() -> {
                    try (TaskGroup group = fixture.timeless.open("Test.slow", SECOND)) {
                        group.start("sleeper", () -> {
                            running.countDown();
                            try {
                                return Fixture.sleeper().run();
                            } finally {
                                cleaned.set(true);
                            }
                        });
                        group.join();
                    }
                })
                .isInstanceOf(DeadlineExceededException.class)
                .hasMessageContaining("Test.slow did not end within 1000 ms")
                .hasNoCause();
        assertThat(cleaned).isTrue();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    @DisplayName("TMO-02 TMO-22: completion before the deadline is unaffected, and its timer is gone at once")
    void completion_removesTheTimer(Fixture fixture) {
        try (TaskGroup group = fixture.timeless.open("Test.fast", SECOND)) {
            Task<String> fast = group.start("fast", () -> "value");
            group.join();
            assertThat(fixture.time.scheduled()).isEmpty();
            fixture.time.advance(SECOND);
            assertThat(fast.resultNow()).isEqualTo("value");
        }
    }

    @Test
    @DisplayName("TMO-05: without a deadline there is no timer, and with one there is no second")
    void withoutDeadline_thereIsNoTimer(Fixture fixture) {
        try (TaskGroup none = fixture.timeless.open("Test.none")) {
            none.start("call", () -> fixture.time.scheduled().size());
            none.join();
        }
        try (TaskGroup outer = fixture.timeless.open("Test.outer", SECOND)) {
            assertThat(fixture.time.scheduled()).isEmpty();
            Task<Integer> timers = outer.start("call", () -> {
                try (TaskGroup inner = fixture.timeless.open("Test.inner", SECOND.multipliedBy(2))) {
                    Task<Integer> seen =
                            inner.start("call", () -> fixture.time.scheduled().size());
                    inner.join();
                    return seen.resultNow();
                }
            });
            outer.join();
            assertThat(timers.resultNow()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("TMO-15 D5: what the deadline provokes is attached to it, and never thrown instead")
    void whatTheDeadlineProvokes_isAttached(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(2);
        IOException required = new IOException("clean-up of a required call");
        IllegalStateException collected = new IllegalStateException("clean-up of a collected call");
        advanceWhenWaiting(fixture, running);
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.timeless.open("Test.provoked", SECOND)) {
                group.start("a", () -> failingWhenInterrupted(running, required));
                group.startCollected("b", () -> failingWhenInterrupted(running, collected));
                group.join(IOException.class);
            }
        });
        assertThat(thrown).isInstanceOf(DeadlineExceededException.class);
        assertThat(GatherTrace.of(thrown).orElseThrow().failures()).containsExactly(required, collected);
    }

    private static Object failingWhenInterrupted(CountDownLatch running, Exception failure) throws Exception {
        running.countDown();
        try {
            Thread.sleep(86_400_000);
        } catch (InterruptedException interrupt) {
            throw failure;
        }
        return null;
    }

    @Test
    @DisplayName(
            "TMO-16 STK-08: the deadline carries the outcomes so far, and names what is unfinished and where it was")
    void deadline_carriesOutcomes(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        IOException failure = new IOException("collected");
        advanceWhenWaiting(fixture, running);
        DeadlineExceededException thrown = catchThrowableOfType(DeadlineExceededException.class, () -> {
            try (TaskGroup group = fixture.timeless.open("Test.outcomes", SECOND)) {
                Task<Integer> first = group.start("first", () -> 1);
                Task<Object> second = group.startCollected("second", () -> {
                    throw failure;
                });
                group.startAfter(
                        "third", () -> SlowClient.stuckHere(running), TaskGroup.ended(first), TaskGroup.ended(second));
                group.join();
            }
        });
        assertThat(thrown.outcomes())
                .containsExactly(
                        new Completion<>("first", new Outcome.Success<>(1)),
                        new Completion<>("second", new Outcome.Failure<>(failure)),
                        new Completion<>("third", new Outcome.Cancelled<>(CancelReason.DEADLINE)));
        assertThat(thrown)
                .hasMessageContaining("unfinished: third (at ")
                .hasMessageContaining("dev.fanout.users.SlowClient.stuckHere(")
                .hasMessageNotContaining("first");
    }

    @Test
    @DisplayName("TMO-14 TMO-08: a failure before the deadline is thrown, also one that is called a time-out")
    void failureBeforeTheDeadline_isThrown(Fixture fixture) {
        TimeoutException failure = new TimeoutException("of a library");
        assertThatThrownBy(() -> {
                    try (TaskGroup group = fixture.timeless.open("Test.theirs", SECOND)) {
                        group.startCollected("sleeper", Fixture.sleeper());
                        group.start("theirs", () -> {
                            throw failure;
                        });
                        group.join(TimeoutException.class);
                    }
                })
                .isSameAs(failure);
        assertThat(fixture.time.scheduled()).isEmpty();
    }

    @Test
    @DisplayName("TMO-17: an interrupt before the deadline is a cancellation, not a deadline")
    void interruptBeforeTheDeadline_isACancellation(Fixture fixture) throws InterruptedException {
        Thread helper = Fixture.interruptWhenItWaits(Thread.currentThread());
        assertThatThrownBy(() -> {
                    try (TaskGroup group = fixture.timeless.open("Test.interrupted", SECOND)) {
                        group.start("sleeper", Fixture.sleeper());
                        group.join();
                    }
                })
                .isInstanceOf(CancelledException.class)
                .extracting(thrown -> ((CancelledException) thrown).reason())
                .isEqualTo(CancelReason.CALLER_INTERRUPTED);
        assertThat(Thread.interrupted()).isTrue();
        helper.join();
    }

    @Test
    @DisplayName("collected calls that miss the deadline are Cancelled(DEADLINE) in a record that is returned")
    void onlyCollectedMissing_returns(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        advanceWhenWaiting(fixture, running);
        try (TaskGroup group = fixture.timeless.open("Test.collected", SECOND)) {
            Task<String> required = group.start("required", () -> "there");
            Task<Object> collected =
                    group.startCollectedAfter("collected", () -> SlowClient.stuckHere(running), required);
            Task<Object> dependent = group.startCollectedAfter("dependent", () -> "never", collected);
            group.join();
            assertThat(required.resultNow()).isEqualTo("there");
            assertThat(List.of(collected.outcome(), dependent.outcome()))
                    .containsOnly(new Outcome.Cancelled<>(CancelReason.DEADLINE));
        }
    }

    @Test
    @DisplayName("a required value that was copied to a CompletableFuture before the deadline is not missing at it")
    void copiedValue_isNotMissing(Fixture fixture) throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        try (TaskGroup group = fixture.timeless.open("Test.copied", SECOND)) {
            Task<String> required = group.start("required", () -> "there");
            assertThat(required.toCompletableFuture().get(8, TimeUnit.SECONDS)).isEqualTo("there");
            Task<String> cancelledLate = group.start("late", () -> "there too");
            assertThat(cancelledLate.get()).isEqualTo("there too");
            assertThat(cancelledLate.cancel(true)).isFalse();
            group.startCollected("collected", () -> SlowClient.stuckHere(running));
            advanceWhenWaiting(fixture, running);
            group.join();
            assertThat(required.resultNow()).isEqualTo("there");
        }
    }

    @Test
    @DisplayName("D4: a value that a required call returns in spite of its cancellation at the deadline comes too late")
    void lateValue_isMissing(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        advanceWhenWaiting(fixture, running);
        DeadlineExceededException thrown = catchThrowableOfType(DeadlineExceededException.class, () -> {
            try (TaskGroup group = fixture.timeless.open("Test.late", SECOND)) {
                group.start("late", () -> {
                    running.countDown();
                    try {
                        Thread.sleep(86_400_000);
                    } catch (InterruptedException swallowed) {
                        return 42;
                    }
                    return 0;
                });
                group.join();
            }
        });
        assertThat(thrown.outcomes()).containsExactly(new Completion<>("late", new Outcome.Success<>(42)));
    }

    @Test
    @DisplayName("TMO-11: calls that ended before the deadline count, also where the owner comes to look after it")
    void endedBeforeTheDeadline_ownerLooksLater(Fixture fixture) throws Exception {
        try (TaskGroup group = fixture.timeless.open("Test.busy", SECOND)) {
            Task<String> done = group.start("done", () -> "value");
            assertThat(done.get()).isEqualTo("value");
            Fixture.until(() -> !kind.isVirtual() || fixture.threads.stream().noneMatch(Thread::isAlive));
            fixture.time.advance(SECOND.multipliedBy(3));
            group.join();
            assertThat(done.resultNow()).isEqualTo("value");
        }
    }

    @Test
    @DisplayName("TMO-21: an owner that is busy does not keep the deadline from ending its calls")
    void busyOwner_deadlineComesAnyway(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        assertThatThrownBy(() -> {
                    try (TaskGroup group = fixture.timeless.open("Test.busy", SECOND)) {
                        Task<String> sleeper = group.start("sleeper", () -> {
                            running.countDown();
                            return Fixture.sleeper(interrupted).run();
                        });
                        Fixture.await(running);
                        fixture.time.advance(SECOND);
                        Fixture.await(interrupted);
                        Task<String> tooLate = group.start("tooLate", () -> "never");
                        assertThat(tooLate.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.DEADLINE));
                        assertThat(sleeper.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.DEADLINE));
                        group.join();
                    }
                })
                .isInstanceOf(DeadlineExceededException.class)
                .hasMessageContaining("sleeper (at ");
    }
}
