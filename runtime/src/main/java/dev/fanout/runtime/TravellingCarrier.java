package dev.fanout.runtime;

/**
 * A carrier whose context can be carried to another process: the MDC of a log, a tenant, the identifiers of a trace. Both sides have
 * one of the same {@link #key()} in their runtimes.
 *
 * <p>The other carriers of a runtime do not travel: a call that runs elsewhere does not see what they would have installed.
 */
public interface TravellingCarrier extends ContextCarrier {

    /**
     * What the two sides know it by.
     *
     * @return always the same name, which no other carrier of the runtime has; not null
     */
    String key();

    /**
     * Takes hold of the context of the current thread as bytes: on the thread of a call that is about to be sent, where the context
     * was installed that {@link #capture()} took.
     *
     * @return the context, not to be changed any more; not null
     */
    byte[] pack();

    /**
     * The context that was packed in another process. It comes from over the network: take nothing in it for granted.
     *
     * @param packed what {@link #pack()} has returned there
     * @return what installs it around the body of the call; not null
     */
    Context unpack(byte[] packed);
}
