package dev.fanout.runtime;

import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The machine's time. One daemon thread for the whole process fires what is due; it exists only while something is
 * scheduled, and a little longer.
 *
 * <p>Nearly all that is scheduled is cancelled before it is due, within a few microseconds where calls are short. To wake a
 * thread takes longer than that, so the thread is woken only for what is due before it would wake by itself. Having slept
 * for a tenth of a second it looks whether anything has changed; if nothing has, it sleeps until something is due.
 */
final class SystemTime implements Time {
    static final SystemTime INSTANCE = new SystemTime();

    private static final long NAP_NANOS = 100_000_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final TimerQueue queue = new TimerQueue(); // under the lock, like all below
    private @Nullable Thread thread;
    private long sleepsUntil;
    private boolean isAsleep;
    private boolean hasChanged; // since the thread fell asleep
    private boolean sleepsDeeply; // until something is due, however long that takes

    SystemTime() {}

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public Timer schedule(long delayNanos, Runnable action) {
        TimerQueue.Entry entry = new TimerQueue.Entry(System.nanoTime() + delayNanos, action);
        lock.lock();
        try {
            queue.add(entry);
            hasChanged = true;
            if (thread == null) {
                start(entry);
            } else if (isAsleep && entry.at() - sleepsUntil < 0) {
                wake();
            }
        } finally {
            lock.unlock();
        }
        return () -> cancel(entry);
    }

    private void start(TimerQueue.Entry first) {
        Thread started = OwnThreads.daemon("fanout-timer", this::fire);
        try {
            started.start();
            thread = started;
        } finally {
            if (thread == null) {
                queue.remove(first);
            }
        }
    }

    private void cancel(TimerQueue.Entry entry) {
        lock.lock();
        try {
            if (queue.remove(entry)) {
                hasChanged = true;
                if (sleepsDeeply && queue.size() == 0) {
                    wake();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void wake() {
        isAsleep = false;
        sleepsDeeply = false;
        LockSupport.unpark(thread);
    }

    private void fire() {
        TimerQueue.Entry due = null;
        long sleep = 0;
        do {
            if (due != null) {
                run(due.action());
            } else if (sleep > 0) {
                LockSupport.parkNanos(this, sleep);
                Thread.interrupted(); // nobody's, and it would not sleep any more
            }
            lock.lock();
            try {
                long now = System.nanoTime();
                due = takeDue(now);
                sleep = due == null ? fallAsleep(now) : 0;
            } finally {
                lock.unlock();
            }
        } while (due != null || sleep > 0);
    }

    private TimerQueue.@Nullable Entry takeDue(long now) {
        isAsleep = false;
        TimerQueue.Entry first = queue.first();
        if (first == null || first.at() - now > 0) {
            return null;
        }
        hasChanged = true;
        queue.remove(first);
        return first;
    }

    /** For how many nanoseconds; 0 where the thread ends instead. */
    private long fallAsleep(long now) {
        TimerQueue.Entry first = queue.first();
        if (first == null && !hasChanged) {
            thread = null;
            return 0;
        }
        sleepsDeeply = !hasChanged;
        long untilFirst = first == null ? NAP_NANOS : first.at() - now;
        long sleep = sleepsDeeply ? untilFirst : Math.min(NAP_NANOS, untilFirst);
        sleepsUntil = now + sleep;
        isAsleep = true;
        hasChanged = false;
        return sleep;
    }

    @SuppressWarnings("EmptyCatch") // an action that fails has told whom it may concern; the others are still due
    private static void run(Runnable action) {
        try {
            action.run();
        } catch (Throwable failed) {
            // as above
        }
    }

    boolean hasThread() {
        lock.lock();
        try {
            return thread != null;
        } finally {
            lock.unlock();
        }
    }

    boolean sleepsUntilSomethingIsDue() {
        lock.lock();
        try {
            return isAsleep && sleepsDeeply;
        } finally {
            lock.unlock();
        }
    }

    /** How many actions are waiting for their time. */
    int scheduled() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }
}
