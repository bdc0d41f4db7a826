package dev.fanout.hazelcast;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The failure of a call on another member, where the exception itself could not come back: one of its fields is not
 * {@link java.io.Serializable}, its class is not there on this side, or may not travel. It says what is known of it: the name of its
 * class, its message, its stack over there as its own, and its causes in the same way.
 *
 * <pre>{@code
 * try {
 *     scores.rank(model, itemIds);
 * } catch (RemoteFailure failure) {
 *     if (failure.className().equals("vendor.QuotaException")) ...
 * }
 * }</pre>
 *
 * <p>It is thrown too for arguments that could not be read where they arrived, and for results that could not travel; then its class
 * name is that of the problem, and its message names the call. Whether the call has run, the message says.
 *
 * <p>A failure that can travel comes back as itself, with a {@link RemoteTrace}.
 */
public final class RemoteFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Its class over there. */
    private final String className;

    /** Its message over there. */
    private final @Nullable String remoteMessage;

    /** Where it happened. */
    private final String member;

    /**
     * Describes a failure.
     *
     * @param className the name of its class
     * @param remoteMessage its message, or null if it has none
     * @param member where it happened
     * @param cause what has caused it, or null
     * @throws NullPointerException if {@code className} or {@code member} is null
     */
    public RemoteFailure(String className, @Nullable String remoteMessage, String member, @Nullable Throwable cause) {
        super(
                Objects.requireNonNull(className, "className")
                        + (remoteMessage == null ? "" : ": " + remoteMessage)
                        + " (on member " + Objects.requireNonNull(member, "member") + ")",
                cause);
        this.className = className;
        this.remoteMessage = remoteMessage;
        this.member = member;
    }

    /**
     * The class of the failure over there.
     *
     * @return its binary name
     */
    public String className() {
        return className;
    }

    /**
     * The message of the failure over there.
     *
     * @return its message as it was, or null if it had none
     */
    public @Nullable String remoteMessage() {
        return remoteMessage;
    }

    /**
     * Where it happened.
     *
     * @return the address of the member, for people
     */
    public String member() {
        return member;
    }
}
