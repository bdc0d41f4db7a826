package dev.fanout.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to happen when a task ends: an immutable list, newest first, that lives in one field of the task and is
 * replaced as a whole.
 */
final class Hooks {
    private final Hook hook;
    private final @Nullable Hooks next;

    Hooks(Hook hook, @Nullable Hooks next) {
        this.hook = hook;
        this.next = next;
    }

    Hook hook() {
        return hook;
    }

    @Nullable
    Hooks next() {
        return next;
    }

    /** Told once, on the thread that ended the task, after its outcome can be read. */
    @FunctionalInterface
    interface Hook {

        /**
         * Returns the tasks that have ended because of it and have told nobody yet. Telling them right here would be a
         * recursion as deep as the longest line of calls that wait for each other.
         */
        List<CallTask<?>> ended(CallTask<?> task);
    }

    /** Stands for "the task has ended, and all were told". */
    static final Hooks TOLD = new Hooks(task -> List.of(), null);

    /** The list without {@code gone}; the part behind it is shared. */
    static @Nullable Hooks without(@Nullable Hooks hooks, Hook gone) {
        Hooks newer = null; // than the one that goes, with the newest last
        Hooks rest = hooks;
        for (; rest != null && rest.hook() != gone; rest = rest.next()) {
            newer = new Hooks(rest.hook(), newer);
        }
        if (rest == null) {
            return hooks;
        }
        Hooks left = rest.next();
        for (; newer != null; newer = newer.next()) {
            left = new Hooks(newer.hook(), left);
        }
        return left;
    }

    /** The list with the oldest first: the order in which they were added. */
    static @Nullable Hooks inOrder(@Nullable Hooks hooks) {
        Hooks turned = null;
        for (Hooks rest = hooks; rest != null; rest = rest.next()) {
            turned = new Hooks(rest.hook(), turned);
        }
        return turned;
    }
}
