package dev.fanout.runtime;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A thread that waits for the end of its call, which runs elsewhere. */
final class RemoteWait {
    private final CallTask<?> task;
    private final RemoteTask remote;
    private final Thread thread = Thread.currentThread();
    private volatile @Nullable Outcome<?> end;

    RemoteWait(CallTask<?> task, RemoteTask remote) {
        this.task = task;
        this.remote = remote;
    }

    /**
     * Waits for the end over there. A request to stop the call is handed on, and does not end the wait: what runs has an owner.
     *
     * @throws Throwable what the call has failed with
     */
    @Nullable
    Object await() throws Throwable {
        remote.ended().whenComplete(this::ended);
        boolean asked = false;
        boolean urged = false;
        Outcome<?> known = end;
        while (known == null) {
            boolean interrupted = Thread.interrupted();
            if (interrupted ? !urged : !asked && Current.stopReason() != null) {
                asked = true;
                urged = interrupted;
                askToStop(interrupted);
            } else {
                LockSupport.park(this);
            }
            known = end;
        }
        return read(known);
    }

    private void askToStop(boolean interrupt) {
        try {
            remote.cancel(interrupt);
        } catch (Throwable hostile) {
            task.runtime().reports().failureUnread(task.name(), hostile); // what runs there is waited for all the same
        }
    }

    @SuppressWarnings("unused") // the stage's value and failure: one of them is null
    private void ended(@Nullable Outcome<?> outcome, @Nullable Throwable failure) {
        end = outcome != null
                ? outcome
                : new Outcome.Failure<>(
                        failure != null
                                ? Stages.unwrapped(failure)
                                : new NullPointerException("the remote executor has no outcome for " + task.name()));
        LockSupport.unpark(thread);
    }

    private @Nullable Object read(Outcome<?> known) throws Throwable {
        if (known instanceof Outcome.Success<?> success) {
            return success.value();
        }
        if (known instanceof Outcome.Failure<?> failed) {
            Thread.interrupted(); // ours was handed on, and says nothing of a failure over there
            GatherTrace.of(failed.exception()).ifPresent(trace -> trace.arrivedWith(task));
            throw failed.exception();
        }
        CancelReason why = ((Outcome.Cancelled<?>) known).reason();
        if (Current.stopReason() == null && Deadline.current().hasPassed()) {
            task.expired(); // the other side has seen it first
        }
        throw Current.stopReason() == null
                ? new CancelledException(task.name(), why)
                : new InterruptedException(task.name() + " was cancelled where it ran");
    }
}
