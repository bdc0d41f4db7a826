package dev.fanout.runtime;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The machine's time. One daemon thread for the whole process fires what is due; it exists only while something is
 * scheduled, and a little longer.
 */
final class SystemTime implements Time {
    static final SystemTime INSTANCE = new SystemTime();

    private static final long LINGER_MILLIS = 100;

    private final ScheduledThreadPoolExecutor timer;

    private SystemTime() {
        timer = new ScheduledThreadPoolExecutor(1, action -> OwnThreads.daemon("fanout-timer", action));
        timer.setRemoveOnCancelPolicy(true); // a deadline that was met must not hold its gather until it is due
        timer.setKeepAliveTime(LINGER_MILLIS, TimeUnit.MILLISECONDS);
        timer.allowCoreThreadTimeOut(true);
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public Timer schedule(long delayNanos, Runnable action) {
        ScheduledFuture<?> due = timer.schedule(action, delayNanos, TimeUnit.NANOSECONDS);
        return () -> due.cancel(false);
    }

    /** How many actions are waiting for their time. */
    int scheduled() {
        return timer.getQueue().size();
    }
}
