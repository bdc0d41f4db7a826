package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.spi.AbstractInterruptibleChannel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnEveryKindOfThread
class DeadlineRaceTest {
    private static final int STRESS = Integer.getInteger("fanout.stress", 1);

    final Kind kind;

    DeadlineRaceTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    @DisplayName(
            "TMO-11 TMO-12 STR-04 #10 #17: a deadline that races with completion gives the value or the deadline, and no stray interrupt")
    void deadlineAndCompletion_race(Fixture fixture) throws InterruptedException {
        for (int run = 0; run < 200 * STRESS; run++) {
            AtomicBoolean interrupted = new AtomicBoolean();
            long nanos = 200_000 + run % 7 * 20_000L;
            try (TaskGroup group = fixture.runtime.open("Test.race", Duration.ofNanos(200_000))) {
                Task<String> task = group.start("call", () -> {
                    long start = System.nanoTime();
                    while (System.nanoTime() - start < nanos) {
                        LockSupport.parkNanos(10_000);
                        if (Thread.currentThread().isInterrupted()) {
                            interrupted.set(true);
                            throw new InterruptedException();
                        }
                    }
                    return "value";
                });
                group.join();
                assertThat(task.resultNow()).isEqualTo("value");
                assertThat(interrupted).isFalse();
            } catch (DeadlineExceededException late) {
                assertThat(late.outcomes()).hasSize(1);
            }
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
        Thread.sleep(1);
    }

    @Test
    @DisplayName("#17: a deadline that comes in the same instant as the completion is decided once")
    void deadlineAndCompletion_sameInstant(Fixture fixture) {
        for (int run = 0; run < 200 * STRESS; run++) {
            CountDownLatch running = new CountDownLatch(1);
            CountDownLatch go = new CountDownLatch(1);
            Thread mover = new Thread(() -> {
                Fixture.await(go);
                fixture.time.advance(Duration.ofSeconds(1));
            });
            mover.start();
            try (TaskGroup group = fixture.timeless.open("Test.tie", Duration.ofSeconds(1))) {
                Task<String> task = group.start("call", () -> {
                    running.countDown();
                    Fixture.await(go);
                    return "value";
                });
                Fixture.await(running);
                go.countDown();
                group.join();
                assertThat(task.resultNow()).isEqualTo("value");
            } catch (DeadlineExceededException late) {
                assertThat(late.getSuppressed().length).isLessThanOrEqualTo(1);
            }
            join(mover);
            assertThat(fixture.time.scheduled()).isEmpty();
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }

    @Test
    @DisplayName("TMO-08 TMO-09: inherited deadlines that race with nested gathers are always the outer's")
    void inheritedDeadline_isAlwaysTheOuters(Fixture fixture) {
        for (int run = 0; run < 150 * STRESS; run++) {
            try (TaskGroup outer = fixture.runtime.open("Test.outer", Duration.ofNanos(300_000))) {
                outer.start("loop", () -> {
                    while (true) {
                        try (TaskGroup inner = fixture.runtime.open("Test.inner", Duration.ofMinutes(1))) {
                            inner.start("call", () -> null);
                            inner.join();
                        }
                        assertThat(fixture.runtime.start("Test.handle", () -> 1).join())
                                .isEqualTo(1);
                    }
                });
                outer.join();
                throw new AssertionError("the loop has no end");
            } catch (DeadlineExceededException ours) {
                assertThat(ours).hasMessageStartingWith("Test.outer").hasNoSuppressedExceptions();
                assertThat(ours.outcomes())
                        .allMatch(call -> call.outcome().equals(new Outcome.Cancelled<>(CancelReason.DEADLINE)));
            }
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }

    @Test
    @DisplayName("TMO-20: the deadline is never early")
    void deadline_isNeverEarly(Fixture fixture) {
        for (int run = 0; run < 50; run++) {
            Duration timeout = Duration.ofMillis(1 + run % 5);
            long start = System.nanoTime();
            try (TaskGroup group = fixture.runtime.open("Test.early", timeout)) {
                group.start("sleeper", Fixture.sleeper());
                group.join();
            } catch (DeadlineExceededException due) {
                assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(timeout.toNanos());
                continue;
            }
            throw new AssertionError("no deadline");
        }
    }

    @Test
    @DisplayName(
            "TMO-21 THR-02: neither a listener that blocks nor an owner that is busy keeps other deadlines waiting")
    void listenerThatBlocks_delaysNoTimer(Fixture fixture) throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch mayGo = new CountDownLatch(1);
        CountDownLatch running = new CountDownLatch(1);
        FanoutRuntime blocked = fixture.builder()
                .time(fixture.time)
                .grace(new Stragglers.Grace(Duration.ofNanos(1), Duration.ofNanos(1)))
                .listener(new TaskListener() {
                    @Override
                    public void straggling(String call, Duration waited, List<StackTraceElement> stack) {
                        told.countDown();
                        Fixture.await(mayGo);
                    }
                })
                .build();
        Thread busy = new Thread(() -> {
            try (TaskGroup group = blocked.open("Test.blocked", Duration.ofSeconds(1))) {
                group.start("stubborn", () -> {
                    running.countDown();
                    while (mayGo.getCount() > 0) {
                        LockSupport.parkNanos(1_000_000);
                        Thread.interrupted();
                    }
                    return null;
                });
                group.join();
            } catch (DeadlineExceededException expected) {
                // its own
            }
        });
        busy.start();
        Fixture.await(running);
        Fixture.untilParkedIn(busy, GroupCore.class);
        fixture.time.advance(Duration.ofSeconds(1));
        Fixture.until(() -> !fixture.time.scheduled().isEmpty()); // the watch on the call that does not end
        fixture.time.advance(Duration.ofNanos(1));
        Fixture.await(told);
        deadline_isNeverEarly(fixture);
        mayGo.countDown();
        busy.join();
    }

    /** Interrupting a thread that is inside of it takes until somebody allows its end. */
    private static final class SlowToClose extends AbstractInterruptibleChannel {
        private final CountDownLatch entered = new CountDownLatch(1);
        private final CountDownLatch closing = new CountDownLatch(1);
        private final CountDownLatch mayEnd = new CountDownLatch(1);

        Object waitInside() throws IOException {
            try {
                begin();
                entered.countDown();
                Fixture.until(() -> closing.getCount() == 0);
                return "never";
            } finally {
                end(false);
            }
        }

        @Override
        protected void implCloseChannel() {
            closing.countDown();
            Fixture.await(mayEnd);
        }
    }

    @Test
    @DisplayName("TMO-21 THR-02: users' code that an interrupt runs does not run on the timer, which others need")
    void interruptThatBlocks_delaysNoTimer(Fixture fixture) throws InterruptedException {
        SlowToClose channel = new SlowToClose();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread busy = new Thread(() -> {
            try (TaskGroup group = fixture.timeless.open("Test.channel", Duration.ofSeconds(1))) {
                group.start("inside", channel::waitInside);
                Fixture.await(channel.mayEnd); // not in join, which would see the deadline by itself
                group.join();
            } catch (DeadlineExceededException expected) {
                thrown.set(expected);
            }
        });
        busy.start();
        Fixture.await(channel.entered);
        SystemTime.INSTANCE.schedule(0, () -> fixture.time.advance(Duration.ofSeconds(1)));
        Fixture.await(channel.closing);
        deadline_isNeverEarly(fixture);
        channel.mayEnd.countDown();
        busy.join();
        assertThat(thrown.get()).isNotNull();
    }

    /** Time that leaps, and a timer that fires, just after a thread has looked at the clock. */
    private static final class LeapAfterLook implements Time {
        private final AtomicReference<Thread> looker = new AtomicReference<>();
        private volatile Runnable due = () -> {};
        private volatile long now;

        @Override
        public long nanoTime() {
            long seen = now;
            if (looker.compareAndSet(Thread.currentThread(), null)) {
                now = Duration.ofHours(1).toNanos();
                due.run();
            }
            return seen;
        }

        @Override
        public Timer schedule(long delayNanos, Runnable action) {
            due = action;
            return () -> due = () -> {};
        }
    }

    @Test
    @DisplayName("TMO-01 TMO-12: a deadline that passes while the owner leaves a wait in the block is not lost")
    void deadlineAtTheEndOfAWait_isNotLost(Fixture fixture) {
        LeapAfterLook time = new LeapAfterLook();
        FanoutRuntime runtime = fixture.builder().time(time).build();
        Thread owner = Thread.currentThread();
        assertThatThrownBy(() -> {
                    try (TaskGroup group = runtime.open("Test.block", Duration.ofSeconds(1))) {
                        Task<String> sleeper = group.start("sleeper", Fixture.sleeper());
                        Task<String> quick = group.start("quick", () -> {
                            Fixture.untilParkedIn(owner, TaskWait.class);
                            time.looker.set(owner);
                            return "quick";
                        });
                        assertThat(quick.join()).isEqualTo("quick");
                        Fixture.until(sleeper::isDone); // in code of the user's, which nothing of ours sees
                        group.join();
                    }
                })
                .isInstanceOf(DeadlineExceededException.class);
        runtime.close();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupt) {
            throw new AssertionError(interrupt);
        }
    }
}
