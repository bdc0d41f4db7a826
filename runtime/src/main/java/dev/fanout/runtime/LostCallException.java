package dev.fanout.runtime;

import java.util.Objects;

/**
 * The failure of a call that ran in another process, or was about to, which is out of reach: it was killed, has hung up or stopped
 * serving. Whether the call has run cannot be known then: an order may have been placed, or not. Where {@link #mayHaveRun()} is false,
 * it certainly has not.
 *
 * <p>Calls that may run twice say so with {@code @Async(onLost = OnLost.RERUN)}, and do not fail as long as there is another member.
 */
public final class LostCallException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Which call. */
    private final String call;

    /** Where it was sent. */
    private final String member;

    /** Whether it may have run over there. */
    private final boolean mayHaveRun;

    /**
     * Says what was lost, and where.
     *
     * @param call the name of the call, as in {@code Scores.score}
     * @param member the name of the member
     * @param why what is known of the member: {@code "has left the cluster"}
     * @param mayHaveRun whether the call may have run, in part or to its end
     * @throws NullPointerException if one of them is null
     */
    public LostCallException(String call, String member, String why, boolean mayHaveRun) {
        super(Objects.requireNonNull(call, "call") + " was sent to member " + Objects.requireNonNull(member, "member")
                + ", which " + Objects.requireNonNull(why, "why") + "; it "
                + (mayHaveRun ? "may have run" : "has not run"));
        this.call = call;
        this.member = member;
        this.mayHaveRun = mayHaveRun;
    }

    /**
     * Which call.
     *
     * @return its name
     */
    public String call() {
        return call;
    }

    /**
     * Where it was sent.
     *
     * @return the name of the member
     */
    public String member() {
        return member;
    }

    /**
     * Whether it may have run over there, in part or to its end.
     *
     * @return false if it certainly has not
     */
    public boolean mayHaveRun() {
        return mayHaveRun;
    }
}
