package dev.fanout.processor.check;

import java.time.Duration;
import java.util.Optional;

/**
 * What a call carries with it, whoever makes it.
 *
 * @param onCancel how it is told to stop
 * @param timeout how long it may take
 * @param limit how many of it may run at once
 * @param on the name of the executor that it runs on
 * @param onLost where that executor is remote: what becomes of the call when it is not known whether it has run
 * @param fallback what replaces its failure
 */
public record Policy(
        OnCancel onCancel,
        Optional<Duration> timeout,
        Optional<Integer> limit,
        Optional<String> on,
        Optional<OnLost> onLost,
        Optional<FallbackMethod> fallback) {

    /** Of a call of which nothing is known. */
    static final Policy NONE = new Policy(
            OnCancel.INTERRUPT,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Whether it runs in another process. */
    public boolean isRemote() {
        return onLost.isPresent();
    }
}
