package dev.fanout.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
final class GroupCore implements TaskOwner, Owned, Scope {
    private static final VarHandle UNFINISHED = Handles.field(MethodHandles.lookup(), "unfinished", int.class);
    private static final VarHandle DECISION = Handles.field(MethodHandles.lookup(), "decision", Decision.class);

    private final FanoutRuntime runtime;
    private final String name;
    private final @Nullable GatherInfo info; // null where nobody is told about it
    private final Thread owner = Thread.currentThread();
    private final @Nullable CallTask<?> parent = Current.task(); // that it was opened in
    private final @Nullable GroupCore outer = Current.group(); // in whose block it was opened
    private final Family family;
    private final GroupDeadline deadline;
    private final Members members;
    private final Failures failures;
    private final Goal goal;
    private final @Nullable Flight flight;
    private final long openedAt;

    private volatile int unfinished = 1;
    private volatile @Nullable Decision decision; // set once, by whoever decides; read by all
    private volatile @Nullable GroupCore inner; // written by the owner: the next group that is open in this block
    private volatile boolean ownerWaits; // written by the owner: whom to wake
    private boolean ended; // the owner's: it has taken its share back
    private boolean interrupted; // the owner's: an interrupt from outside was taken while it waited
    private boolean owed; // the owner's: that interrupt has not been handed over yet
    private boolean delivered; // the owner's: what the decision means was thrown in the block already
    private boolean handedOver; // the owner's: nothing was thrown at the end
    private @Nullable Carried carried; // the owner's: what its calls carry, as long as it stays the same

    GroupCore(FanoutRuntime runtime, String name, @Nullable Deadline own, Goal goal) {
        this.runtime = runtime;
        this.name = name;
        this.goal = goal;
        this.deadline = new GroupDeadline(this, own);
        this.members = new Members(!deadline.isNone());
        this.failures = new Failures(deadline.isNone());
        this.flight = Flights.ofGather(name);
        this.openedAt = runtime.time().nanoTime();
        this.decision = atOpening();
        this.info = runtime.reports().opened(this);
        this.family = parent == null ? runtime.handles() : parent.family(runtime);
        family.add(this);
        if (outer != null) {
            outer.holds(this);
        }
        Current.set(this);
    }

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

    /** Another group is open in the block of this one, and ends with it; none: null. */
    private void holds(@Nullable GroupCore nested) {
        inner = nested;
        if (nested != null && decision != null) {
            Reached reached = new Reached();
            nested.request(new Decision.Enclosing(this), true, reached);
            reached.tell();
        }
    }

    // ---- tasks

    /** Counts so many calls in, of which the member consists; they are cancelled at once if the group has been decided. */
    void admit(Member member, int calls, boolean required, boolean byOwner, Input... inputs) {
        CancelReason stop = byOwner ? stopOfParent() : Current.stopReason();
        if (stop != null && byOwner) {
            cancel(stop, false); // the request is on its way to here, with its interrupt if it has one
        }
        Throwable refused = decision == null && byOwner ? deadline.arm() : null;
        if (byOwner && !ended) {
            UNFINISHED.getAndAdd(this, calls); // beside the owner's own share
        } else if (!enter(calls)) {
            throw new IllegalStateException(name + " has ended; it starts nothing any more");
        }
        runtime.reports().queued(member, inputs); // now: none that is refused, and nobody can end them yet
        try {
            members.add(member, calls);
        } catch (Throwable full) {
            leave(calls); // nobody else would
            throw full;
        }
        if (required && calls > 0) {
            goal.admitted(calls);
        }
        Decision made = decision;
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
        return parent == null ? null : parent.stopReason();
    }

    /** So many elements are about to be started, and no other required calls. */
    void offer(int elements) {
        Decision made = goal.ofOnly(elements);
        if (made != null) {
            decide(made);
        }
    }

