package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a request to stop does to one task. */
@OnEveryKindOfThread
class CancelRequestTest {
    private final Kind kind;

    CancelRequestTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    @DisplayName("CAN-01 CAN-02: cancel interrupts a blocked body, and is true only as long as the task has not ended")
    void cancel_interruptsBlockedBody(Fixture fixture) {
        CountDownLatch interrupted = new CountDownLatch(1);
        Task<String> task = running(fixture, Fixture.sleeper(interrupted));
        assertThat(task.cancel(true)).isTrue();
        assertThat(task.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
        assertThat(interrupted.getCount()).isZero();
        assertThat(task.isCancelled()).isTrue();
        assertThat(task.cancel(true)).isFalse();
        assertThatThrownBy(task::join).isInstanceOf(CancelledException.class);
        assertThatThrownBy(task::get).isInstanceOf(CancelledException.class);
        assertThatThrownBy(task::resultNow).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("CAN-03 #14: a task that cleans up is not done, and whoever waits for it waits for the clean-up")
    void cleaningUp_isNotDone(Fixture fixture) {
        CountDownLatch mayClean = new CountDownLatch(1);
        CountDownLatch cleaning = new CountDownLatch(1);
        AtomicBoolean cleaned = new AtomicBoolean();
        Task<String> task = running(fixture, () -> {
            try {
                return Fixture.sleeper().run();
            } finally {
                cleaning.countDown();
                Fixture.await(mayClean);
                cleaned.set(true);
            }
        });
        task.cancel(true);
        Fixture.await(cleaning);
        assertThat(task.isDone()).isFalse();
        assertThat(task.isCancelled()).isFalse();
        assertThat(task.cancel(true)).as("the request stands").isTrue();
        assertThatThrownBy(() -> task.get(1, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        mayClean.countDown();
        assertThat(task.outcome().isSuccess()).isFalse();
        assertThat(cleaned).isTrue();
    }

    @Test
    @DisplayName("CAN-04: cancelAndAwait returns after the clean-up, cancel(true) before it")
    void cancelAndAwait_waitsForTheEnd(Fixture fixture) {
        Queue<String> trail = new ConcurrentLinkedQueue<>();
        CountDownLatch mayClean = new CountDownLatch(1);
        Task<String> task = running(fixture, () -> {
            try {
                return Fixture.sleeper().run();
            } finally {
                Fixture.await(mayClean);
                trail.add("cleaned");
            }
        });
        task.cancel(true);
        trail.add("cancel returned");
        Thread me = Thread.currentThread();
        Thread helper = new Thread(() -> {
            Fixture.untilParkedIn(me, TaskWait.class);
            mayClean.countDown();
        });
        helper.start();
        task.cancelAndAwait();
        trail.add("cancelAndAwait returned");
        assertThat(trail).containsExactly("cancel returned", "cleaned", "cancelAndAwait returned");
        assertThat(task.isDone()).isTrue();
        Fixture.until(() -> !helper.isAlive());
    }

    @Test
    @DisplayName("CAN-04 CAN-19: an interrupt does not end cancelAndAwait, and is not lost in it")
    void cancelAndAwait_keepsInterrupt(Fixture fixture) {
        CountDownLatch mayClean = new CountDownLatch(1);
        Task<String> task = running(fixture, () -> {
            try {
                return Fixture.sleeper().run();
            } finally {
                Fixture.await(mayClean);
            }
        });
        Thread me = Thread.currentThread();
        new Thread(() -> {
                    Fixture.untilParkedIn(me, TaskWait.class);
                    me.interrupt();
                    Fixture.until(() -> !me.isInterrupted());
                    Fixture.untilParkedIn(me, TaskWait.class);
                    mayClean.countDown();
                })
                .start();
        task.cancelAndAwait();
        assertThat(task.isCancelled()).isTrue();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    @DisplayName("CAN-05 CAN-02 #13: a task that was cancelled before it began never does, and is done at once")
    void cancelledBeforeStart_neverRuns(Fixture fixture) {
        AtomicBoolean entered = new AtomicBoolean();
        try (TaskGroup group = fixture.runtime.open("Test.late")) {
            CountDownLatch open = new CountDownLatch(1);
            Task<Void> input = group.start("input", () -> {
                Fixture.await(open);
                return null;
            });
            Task<Boolean> late = group.startCollectedAfter("late", () -> entered.getAndSet(true), input);
            assertThat(late.cancel(false)).isTrue();
            assertThat(late.isDone()).isTrue();
            assertThat(late.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
            late.cancelAndAwait();
            open.countDown();
            group.join();
            assertThat(input.isDone()).isTrue();
        }
        assertThat(entered).isFalse();
    }

    @Test
    @DisplayName("CAN-06: cancelling what has ended changes nothing, whichever way it is asked for")
    void cancelAfterEnd_changesNothing(Fixture fixture) throws Exception {
        Task<String> task = fixture.runtime.start("Test.done", () -> "value");
        assertThat(task.join()).isEqualTo("value");
        assertThat(task.cancel(true)).isFalse();
        assertThat(task.cancel(false)).isFalse();
        task.cancelAndAwait();
        task.toCompletableFuture().cancel(true);
        assertThat(task.get()).isEqualTo("value");
        assertThat(task.isCancelled()).isFalse();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    @DisplayName(
            "CAN-06 GCO-07: a late cancel of what succeeded in time does not turn a partial result into a deadline")
    void cancelAfterEnd_isNotAMissedDeadline(Fixture fixture) {
        try (TaskGroup group = fixture.timeless.open("Test.partial", Duration.ofSeconds(1))) {
            Task<String> required = group.start("required", () -> "value");
            assertThat(required.toCompletableFuture().join()).isEqualTo("value");
            assertThat(required.cancel(true)).isFalse();
            CountDownLatch asleep = new CountDownLatch(1);
            Task<String> missing = group.startCollected("missing", () -> {
                asleep.countDown();
                return Fixture.sleeper().run();
            });
            Fixture.await(asleep);
            fixture.time.advance(Duration.ofSeconds(2));
            group.join();
            assertThat(required.resultNow()).isEqualTo("value");
            assertThat(missing.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.DEADLINE));
        }
    }

    @Test
    @DisplayName("CAN-07: a hundred requests are one, and send one interrupt")
    void cancelTwice_interruptsOnce(Fixture fixture) {
        AtomicInteger interrupts = new AtomicInteger();
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Task<String> task = running(fixture, () -> {
            for (CountDownLatch latch : List.of(asked, go)) {
                while (latch.getCount() > 0) {
                    try {
                        latch.await();
                    } catch (InterruptedException interrupt) {
                        interrupts.incrementAndGet();
                    }
                }
            }
            throw new InterruptedException("as asked");
        });
        task.cancel(true);
        Fixture.until(() -> interrupts.get() == 1);
        asked.countDown();
        for (int i = 0; i < 100; i++) {
            assertThat(task.cancel(true)).isTrue();
        }
        go.countDown();
        assertThat(task.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
        assertThat(interrupts).hasValue(1);
    }

    @Test
    @DisplayName("CAN-13: a request that comes while the body computes is seen by its next blocking call")
    void requestWhileComputing_waitsForTheNextBlockingCall(Fixture fixture) {
        AtomicBoolean go = new AtomicBoolean();
        Task<String> task = running(fixture, () -> {
            Fixture.busyUntil(go::get);
            return Fixture.sleeper().run();
        });
        task.cancel(true);
        go.set(true);
        assertThat(task.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
    }

    @Test
    @DisplayName("D4 CAN-10: a call that swallows its cancellation and returns has that value")
    void swallowed_keepsTheValue(Fixture fixture) {
        Task<String> task = running(fixture, () -> {
            try {
                return Fixture.sleeper().run();
            } catch (InterruptedException swallowed) {
                return "anyway";
            }
        });
        task.cancelAndAwait();
        assertThat(task.outcome()).isEqualTo(new Outcome.Success<>("anyway"));
        assertThat(task.isCancelled()).isFalse();
        assertThat(task.resultNow()).isEqualTo("anyway");
    }

    @Test
    @DisplayName("CAN-13 D13: cancel(false) interrupts nobody, but every wait of the library sees it")
    void signal_doesNotInterrupt(Fixture fixture) {
        CountDownLatch asked = new CountDownLatch(1);
        AtomicBoolean flag = new AtomicBoolean();
        Task<String> other = running(fixture, Fixture.sleeper());
        AtomicReference<Throwable> seen = new AtomicReference<>();
        Task<String> task = running(fixture, () -> {
            Fixture.await(asked); // would throw if it were interrupted
            flag.set(Thread.currentThread().isInterrupted());
            seen.set(catchThrowable(other::join));
            return other.join();
        });
        assertThat(task.cancel(false)).isTrue();
        asked.countDown();
        assertThat(task.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
        assertThat(flag).isFalse();
        assertThat(seen.get()).isInstanceOf(CancelledException.class);
        assertThat(other.isDone())
                .as("CAN-26: what it waited for is not its own")
                .isFalse();
        other.cancelAndAwait();
    }

    @Test
    @DisplayName("CAN-13: cancel(false) wakes a task that waits in the library, and cancel(true) after it interrupts")
    void signal_wakesAWaitAndCanBeEscalated(Fixture fixture) {
        Task<String> other = running(fixture, Fixture.sleeper());
        Task<String> waits = fixture.runtime.start("Test.waits", other::join);
        Fixture.until(() -> ((CallTask<?>) waits).stack().length > 0);
        waits.cancel(false);
        assertThat(waits.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
        assertThat(other.cancel(false)).isTrue();
        assertThat(other.isDone()).isFalse();
        assertThat(other.cancel(true)).isTrue();
        assertThat(other.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
    }

    /** A handle whose body has begun. */
    private Task<String> running(Fixture fixture, Call<String> body) {
        CountDownLatch begun = new CountDownLatch(1);
        Task<String> task = fixture.runtime.start("Test." + kind, () -> {
            begun.countDown();
            return body.run();
        });
        Fixture.await(begun);
        return task;
    }
}
