package dev.fanout.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The machine behind a {@link TaskGroup}: counts what is unfinished, decides once, cancels, and lets the owner wait.
 *
 * <p>{@code unfinished} is the arbiter. It holds one for the owner until it joins, one for each task until its thread
 * leaves, and one for each thread that is about to decide and cancel. At zero the group has ended, and nothing can be
 * decided any more: a deadline that comes a moment later finds nobody to cancel, and no thread of ours is still about
 * to interrupt anyone.
 */
final class GroupCore implements TaskOwner, Owned {
    private static final VarHandle UNFINISHED = Handles.field(MethodHandles.lookup(), "unfinished", int.class);
    private static final VarHandle DECISION = Handles.field(MethodHandles.lookup(), "decision", Decision.class);

    private final FanoutRuntime runtime;
    private final String name;
    private final Deadline deadline;
    private final boolean ownsDeadline;
    private final Thread owner = Thread.currentThread();
    private final @Nullable CallTask<?> parent = CurrentTask.get();
    private final Members members;
    private final Failures failures = new Failures();

    private volatile int unfinished = 1;
    private volatile @Nullable Decision decision; // set once, by whoever decides; read by all
    private volatile boolean ownerWaits; // written by the owner: whom to wake
    private boolean ended; // the owner's: it has taken its share back
    private boolean interrupted; // the owner's: an interrupt from outside was taken while it waited
    private Time.@Nullable Timer timer; // the owner's: fires at a deadline of the group's own

    GroupCore(FanoutRuntime runtime, String name, @Nullable Deadline own) {
        this.runtime = runtime;
        this.name = name;
        Deadline inherited = parent == null ? Deadline.NONE : parent.deadline();
        this.ownsDeadline = own != null && own.isBefore(inherited);
        this.deadline = own != null && ownsDeadline ? own : inherited;
        this.members = new Members(!deadline.isNone());
        this.decision = atOpening(parent, deadline, ownsDeadline);
        if (parent != null) {
            parent.family(runtime.reports()).add(this);
        }
    }

    /** A caller that is to stop, or has no time left, starts nothing. */
    private static @Nullable Decision atOpening(@Nullable CallTask<?> parent, Deadline deadline, boolean own) {
        boolean interrupted =
                Thread.currentThread().isInterrupted(); // first: an interrupt of ours comes after the state
        CancelReason stop = CurrentTask.stopReason();
        if (stop != null) {
            return new Decision.Cancelled(stop);
        }
        if (interrupted) {
            return new Decision.Interrupted();
        }
        if (!deadline.hasPassed()) {
            return null;
        }
        if (own || parent == null) {
            return new Decision.Expired(StuckCalls.NONE);
        }
        parent.expired();
        return new Decision.Cancelled(CancelReason.DEADLINE);
    }

    // ---- tasks

    /** Counts the task in; it is cancelled at once if the group has been decided. */
    void admit(CallTask<?> task) {
        expireIfDue();
        CancelReason stop = CurrentTask.stopReason();
        if (stop != null && isOwner()) {
            decide(new Decision.Cancelled(stop)); // which is on its way to here already
        }
        Throwable refused = needsTimer() ? arm() : null;
        if (!enter()) {
            throw new IllegalStateException(name + " has ended; it starts nothing any more");
        }
        try {
            members.add(task);
        } catch (Throwable full) {
            leave(); // nobody else would
            throw full;
        }
        Decision made = decision;
        if (made != null) {
            task.cancel(made.reason(), false);
        } else if (stop != null) {
            task.cancel(stop, false); // its starter alone was cancelled
        } else if (refused != null) {
            refuse(task, refused);
        }
    }

    /** Only for a deadline of its own; the owner arms it with its first call. Where calls run inline, none is running now. */
    private boolean needsTimer() {
        return ownsDeadline
                && timer == null
                && decision == null
                && isOwner()
                && !runtime.threads().areTheCallers();
    }

    /** Returns what keeps the timer from being set: it fails the first call, which would be without it. */
    private @Nullable Throwable arm() {
        try {
            timer = runtime.time().schedule(deadline.remainingNanos(), this::deadlineIsDue);
            return null;
        } catch (Throwable refused) {
            return refused;
        }
    }

    /** Gives the task its thread, unless the group was decided meanwhile. */
    void launch(CallTask<?> task) {
        expireIfDue(); // inputs may have come too late
        if (decision != null || !task.isWaiting()) {
            return; // whoever decided cancels it
        }
        try {
            runtime.threads().start(task);
        } catch (Throwable refused) {
            refuse(task, refused);
        }
    }

    private void refuse(CallTask<?> task, Throwable refused) {
        task.refused = true;
        if (!task.failUnstarted(refused)) {
            failures.add(task, refused);
        }
    }

    @Override
    public void settled(CallTask<?> task, List<Throwable> remains) {
        remains.forEach(failure -> failures.add(task, failure));
        Throwable failure = task.failureOrNull();
        if (failure != null) {
            failures.add(task, failure);
            if (task.required || task.refused) {
                expireIfDue(); // a client's own time-out is no earlier than the deadline it was set by
                decide(new Decision.Failed(task, failure, task.refused));
            }
        } else if (task.isCancelled() && decision == null) {
            expireIfDue();
            cancelledByItself(task);
        }
    }

