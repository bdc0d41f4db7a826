package dev.fanout.runtime;

import org.jspecify.annotations.Nullable;

/**
 * What a virtual thread of the runtime is in the middle of when it runs no call, kept where threads have their handler of
 * uncaught exceptions. One that runs a call of a limited group takes the next one along when it leaves: that one needs no new
 * thread then. All that it knows is written and read by its thread.
 */
final class Idle implements Thread.UncaughtExceptionHandler {
    /** Of a thread that takes nothing along. */
    static final Idle PLAIN = new Idle();

    private @Nullable Permits leaving; // as long as a place among these is being given on
    private @Nullable CallTask<?> next;

    /** What a thread that starts with {@code task} is between its calls. */
    static Idle before(CallTask<?> task) {
        return task.place() == null ? PLAIN : new Idle();
    }

    /** Gives the place of an ended call to the next one: the last thing that is done for a call. */
    static void giveOn(Permit place) {
        if (ofCurrentThread() instanceof Idle idle && idle != PLAIN && idle.leaving == null) {
            idle.leaving = place.permits();
            place.giveOn();
            idle.leaving = null;
        } else {
            place.giveBack();
        }
    }

    /** Whether the current thread, which is about to leave a call, runs this one afterwards. */
    static boolean takesAlong(CallTask<?> task) {
        return ofCurrentThread() instanceof Idle idle && idle.takes(task);
    }

    private boolean takes(CallTask<?> task) {
        Permit place = task.place();
        boolean comesNext = next == null && leaving != null && place != null && place.permits() == leaving;
        if (comesNext) {
            next = task;
        }
        return comesNext;
    }

    /** The call that the current thread has taken along; null if there is none, and it ends. */
    static @Nullable CallTask<?> takenAlong() {
        if (!(ofCurrentThread() instanceof Idle idle) || idle == PLAIN) {
            return null;
        }
        CallTask<?> taken = idle.next;
        idle.next = null;
        return taken;
    }

    private static Thread.@Nullable UncaughtExceptionHandler ofCurrentThread() {
        return Thread.currentThread().getUncaughtExceptionHandler();
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        Current.passOn(thread, failure);
    }
}
