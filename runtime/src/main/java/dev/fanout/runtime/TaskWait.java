package dev.fanout.runtime;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A thread that waits for tasks: the current one, until something is true of them. */
final class TaskWait implements Hooks.Hook {
    /** For {@code nanos}: as long as it takes. */
    static final long FOR_EVER = Long.MAX_VALUE;

    private final Thread thread = Thread.currentThread();
    private final Collection<? extends CallTask<?>> tasks;
    private final @Nullable GroupCore body = Current.group(); // the group in whose block the thread waits

    private TaskWait(Collection<? extends CallTask<?>> tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<CallTask<?>> ended(CallTask<?> task) {
        LockSupport.unpark(thread);
        return List.of();
    }

    /**
     * Waits until the task has its outcome, but for {@code nanos} at most; false if the time is over and it has not.
     *
     * @throws CancelledException if the thread runs a call that was asked to stop: a state, seen at every wait
     */
    static boolean interruptibly(CallTask<?> task, long nanos) throws InterruptedException {
        return interruptibly(List.of(task), task::isSettled, nanos);
    }

    /** {@link #interruptibly(CallTask, long)} for what is to become true by the ends of {@code tasks}. */
    static boolean interruptibly(Collection<? extends CallTask<?>> tasks, BooleanSupplier reached, long nanos)
            throws InterruptedException {
        if (reached.getAsBoolean()) {
            return true;
        }
        tasks.forEach(TaskWait::refuseSelf);
        TaskWait wait = new TaskWait(tasks);
        tasks.forEach(task -> task.whenEnded(wait));
        try {
            return wait.until(
                    reached, Math.max(0, nanos)); // from the most negative of times a difference would overflow
        } finally {
            tasks.forEach(task -> task.forget(wait));
        }
    }

    private boolean until(BooleanSupplier reached, long nanos) throws InterruptedException {
        long start = System.nanoTime();
        if (body != null) {
            body.ownerWaits(true);
        }
        try {
            while (!reached.getAsBoolean()) {
                refuse();
                long left = nanos == FOR_EVER ? FOR_EVER : nanos - (System.nanoTime() - start);
                if (left <= 0) {
                    return false;
                }
                LockSupport.parkNanos(tasks, left);
            }
            return true;
        } finally {
            if (body != null) {
                body.ownerWaits(false);
            }
        }
    }

    /** Ends the wait if there is a reason to. */
    private void refuse() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted while waiting for " + names(tasks));
        }
        Cancellation.current().throwIfCancelled();
        if (body != null && body.decision() != null) {
            throw Sneaky.raise(new GroupEnd(body).inBody());
        }
    }

    /** {@link #interruptibly} for methods that cannot declare it: the flag is set again. */
    static boolean uncheckedly(Collection<? extends CallTask<?>> tasks, BooleanSupplier reached, long nanos) {
        try {
            return interruptibly(tasks, reached, nanos);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw refused(tasks);
        }
    }

    /** Waits until the task has its outcome. */
    static void uncheckedly(CallTask<?> task) {
        uncheckedly(List.of(task), task::isSettled, FOR_EVER);
    }

    /** What an interrupted thread is told that wants to wait. */
    static CancelledException refused(Collection<? extends CallTask<?>> tasks) {
        CancelReason why = Current.stopReason();
        return new CancelledException(
                "the wait for " + names(tasks), why == null ? CancelReason.CALLER_INTERRUPTED : why);
    }

    private static String names(Collection<? extends CallTask<?>> tasks) {
        return tasks.size() == 1 ? tasks.iterator().next().name() : tasks.size() + " tasks";
    }

    /** Waits until the task has its outcome, whatever happens; an interrupt is kept for later. */
    static void uninterruptibly(CallTask<?> task) {
        if (task.isSettled()) {
            return;
        }
        TaskWait wait = new TaskWait(List.of(task));
        boolean interrupted = false;
        task.whenEnded(wait);
        while (!task.isSettled()) {
            interrupted |= Thread.interrupted();
            LockSupport.park(task);
        }
        task.forget(wait);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A call that waits for one around it waits for itself: that one ends when all inside of it have. */
    static void refuseSelf(CallTask<?> task) {
        for (CallTask<?> me = Current.task(); me != null; me = me.around()) {
            if (me == task) {
                throw new IllegalStateException(task.name() + " waits for its own end");
            }
        }
    }
}
