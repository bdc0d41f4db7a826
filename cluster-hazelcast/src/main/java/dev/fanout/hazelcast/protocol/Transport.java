package dev.fanout.hazelcast.protocol;

import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * Carries messages between the members of a cluster, and says who is there. What knows an engine implements it; everything else of this
 * package knows none. Used by many threads at once.
 */
public interface Transport {

    /** This member. */
    MemberName self();

    /** The others that are there now. */
    Set<MemberName> others();

    /**
     * Sends a message, without waiting. The order in which two messages arrive that are under way at the same time is not known.
     *
     * @return complete when the other side's {@link Receiver#received} has returned. Fails with {@link MemberGoneException} if that member
     *     has left: the message may have arrived, or not. Any other failure says that it is not known whether it has arrived, and that the
     *     member is there: it can be sent again
     */
    CompletionStage<Void> send(MemberName to, byte[] message);

    /** Hears what arrives from now on, and who comes and goes; set once. */
    void listen(Receiver receiver);

    /** Stops hearing. What arrives from now on fails for whoever has sent it. */
    void close();

    /** Hears what arrives. Its methods return soon; they are called by threads of the engine, several at once. */
    interface Receiver {

        /** A message has arrived, once for each time that it was sent. */
        void received(MemberName from, byte[] message);

        /** A member is there, of which nothing was said before. */
        void joined(MemberName member);

        /** A member has left, or has been silent for too long, and does not come back under this name. */
        void left(MemberName member);
    }
}