    /** What a call carries that the current thread starts; nothing where it would not run. Throws what a carrier throws. */
    Carried capture(boolean byOwner) {
        if (decision != null) {
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
        if (decision != null || !task.isWaiting()) {
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
        } else if (decision == null) {
            expireIfDue();
            cancelledByItself(task);
        }
    }

    private void decideAfter(CallTask<?> task, @Nullable Throwable failure) {
        Decision made = decision == null ? goal.ended(task, failure) : null;
        if (made != null) {
            decideInTime(made);
        }
    }

    private void decideInTime(Decision made) {
        expireIfDue(); // a client's own time-out is no earlier than the deadline it was set by
        decide(made);
    }

    /** Nobody cancelled the group: it was the handle, or the caller's thread on which the call ran. */
    private void cancelledByItself(CallTask<?> task) {
        boolean ranInline =
                Thread.currentThread() == owner && Thread.currentThread().isInterrupted();
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

    // ---- deciding

    /** Ends the group for this reason, unless another came first or all has ended. */
    boolean decide(Decision made) {
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

    @Override
    public boolean cancel(CancelReason reason, boolean interrupt, Reached reached) {
        return request(new Decision.Cancelled(reason), interrupt, reached);
    }

    /** Unlike what the group decides by itself, a request can come without an interrupt, and with one later. */
    private boolean request(Decision request, boolean interrupt, Reached reached) {
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
        GroupCore nested = inner;
        if (nested != null) {
            nested.request(new Decision.Enclosing(this), interrupt, reached);
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

    private boolean enter() {
        return enter(1);
    }

    private boolean enter(int shares) {
        int now;
        do {
            now = unfinished;
            if (now == 0) {
                return false;
            }
        } while (!UNFINISHED.compareAndSet(this, now, now + shares));
        return true;
    }

    /** One more share; asked for by somebody who has one. */
    void enterOne() {
        UNFINISHED.getAndAdd(this, 1);
    }

    private void leave() {
        leave(1);
    }

    void leave(int shares) {
        int left = (int) UNFINISHED.getAndAdd(this, -shares) - shares;
        if (left == 0) {
            wakeOwner();
        }
    }

    /** The owner may wait for something else in its block, which it does not once the group is decided. */
    private void leaveDecided() {
        leave();
        wakeOwner();
    }

    private void wakeOwner() {
        if (ownerWaits) {
            LockSupport.unpark(owner);
        }
    }

    /** On the timer's thread, which must not do the work itself: an interrupt may close a channel, and block. */
    void deadlineIsDue() {
        if (ownerWaits) {
            wakeOwner();
        } else if (!members.unfinished().isEmpty()) {
            OwnThreads.daemon(name + "/deadline", this::expire).start();
        }
    }

    private void expire() {
        if (!members.unfinished().isEmpty()) {
            expireIfDue();
        }
    }

    /** The decision; the deadline's, if that has passed and nothing else came first. */
    @Nullable
    Decision decisionByNow() {
        expireIfDue();
        return decision;
    }

    /** The deadline decides when it expires: whoever sees that it has need not wait for the timer. */
    void expireIfDue() {
        if (decision == null && deadline.hasPassed()) {
            decide(deadline.decision(StuckCalls.of(members.unfinished())));
        }
    }

    // ---- the owner

    /** Waits until all have ended; a failure, the deadline or an interrupt cancels what is left. */
    void end() {
        if (ended) {
            return;
        }
        ended = true;
        complete();
        leave(); // the owner's own share
        ownerWaits = true;
        if (unfinished != 0) {
            letOthersRun();
        }
        Lent lent = unfinished == 0 ? null : Lent.by(parent, List.of());
        while (unfinished != 0) {
            if (Thread.interrupted()) {
                interrupted = true;
                owed = true;
                decide(interruption());
            } else if (decision == null && deadline.isWatchedHere() && deadline.hasPassed()) {
                expireIfDue();
            } else {
                LockSupport.park(this);
            }
        }
        ownerWaits = false;
        deadline.disarm();
        carried = null;
        family.remove(this);
        leaveBlock();
        if (flight != null) {
            Decision made = decision;
            flight.ended(made == null ? "COMPLETED" : made.reason().name());
        }
        runtime.reports().ended(this);
        Lent.takeAgain(lent);
    }

    /**
     * A virtual thread that gives up its carrier once lets the calls run there that have just been started; if they are short
     * it need not be woken afterwards, which takes longer than they do. A platform thread would only be rescheduled.
     */
    @SuppressWarnings("ThreadPriorityCheck") // a hint, and no means of synchronisation
    private void letOthersRun() {
        if (VirtualThreads.isVirtual(owner)) {
            Thread.yield();
        }
    }

    /** The owner starts no more calls. */
    private void complete() {
        Decision made = decision == null ? goal.complete() : null;
        if (made != null) {
            decideInTime(made);
        }
    }

    /** The thread is now in the block of the next group around that is open, or in the call. */
    private void leaveBlock() {
        GroupCore around = openAround();
        if (around != null && around.inner == this) {
            around.holds(inner); // which was opened in this block, and is joined later
        }
        if (Current.scope() == this) {
            Current.set(innermostOpen());
        }
    }

    /** The next group around that has not ended. */
    private @Nullable GroupCore openAround() {
        GroupCore around = outer;
        while (around != null && around.ended) {
            around = around.outer;
        }
        return around;
    }

    @Override
    public boolean isOf(Thread thread) {
        return owner == thread;
    }

    @Override
    public @Nullable Scope innermostOpen() {
        GroupCore open = ended ? openAround() : this;
        return open == null ? parent : open;
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

    private boolean isInside(GroupCore other) {
        GroupCore around = outer;
        while (around != null && around != other) {
            around = around.outer;
        }
        return around != null;
    }

    /** Tells the listener of a failure that the caller does not get to see, unless it was told or the caller has. */
    void report(String call, Throwable failure) {
        if (!isKnown(failure)) {
            told(List.of(failure));
            runtime.reports().failureUnread(call, failure);
        }
    }

    private boolean isKnown(Throwable failure) {
        for (GroupCore group = this; group != null; group = group.outer) {
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
        for (GroupCore group = this; group != null; group = group.outer) {
            group.failures.told(known);
        }
    }

    private Decision interruption() {
        CancelReason stop = Current.stopReason();
        return stop == null ? new Decision.Interrupted() : new Decision.Cancelled(stop);
    }

    /** The owner is about to wait for something else in the block of the group: it is woken when the group is decided. */
    void ownerWaits() {
        Throwable refused = decision == null ? deadline.arm() : null;
        if (refused != null) {
            throw Sneaky.raise(refused);
        }
        ownerWaits = true;
    }

    void ownerGoesOn() {
        ownerWaits = false;
        if (decision == null && deadline.isWatchedHere() && deadline.hasPassed()) {
            expire(); // the timer may just have woken the owner instead of deciding, and will not come again
        }
    }

    /** On the owner's thread: the group was left open in a call that has ended, and nobody will join it any more. */
    @Override
    public void awaitEnd() {
        if (Thread.currentThread() != owner) {
            members.unfinished().forEach(CallTask::awaitEnd); // of a runtime that is being closed
        } else if (!ended) {
            end();
            failures.unread().forEach(failure -> report(name, failure));
            handOverInterrupt();
        }
    }

    @Override
    public boolean hasEnded() {
        return unfinished == 0;
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
        return (decision instanceof Decision.Enclosing enclosing
                        && enclosing.group().takeOwed())
                || due;
    }

    /** Whether an interrupt from outside was taken from the owner. */
    boolean interrupted() {
        return interrupted
                || (decision instanceof Decision.Enclosing enclosing
                        && enclosing.group().interrupted());
    }

    /** Lets go of its calls and of what has failed: nobody will ask any more. */
    void forget() {
        members.clear();
        failures.clear();
    }

    @Nullable
    Decision decision() {
        return decision;
    }

    /** Whether this is the thread that opened the group, and not inside of a call of it: calls may run on that thread. */
    boolean isOwner() {
        return Thread.currentThread() == owner && Current.task() == parent;
    }

    /** Whether the current thread runs a call of this group, or what ends with one: a handle, or a call of a group inside. */
    boolean isMember() {
        CallTask<?> task = wholeOf(Current.task());
        while (task != null && task.owner() != this) {
            task = task.around();
        }
        return task != null;
    }

    private static @Nullable CallTask<?> wholeOf(@Nullable CallTask<?> task) {
        return task == null ? null : task.whole();
    }

    @Override
    public @Nullable CallTask<?> call() {
        return parent;
    }

    @Override
    public @Nullable CallTask<?> around() {
        return parent;
    }

    @Nullable
    GroupCore outer() {
        return outer;
    }

    @Override
    public GroupCore group() {
        return this;
    }

    /** In nanoseconds of the runtime's clock. */
    long openedAt() {
        return openedAt;
    }

    Goal goal() {
        return goal;
    }

    /** What the listener was told about it when it was opened. */
    @Nullable
    GatherInfo info() {
        return info;
    }

    long id() {
        return info == null ? 0 : info.id();
    }

    /** How much time of its own it has left; empty if it sets no deadline. */
    Optional<Duration> ownTime() {
        return deadline.ownTime();
    }

    Members members() {
        return members;
    }

    Failures failures() {
        return failures;
    }

    @Override
    public FanoutRuntime runtime() {
        return runtime;
    }

    @Override
    public Deadline deadline() {
        return deadline.value();
    }

    boolean hasDeadlineOfCall() {
        return deadline.isOfCall();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<CallTask<?>> inside() {
        return members.unfinished();
    }

    @Override
    public String described(long now) {
        Decision made = decision;
        return name + ", open for " + Dump.since(openedAt, now)
                + (deadline.isNone() ? "" : ", " + deadline.value())
                + (made == null ? "" : ", cancelled: " + made.reason());
    }
}
