package dev.fanout.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of a {@link GroupCore} that is decided, once: by a failure, by what it was after, its deadline, an interrupt or a request. */
abstract class DecidableGroup extends NestedGroup {
    private static final VarHandle DECISION = Handles.field(MethodHandles.lookup(), "decision", Decision.class);

    private final Goal goal;
    private final GroupDeadline deadline;
    private final Members members;
    private volatile @Nullable Decision decision; // set once, by whoever decides; read by all

    DecidableGroup(@Nullable Deadline own, Goal goal) {
        this.goal = goal;
        this.deadline = new GroupDeadline(self(), own);
        this.members = new Members(!deadline.isNone());
        this.decision = atOpening();
    }

    /** For messages and threads. */
    public abstract String name();

    /** A caller that is to stop, or has no time left, starts nothing. */
    private @Nullable Decision atOpening() {
        boolean interrupted =
                Thread.currentThread().isInterrupted(); // first: an interrupt of ours comes after the state
        CancelReason stop = Current.stopReason();
        if (stop != null) {
            return new Decision.Cancelled(stop);
        }
        if (interrupted) {
            return new Decision.Interrupted();
        }
        return deadline.hasPassed() ? deadline.decision(StuckCalls.NONE) : null;
    }

    // ---- looking

    final @Nullable Decision decision() {
        return decision;
    }

    final boolean isDecided() {
        return decision != null;
    }

    final Goal goal() {
        return goal;
    }

    final Members members() {
        return members;
    }

    /** Until when its calls have time. */
    public final Deadline deadline() {
        return deadline.value();
    }

    final boolean hasDeadlineOfCall() {
        return deadline.isOfCall();
    }

    /** How much time of its own it has left; empty if it sets no deadline. */
    final Optional<Duration> ownTime() {
        return deadline.ownTime();
    }

    // ---- deciding

    /** Ends the group for this reason, unless another came first or all has ended. */
    final boolean decide(Decision made) {
        if (!enter()) {
            return false;
        }
        Reached reached = new Reached();
        try {
            boolean first = DECISION.compareAndSet(this, null, made);
            if (first) {
                cancelUnfinished(made, true, reached);
            }
            return first;
        } finally {
            reached.tell();
            leaveDecided();
        }
    }

    final void decideInTime(Decision made) {
        expireIfDue(); // a client's own time-out is no earlier than the deadline it was set by
        decide(made);
    }

    /** A required call has its outcome, which may be what the group was after, or the end of all hope. */
    final void decideAfter(CallTask<?> task, @Nullable Throwable failure) {
        Decision made = decision == null ? goal.ended(task, failure) : null;
        if (made != null) {
            decideInTime(made);
        }
    }

    /** The owner starts no more calls. */
    final void complete() {
        Decision made = decision == null ? goal.complete() : null;
        if (made != null) {
            decideInTime(made);
        }
    }

    /** So many elements are about to be started, and no other required calls. */
    final void offer(int elements) {
        Decision made = goal.ofOnly(elements);
        if (made != null) {
            decide(made);
        }
    }

    /** Asks the group to stop; true if the request stands. */
    public final boolean cancel(CancelReason reason, boolean interrupt, Reached reached) {
        return request(new Decision.Cancelled(reason), interrupt, reached);
    }

    /** Unlike what the group decides by itself, a request can come without an interrupt, and with one later. */
    final boolean request(Decision request, boolean interrupt, Reached reached) {
        if (!enter()) {
            return false;
        }
        try {
            Decision before = (Decision) DECISION.compareAndExchange(this, null, request);
            if (before == null || interrupt) {
                cancelUnfinished(before == null ? request : before, interrupt, reached);
            }
            return true;
        } finally {
            leaveDecided();
        }
    }

    private void cancelUnfinished(Decision made, boolean interrupt, Reached reached) {
        GroupCore nested = inner();
        if (nested != null) {
            nested.request(new Decision.Enclosing(self()), interrupt, reached);
        }
        List<CallTask<?>> started = new ArrayList<>();
        for (CallTask<?> task : members.unfinished()) {
            if (task.cancelUnstarted(made.reason())) {
                reached.unstarted(task);
            } else {
                started.add(task);
            }
        }
        // only now: one that fails when it is interrupted would end those that wait for it, instead of the decision;
        // the last first: what they block on finds those faster that came last (a queued synchronizer searches from its
        // tail)
        for (int i = started.size() - 1; i >= 0; i--) {
            started.get(i).stop(made.reason(), interrupt, reached);
        }
    }

    @Override
    final void holds(@Nullable GroupCore nested) {
        super.holds(nested);
        if (nested != null && decision != null) {
            Reached reached = new Reached();
            nested.request(new Decision.Enclosing(self()), true, reached);
            reached.tell();
        }
    }

    // ---- its deadline

    /** Sets the timer when the owner starts its first call, or waits; returns what keeps it from being set. */
    final @Nullable Throwable armDeadline() {
        return decision == null ? deadline.arm() : null;
    }

    final void disarmDeadline() {
        deadline.disarm();
    }

    /** Whether the deadline is over, and nobody else would say so. */
    final boolean isOverdue() {
        return decision == null && deadline.isWatchedHere() && deadline.hasPassed();
    }

    /** The deadline decides when it expires: whoever sees that it has need not wait for the timer. */
    final void expireIfDue() {
        if (decision == null && deadline.hasPassed()) {
            decide(deadline.decision(StuckCalls.of(members.unfinished())));
        }
    }

    /** The decision; the deadline's, if that has passed and nothing else came first. */
    final @Nullable Decision decisionByNow() {
        expireIfDue();
        return decision;
    }

    /** On the timer's thread, which must not do the work itself: an interrupt may close a channel, and block. */
    final void deadlineIsDue() {
        if (isOwnerWaiting()) {
            wakeOwner();
        } else if (!members.unfinished().isEmpty()) {
            OwnThreads.daemon(name() + "/deadline", this::expire).start();
        }
    }

    /** Nothing is decided by a deadline that passes when all that was started has ended. */
    final void expire() {
        if (!members.unfinished().isEmpty()) {
            expireIfDue();
        }
    }
}
