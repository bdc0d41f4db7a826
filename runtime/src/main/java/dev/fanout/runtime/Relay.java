package dev.fanout.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A virtual thread of a call for which others wait in line: when it leaves the call it takes the next one along, which then
 * needs no thread of its own. All that it knows is written and read by its thread.
 */
final class Relay extends Idle implements Runnable {
    private static final int FEW = 32;

    private @Nullable CallTask<?> next;
    private @Nullable Permits leaving; // as long as a place among these is being given on

    Relay(CallTask<?> first) {
        this.next = first;
    }

    @Override
    @SuppressWarnings("ThreadPriorityCheck") // calls may be many and short, and others want the carrier, too
    public void run() {
        Thread thread = Thread.currentThread();
        for (int many = 1; next != null; many++) {
            CallTask<?> task = next;
            next = null;
            OwnThreads.rename(thread, task.taskName().full()); // the body before may have changed it
            if (many % FEW == 0) {
                Thread.yield();
            }
            try {
                task.run();
            } catch (Throwable machine) { // not of the body; and nobody else has the next call
                uncaughtException(thread, machine);
            }
        }
    }

    /** Gives the place of an ended call to the next one: the last thing that is done for a call. */
    static void giveOn(Permit place) {
        Relay relay = ofCurrentThread();
        if (relay == null || relay.leaving != null) {
            place.giveBack();
            return;
        }
        relay.leaving = place.permits();
        place.giveOn();
        relay.leaving = null;
    }

    /** Whether the current thread, which is about to leave a call, runs this one afterwards. */
    static boolean takesAlong(CallTask<?> task) {
        Relay relay = ofCurrentThread();
        return relay != null && relay.takes(task);
    }

    private boolean takes(CallTask<?> task) {
        Permit place = task.place();
        boolean comesNext = next == null && leaving != null && place != null && place.permits() == leaving;
        if (comesNext) {
            next = task;
        }
        return comesNext;
    }

    private static @Nullable Relay ofCurrentThread() {
        return Current.handlerOf(Thread.currentThread()) instanceof Relay relay ? relay : null;
    }
}
