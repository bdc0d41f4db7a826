package dev.fanout.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The handles and open groups that belong to a call or to the runtime. It holds them strongly until they end, so that
 * what runs is never collected, and lets go of them at once when they have.
 */
final class Family implements TaskOwner {
    private final Deadline deadline;
    private final @Nullable CallTask<?> around; // null for the handles of the runtime
    private final Reports reports;
    private final Set<Owned> members = ConcurrentHashMap.newKeySet();

    Family(@Nullable CallTask<?> around, Reports reports) {
        this.deadline = around == null ? Deadline.NONE : around.deadline();
        this.around = around;
        this.reports = reports;
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
    }

    /** The names of those that have not ended. */
    List<String> names() {
        return members.stream()
                .filter(member -> !(member instanceof CallTask<?> task && task.isDone())) // its thread is just leaving
                .map(Owned::name)
                .sorted()
                .toList();
    }

    void cancel(CancelReason reason, boolean interrupt) {
        members.forEach(member -> member.cancel(reason, interrupt));
    }

    /** Waits for their end, but no longer than {@code patience}; an interrupt, which is kept, ends it at once. */
    void awaitEnd(Duration patience) {
        Deadline deadline = Deadline.after(patience, SystemTime.INSTANCE);
        for (Owned member : members) {
            long left = deadline.remainingNanos();
            if (left <= 0 || !(member instanceof CallTask<?> task) || !TaskWait.patiently(task, left)) {
                return;
            }
        }
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
    public Reports reports() {
        return reports;
    }

    @Override
    public void settled(CallTask<?> task, List<Throwable> remains) {
        Throwable failure = task.failureOrNull();
        if (failure != null) {
            task.watch(reports.watch(task, task.name(), failure));
        }
        remains.forEach(remain -> reports.failureUnread(task.name(), remain));
    }

    @Override
    public void left(CallTask<?> task) {
        members.remove(task);
    }
}
