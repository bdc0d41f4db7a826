package dev.fanout.runtime;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A call whose client has returned a stage: it has no thread until the stage is complete. Then it is given one of its
 * runtime's for its end - whoever completes the stage is not to run listeners, or to wait for what the call has started.
 */
final class StageWait {

    private enum Phase {
        /** The thread of the call is still there. */
        STAYING,
        /** The call has no thread. */
        LEFT,
        /** How the stage has ended is known. */
        COMPLETE,
        /** A thread is about to end the call. */
        TAKEN
    }

    private final CallTask<?> call;
    private final StageCall<?> body;
    private final TaskRun run;
    private final @Nullable Flight flight;
    private final AtomicBoolean told = new AtomicBoolean(); // a stage may call back twice
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.STAYING);

    StageWait(CallTask<?> call, StageCall<?> body, TaskRun run, @Nullable Flight flight) {
        this.call = call;
        this.body = body;
        this.run = run;
        this.flight = flight;
    }

    /** From now on it hears of the end of the stage, which may have come already. */
    @SuppressWarnings("FutureReturnValueIgnored") // of the stage behind ours, which nobody fails
    void attachTo(CompletionStage<?> stage) {
        try {
            stage.whenComplete(this::completed);
        } catch (Throwable hostile) {
            completed(null, hostile);
            forsake(stage);
        }
    }

    /** Nobody waits for it, which it has brought upon itself. */
    private static void forsake(CompletionStage<?> stage) {
        try {
            Stages.cancel(stage, true);
        } catch (Throwable hostile) {
            // was said of it already
        }
    }

    private void completed(@Nullable Object value, @Nullable Throwable failure) {
        if (!told.compareAndSet(false, true)) {
            return;
        }
        run.completed(body.keepsValue() ? value : null, failure == null ? null : Stages.unwrapped(failure));
        if (phase.getAndSet(Phase.COMPLETE) == Phase.LEFT) {
            call.resume(this);
        }
    }

    /** The thread of the call leaves; false if it has to stay for the end. */
    boolean leave() {
        return phase.compareAndSet(Phase.STAYING, Phase.LEFT);
    }

    /** Whether the current thread is to end the call, now that the stage is complete. */
    boolean take() {
        return phase.compareAndSet(Phase.COMPLETE, Phase.TAKEN);
    }

    TaskRun run() {
        return run;
    }

    @Nullable
    Flight flight() {
        return flight;
    }
}
