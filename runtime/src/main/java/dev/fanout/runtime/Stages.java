package dev.fanout.runtime;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;

/** What is to be known about stages, which are users' code. */
final class Stages {
    private static final int WRAPPERS = 8;

    private Stages() {}

    /** Asks the stage to stop; those that cannot be asked are waited for like others that do not heed it. */
    @SuppressWarnings("FutureReturnValueIgnored")
    static void cancel(CompletionStage<?> stage, boolean mayInterrupt) {
        try {
            stage.toCompletableFuture().cancel(mayInterrupt);
        } catch (UnsupportedOperationException notToBeAsked) {
            // an optional operation of a stage
        }
    }

    /** What has failed, without what futures put around it. */
    static Throwable unwrapped(Throwable failure) {
        Throwable inner = failure;
        for (int i = 0; i < WRAPPERS && isWrapper(inner); i++) {
            Throwable cause = SafeReads.causeOf(inner);
            if (cause == null) {
                return inner;
            }
            inner = cause;
        }
        return inner;
    }

    /** Classes derived from these are somebody's own, and mean something. */
    private static boolean isWrapper(Throwable failure) {
        return failure.getClass() == CompletionException.class || failure.getClass() == ExecutionException.class;
    }

    /** The failure of a call whose client has returned null for a stage. */
    static NullPointerException missing(String call) {
        return new NullPointerException("the client of " + call + " has returned null, and no CompletionStage");
    }
}
