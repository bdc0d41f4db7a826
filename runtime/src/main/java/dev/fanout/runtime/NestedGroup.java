package dev.fanout.runtime;

import org.jspecify.annotations.Nullable;

/** The part of a {@link GroupCore} that knows where it was opened: in which call, and in the block of which group. */
abstract class NestedGroup extends GroupShares {
    private final @Nullable CallTask<?> parent = Current.task(); // that it was opened in
    private final @Nullable GroupCore outer = Current.group(); // in whose block it was opened
    private volatile @Nullable GroupCore inner; // written by the owner: the next group that is open in this block
    private boolean left; // the owner's: it has taken its share back

    /** The group that this is a part of. */
    abstract GroupCore self();

    /** The call that it was opened in; null outside of calls. */
    public final @Nullable CallTask<?> around() {
        return parent;
    }

    /** As {@link #around()}: the innermost call that its owner is in the middle of. */
    public final @Nullable CallTask<?> call() {
        return parent;
    }

    final @Nullable GroupCore outer() {
        return outer;
    }

    /** The next group that is open in the block of this one; null if there is none. */
    final @Nullable GroupCore inner() {
        return inner;
    }

    /** Another group is open in the block of this one, and ends with it; none: null. */
    void holds(@Nullable GroupCore nested) {
        inner = nested;
    }

    /** The owner has begun to wait for the end, and starts nothing any more; on its thread, like the look at it. */
    final void ownerLeaves() {
        left = true;
    }

    final boolean hasOwnerLeft() {
        return left;
    }

    /** The thread is now in the block of the next group around that is open, or in the call. */
    final void leaveBlock() {
        GroupCore around = openAround();
        if (around != null && around.inner() == this) {
            around.holds(inner); // which was opened in this block, and is joined later
        }
        if (Current.scope() == this) {
            Current.set(innermostOpen());
        }
    }

    /** The next group around that has not ended. */
    private @Nullable GroupCore openAround() {
        GroupCore around = outer;
        while (around != null && around.hasOwnerLeft()) {
            around = around.outer();
        }
        return around;
    }

    /** This group, or if its owner has left it the next scope around it that is open. */
    public final @Nullable Scope innermostOpen() {
        GroupCore open = left ? openAround() : self();
        return open == null ? parent : open;
    }

    final boolean isInside(GroupCore other) {
        GroupCore around = outer;
        while (around != null && around != other) {
            around = around.outer();
        }
        return around != null;
    }

    /** Whether this is the thread that opened the group, and not inside of a call of it: calls may run on that thread. */
    final boolean isOwner() {
        return isOf(Thread.currentThread()) && Current.task() == parent;
    }

    /** Whether the current thread runs a call of this group, or what ends with one: a handle, or a call of a group inside. */
    final boolean isMember() {
        CallTask<?> task = wholeOf(Current.task());
        while (task != null && task.owner() != this) {
            task = task.around();
        }
        return task != null;
    }

    private static @Nullable CallTask<?> wholeOf(@Nullable CallTask<?> task) {
        return task == null ? null : task.whole();
    }
}
