package dev.fanout.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;

/**
 * The lowest part of a {@link GroupCore}: counts what is unfinished, and wakes the owner who waits for its end.
 *
 * <p>{@code unfinished} is the arbiter. It holds one for the owner until it joins, one for each task until its thread
 * leaves, and one for each thread that is about to decide and cancel. At zero the group has ended, and nothing can be
 * decided any more: a deadline that comes a moment later finds nobody to cancel, and no thread of ours is still about
 * to interrupt anyone.
 */
abstract class GroupShares {
    private static final VarHandle UNFINISHED = Handles.field(MethodHandles.lookup(), "unfinished", int.class);

    private final Thread owner = Thread.currentThread();
    private volatile int unfinished = 1;
    private volatile boolean ownerWaits; // written by the owner: whom to wake

    /** One more share, unless the group has ended. */
    final boolean enter() {
        return enter(1);
    }

    /** So many more, unless the group has ended. */
    final boolean enter(int shares) {
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
    final void enterOne() {
        enterMore(1);
    }

    /** So many more; asked for by somebody who has one. */
    final void enterMore(int shares) {
        UNFINISHED.getAndAdd(this, shares);
    }

    final void leave() {
        leave(1);
    }

    final void leave(int shares) {
        int left = (int) UNFINISHED.getAndAdd(this, -shares) - shares;
        if (left == 0) {
            wakeOwner();
        }
    }

    /** The owner may wait for something else in its block, which it does not once the group is decided. */
    final void leaveDecided() {
        leave();
        wakeOwner();
    }

    final void wakeOwner() {
        if (ownerWaits) {
            LockSupport.unpark(owner);
        }
    }

    /** The owner waits from now on, or no more. */
    final void ownerWaits(boolean waits) {
        ownerWaits = waits;
    }

    final boolean isOwnerWaiting() {
        return ownerWaits;
    }

    /** Whether nothing of it runs any more. */
    public final boolean hasEnded() {
        return unfinished == 0;
    }

    /** Whether {@code thread} is the one that opened it. */
    public final boolean isOf(Thread thread) {
        return owner == thread;
    }

    /**
     * A virtual thread that gives up its carrier once lets the calls run there that have just been started; if they are short
     * it need not be woken afterwards, which takes longer than they do. A platform thread would only be rescheduled.
     */
    @SuppressWarnings("ThreadPriorityCheck") // a hint, and no means of synchronisation
    final void letOthersRun() {
        if (VirtualThreads.isVirtual(owner)) {
            Thread.yield();
        }
    }
}
