package dev.fanout.runtime;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Daemon platform threads that are used again, for JDKs without virtual ones. There is no upper bound: calls wait for
 * each other, and a pool that refuses them would dead-lock.
 *
 * <p>A task waits only if there is an idle thread for it alone: {@code free} counts those that no task counts on, and
 * where there is none a new thread begins with the task. What takes long is waking a thread, not running a short call.
 * So no more threads are on their way at once than there are processors to run them; whoever arrives sends the next one
 * on its way before it runs its own task. As long as a task waits, a thread is on its way: none waits for another's end.
 * A thread that has ended its task takes the next before it rests, and those that were not woken yet stay idle.
 */
final class PooledThreads implements Threads {
    /** What threads are called that have no task. */
    static final String IDLE = "fanout-idle";

    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final ThreadFactory factory;
    private final long idleNanos;
    private final int processors;

    private final ReentrantLock lock =
            new ReentrantLock(); // guards what follows, and the fields of threads that say so
    private @Nullable Waiting oldest;
    private @Nullable Waiting newest;
    private int waiting;
    private @Nullable PooledThread lastIdle; // the top of a stack
    private int called; // threads that were taken from the stack, and have not arrived
    private int free; // idle or called, less those waiting; never negative

    private volatile boolean closed; // set once

    PooledThreads() {
        this(action -> OwnThreads.daemon(IDLE, action), IDLE_NANOS);
    }

    /** With threads from a factory, which are idle for so long at most. */
    PooledThreads(ThreadFactory factory, long idleNanos) {
        this.factory = factory;
        this.idleNanos = idleNanos;
        this.processors = Runtime.getRuntime().availableProcessors();
    }

    /** A task that is to be run by an idle thread. */
    private static final class Waiting {
        final CallTask<?> task;

        @Nullable
        Waiting next;

        Waiting(CallTask<?> task) {
            this.task = task;
        }
    }

    @Override
    public void start(CallTask<?> task) {
        Thread toWake = null;
        boolean found;
        lock.lock();
        try {
            found = free > 0;
            if (found) {
                add(new Waiting(task));
                free--;
                toWake = callNext();
            }
        } finally {
            lock.unlock();
        }
        if (found) {
            LockSupport.unpark(toWake);
        } else {
            factory.newThread(new PooledThread(this, task)).start();
        }
    }

    /** The next task for a thread that has ended one; null if there is none: the thread is idle from now on. */
    @Nullable
    CallTask<?> nextOrRest(PooledThread self) {
        lockSurely();
        try {
            free++;
            CallTask<?> task = poll();
            if (task == null) {
                push(self);
            }
            return task;
        } finally {
            lock.unlock();
        }
    }

    /** The next task for a thread that was idle; null if there is none, and it then stays idle unless it is to leave. */
    @Nullable
    CallTask<?> nextAfterRest(PooledThread self, boolean leaves) {
        Thread toWake = null;
        CallTask<?> task;
        lockSurely();
        try {
            if (self.isCalled) {
                self.isCalled = false;
                called--;
            } else {
                remove(self);
            }
            task = poll();
            if (task != null) {
                toWake = callNext();
            } else if (leaves) {
                free--;
            } else {
                push(self);
            }
        } finally {
            lock.unlock();
        }
        LockSupport.unpark(toWake);
        return task;
    }

    /** How long a thread stays idle; zero when idle threads are to leave. */
    long idleNanos() {
        return closed ? 0 : idleNanos;
    }

    @Override
    public boolean areCheap() {
        return false;
    }

    /** Gathers that are open may start what waits for inputs: that still finds threads, which then leave at once. */
    @Override
    public void close() {
        closed = true;
        lock.lock();
        try {
            for (PooledThread idle = lastIdle; idle != null; idle = idle.below) {
                LockSupport.unpark(idle.thread);
            }
        } finally {
            lock.unlock();
        }
    }

    /** A thread that does not come out of its rest would be counted on for ever: that there is no memory must pass. */
    @SuppressWarnings("ThreadPriorityCheck") // whoever holds the lock is between a few instructions
    private void lockSurely() {
        while (true) {
            try {
                lock.lock();
                return;
            } catch (OutOfMemoryError noPlaceInItsQueue) {
                Thread.yield();
            }
        }
    }

    // ---- under the lock

    /** The thread to be woken next, if more tasks wait than threads are on their way; last in, first out. */
    private @Nullable Thread callNext() {
        PooledThread next = lastIdle;
        if (next == null || called == processors || waiting <= called) {
            return null;
        }
        remove(next);
        next.isCalled = true;
        called++;
        return next.thread;
    }

    private void add(Waiting last) {
        if (newest == null) {
            oldest = last;
        } else {
            newest.next = last;
        }
        newest = last;
        waiting++;
    }

    private @Nullable CallTask<?> poll() {
        Waiting first = oldest;
        if (first == null) {
            return null;
        }
        oldest = first.next;
        if (oldest == null) {
            newest = null;
        }
        waiting--;
        return first.task;
    }

    private void push(PooledThread idle) {
        idle.below = lastIdle;
        if (lastIdle != null) {
            lastIdle.above = idle;
        }
        lastIdle = idle;
    }

    private void remove(PooledThread idle) {
        PooledThread above = idle.above;
        PooledThread below = idle.below;
        if (above == null) {
            lastIdle = below;
        } else {
            above.below = below;
        }
        if (below != null) {
            below.above = above;
        }
        idle.above = null;
        idle.below = null;
    }
}
