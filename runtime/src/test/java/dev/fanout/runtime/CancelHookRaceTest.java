package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Requests against whatever ends the life of a hook. */
@OnEveryKindOfThread
class CancelHookRaceTest {
    final Kind kind;

    CancelHookRaceTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    @DisplayName(
            "CAN-41: a call that is gone in the instant of the request has its hook run all the same, closed or not")
    void quickEnd_doesNotOutrunTheHook(Fixture fixture) {
        for (int i = 0; i < Race.rounds(100); i++) {
            boolean closes = i % 2 == 0;
            AtomicInteger ran = new AtomicInteger();
            CountDownLatch ready = new CountDownLatch(1);
            Task<String> task = fixture.runtime.start("Test.call", () -> {
                Cancellation.Registration hook = Cancellation.current().onCancel(ran::incrementAndGet);
                try {
                    return Fixture.sleeperThatTells(ready).run();
                } finally {
                    if (closes) {
                        hook.close();
                        assertThat(ran).hasValue(1);
                    }
                }
            });
            Fixture.await(ready);
            task.cancel(true);
            assertThat(task.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
            assertThat(ran).hasValue(1);
        }
    }

    @Test
    @DisplayName(
            "CAN-41: a request against close: once it has returned the hook does not run, nor does it ever run twice")
    void closeAgainstRequest(Fixture fixture) {
        Race race = new Race(2);
        for (int i = 0; i < Race.rounds(500); i++) {
            AtomicBoolean givenBack = new AtomicBoolean();
            AtomicInteger ran = new AtomicInteger();
            AtomicInteger tooLate = new AtomicInteger();
            Task<String> task = fixture.runtime.start("Test.statement", () -> {
                race.start();
                try (Cancellation.Registration hook = Cancellation.current().onCancel(() -> {
                    ran.incrementAndGet();
                    Race.dawdle();
                    tooLate.addAndGet(givenBack.get() ? 1 : 0);
                })) {
                    Race.dawdle();
                    assertThat(hook).isNotNull();
                }
                givenBack.set(true);
                return "done";
            });
            race.start();
            Race.dawdle();
            task.cancel(true);
            assertThat(task.outcome()).isEqualTo(new Outcome.Success<>("done"));
            assertThat(tooLate).hasValue(0);
            assertThat(ran.get()).isBetween(0, 1);
        }
    }

    @Test
    @DisplayName("CAN-41: a request against the end: when the call has ended its hook does not run, and does not begin")
    void endAgainstRequest(Fixture fixture) {
        Race race = new Race(2);
        for (int i = 0; i < Race.rounds(500); i++) {
            AtomicBoolean ended = new AtomicBoolean();
            AtomicInteger ran = new AtomicInteger();
            AtomicInteger tooLate = new AtomicInteger();
            Task<String> task = fixture.runtime.start("Test.statement", () -> {
                Cancellation.current().onCancel(() -> {
                    tooLate.addAndGet(ended.get() ? 1 : 0);
                    Race.dawdle();
                    ran.incrementAndGet();
                    tooLate.addAndGet(ended.get() ? 1 : 0);
                });
                race.start();
                Race.dawdle();
                return "done";
            });
            race.start();
            Race.dawdle();
            boolean stands = task.cancel(true);
            assertThat(task.outcome()).isEqualTo(new Outcome.Success<>("done"));
            ended.set(true);
            assertThat(ran.get()).as("cancel said %s", stands).isLessThanOrEqualTo(stands ? 1 : 0);
            assertThat(tooLate).hasValue(0);
        }
    }

    @Test
    @DisplayName(
            "CAN-41: what another thread registers while the call waits for its hooks at its end does not run after it")
    void registeredAtTheEnd_doesNotOutliveTheCall(Fixture fixture) throws InterruptedException {
        CountDownLatch mayEnd = new CountDownLatch(1);
        CountDownLatch registered = new CountDownLatch(1);
        AtomicReference<Thread> thread = new AtomicReference<>();
        AtomicReference<Cancellation> cancellation = new AtomicReference<>();
        AtomicBoolean late = new AtomicBoolean();
        Task<String> task = fixture.runtime.start("Test.statement", () -> {
            Cancellation mine = Cancellation.current();
            mine.onCancel(() -> Fixture.await(mayEnd));
            cancellation.set(mine);
            thread.set(Thread.currentThread());
            Fixture.until(mine::isCancelled);
            return "done";
        });
        Fixture.until(() -> thread.get() != null);
        assertThat(task.cancel(true)).isTrue();
        Fixture.untilParkedIn(thread.get(), CancelHook.class);
        Thread other = new Thread(() -> {
            cancellation.get().onCancel(() -> {
                registered.countDown();
                Fixture.until(task::isDone);
                late.set(true);
            });
            registered.countDown();
        });
        other.start();
        Fixture.await(registered);
        mayEnd.countDown();
        assertThat(task.outcome()).isEqualTo(new Outcome.Success<>("done"));
        other.join();
        assertThat(late).isFalse();
    }

    /** Throws when it is interrupted, which is reported before whoever cancels goes on. */
    private static final class Throwing extends Thread {
        Throwing(Runnable body) {
            super(body);
        }

        @Override
        public void interrupt() {
            super.interrupt();
            throw new SecurityException("not allowed");
        }
    }

    @Test
    @DisplayName(
            "CAN-41 CAN-35: a canceller that is slow reaches neither hooks nor calls of a shield that was entered meanwhile")
    void slowCanceller_doesNotReachIntoAShield(Fixture fixture) throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch inside = new CountDownLatch(2);
        CountDownLatch cancelled = new CountDownLatch(1);
        FanoutRuntime runtime = FanoutRuntime.builder()
                .threads(Throwing::new)
                .listener(new TaskListener() {
                    @Override
                    public void failureUnread(String call, Throwable failure) {
                        if (call.equals("Test.cleansUp")) {
                            Fixture.await(inside);
                        }
                    }
                })
                .build();
        AtomicInteger ran = new AtomicInteger();
        Task<Outcome<String>> task = runtime.start("Test.cleansUp", () -> {
            try {
                Fixture.sleeperThatTells(running).run();
            } catch (InterruptedException interrupt) {
                assertThat(interrupt).isNotNull();
            }
            return Cancellation.shield(() -> {
                Cancellation.Registration hook = Cancellation.current().onCancel(ran::incrementAndGet);
                Task<String> handle = runtime.start("Test.inside", () -> {
                    inside.countDown();
                    Fixture.await(cancelled); // fails if it is interrupted
                    return "cleaned";
                });
                inside.countDown();
                Fixture.await(cancelled);
                hook.close();
                return handle.outcome();
            });
        });
        Fixture.await(running);
        Thread canceller = new Thread(() -> task.cancel(true));
        canceller.start();
        canceller.join();
        cancelled.countDown();
        assertThat(task.join()).isEqualTo(new Outcome.Success<>("cleaned"));
        assertThat(ran).hasValue(0);
        runtime.close();
    }
}
