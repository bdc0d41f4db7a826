package dev.fanout.runtime;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A call that runs in another process, as it is seen from here. Used by several threads at once.
 */
public interface RemoteTask {

    /**
     * How the call has ended: complete when its body has ended over there, or when nothing can be learnt of it any more, and not
     * earlier. A call that was lost has ended with the failure {@link LostCallException}; one that has stopped as it was asked to is
     * {@linkplain Outcome.Cancelled cancelled}.
     *
     * @return a stage that never fails
     */
    CompletionStage<Outcome<@Nullable Object>> ended();

    /**
     * Asks the call to stop. Does not wait; it has ended when {@link #ended()} says so, in whichever way. Without effect on a call that
     * has ended; asked again, it does nothing more, unless it is now to be interrupted and was not before.
     *
     * @param interrupt whether its thread is interrupted, if the call {@linkplain RemoteRequest#interruptible() may be}
     */
    void cancel(boolean interrupt);

    /**
     * Where it is.
     *
     * @return the name of the member that it was sent to, for people; empty if it was not sent yet
     */
    Optional<String> member();
}
