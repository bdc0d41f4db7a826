package dev.fanout.runtime;

import java.util.Comparator;
import java.util.List;

/** Something that runs and has an owner, which ends it when it ends itself. */
interface Owned {
    Comparator<Owned> BY_NAME = Comparator.comparing(Owned::name);

    /** Asks it to stop; true if the request stands. */
    default boolean cancel(CancelReason reason, boolean interrupt) {
        Reached reached = new Reached();
        try {
            return cancel(reason, interrupt, reached);
        } finally {
            reached.tell();
        }
    }

    /** {@link #cancel(CancelReason, boolean)} as a part of a larger request: leaves to {@code reached} what there is to tell. */
    boolean cancel(CancelReason reason, boolean interrupt, Reached reached);

    /** Waits until it has ended, whatever happens to the waiting thread; an interrupt is kept for later. */
    void awaitEnd();

    /** Whether nothing of it runs any more. */
    boolean hasEnded();

    /** The name for messages. */
    String name();

    /** The line of a dump: its name, how long it has been there, and where it is. */
    String described(long now);

    /** What runs inside of it now, in the order in which it is shown. */
    List<? extends Owned> inside();
}
