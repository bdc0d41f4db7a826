package dev.fanout.processor.plan;

/**
 * What a gather that is another form of a named one takes over from it: all that it does not say itself, as the runtime's settings left it.
 *
 * @param name the name of the other gather
 * @param options what is particular about that
 * @param ownTimeout whether it says its own deadline
 * @param ownLimit whether it says its own limit
 * @param ownAim whether it says what it is after, or has to, since its result is of another kind
 */
public record OtherForm(String name, GatherOptions options, boolean ownTimeout, boolean ownLimit, boolean ownAim) {}
