package dev.fanout.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The handles and open groups that belong to a call or to a runtime. It holds them strongly until they end, so that
 * what runs is never collected, and lets go of them at once when they have.
 */
final class Family implements TaskOwner {
    private final FanoutRuntime runtime;
    private final @Nullable CallTask<?> around; // null for what belongs to the runtime
    private final Deadline deadline;
    private final @Nullable Family
            host; // of the runtime, if it runs for a call of another one: it has to know about these too
    private final Set<Owned> members = ConcurrentHashMap.newKeySet();
    private final Queue<Thread> closers = new ConcurrentLinkedQueue<>(); // wait until there is no member left
    private volatile boolean sheltered; // by the shield in which it was made; set back by the call's thread

    Family(FanoutRuntime runtime, @Nullable CallTask<?> around, Deadline deadline, boolean sheltered) {
        this.runtime = runtime;
        this.around = around;
        this.deadline = deadline;
        this.sheltered = sheltered;
        this.host = around == null || runtime.isAround(around) ? null : runtime.handles();
    }

    /** From now on it ends with the family; called on the thread of the call that the family belongs to. */
    void add(Owned member) {
        members.add(member);
        if (host != null) {
            host.members.add(member);
        }
        CancelReason stop = around == null ? null : around.stopReason();
        if (stop != null) {
            member.cancel(stop, true); // the request may have passed by before the member was there
        }
    }

    void remove(Owned member) {
        members.remove(member);
        closers.forEach(LockSupport::unpark);
        if (host != null) {
            host.remove(member);
        }
    }

    /** Whether requests to stop the call do not reach the members for now. */
    boolean isSheltered() {
        return sheltered;
    }

    /** The shield has ended. */
    void expose() {
        sheltered = false;
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    /** What has not ended. */
    List<Owned> unfinished() {
        return members.stream().filter(member -> !member.hasEnded()).toList();
    }

    /** Whether a member has not ended, and its outcome is open. */
    boolean isBusy() {
        return members.stream().anyMatch(member -> !(member instanceof CallTask<?> task && task.isSettled()));
    }

    void cancel(CancelReason reason, boolean interrupt) {
        Reached reached = new Reached();
        cancel(reason, interrupt, reached);
        reached.tell();
    }

    void cancel(CancelReason reason, boolean interrupt, Reached reached) {
        members.forEach(member -> member.cancel(reason, interrupt, reached));
    }

    /**
     * Waits until no member is left, but no longer than {@code patience}; an interrupt, which is kept, and a request to stop
     * the current call end it at once.
     */
    void awaitAll(Duration patience) {
        Deadline until = Deadline.after(patience, SystemTime.INSTANCE);
        Thread closer = Thread.currentThread();
        closers.add(closer);
        while (unfinished().stream().anyMatch(Family::endsByItself)
                && !until.hasPassed()
                && !Thread.currentThread().isInterrupted()
                && Current.stopReason() == null) {
            LockSupport.parkNanos(this, until.remainingNanos());
        }
        closers.remove(closer);
    }

    /** Not so a group that the waiting thread has to join itself. */
    private static boolean endsByItself(Owned member) {
        return !(member instanceof GroupCore group && group.isOwner());
    }

    /** Ends the groups that the current thread has opened, and not joined. */
    void endOpenGroups() {
        for (Owned member : members) {
            if (!endsByItself(member)) {
                member.cancel(CancelReason.NOT_NEEDED, true);
                member.awaitEnd();
            }
        }
    }

    /** Returns when all have ended that are in the family now, and the listener knows. */
    void awaitEnd() {
        members.forEach(Owned::awaitEnd);
        if (!runtime.reports().isTelling()) { // or a listener that closes the runtime would wait for itself
            awaitTold();
        }
    }

    private void awaitTold() {
        Thread closer = Thread.currentThread();
        boolean interrupted = false;
        closers.add(closer);
        while (members.stream().anyMatch(Family::isBeingTold)) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        closers.remove(closer);
        if (interrupted) {
            closer.interrupt();
        }
    }

    /** A call leaves when it has ended and everybody has been told. */
    private static boolean isBeingTold(Owned member) {
        return member instanceof CallTask<?> task && task.hasEnded();
    }

    @Override
    public Deadline deadline() {
        return deadline;
    }

    @Override
    public @Nullable CallTask<?> around() {
        return around;
    }

    @Override
    public @Nullable GroupCore group() {
        return null;
    }

    @Override
    public FanoutRuntime runtime() {
        return runtime;
    }

    @Override
    public void settled(CallTask<?> task, List<Throwable> remains) {
        Reports reports = runtime.reports();
        Throwable failure = task.failureOrNull();
        if (failure != null) {
            task.watch(reports.watch(task, task.name(), failure));
        }
        remains.forEach(remain -> reports.failureUnread(task.name(), remain));
    }

    @Override
    public void refused(CallTask<?> task, Throwable refusal) {
        task.failUnstarted(refusal);
    }

    @Override
    public void left(CallTask<?> task) {
        remove(task);
    }
}
