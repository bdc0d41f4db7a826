package dev.fanout.runtime;

import java.util.concurrent.CancellationException;

/** In which form a failure is thrown: as itself wherever that is possible and cannot be misread. */
final class Thrown {
    private Thrown() {}

    /** The failure as something unchecked to throw; an {@link Error} is thrown right here. */
    static RuntimeException unchecked(String call, Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return needsWrapper(failure)
                ? CallSite.trim(new CallFailedException(call, failure))
                : (RuntimeException) failure;
    }

    /** Whether {@link #unchecked} does not throw it as itself. */
    static boolean needsWrapper(Throwable failure) {
        return looksLikeCancellation(failure) || !(failure instanceof RuntimeException || failure instanceof Error);
    }

    /** Whether a caller who catches {@code failure} would think that it was itself cancelled. */
    static boolean looksLikeCancellation(Throwable failure) {
        return failure instanceof InterruptedException || failure instanceof CancellationException;
    }
}
