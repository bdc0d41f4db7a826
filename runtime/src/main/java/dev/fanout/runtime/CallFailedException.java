package dev.fanout.runtime;

import java.util.Objects;

/**
 * A call failed with something that cannot be thrown as itself here. Its {@linkplain #getCause() cause} is the original,
 * never another wrapper.
 *
 * <p>Failures are thrown as themselves wherever Java allows it. The exceptions are: a checked exception that the method
 * does not declare; an {@link InterruptedException} or {@link java.util.concurrent.CancellationException} of a call that
 * nobody had cancelled, and a call that was cancelled through its own handle, either of which the caller would take for
 * its own cancellation; and checked failures in {@link Task#join()}, {@link TaskGroup#join()} and
 * {@link Outcome#orElseThrow()}.
 */
public final class CallFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * Names the call that failed.
     *
     * @param call the name of the call, as in {@code Dashboards.dashboard/feed}
     * @param cause what it failed with
     * @throws NullPointerException if an argument is null
     */
    public CallFailedException(String call, Throwable cause) {
        // the class name only: a message is the user's code, and may throw
        super(
                Objects.requireNonNull(call, "call") + " failed with "
                        + cause.getClass().getName(),
                cause);
    }
}
