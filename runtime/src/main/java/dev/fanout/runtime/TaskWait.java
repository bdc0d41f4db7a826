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

    private boolean eachCounts; // what is waited for comes true in a moment when one of the tasks has ended

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
        if (task.isSettled()) {
            return true;
        }
        TaskWait wait = new TaskWait(List.of(task));
        return wait.hooked(() -> task.isSettled() && !wait.isCancelledByBlock(task), nanos);
    }

    /** {@link #interruptibly(CallTask, long)} for what is to become true by the ends of {@code tasks}. */
    static boolean interruptibly(Collection<? extends CallTask<?>> tasks, BooleanSupplier reached, long nanos)
            throws InterruptedException {
        return reached.getAsBoolean() || new TaskWait(tasks).hooked(reached, nanos);
    }

    private boolean hooked(BooleanSupplier reached, long nanos) throws InterruptedException {
        tasks.forEach(TaskWait::refuseSelf);
        StackRoom.require();
        tasks.forEach(task -> task.whenEnded(this));
        try {
            return until(reached, Math.max(0, nanos)); // from the most negative of times a difference would overflow
        } finally {
            tasks.forEach(task -> task.forget(this));
        }
    }

    private boolean until(BooleanSupplier reached, long nanos) throws InterruptedException {
        long start = System.nanoTime();
        if (body != null) {
            body.ownerWaits();
        }
        Lent lent = null;
        try {
            while (!isReached(reached)) {
                long left = nanos == FOR_EVER ? FOR_EVER : nanos - (System.nanoTime() - start);
                if (left <= 0) {
                    return false;
                }
                if (lent == null) {
                    lent = Lent.by(Current.task(), tasks);
                    if (lent != null) {
                        continue; // it may have swallowed the signal that is waited for
                    }
                }
                LockSupport.parkNanos(tasks, left);
            }
            return true;
        } finally {
            if (body != null) {
                body.ownerGoesOn();
            }
            Lent.takeAgain(lent);
        }
    }

    /** Whether it is; throws if there is a reason not to wait for it any longer. */
    private boolean isReached(BooleanSupplier reached) throws InterruptedException {
        Decision made =
                body == null ? null : body.decisionByNow(); // first: it may have been made by what is waited for
        if (reached.getAsBoolean()) {
            return true;
        }
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted while waiting for " + names(tasks));
        }
        Cancellation.current().throwIfCancelled();
        if (body != null && made != null && !(eachCounts && tasks.stream().anyMatch(CallTask::isSettled))) {
            throw Sneaky.raise(new GroupEnd(body).inBody());
        }
        return false;
    }

    /** Whether the task would have gone on if the group had not been decided in whose block the thread waits. */
    private boolean isCancelledByBlock(CallTask<?> task) {
        Decision made = body == null ? null : body.decision();
        return made != null && task.wasCancelledFor(made.reason());
    }

    /** {@link #uncheckedly(Collection, BooleanSupplier, long)} where somebody else wakes the thread for each that ends. */
    static void untilWoken(Collection<? extends CallTask<?>> tasks, BooleanSupplier reached) {
        TaskWait wait = new TaskWait(tasks);
        wait.eachCounts = true;
        StackRoom.require();
        try {
            wait.until(reached, FOR_EVER);
        } catch (InterruptedException interrupt) {
            throw kept(tasks);
        }
    }

    /** {@link #interruptibly} for methods that cannot declare it: the flag is set again. */
    static boolean uncheckedly(Collection<? extends CallTask<?>> tasks, BooleanSupplier reached, long nanos) {
        try {
            return interruptibly(tasks, reached, nanos);
        } catch (InterruptedException interrupt) {
            throw kept(tasks);
        }
    }

    /** {@link #interruptibly(CallTask, long)} for methods that cannot declare it, as long as it takes. */
    static void uncheckedly(CallTask<?> task) {
        try {
            interruptibly(task, FOR_EVER);
        } catch (InterruptedException interrupt) {
            throw kept(List.of(task));
        }
    }

    private static CancelledException kept(Collection<? extends CallTask<?>> tasks) {
        Thread.currentThread().interrupt();
        return refused(tasks);
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
        Lent lent = Lent.by(Current.task(), List.of(task));
        while (!task.isSettled()) {
            interrupted |= Thread.interrupted();
            LockSupport.park(task);
        }
        task.forget(wait);
        Lent.takeAgain(lent);
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
