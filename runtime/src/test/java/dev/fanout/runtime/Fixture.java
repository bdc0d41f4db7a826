package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** What a runtime test works with: a runtime of the right kind, its threads, what its listener heard, a clock to move. */
final class Fixture {
    /** Who replays mutations, many of which make tests hang, has less of it. */
    static final int PATIENCE_SECONDS = Integer.getInteger("fanout.patience.seconds", 30);

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);

    final Kind kind;
    final ManualTime time = new ManualTime();
    final RecordingListener listener = new RecordingListener();
    /** Threads that calls ran on. */
    final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
    /** In real time. */
    final FanoutRuntime runtime;
    /** In a time that stands still until {@link #time} is moved. */
    final FanoutRuntime timeless;

    Fixture(Kind kind) {
        this.kind = kind;
        runtime = builder().build();
        timeless = builder().time(time).build();
    }

    /** With the threads and the listener of this fixture. */
    FanoutRuntime.Builder builder() {
        FanoutRuntime.Builder builder = FanoutRuntime.builder().listener(listener);
        kind.factory()
                .ifPresent(factory -> builder.threads(body -> {
                    Thread thread = factory.newThread(body);
                    threads.add(thread);
                    return thread;
                }));
        return builder;
    }

    /** In a time that is moved, with calls let go after so much of it. */
    FanoutRuntime patient(Duration patience) {
        return builder().time(time).letGoAfter(patience).build();
    }

    /** The listener is told while whoever has waited goes on already. */
    void assertLetGone(String... calls) {
        until(() -> listener.letGone.size() >= calls.length);
        assertThat(listener.letGone).extracting(RecordingListener.LetGo::call).containsExactly(calls);
    }

    /** Runs it as a call of the runtime, which is the one that the by-hand forms then use; throws what it throws. */
    static <T> T inCall(FanoutRuntime runtime, Call<T> call) throws Throwable {
        Outcome<T> outcome = runtime.start("Test.caller", call).outcome();
        if (outcome instanceof Outcome.Failure<T> failure) {
            throw failure.exception();
        }
        return outcome.orElseThrow();
    }

    /** A body that blocks for a day, and counts down when it has been interrupted. */
    static Call<String> sleeper(CountDownLatch interrupted) {
        return () -> {
            try {
                Thread.sleep(Duration.ofDays(1).toMillis());
                return "slept";
            } finally {
                interrupted.countDown();
            }
        };
    }

    /** A body that blocks for a day. */
    static Call<String> sleeper() {
        return sleeper(new CountDownLatch(1));
    }

    /** A body that says when it has begun, and blocks for a day. */
    static Call<String> sleeperThatTells(CountDownLatch running) {
        return () -> {
            running.countDown();
            return sleeper().run();
        };
    }

    /** Moves the clock as soon as the innermost call has arrived and the current thread waits for its group. */
    void advanceWhenWaiting(CountDownLatch running, Duration by) {
        Thread owner = Thread.currentThread();
        new Thread(() -> {
                    await(running);
                    untilParkedIn(owner, GroupCore.class);
                    time.advance(by);
                })
                .start();
    }

    /** Waits for a latch, as a body or a test would. */
    static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE_NANOS, TimeUnit.NANOSECONDS))
                    .as("latch")
                    .isTrue();
        } catch (InterruptedException interrupt) {
            throw new AssertionError("interrupted", interrupt);
        }
    }

    /** Waits until something is so; for what cannot be waited for otherwise. */
    static void until(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - start).as("waiting").isLessThan(PATIENCE_NANOS);
            boolean interrupted =
                    Thread.interrupted(); // with which it would not park, and others might not get its carrier
            if (interrupted) {
                LockSupport.parkNanos(1); // uses up the permit that an interrupt leaves
            }
            LockSupport.parkNanos(50_000);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Computes until something is so, as a body does that no interrupt reaches. It gives way to others meanwhile: a virtual
     * thread that does not would keep its carrier, and there may be no second one.
     */
    @SuppressWarnings("ThreadPriorityCheck")
    static void busyUntil(BooleanSupplier condition) {
        for (int looks = 1; !condition.getAsBoolean(); looks++) {
            if (looks % 100 == 0) {
                Thread.yield();
            } else {
                Thread.onSpinWait();
            }
        }
    }

    /** Waits until the thread is parked inside of this method of ours. */
    static void untilParkedIn(Thread thread, Class<?> type) {
        until(() -> (thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING)
                && List.of(thread.getStackTrace()).stream()
                        .anyMatch(frame -> frame.getClassName().equals(type.getName())));
    }

    /** Interrupts the current thread as soon as it waits for a group. */
    static Thread interruptWhenItWaits(Thread caller) {
        Thread helper = new Thread(() -> {
            untilParkedIn(caller, GroupCore.class);
            caller.interrupt();
        });
        helper.start();
        return helper;
    }

    void closeAndCheck() {
        runtime.close();
        timeless.close();
        until(() -> threads.stream().noneMatch(Thread::isAlive));
        until(() -> time.scheduled().isEmpty());
        until(() -> SystemTime.INSTANCE.scheduled() == 0);
    }
}
