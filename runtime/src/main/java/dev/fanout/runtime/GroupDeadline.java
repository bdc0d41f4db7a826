package dev.fanout.runtime;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Until when a group has time: its own deadline, or the one of what it was opened in, whichever comes first; and who has
 * to be told when it passes.
 */
final class GroupDeadline {
    private final GroupCore group;
    private final Deadline value;
    private final boolean isOwn;
    private final boolean isOfCall; // inherited from the call, which has to be told
    private Time.@Nullable Timer timer; // the owner's

    GroupDeadline(GroupCore group, @Nullable Deadline own) {
        this.group = group;
        GroupCore outer = group.outer();
        CallTask<?> parent = group.around();
        Deadline inherited = outer != null ? outer.deadline() : parent != null ? parent.deadline() : Deadline.NONE;
        this.isOwn = own != null && own.isBefore(inherited);
        this.isOfCall = !isOwn && (outer != null ? outer.hasDeadlineOfCall() : !inherited.isNone());
        this.value = own != null && isOwn ? own : inherited;
    }

    Deadline value() {
        return value;
    }

    boolean isNone() {
        return value.isNone();
    }

    boolean hasPassed() {
        return value.hasPassed();
    }

    /** How much of its own time the group has left; empty if it sets no deadline. */
    Optional<Duration> ownTime() {
        return isOwn ? Optional.of(value.remaining()) : Optional.empty();
    }

    /** Whether it is the one of the call that the group was opened in, which somebody else watches. */
    boolean isOfCall() {
        return isOfCall;
    }

    /**
     * Whether nobody else watches it for the group: a deadline of the group's own, and one that it shares with a group of the
     * same thread, which waits here.
     */
    boolean isWatchedHere() {
        return isOwn || (group.outer() != null && !isNone());
    }

    /** What it means for the group that it has passed. */
    Decision decision(StuckCalls stuck) {
        for (GroupCore outer = isOwn ? null : group.outer(); outer != null; outer = outer.outer()) {
            if (outer.decisionByNow() != null) {
                return new Decision.Enclosing(outer);
            }
        }
        if (isOfCall) {
            Objects.requireNonNull(group.around()).expired();
            return new Decision.Cancelled(CancelReason.DEADLINE);
        }
        return new Decision.Expired(stuck); // also where it is of a group around that has ended in time
    }

    /**
     * Sets the timer, with the first call of the owner; where calls run inline, none is running now. Returns what keeps it from
     * being set: it fails the first call, which would be without it.
     */
    @Nullable
    Throwable arm() {
        if (timer != null || !isWatchedHere() || group.runtime().threads().areTheCallers()) {
            return null;
        }
        try {
            timer = group.runtime().time().schedule(value.remainingNanos(), group::deadlineIsDue);
            return null;
        } catch (Throwable refused) {
            return refused;
        }
    }

    void disarm() {
        if (timer != null) {
            timer.cancel();
        }
    }
}
