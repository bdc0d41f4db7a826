package dev.fanout.runtime;

/** Something that runs and has an owner, which ends it when it ends itself. */
interface Owned {

    /** Asks it to stop; true if the request stands. */
    boolean cancel(CancelReason reason, boolean interrupt);

    /** Waits until it has ended, whatever happens to the waiting thread; an interrupt is kept for later. */
    void awaitEnd();

    /** The name for messages. */
    String name();
}
