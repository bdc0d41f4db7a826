package dev.fanout.runtime;

import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** What a group is after, and what the ends of its required calls mean for that; the ends of others mean nothing. */
sealed interface Goal permits AllOfThem, FirstCompleted, Quorum {

    /** So many required calls have become the group's; before one of them can end. */
    default void admitted(int calls) {}

    /**
     * A required call has ended, and the group was not decided before.
     *
     * @param failure what it failed with, or that it was cancelled by itself; null if it has succeeded
     * @return what that decides; null if nothing
     */
    @Nullable
    Decision ended(CallTask<?> task, @Nullable Throwable failure);

    /** No more required calls come. Returns what that decides; null if nothing. */
    default @Nullable Decision complete() {
        return null;
    }

    /** So many elements are all the required calls that there will be. Returns what that decides; null if nothing. */
    default @Nullable Decision ofOnly(int elements) {
        return null;
    }

    /** Whether a group lacks something that was not decided before its deadline. */
    boolean isMissed(GroupCore group);

    /** What a race of no calls at all comes to. */
    static Decision noCalls(String name) {
        return new Decision.Unreachable(new NoSuchElementException(name + " is a race of no calls; it has no winner"));
    }
}
