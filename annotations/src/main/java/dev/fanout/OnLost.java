package dev.fanout;

/**
 * What becomes of a call that was sent to another process which is lost before it has answered: whether the call has run there cannot
 * be known.
 *
 * @see Async#onLost
 */
public enum OnLost {

    /** It has failed, with a {@code LostCallException} that says "may have run". */
    FAIL,

    /**
     * It runs again on another member, within the time that it has: for calls that may run twice, since they change nothing or always the
     * same. One that was lost with three members fails as {@link #FAIL} says: it may be what kills them.
     */
    RERUN
}
