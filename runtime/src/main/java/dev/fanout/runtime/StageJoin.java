package dev.fanout.runtime;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A thread that waits for a stage: the current one, which is the call's or, without threads, its caller's. */
final class StageJoin {
    private final Thread thread = Thread.currentThread();
    private final CompletionStage<?> stage;
    private @Nullable Object value; // both written before it is complete
    private @Nullable Throwable failure;
    private volatile boolean complete;
    private boolean interrupted; // the waiting thread's, like the next
    private boolean asked;

    StageJoin(CompletionStage<?> stage) {
        this.stage = stage;
    }

    /**
     * Waits until the stage is complete. An interrupt, and a request to stop the current call, are handed on to the stage, and
     * do not end the wait: what runs has an owner.
     *
     * @throws InterruptedException if that has cancelled the stage; otherwise what the stage failed with
     */
    @Nullable
    Object await() throws Throwable {
        stage.whenComplete(this::completed);
        while (!complete) {
            interrupted |= Thread.interrupted();
            if (!asked && (interrupted || Current.stopReason() != null)) {
                asked = true;
                Stages.cancel(stage, true);
            } else {
                LockSupport.park(this);
            }
        }
        if (interrupted && failure instanceof CancellationException) {
            throw new InterruptedException("interrupted while waiting for a stage");
        }
        if (interrupted) {
            thread.interrupt();
        }
        if (failure != null) {
            throw failure;
        }
        return value;
    }

    private void completed(@Nullable Object result, @Nullable Throwable thrown) {
        if (!complete) {
            value = result;
            failure = thrown == null ? null : Stages.unwrapped(thrown);
            complete = true;
            LockSupport.unpark(thread);
        }
    }
}
