package dev.fanout.runtime;

/**
 * Why a call was cancelled. The first reason counts: a call that was cancelled because a sibling failed stays
 * {@code SIBLING_FAILED} when the deadline passes a moment later.
 *
 * @see Outcome.Cancelled
 * @see CancelledException#reason()
 */
public enum CancelReason {

    /** Another call of the same gather failed, or what was to be mapped over did, and that is what the gather throws. */
    SIBLING_FAILED,

    /** The deadline of the gather, or of one around it, passed before the call had ended. */
    DEADLINE,

    /** The thread that waited for the gather was interrupted from outside, or had been before it began. */
    CALLER_INTERRUPTED,

    /** Someone asked for it: {@link Task#cancel(boolean)}, {@link TaskGroup#cancel()}, {@link FanoutRuntime#close()}. */
    REQUESTED,

    /** Nobody needs the value any more: the owner of the call has ended without it. */
    NOT_NEEDED
}
