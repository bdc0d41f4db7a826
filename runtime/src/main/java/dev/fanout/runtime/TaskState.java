package dev.fanout.runtime;

/** Where a {@link CallTask} is. The declaration order is the order of life: nothing ever goes back. */
enum TaskState {
    /** Its body has not begun: it waits for inputs, for its turn, or for its thread to arrive. Left once, by a compare-and-set. */
    WAITING,
    /** The body runs and nobody has asked it to stop. */
    RUNNING,
    /** The body runs and was asked to stop, without an interrupt. */
    SIGNALLED,
    /** Someone is about to interrupt the body's thread, which therefore does not leave the body's end. */
    INTERRUPTING,
    /** The interrupt was sent, the only one that will be, and the body has not ended. */
    INTERRUPTED,
    /** Ended with a value. */
    SUCCEEDED,
    /** Ended with a failure. */
    FAILED,
    /** Ended as it was asked to, or never began. */
    CANCELLED;

    boolean isFinal() {
        return compareTo(SUCCEEDED) >= 0;
    }

    /** The body runs, and was asked to stop. */
    boolean isStopping() {
        return this == SIGNALLED || this == INTERRUPTING || this == INTERRUPTED;
    }
}
