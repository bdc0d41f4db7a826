package dev.fanout;

/**
 * How a call that runs is told to stop.
 *
 * <p>In either way it is marked as cancelled: its waits in this library end with a {@code CancelledException}, it can poll
 * {@code Cancellation.current()}, and its {@code onCancel} hooks run.
 *
 * @see Async#onCancel
 */
public enum OnCancel {

    /** With an interrupt of its thread: blocking calls of the JDK and of most clients end with it. */
    INTERRUPT,

    /**
     * Without an interrupt, for code that one would harm: a thread that is interrupted while it uses a {@code FileChannel} closes
     * it for everybody, and embedded databases break with it. The gather waits until the call has noticed by itself.
     */
    SIGNAL
}
