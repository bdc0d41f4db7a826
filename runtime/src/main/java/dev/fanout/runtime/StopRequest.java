package dev.fanout.runtime;

import org.jspecify.annotations.Nullable;

/** That somebody wants a task to stop: for which reason first, and in what way since then. */
final class StopRequest {
    private final CancelReason reason;
    private volatile boolean urgent; // never reset, like those below
    private volatile boolean late;
    private volatile boolean told;
    private boolean stands; // written and read like the task's result
    private boolean unstarted; // written by whoever has cancelled the task before it began, and read by nobody else
    private @Nullable CallTask<?> origin; // written before anybody is told of the end

    StopRequest(CancelReason reason) {
        this.reason = reason;
    }

    CancelReason reason() {
        return reason;
    }

    /** Somebody has asked with an interrupt. */
    void makeUrgent() {
        urgent = true;
    }

    boolean isUrgent() {
        return urgent;
    }

    /** A deadline passed while the body ran; noted by whoever says so. */
    void makeLate() {
        late = true;
    }

    boolean isLate() {
        return late;
    }

    /** The listener knows that the task was asked to stop while it ran. */
    void markTold() {
        told = true;
    }

    boolean isTold() {
        return told;
    }

    /** Whether the task had been asked by its end: not where the request came in that moment. */
    void stands(boolean asked) {
        stands = asked;
    }

    boolean stands() {
        return stands;
    }

    /** The task has not begun, and never will. */
    void markUnstarted() {
        unstarted = true;
    }

    boolean isUnstarted() {
        return unstarted;
    }

    /** The task was skipped for this one, which it needs. */
    void skippedFor(CallTask<?> input) {
        origin = input;
    }

    /** The cancelled input that the task was skipped for, directly or through others; null if it was cancelled itself. */
    @Nullable
    CallTask<?> origin() {
        return origin;
    }
}
