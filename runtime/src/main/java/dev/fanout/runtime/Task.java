package dev.fanout.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A call that was started: a handle to wait for it, to read how it ended, and to ask it to stop.
 *
 * <pre>{@code
 * Task<Profile> profile = dashboards.profile(42);     // an @Async method: runs on a thread of its own
 * prepare();                                          // meanwhile
 * show(profile.join());
 * }</pre>
 *
 * <p><b>Life.</b> A task waits for its inputs and its thread, runs, and ends. {@link #isDone()} means that the body has
 * <em>ended</em>: a task that was asked to stop and is still cleaning up is not done. Its {@linkplain #outcome() outcome}
 * never changes and can be read any number of times, by any thread; only the task itself can set it.
 *
 * <p><b>Owner.</b> A handle that was started inside of a call belongs to that call, and is cancelled and awaited when it
 * ends; a task of a {@link TaskGroup} belongs to the group; one started elsewhere belongs to the {@link FanoutRuntime}
 * until it ends. It is never lost: what runs is strongly held, and a failure that nobody has read when the handle is
 * forgotten is reported to the {@link TaskListener}.
 *
 * <p><b>Cancellation</b> is a request. A task that has not begun never will, and is {@link Outcome.Cancelled} at once; one
 * that runs gets a flag and an interrupt - the flag only, if its {@link CallOptions options} say so - and decides itself how to
 * end. The request is a state, not an event: inside of the task every wait of this library sees it again, and it can be
 * polled ({@link Cancellation}). A task that does not end is reported to the {@link TaskListener}; where
 * {@link FanoutRuntime.Builder#letGoAfter} is set, its outcome is there before it has ended.
 *
 * <p><b>Memory.</b> What a thread did before it started the task is visible in the task; what the task did is visible to
 * whoever has seen it done. A task that has ended refers to its outcome and to nothing else: not to the call, its
 * arguments, its thread or its siblings.
 *
 * <p><b>Nulls.</b> A value may be {@code null}.
 *
 * @param <T> what the call returns
 */
@CheckReturnValue
public sealed interface Task<T extends @Nullable Object> extends Future<T>, Input permits CallTask {

    /**
     * The name of the call, as it stands in thread names and messages.
     *
     * @return for example {@code Dashboards.dashboard/feed}, or {@code Dashboards.profiles/profile#2} for an element
     */
    String name();

    /**
     * Waits until the task has ended, and says how.
     *
     * @return the outcome
     * @throws CancelledException if the waiting thread is interrupted, whose flag is then set again; or if it runs a call
     *     that was itself cancelled. Not for a task that has ended already
     * @throws RuntimeException what the {@link TaskGroup} throws in whose block the thread waits, if that is decided meanwhile
     *     and the task has not ended by itself before
     * @throws IllegalStateException if the task waits for itself
     */
    Outcome<T> outcome();

    /**
     * Waits until the task has ended and returns its value.
     *
     * @return the value
     * @throws RuntimeException the failure of the call itself, where it is unchecked ({@link Error}s likewise)
     * @throws CallFailedException if the call failed with a checked exception, or with a
     *     {@link java.util.concurrent.CancellationException} though nobody had cancelled it; that is its cause
     * @throws CancelledException if the task was cancelled; and as {@link #outcome()} does. In the block of a group that was
     *     decided, the call was cancelled for that reason, and what the group throws is thrown instead
     * @throws IllegalStateException if the task waits for itself
     */
    T join();

    /**
     * The value of a task that is known to have succeeded. Does not wait.
     *
     * @return the value
     * @throws IllegalStateException if the task has not ended, has failed (the failure is the cause), or was cancelled
     */
    // no @Override: Future has the method since 19 only
    T resultNow();

    /**
     * Waits until the task has ended and returns its value, in the way of {@link Future}.
     *
     * @return the value
     * @throws ExecutionException if the call failed; the failure is the cause
     * @throws CancelledException if the task was cancelled, or if the waiting thread runs a call that was
     * @throws InterruptedException if the waiting thread is interrupted
     * @throws IllegalStateException if the task waits for itself
     */
    @Override
    T get() throws InterruptedException, ExecutionException;

    /**
     * {@link #get()}, but not for longer than the given time. The task runs on when the time is over.
     *
     * @throws TimeoutException if the time is over; with a time of zero or less, if the task has not ended
     * @throws NullPointerException if {@code unit} is null
     */
    @Override
    T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException;

    /**
     * Asks the task to stop, and returns at once. A task that has not begun never will. One that runs finds itself
     * cancelled at its next wait in this library, and with {@code true} its thread is interrupted, once.
     *
     * @param interrupt whether to interrupt the thread of a task that runs
     * @return true if the request stands: the task had not ended
     */
    @Override
    @CanIgnoreReturnValue
    boolean cancel(boolean interrupt);

    /**
     * Asks the task to stop, with an interrupt, and waits until it has ended, however long its clean-up takes. An
     * interrupt of the waiting thread does not end the wait; its flag is set again afterwards.
     *
     * @throws IllegalStateException if the task waits for itself
     */
    void cancelAndAwait();

    /**
     * Whether the body has ended, in whichever way.
     *
     * @return false while the task waits, runs, or cleans up after a cancellation
     */
    @Override
    boolean isDone();

    /**
     * Whether the task has ended as {@link Outcome.Cancelled}.
     *
     * @return false as long as it has not ended, also when it was asked to stop
     */
    @Override
    boolean isCancelled();

    /**
     * A future that is completed when the task ends: with its value, its failure as it is, or a {@link CancelledException}.
     * A {@link java.util.concurrent.CancellationException} of a call that nobody had cancelled is the cause of a
     * {@link CallFailedException}, because the future would call itself cancelled.
     *
     * <p>It is a copy. Completing it from outside, in whichever way ({@code cancel}, {@code complete}, {@code orTimeout}),
     * does not change the task; it is understood as a request to stop it, and the work keeps its owner until it ends.
     * Functions that are attached to the future before the task has ended run on the thread that ends it - its own, or that
     * of whoever cancels it before it has begun - and a group that owns the task waits for them; later ones run on the thread
     * that attaches them.
     *
     * <p>Who reads the failure of the copy, or has attached something to it, has read the task's. One thing goes unnoticed:
     * {@code allOf} and {@code anyOf} of a copy that had failed before; the listener may be told of that failure as well.
     *
     * @return a new future at each call
     */
    CompletableFuture<T> toCompletableFuture();
}
