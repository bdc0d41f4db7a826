package dev.fanout.runtime;

import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A thread that waits for the end of a task. */
final class TaskWait implements Hooks.Hook {
    private final Thread thread = Thread.currentThread();

    private TaskWait() {}

    @Override
    public List<CallTask<?>> ended(CallTask<?> task) {
        LockSupport.unpark(thread);
        return List.of();
    }

    /**
     * Waits until the task has ended or the thread is interrupted.
     *
     * @throws CancelledException if the thread runs a call that was asked to stop: a state, seen at every wait
     */
    static void interruptibly(CallTask<?> task) throws InterruptedException {
        await(task, false, 0);
    }

    /** {@link #interruptibly(CallTask)} for at most {@code nanos}; false if the time is over and the task has not ended. */
    static boolean interruptibly(CallTask<?> task, long nanos) throws InterruptedException {
        return await(task, true, Math.max(0, nanos)); // from the most negative of times a difference would overflow
    }

    /** Waits for at most {@code nanos}; false if the task has not ended. A cancellation ends the wait, and is kept. */
    static boolean patiently(CallTask<?> task, long nanos) {
        try {
            return interruptibly(task, nanos);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            return task.isDone();
        } catch (CancelledException cancellation) {
            return task.isDone(); // a state, which the next wait sees again
        }
    }

    private static boolean await(CallTask<?> task, boolean timed, long nanos) throws InterruptedException {
        if (task.isDone()) {
            return true;
        }
        refuseSelf(task);
        long start = System.nanoTime();
        TaskWait wait = new TaskWait();
        task.whenEnded(wait);
        try {
            while (!task.isDone()) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("interrupted while waiting for " + task.name());
                }
                refuseInCancelledCall();
                if (!timed) {
                    LockSupport.park(task);
                    continue;
                }
                long left = nanos - (System.nanoTime() - start);
                if (left <= 0) {
                    return false;
                }
                LockSupport.parkNanos(task, left);
            }
            return true;
        } finally {
            task.forget(wait);
        }
    }

    /** {@link #interruptibly(CallTask)} for methods that cannot declare it: the flag is set again. */
    static void uncheckedly(CallTask<?> task) {
        try {
            interruptibly(task);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            CancelReason why = CurrentTask.stopReason();
            throw new CancelledException(
                    "the wait for " + task.name(), why == null ? CancelReason.CALLER_INTERRUPTED : why);
        }
    }

    /** Waits until the task has ended, whatever happens; an interrupt is kept for later. */
    static void uninterruptibly(CallTask<?> task) {
        TaskOwner owner = task.owner();
        if (owner == null || task.isDone()) {
            return;
        }
        TaskWait wait = new TaskWait();
        Stragglers stragglers = new Stragglers(owner.reports());
        boolean interrupted = false;
        task.whenEnded(wait);
        while (!task.isDone()) {
            interrupted |= Thread.interrupted();
            if (!task.isDone()) {
                stragglers.park(task, () -> List.of(task));
            }
        }
        task.forget(wait);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A call that waits for one around it waits for itself: that one ends when all inside of it have. */
    static void refuseSelf(CallTask<?> task) {
        for (CallTask<?> me = CurrentTask.get(); me != null; me = me.around()) {
            if (me == task) {
                throw new IllegalStateException(task.name() + " waits for its own end");
            }
        }
    }

    private static void refuseInCancelledCall() {
        CallTask<?> me = CurrentTask.get();
        CancelReason why = me == null ? null : me.stopReason();
        if (me != null && why != null) {
            throw new CancelledException(me.name(), why);
        }
    }
}
