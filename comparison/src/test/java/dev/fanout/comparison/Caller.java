package dev.fanout.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;

/**
 * A thread that makes one blocking call, so that the test can look on.
 *
 * @param <T> what the call returns
 */
final class Caller<T> {
    private final Thread thread;
    private volatile T value;
    private volatile Throwable thrown;
    private volatile boolean flag;

    Caller(Callable<T> call) {
        thread = new Thread(() -> {
            try {
                value = call.call();
            } catch (Throwable failure) {
                thrown = failure;
            }
            flag = Thread.currentThread().isInterrupted();
        });
        thread.setDaemon(true);
        thread.setName("caller");
        thread.start();
    }

    /** Whether it still waits, though it had a moment to come back. */
    boolean waits() {
        join(Patience.SHORT.toMillis());
        return thread.isAlive();
    }

    /** Waits until its call has parked it. */
    void awaitParked() {
        Patience.until(
                () -> thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING);
    }

    void interrupt() {
        thread.interrupt();
    }

    /** What the call returned. */
    T value() {
        awaitEnd();
        assertThat(thrown).isNull();
        return value;
    }

    /** What the call threw. */
    Throwable failure() {
        awaitEnd();
        assertThat(thrown).as("exception").isNotNull();
        return thrown;
    }

    /** Whether the thread was interrupted after its call had returned or thrown. */
    boolean isInterruptedAfterwards() {
        awaitEnd();
        return flag;
    }

    private void awaitEnd() {
        join(Patience.LONG.toMillis());
        if (thread.isAlive()) {
            AssertionError hangs = new AssertionError("the caller hangs here");
            hangs.setStackTrace(thread.getStackTrace());
            throw hangs;
        }
    }

    /** Ends a call that would not end by itself. */
    void giveUp() {
        while (thread.isAlive()) {
            thread.interrupt();
            join(Patience.SHORT.toMillis());
        }
    }

    private void join(long millis) {
        try {
            thread.join(millis);
        } catch (InterruptedException interrupt) {
            throw new AssertionError(interrupt);
        }
    }
}
