package dev.fanout;

/**
 * When a gather has what it is after; calls that still run then are cancelled and waited for.
 *
 * @see Gather#until
 */
public enum Until {

    /** When all calls have ended; the first failure of a required one ends it before. */
    ALL,

    /**
     * When a call has succeeded: a race. Failures before that end nothing; if all calls fail, the first failure
     * is thrown, with the others attached.
     */
    FIRST_SUCCESS,

    /** When a call has ended: its value is returned, or its failure thrown. */
    FIRST_COMPLETED
}
