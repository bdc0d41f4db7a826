package dev.fanout.hazelcast;

import java.util.Objects;

/**
 * Says of a failure on which member it happened. It is added as a suppressed exception, so that the failure itself is thrown as what
 * it is, with the stack that it had over there:
 *
 * <pre>
 * java.lang.IllegalArgumentException: no such item
 *     at shop.Scores.score(Scores.java:31)
 *     ...
 *     Suppressed: dev.fanout.hazelcast.RemoteTrace: ran on member 10.0.0.7:5701
 * </pre>
 *
 * <p>It is never thrown, and has no stack. A failure that allows no suppressed exceptions has none.
 */
public final class RemoteTrace extends Exception {
    private static final long serialVersionUID = 1;

    /** Where the call ran. */
    private final String member;

    /**
     * Names the member.
     *
     * @param member its address, for people
     * @throws NullPointerException if {@code member} is null
     */
    public RemoteTrace(String member) {
        super("ran on member " + Objects.requireNonNull(member, "member"), null, false, false);
        this.member = member;
    }

    /**
     * Names the member, and says why a {@link RemoteFailure} stands for what has happened there.
     *
     * @param member its address, for people
     * @param why what the failure itself lacks: {@code "could not be sent as itself: java.io.NotSerializableException: vendor.Socket"}
     * @throws NullPointerException if one of them is null
     */
    public RemoteTrace(String member, String why) {
        super(
                "ran on member " + Objects.requireNonNull(member, "member") + ", and "
                        + Objects.requireNonNull(why, "why"),
                null,
                false,
                false);
        this.member = member;
    }

    /**
     * Where the call ran.
     *
     * @return the address of the member, for people
     */
    public String member() {
        return member;
    }
}
