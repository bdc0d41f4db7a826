package dev.fanout.runtime.picture;

/** How a call has ended. */
public enum Ending {
    /** It has not. */
    OPEN,
    /** With a value. */
    SUCCEEDED,
    /** With a failure. */
    FAILED,
    /** As it was asked to, or without having begun. */
    CANCELLED
}
