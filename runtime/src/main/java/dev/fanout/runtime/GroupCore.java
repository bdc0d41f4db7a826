package dev.fanout.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The machine behind a {@link TaskGroup}: takes calls, waits for their end, and hands over what became of them.
 *
 * <p>Its parts are its superclasses: {@link GroupShares} counts what is unfinished, {@link NestedGroup} knows where the group was
 * opened, {@link DecidableGroup} decides and cancels.
 */
final class GroupCore extends DecidableGroup implements TaskOwner, Owned, Scope {
    private final FanoutRuntime runtime;
    private final String name;
    private final @Nullable GatherInfo info; // null where nobody is told about it
    private final Family family;
    private final Failures failures;
    private final @Nullable Flight flight;
    private final long openedAt;

    private boolean interrupted; // the owner's: an interrupt from outside was taken while it waited
    private boolean owed; // the owner's: that interrupt has not been handed over yet
    private boolean delivered; // the owner's: what the decision means was thrown in the block already
    private boolean handedOver; // the owner's: nothing was thrown at the end
    private @Nullable Carried carried; // the owner's: what its calls carry, as long as it stays the same

    GroupCore(FanoutRuntime runtime, String name, @Nullable Deadline own, Goal goal) {
        super(own, goal);
        this.runtime = runtime;
        this.name = name;
        this.failures = new Failures(deadline().isNone());
        this.flight = Flights.ofGather(name);
        this.openedAt = runtime.time().nanoTime();
        this.info = runtime.reports().opened(this);
        CallTask<?> parent = around();
        GroupCore outer = outer();
        this.family = parent == null ? runtime.handles() : parent.family(runtime);
        family.add(this);
        if (outer != null) {
            outer.holds(this);
        }
        Current.set(this);
    }

    @Override
    GroupCore self() {
        return this;
    }

    // ---- tasks

    /** Counts so many calls in, of which the member consists; they are cancelled at once if the group has been decided. */
    void admit(Member member, int calls, boolean required, boolean byOwner, Input... inputs) {
        CancelReason stop = byOwner ? stopOfParent() : Current.stopReason();
        if (stop != null && byOwner) {
            cancel(stop, false); // the request is on its way to here, with its interrupt if it has one
        }
        Throwable refused = byOwner ? armDeadline() : null;
        if (byOwner && !hasOwnerLeft()) {
            enterMore(calls); // beside the owner's own share
        } else if (!enter(calls)) {
            throw new IllegalStateException(name + " has ended; it starts nothing any more");
        }
        runtime.reports().queued(member, inputs); // now: none that is refused, and nobody can end them yet
        try {
            members().add(member, calls);
        } catch (Throwable full) {
            leave(calls); // nobody else would
            throw full;
        }
        if (required && calls > 0) {
            goal().admitted(calls);
        }
        Decision made = decision();
        CancelReason reason = made == null ? stop : made.reason(); // if its starter alone was cancelled
        if (reason != null || refused != null) {
            keepOut(member, reason, refused);
        }
    }

    private void keepOut(Member member, @Nullable CancelReason reason, @Nullable Throwable refused) {
        List<CallTask<?>> calls = new ArrayList<>();
        member.addTo(calls);
        for (CallTask<?> call : calls) {
            if (reason != null) {
                call.cancel(reason, false);
            } else if (refused != null) {
                refused(call, refused);
            }
        }
    }

    private @Nullable CancelReason stopOfParent() {
        CallTask<?> parent = around();
        return parent == null ? null : parent.stopReason();
    }

    /** What a call carries that the current thread starts; nothing where it would not run. Throws what a carrier throws. */
    Carried capture(boolean byOwner) {
        if (isDecided()) {
            return Carried.NOTHING;
        }
        Carried last = carried;
        if (byOwner && last != null && last.isCurrent(runtime)) {
            return last;
        }
        Carried captured = Carried.capture(runtime);
        if (byOwner) {
            carried = captured;
        }
        return captured;
    }

    /** Gives the task its thread, unless the group was decided meanwhile. */
    void launch(CallTask<?> task) {
        expireIfDue(); // inputs may have come too late
        if (isDecided() || !task.isWaiting()) {
            return; // whoever decided cancels it
        }
        try {
            task.launch(runtime);
        } catch (Throwable refused) {
            refused(task, refused);
        }
    }

    @Override
    public void refused(CallTask<?> task, Throwable refusal) {
        task.markRefused();
        if (!task.failUnstarted(refusal)) {
            failures.add(task, refusal);
        }
    }

    @Override
    public void settled(CallTask<?> task, List<Throwable> remains) {
        remains.forEach(failure -> failures.add(task, failure));
        Throwable failure = task.failureOrNull();
        if (failure != null) {
            failures.add(task, failure);
        }
        if (task.isRefused() && failure != null) {
            decideInTime(new Decision.Failed(task, failure, true));
        } else if (failure != null || task.isSuccess()) {
            if (task.required) {
                decideAfter(task, failure);
            }
        } else if (!isDecided()) {
            expireIfDue();
            cancelledByItself(task);
        }
    }

    /** Nobody cancelled the group: it was the handle, or the caller's thread on which the call ran. */
    private void cancelledByItself(CallTask<?> task) {
        boolean ranInline =
                isOf(Thread.currentThread()) && Thread.currentThread().isInterrupted();
        if (ranInline && task.reason() == CancelReason.CALLER_INTERRUPTED) {
            decide(new Decision.Interrupted());
        } else if (task.required) {
            CallTask<?> cancelled = task.cancelled();
            decideAfter(cancelled, new CancelledException(cancelled.name(), cancelled.cancelReason()));
        }
    }

