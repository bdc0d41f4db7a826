package dev.fanout.runtime;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A task copied into a {@link CompletableFuture}. Whoever completes the copy first, the task or somebody else, wins the
 * copy; the task only hears that its value is not wanted. The copy refers to its task, so that a failure counts as
 * forgotten when both are, and reading the copy counts as reading the task.
 */
final class TaskFuture<T extends @Nullable Object> extends CompletableFuture<T> {
    /** The observer that forwards an outside completion. */
    private static final int OUR_DEPENDENTS = 1;

    private final CallTask<T> task;
    private final boolean handedOut;

    @SuppressWarnings("FutureReturnValueIgnored") // cancel does not throw
    TaskFuture(CallTask<T> task) {
        this.task = task;
        handle((value, failure) -> task.cancel(true));
        handedOut = true;
        if (task.isSettled()) {
            copyOutcome(); // now, and not when its thread has come to telling everybody
        } else {
            task.whenEnded(ended -> {
                tellOutcome(ended.owner());
                return List.of();
            });
        }
    }

    /** On the thread of the task, which runs the functions that were attached; or here, if it has ended meanwhile. */
    private void tellOutcome(@Nullable TaskOwner owner) {
        if (owner == null) {
            copyOutcome();
        } else {
            owner.runtime().reports().telling(this::copyOutcome);
        }
    }

    private void copyOutcome() {
        if (getNumberOfDependents() > OUR_DEPENDENTS) {
            task.markRead();
        }
        Outcome<T> outcome = task.outcomeNow();
        if (outcome instanceof Outcome.Success<T> success) {
            complete(success.value());
        } else if (outcome instanceof Outcome.Failure<T> failure) {
            completeExceptionally(readable(failure.exception()));
        } else {
            completeExceptionally(new CancelledException(task.name(), task.cancelReason()));
        }
    }

    /** A future that fails with a {@link CancellationException} calls itself cancelled, which nobody asked for here. */
    private Throwable readable(Throwable failure) {
        return failure instanceof CancellationException ? new CallFailedException(task.name(), failure) : failure;
    }

    /** Every method that attaches a function comes here first. */
    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        if (handedOut) {
            task.markRead();
        }
        return new CompletableFuture<>();
    }

    /** How {@code thenCompose} and other stages take it over; a function that returns this copy hands its failure on. */
    @Override
    public CompletableFuture<T> toCompletableFuture() {
        task.markRead();
        return this;
    }

    @Override
    public T get() throws InterruptedException, ExecutionException {
        Lent lent = lend();
        try {
            return super.get();
        } finally {
            Lent.takeAgain(lent);
            task.markRead(); // without effect while the task runs on
        }
    }

    @Override
    public T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        Lent lent = lend();
        try {
            return super.get(timeout, unit);
        } finally {
            Lent.takeAgain(lent);
            task.markRead(); // without effect while the task runs on
        }
    }

    @Override
    public T join() {
        Lent lent = lend();
        try {
            return super.join();
        } finally {
            Lent.takeAgain(lent);
            task.markRead();
        }
    }

    private @Nullable Lent lend() {
        return isDone() ? null : Lent.by(Current.task(), List.of(task));
    }

    @Override
    public T getNow(T valueIfAbsent) {
        task.markRead();
        return super.getNow(valueIfAbsent);
    }
}
