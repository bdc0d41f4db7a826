package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whose threads users' code runs on: never the timer's, on which all runtimes depend. */
@OnEveryKindOfThread
class TimerThreadTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    final Kind kind;
    private final Queue<Thread> usersCode = new ConcurrentLinkedQueue<>();

    TimerThreadTest(Kind kind) {
        this.kind = kind;
    }

    /** Moves the clock on a thread that is the timer's therefore; returns it when all that was due has run. */
    private static Thread advanceOnTheTimer(Fixture fixture, Duration by) {
        Thread timer = new Thread(() -> fixture.time.advance(by), "timer");
        timer.start();
        Fixture.until(() -> !timer.isAlive());
        return timer;
    }

    private void note() {
        usersCode.add(Thread.currentThread());
    }

    /** A thread that notes who interrupts it, as a channel that is closed by the interrupt would run there. */
    private final class Noting extends Thread {
        Noting(Runnable body) {
            super(body);
        }

        @Override
        public void interrupt() {
            note();
            super.interrupt();
        }
    }

    private FanoutRuntime noting(Fixture fixture, CallLog log) {
        FanoutRuntime.Builder builder =
                fixture.builder().listener(log).time(fixture.time).letGoAfter(Duration.ofSeconds(2));
        if (kind == Kind.PLATFORM) {
            builder.threads(Noting::new);
        }
        return builder.build();
    }

    /** A gather whose deadline passes: with a call that is interrupted, a hook, one that waits, and a copy with a function. */
    private void expire(Fixture fixture, FanoutRuntime runtime, boolean ownerIsBusy, Queue<Thread> timers) {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch seen = new CountDownLatch(1);
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = runtime.open("Test.deadline", SECOND)) {
                Task<String> slow = group.start("slow", () -> {
                    Cancellation.current().onCancel(this::note);
                    return Fixture.sleeperThatTells(running).run();
                });
                Task<String> waits = group.startAfter("waits", slow::resultNow, slow);
                waits.toCompletableFuture().whenComplete((value, failure) -> {
                    note();
                    seen.countDown();
                });
                Fixture.await(running);
                if (ownerIsBusy) {
                    timers.add(advanceOnTheTimer(fixture, SECOND));
                    Fixture.await(seen);
                } else {
                    Thread owner = Thread.currentThread();
                    new Thread(() -> {
                                Fixture.untilParkedIn(owner, GroupCore.class);
                                timers.add(advanceOnTheTimer(fixture, SECOND));
                            })
                            .start();
                }
                group.join();
            }
        });
        assertThat(thrown).isInstanceOf(DeadlineExceededException.class);
        Fixture.await(seen);
    }

    @Test
    @DisplayName(
            "THR-02 TMO-21: at a deadline the timer wakes others: it tells no listener, interrupts nobody, runs no function or hook")
    void deadline_runsNoUsersCode(Fixture fixture) {
        CallLog log = new CallLog();
        FanoutRuntime runtime = noting(fixture, log);
        Queue<Thread> timers = new ConcurrentLinkedQueue<>();
        expire(fixture, runtime, true, timers);
        expire(fixture, runtime, false, timers);
        log.entries.forEach(entry -> usersCode.add(entry.thread()));
        assertThat(log.entries).extracting(CallLog.Entry::event).contains("started", "cancelled", "ended");
        Fixture.until(() -> timers.size() == 2);
        assertThat(usersCode).hasSizeGreaterThan(10).doesNotContainAnyElementsOf(timers);
        runtime.close();
    }

    @Test
    @DisplayName("THR-02 TMO-21: nor are stragglers reported or let go on the timer's thread")
    void stragglers_runNoUsersCode(Fixture fixture) {
        CallLog log = new CallLog();
        FanoutRuntime runtime = noting(fixture, log);
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        Task<String> deaf = runtime.start("Test.deaf", () -> {
            running.countDown();
            CancelHookTest.awaitDeafly(release);
            return "too late";
        });
        Fixture.await(running);
        deaf.cancel(true);
        usersCode.clear();
        deaf.toCompletableFuture().whenComplete((value, failure) -> {
            note();
            told.countDown();
        });
        Thread first = advanceOnTheTimer(fixture, SECOND);
        Fixture.until(() -> log.story("Test.deaf").contains("straggling: PT1S"));
        Thread second = advanceOnTheTimer(fixture, SECOND);
        Fixture.await(told);
        Fixture.until(() -> log.story("Test.deaf").contains("letGo: PT2S"));
        release.countDown();
        Fixture.until(deaf::isDone);
        log.entries.forEach(entry -> usersCode.add(entry.thread()));
        assertThat(usersCode).doesNotContain(first, second);
        runtime.close();
    }

    @Test
    @DisplayName(
            "TMO-21: a listener that keeps its thread keeps no deadline from passing, neither of its runtime nor of another")
    void blockedListener_delaysNoDeadline(Fixture fixture) {
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch blocked = new CountDownLatch(2);
        TaskListener blocking = new TaskListener() {
            private void block() {
                blocked.countDown();
                CancelHookTest.awaitDeafly(gate);
            }

            @Override
            public void cancelled(CallInfo call, CancelReason reason) {
                if (call.name().startsWith("Test.blocked")) {
                    block();
                }
            }

            @Override
            public void straggling(String call, Duration waited, List<StackTraceElement> stack) {
                if (call.startsWith("Test.blocked")) {
                    block();
                }
            }
        };
        FanoutRuntime runtime = fixture.builder()
                .listener(blocking)
                .grace(new Stragglers.Grace(Duration.ofMillis(5), Duration.ofMillis(5)))
                .build();
        AtomicReference<Throwable> late = new AtomicReference<>();
        Thread caller = new Thread(() -> late.set(catchThrowable(() -> {
            try (TaskGroup group = runtime.open("Test.blocked", Duration.ofMillis(500))) {
                group.start("call", () -> {
                    CancelHookTest.awaitDeafly(gate);
                    return "late";
                });
                group.join();
            }
        })));
        caller.start();
        Fixture.await(blocked);
        for (FanoutRuntime other : List.of(runtime, fixture.runtime)) {
            Throwable thrown = catchThrowable(() -> {
                try (TaskGroup group = other.open("Test.onTime", Duration.ofMillis(10))) {
                    group.start("call", Fixture.sleeper());
                    group.join();
                }
            });
            assertThat(thrown).isInstanceOf(DeadlineExceededException.class);
        }
        assertThat(late.get()).as("it waits for its listener").isNull();
        gate.countDown();
        Fixture.until(() -> late.get() != null);
        assertThat(late.get()).isInstanceOf(DeadlineExceededException.class);
        runtime.close();
    }
}
