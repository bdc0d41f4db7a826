package dev.fanout.runtime;

import java.util.List;

/** Something that runs and has an owner, which ends it when it ends itself. */
interface Owned {

    /** Asks it to stop; true if the request stands. */
    boolean cancel(CancelReason reason, boolean interrupt);

    /** Waits until it has ended, whatever happens to the waiting thread; an interrupt is kept for later. */
    void awaitEnd();

    /** Whether nothing of it runs any more. */
    boolean hasEnded();

    /** The name for messages. */
    String name();

    /** The line of a dump: its name, how long it has been there, and where it is. */
    String described(long now);

    /** What runs inside of it now. */
    List<? extends Owned> inside();
}
