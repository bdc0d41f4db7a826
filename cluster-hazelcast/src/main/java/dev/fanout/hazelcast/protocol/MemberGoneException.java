package dev.fanout.hazelcast.protocol;

/** The member that a message was for has left the cluster. */
public final class MemberGoneException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Says which one. */
    public MemberGoneException(MemberName member) {
        super("member " + member + " has left the cluster");
    }
}
