package dev.fanout.runtime;

/** Where a {@link CallTask} is. The declaration order is the order of life; only a shield leads back, to where it was entered. */
enum TaskState {
    /** Its body has not begun: it waits for inputs, for its turn, or for its thread to arrive. Left once, by a compare-and-set. */
    WAITING,
    /** The body runs and nobody has asked it to stop. */
    RUNNING,
    /** The client has returned a stage that is not complete, the thread was given back, and nobody has asked the call to stop. */
    AWAITING,
    /** The body is inside of a shield and nobody has asked it to stop. */
    SHIELDED,
    /** The body is inside of a shield; that it was asked to stop without an interrupt is held back. */
    SHIELDED_SIGNALLED,
    /** The body is inside of a shield; that it was asked to stop with an interrupt is held back, and so is the interrupt. */
    SHIELDED_INTERRUPTED,
    /** The body runs and was asked to stop, without an interrupt. */
    SIGNALLED,
    /** As {@link #AWAITING}, and the call was asked to stop: there is no thread that could be interrupted. */
    AWAITING_SIGNALLED,
    /** Someone is about to interrupt the body's thread, which therefore does not leave the body's end. */
    INTERRUPTING,
    /** The interrupt was sent, the only one that will be, and the body has not ended. */
    INTERRUPTED,
    /** Someone is about to hand the task over to its runtime; its thread waits until that is done. */
    LETTING_GO,
    /** Its outcome is that it was cancelled, and nobody waits for the body any more, which has not ended. */
    LET_GO,
    /** As {@link #LET_GO}, and the body is inside of a shield. */
    SHIELDED_LET_GO,
    /** Ended with a value. */
    SUCCEEDED,
    /** Ended with a failure. */
    FAILED,
    /** Ended as it was asked to, or never began. */
    CANCELLED;

    /** The body has ended, or never will begin. */
    boolean isFinal() {
        return compareTo(SUCCEEDED) >= 0;
    }

    /** The outcome is there. */
    boolean isSettled() {
        return compareTo(LET_GO) >= 0;
    }

    /** The body runs, was asked to stop, and is to notice. */
    boolean isStopping() {
        return compareTo(SIGNALLED) >= 0 && compareTo(LET_GO) <= 0;
    }

    /** The body runs and was asked to stop, whether it is to notice or not. */
    boolean isAsked() {
        return compareTo(SHIELDED_SIGNALLED) >= 0 && !isFinal();
    }

    /** The body runs, and nobody has asked it to stop. */
    boolean isUnasked() {
        return this == RUNNING || this == AWAITING || this == SHIELDED;
    }

    /** The thread was given back, and the stage is not complete. */
    boolean isAwaiting() {
        return this == AWAITING || this == AWAITING_SIGNALLED;
    }

    /** The body runs inside of a shield. */
    boolean isShielded() {
        return (compareTo(SHIELDED) >= 0 && compareTo(SHIELDED_INTERRUPTED) <= 0) || this == SHIELDED_LET_GO;
    }

    /** Another thread is between two steps, and leaves this state in a moment. */
    boolean isPassing() {
        return this == INTERRUPTING || this == LETTING_GO;
    }

    /** The state after a request to stop; this one, if such a request stands already or comes too late. */
    TaskState asked(boolean interrupts) {
        return switch (this) {
            case AWAITING -> AWAITING_SIGNALLED;
            case RUNNING, SIGNALLED -> interrupts ? INTERRUPTING : SIGNALLED;
            case SHIELDED, SHIELDED_SIGNALLED -> interrupts ? SHIELDED_INTERRUPTED : SHIELDED_SIGNALLED;
            default -> this;
        };
    }

    /** The state of a call that gives its thread back; what is to interrupt the thread must not find the state that it has seen. */
    TaskState awaiting() {
        return switch (this) {
            case RUNNING -> AWAITING;
            case SIGNALLED, INTERRUPTED -> AWAITING_SIGNALLED;
            default -> this;
        };
    }

    /** The state inside of a shield that is entered here. */
    TaskState shielded() {
        return switch (this) {
            case RUNNING -> SHIELDED;
            case SIGNALLED -> SHIELDED_SIGNALLED;
            case INTERRUPTED -> SHIELDED_INTERRUPTED;
            case LET_GO -> SHIELDED_LET_GO;
            default -> this;
        };
    }

    /** The state at the end of the shield. */
    TaskState unshielded() {
        return switch (this) {
            case SHIELDED -> RUNNING;
            case SHIELDED_SIGNALLED -> SIGNALLED;
            case SHIELDED_INTERRUPTED -> INTERRUPTED;
            case SHIELDED_LET_GO -> LET_GO;
            default -> this;
        };
    }
}
