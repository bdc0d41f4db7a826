package dev.fanout.hazelcast.protocol;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;

/**
 * Time and threads, so that a test has others.
 *
 * @param clock monotonic, in nanoseconds
 * @param timer runs something later
 * @param workers reads and writes messages, which runs users' code that may block
 */
record Means(LongSupplier clock, Timer timer, Executor workers) {

    private static final Duration NO_THREAD = Duration.ofMillis(100);

    /** Runs something later. */
    @FunctionalInterface
    interface Timer {
        /** Returns at once; the action does not block. */
        void schedule(Duration delay, Runnable action);
    }

    long now() {
        return clock.getAsLong();
    }

    /** Runs it on a worker, unless there are none any more: then nobody is interested. Later, if no thread is to be had now. */
    void work(Runnable action) {
        try {
            workers.execute(action);
        } catch (RejectedExecutionException closed) {
            // the peers are closed, and have told everybody
        } catch (OutOfMemoryError noThread) {
            workLater(NO_THREAD, action);
        }
    }

    /** Runs it on a worker, later. */
    void workLater(Duration delay, Runnable action) {
        try {
            timer.schedule(delay, () -> work(action));
        } catch (RejectedExecutionException closed) {
            // the peers are closed, and have told everybody
        }
    }
}
