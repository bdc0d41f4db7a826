package dev.fanout.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Set<Owned> members = ConcurrentHashMap.newKeySet();
    private volatile boolean sheltered; // by the shield in which it was made; set back by the call's thread
    private volatile @Nullable Thread closer; // waits until there is no member left

    Family(FanoutRuntime runtime, @Nullable CallTask<?> around, Deadline deadline, boolean sheltered) {
        this.runtime = runtime;
        this.around = around;
        this.deadline = deadline;
        this.sheltered = sheltered;
    }

    /** From now on it ends with the family; called on the thread of the call that the family belongs to. */
    void add(Owned member) {
        members.add(member);
        CancelReason stop = around == null ? null : around.stopReason();
        if (stop != null) {
            member.cancel(stop, true); // the request may have passed by before the member was there
        }
    }

    void remove(Owned member) {
        members.remove(member);
        Thread waiting = closer;
        if (waiting != null) {
            LockSupport.unpark(waiting);
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

    /** What has not ended. */
    List<Owned> unfinished() {
        return members.stream().filter(member -> !member.hasEnded()).toList();
    }

    /** Whether a member has not ended, and its outcome is open. */
    boolean isBusy() {
        return members.stream().anyMatch(member -> !(member instanceof CallTask<?> task && task.isSettled()));
    }

    void cancel(CancelReason reason, boolean interrupt) {
        members.forEach(member -> member.cancel(reason, interrupt));
    }

    /**
     * Waits until no member is left, but no longer than {@code patience}; an interrupt, which is kept, and a request to stop
     * the current call end it at once.
     */
    void awaitAll(Duration patience) {
        Deadline until = Deadline.after(patience, SystemTime.INSTANCE);
        closer = Thread.currentThread();
        while (unfinished().stream().anyMatch(Family::endsByItself)
                && !until.hasPassed()
                && !Thread.currentThread().isInterrupted()
                && Current.stopReason() == null) {
            LockSupport.parkNanos(this, until.remainingNanos());
        }
        closer = null;
    }

    /** Not so a group that the waiting thread has to join itself. */
    private static boolean endsByItself(Owned member) {
        return !(member instanceof GroupCore group && group.isOwner());
    }

    /** Returns when all have ended that are in the family now. */
    void awaitEnd() {
        members.forEach(Owned::awaitEnd);
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
    public void left(CallTask<?> task) {
        remove(task);
    }
}
