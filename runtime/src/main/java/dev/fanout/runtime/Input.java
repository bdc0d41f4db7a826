package dev.fanout.runtime;

/**
 * What a dependent call waits for: the <em>value</em> of another call, which is the {@link Task} itself, or its
 * <em>outcome</em>, which is {@link TaskGroup#ended(Task) TaskGroup.ended(task)}.
 *
 * <p>A dependent call that needs the value of a call that failed is skipped, without waiting for its other inputs: it never
 * starts, and ends with the same failure, the first where there are several. One that needs only the outcome starts however the other call ended.
 *
 * @see TaskGroup#startAfter(String, Call, Input...)
 */
public sealed interface Input permits Task, Ended {}
