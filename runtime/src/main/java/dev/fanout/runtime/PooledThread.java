package dev.fanout.runtime;

import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** What a thread of {@link PooledThreads} does all its life: it runs tasks, and rests between them. */
final class PooledThread implements Runnable {
    private final PooledThreads pool;
    private @Nullable CallTask<?> first; // until it is taken

    @Nullable
    Thread thread; // written before it is idle for the first time

    // guarded by the lock of the pool, while it is idle
    @Nullable
    PooledThread above; // idle since later

    @Nullable
    PooledThread below; // idle since earlier

    volatile boolean isCalled; // taken from the idle ones; the thread itself looks without the lock as well

    PooledThread(PooledThreads pool, CallTask<?> first) {
        this.pool = pool;
        this.first = first;
    }

    @Override
    public void run() {
        Thread self = Thread.currentThread();
        thread = self;
        CallTask<?> task = Objects.requireNonNull(first);
        first = null;
        while (task != null) {
            nameAfter(task, self);
            Thread.interrupted(); // of somebody who has kept the thread: no call is to see it
            task.run();
            restorePriority(self);
            task = null; // an idle thread holds nothing: its variables count as well
            task = next(self);
        }
    }

    /** Rests until there is a task; null if the thread is to leave. */
    private @Nullable CallTask<?> next(Thread self) {
        CallTask<?> task = pool.nextOrRest(this);
        if (task != null) {
            return task;
        }
        nameAfter(null, self);
        boolean leaves = false;
        while (task == null && !leaves) {
            leaves = !rest();
            task = pool.nextAfterRest(this, leaves);
        }
        return task;
    }

    /** Parks until it is called; false if it was not for as long as a thread may be idle. */
    private boolean rest() {
        long since = System.nanoTime();
        while (!isCalled) {
            long left = pool.idleNanos() - (System.nanoTime() - since);
            if (left <= 0) {
                return false;
            }
            LockSupport.parkNanos(pool, left);
            Thread.interrupted(); // with which it would not park again
        }
        return true;
    }

    /** Others count on an idle thread to be prompt. */
    @SuppressWarnings("ThreadPriorityCheck") // the normal one, lest what a body has set stays
    private static void restorePriority(Thread self) {
        if (self.getPriority() != Thread.NORM_PRIORITY) {
            self.setPriority(Thread.NORM_PRIORITY);
        }
    }

    /** Elements of one map, one after the other, keep the name. */
    private static void nameAfter(@Nullable CallTask<?> task, Thread self) {
        try {
            OwnThreads.rename(
                    self, task == null ? PooledThreads.IDLE : task.taskName().full());
        } catch (Throwable unnamed) { // no memory, or not allowed to: the thread is counted on all the same
            return;
        }
    }
}