    @Override
    public void left(CallTask<?> task) {
        leave();
    }

    // ---- the owner

    /** Waits until all have ended; a failure, the deadline or an interrupt cancels what is left. */
    void end() {
        if (hasOwnerLeft()) {
            return;
        }
        ownerLeaves();
        complete();
        leave(); // the owner's own share
        ownerWaits(true);
        if (!hasEnded()) {
            letOthersRun();
        }
        Lent lent = hasEnded() ? null : Lent.by(around(), List.of());
        while (!hasEnded()) {
            if (Thread.interrupted()) {
                interrupted = true;
                owed = true;
                decide(interruption());
            } else if (isOverdue()) {
                expireIfDue();
            } else {
                LockSupport.park(this);
            }
        }
        ownerWaits(false);
        disarmDeadline();
        carried = null;
        family.remove(this);
        leaveBlock();
        if (flight != null) {
            Decision made = decision();
            flight.ended(made == null ? "COMPLETED" : made.reason().name());
        }
        runtime.reports().ended(this);
        Lent.takeAgain(lent);
    }

    /** Ends the groups that were opened in the block of this one and are still open; returns their names. */
    List<String> endInner() {
        List<String> names = new ArrayList<>(0);
        for (GroupCore open = Current.group(); open != null && open.isInside(this); open = Current.group()) {
            open.cancel(CancelReason.NOT_NEEDED, true);
            open.end();
            open.handOverInterrupt();
            open.delivered = true;
            names.add(open.name);
        }
        return names;
    }

    /** Tells the listener of a failure that the caller does not get to see, unless it was told or the caller has. */
    void report(String call, Throwable failure) {
        if (!isKnown(failure)) {
            told(List.of(failure));
            runtime.reports().failureUnread(call, failure);
        }
    }

    private boolean isKnown(Throwable failure) {
        for (GroupCore group = this; group != null; group = group.outer()) {
            if (group.failures.wasTold(failure)) {
                return true;
            }
        }
        return false;
    }

    /** The caller has the results, and with them what is to be seen in outcomes. */
    void handOver() {
        handedOver = true;
    }

    /** The block is left: a failure in an outcome that nobody has looked at is reported, unless somebody who has the task does. */
    void watchUnseen() {
        if (handedOver && !failures.areNone()) {
            failures.unseen().forEach((failure, tasks) -> {
                if (!isKnown(failure)) {
                    runtime.reports().watchAll(tasks, failure);
                }
            });
        }
    }

    /** The caller or the listener knows of these: failures of this group, or of one in whose block it was opened. */
    void told(List<Throwable> known) {
        for (GroupCore group = this; group != null; group = group.outer()) {
            group.failures.told(known);
        }
    }

    private Decision interruption() {
        CancelReason stop = Current.stopReason();
        return stop == null ? new Decision.Interrupted() : new Decision.Cancelled(stop);
    }

    /** The owner is about to wait for something else in the block of the group: it is woken when the group is decided. */
    void ownerWaits() {
        Throwable refused = armDeadline();
        if (refused != null) {
            throw Sneaky.raise(refused);
        }
        ownerWaits(true);
    }

    void ownerGoesOn() {
        ownerWaits(false);
        if (isOverdue()) {
            expire(); // the timer may just have woken the owner instead of deciding, and will not come again
        }
    }

    /** On the owner's thread: the group was left open in a call that has ended, and nobody will join it any more. */
    @Override
    public void awaitEnd() {
        if (!isOf(Thread.currentThread())) {
            members().unfinished().forEach(CallTask::awaitEnd); // of a runtime that is being closed
        } else if (!hasOwnerLeft()) {
            end();
            failures.unread().forEach(failure -> report(name, failure));
            handOverInterrupt();
        }
    }

    /** What the decision means was thrown by a wait in the block: the end of the block has nothing to add. */
    void deliver() {
        delivered = true;
    }

    boolean isDelivered() {
        return delivered;
    }

    /** Sets the owner's flag if an interrupt was taken from it that it has not been given back. */
    void handOverInterrupt() {
        if (takeOwed()) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the owner is owed an interrupt, which counts as handed over from now on. */
    boolean takeOwed() {
        boolean due = owed;
        owed = false;
        return (decision() instanceof Decision.Enclosing enclosing
                        && enclosing.group().takeOwed())
                || due;
    }

    /** Whether an interrupt from outside was taken from the owner. */
    boolean interrupted() {
        return interrupted
                || (decision() instanceof Decision.Enclosing enclosing
                        && enclosing.group().interrupted());
    }

    /** Lets go of its calls and of what has failed: nobody will ask any more. */
    void forget() {
        members().clear();
        failures.clear();
    }

    @Override
    public GroupCore group() {
        return this;
    }

    /** In nanoseconds of the runtime's clock. */
    long openedAt() {
        return openedAt;
    }

    /** What the listener was told about it when it was opened. */
    @Nullable
    GatherInfo info() {
        return info;
    }

    long id() {
        return info == null ? 0 : info.id();
    }

    Failures failures() {
        return failures;
    }

    @Override
    public FanoutRuntime runtime() {
        return runtime;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<CallTask<?>> inside() {
        return members().unfinished();
    }

    @Override
    public String described(long now) {
        Decision made = decision();
        return name + ", open for " + Dump.since(openedAt, now)
                + (deadline().isNone() ? "" : ", " + deadline())
                + (made == null ? "" : ", cancelled: " + made.reason());
    }
}