    /** Nobody cancelled the group: it was the handle, or the caller's thread on which the call ran. */
    private void cancelledByItself(CallTask<?> task) {
        boolean ranInline =
                Thread.currentThread() == owner && Thread.currentThread().isInterrupted();
        if (ranInline && task.reason() == CancelReason.CALLER_INTERRUPTED) {
            decide(new Decision.Interrupted());
        } else if (task.required) {
            decide(new Decision.Failed(task, new CancelledException(task.name(), task.cancelReason()), false));
        }
    }

    @Override
    public void left(CallTask<?> task) {
        leave();
    }

    // ---- deciding

    /** Ends the group for this reason, unless another came first or all has ended. */
    boolean decide(Decision made) {
        if (!enter()) {
            return false;
        }
        try {
            boolean first = DECISION.compareAndSet(this, null, made);
            if (first) {
                cancelUnfinished(made, true);
            }
            return first;
        } finally {
            leave();
        }
    }

    /** Unlike what the group decides by itself, a request can come without an interrupt, and with one later. */
    @Override
    public boolean cancel(CancelReason reason, boolean interrupt) {
        if (!enter()) {
            return false;
        }
        try {
            Decision request = new Decision.Cancelled(reason);
            Decision before = (Decision) DECISION.compareAndExchange(this, null, request);
            if (before == null || interrupt) {
                cancelUnfinished(before == null ? request : before, interrupt);
            }
            return true;
        } finally {
            leave();
        }
    }

    private void cancelUnfinished(Decision made, boolean interrupt) {
        List<CallTask<?>> unstarted = new ArrayList<>();
        for (CallTask<?> task : members.unfinished()) {
            if (task.cancelUnstarted(made.reason())) {
                unstarted.add(task);
            } else {
                task.stop(made.reason(), interrupt);
            }
        }
        CallTask.tellAll(unstarted); // at last: functions of users may hang on their ends, and take their time
    }

    private boolean enter() {
        int now;
        do {
            now = unfinished;
            if (now == 0) {
                return false;
            }
        } while (!UNFINISHED.compareAndSet(this, now, now + 1));
        return true;
    }

    private void leave() {
        int left = (int) UNFINISHED.getAndAdd(this, -1) - 1;
        if ((left == 0 || decision != null) && ownerWaits) {
            LockSupport.unpark(owner);
        }
    }

    /** On the timer's thread, which must not do the work itself: an interrupt may close a channel, and block. */
    private void deadlineIsDue() {
        if (ownerWaits) {
            LockSupport.unpark(owner);
        } else if (!members.unfinished().isEmpty()) {
            OwnThreads.daemon(name + "/deadline", this::expire).start();
        }
    }

    private void expire() {
        if (!members.unfinished().isEmpty()) {
            expireIfDue();
        }
    }

    /** The deadline decides when it expires: whoever sees that it has need not wait for the timer. */
    private void expireIfDue() {
        if (decision != null || !deadline.hasPassed()) {
            return;
        }
        if (ownsDeadline) {
            decide(new Decision.Expired(StuckCalls.of(members.unfinished())));
        } else {
            Objects.requireNonNull(parent).expired();
            decide(new Decision.Cancelled(CancelReason.DEADLINE));
        }
    }

    // ---- the owner

    /** The group was left open in a call that has ended: nobody will join it any more. */
    @Override
    public void awaitEnd() {
        if (!ended) {
            end();
            failures.unread().forEach(failure -> reports().failureUnread(name, failure));
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Waits until all have ended; a failure, the deadline or an interrupt cancels what is left. */
    void end() {
        if (ended) {
            return;
        }
        ended = true;
        leave(); // the owner's own share
        ownerWaits = true;
        Stragglers stragglers = null;
        while (unfinished != 0) {
            if (Thread.interrupted()) {
                interrupted = true;
                decide(interruption());
            } else if (decision == null && ownsDeadline && deadline.hasPassed()) {
                expireIfDue();
            } else if (decision == null) {
                LockSupport.park(this);
            } else {
                stragglers = stragglers == null ? new Stragglers(runtime.reports()) : stragglers;
                stragglers.park(this, members::unfinished);
            }
        }
        ownerWaits = false;
        if (timer != null) {
            timer.cancel();
        }
        if (parent != null) {
            parent.release(this);
        }
    }

    private Decision interruption() {
        CancelReason stop = CurrentTask.stopReason();
        return stop == null ? new Decision.Interrupted() : new Decision.Cancelled(stop);
    }

    /** Whether an interrupt from outside was taken from the owner, and is owed to it. */
    boolean interrupted() {
        return interrupted;
    }

    @Nullable
    Decision decision() {
        return decision;
    }

    /** Whether this is the thread that opened the group, and not inside of a call of it: calls may run on that thread. */
    boolean isOwner() {
        return Thread.currentThread() == owner && CurrentTask.get() == parent;
    }

    /** Whether the current thread runs a call of this group, or of one inside of it. */
    boolean isMember() {
        CallTask<?> task = CurrentTask.get();
        while (task != null && task.owner() != this) {
            task = task.owner() instanceof GroupCore around ? around.parent : null;
        }
        return task != null;
    }

    @Nullable
    CallTask<?> parent() {
        return parent;
    }

    @Override
    public @Nullable CallTask<?> around() {
        return parent;
    }

    Members members() {
        return members;
    }

    Failures failures() {
        return failures;
    }

    FanoutRuntime runtime() {
        return runtime;
    }

    @Override
    public Deadline deadline() {
        return deadline;
    }

    @Override
    public Reports reports() {
        return runtime.reports();
    }

    @Override
    public String name() {
        return name;
    }
}
