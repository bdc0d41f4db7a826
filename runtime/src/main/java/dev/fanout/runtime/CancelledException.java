package dev.fanout.runtime;

import java.util.Objects;
import java.util.concurrent.CancellationException;

/**
 * Thrown to whoever asks for the value of something that was cancelled, and by a gather whose own caller is to stop.
 *
 * <p>It is what a gather throws instead of an {@link InterruptedException} that its method does not declare; the
 * interrupt flag of the thread is then set again, so that its next blocking call stops too. Inside of a call that was
 * cancelled every wait of this library throws it, however often the request was swallowed before: let it pass, and the
 * call ends as {@link Outcome.Cancelled}.
 */
public final class CancelledException extends CancellationException {
    private static final long serialVersionUID = 1;

    /** Why; an enum, so that the exception stays serialisable. */
    private final CancelReason reason;

    /**
     * Says why.
     *
     * @param reason the reason
     * @throws NullPointerException if {@code reason} is null
     */
    public CancelledException(CancelReason reason) {
        super("cancelled: " + Objects.requireNonNull(reason, "reason"));
        this.reason = reason;
    }

    CancelledException(String what, CancelReason reason) {
        super(what + " was cancelled: " + reason);
        this.reason = reason;
    }

    /**
     * Why it was cancelled.
     *
     * @return the reason that came first
     */
    public CancelReason reason() {
        return reason;
    }
}
