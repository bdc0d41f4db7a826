package dev.fanout.runtime;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the current call was asked to stop, seen from inside of it. An interrupt is an event, which a
 * {@code catch} block makes disappear; this is a state, which stays.
 *
 * <pre>{@code
 * for (Row row : rows) {                                    // work that never blocks polls
 *     Cancellation.current().throwIfCancelled();
 *     crunch(row);
 * }
 *
 * try (Statement statement = connection.createStatement();  // work that an interrupt does not stop
 *         var hook = Cancellation.current().onCancel(() -> cancelQuietly(statement))) {
 *     return read(statement.executeQuery(sql));
 * }
 *
 * try {
 *     return pay(orders.reserve(id));
 * } catch (InterruptedException e) {                        // clean-up that must finish
 *     Cancellation.shield(() -> orders.release(id));
 *     throw e;
 * }
 * }</pre>
 *
 * <p>Inside of {@link #shield} the call is not cancelled: a request is held back until its end. Outside of calls nothing
 * ever is. Objects of this class can be used by any thread, also after the call has ended. No method accepts null.
 */
public final class Cancellation {
    private static final Cancellation NONE = new Cancellation(null);

    private final @Nullable CallTask<?> call;

    private Cancellation(@Nullable CallTask<?> call) {
        this.call = call;
    }

    /**
     * The cancellation of the call that the current thread runs: of the innermost one, where calls are nested.
     *
     * @return never null; outside of calls one that never happens
     */
    public static Cancellation current() {
        CallTask<?> task = Current.task();
        return task == null ? NONE : new Cancellation(task);
    }

    /**
     * Whether the call was asked to stop. Once true it stays true, except that a {@link #shield} hides it for a while.
     *
     * @return true from the request on, also after the call has ended
     */
    public boolean isCancelled() {
        return why() != null;
    }

    /**
     * Why the call was asked to stop.
     *
     * @return the first reason; empty if it was not asked
     */
    public Optional<CancelReason> reason() {
        return Optional.ofNullable(why());
    }

    /**
     * Ends the call here if it was asked to stop: let the exception pass.
     *
     * @throws CancelledException if {@link #isCancelled()}
     */
    public void throwIfCancelled() {
        CancelReason why = why();
        if (call != null && why != null) {
            throw new CancelledException(call.name(), why);
        }
    }

    private @Nullable CancelReason why() {
        return call == null ? null : call.askedToStop();
    }

    /**
     * Runs an action when the call is cancelled, to stop what an interrupt does not: {@code Statement.cancel()}, closing a
     * socket, cancelling a request of an asynchronous client.
     *
     * <p>It runs once if the call is cancelled before it ends and before {@link Registration#close()}, and not at all
     * otherwise; on a thread of its own with the context of the thread that registers it, beside the interrupt. If the call
     * was cancelled already, this method returns when it has run. It never runs after the call has ended or {@code close} has
     * returned: these wait for it, so that a statement which goes back to its pool is not cancelled in somebody else's hands.
     * What it stops should also have a limit of its own: to cancel a statement that has not begun does nothing in many drivers,
     * and it begins then all the same ({@code setQueryTimeout}, from {@link Deadline#remainingAtMost}).
     * It is not a call that is cancelled itself, or that listeners are told about. What it throws is kept with the gather's
     * failures ({@link GatherTrace#failures()}), and changes nothing else.
     *
     * @param action what to do; should return soon
     * @return what takes it back; need not be closed if the action does no harm until the call ends
     */
    @CanIgnoreReturnValue
    public Registration onCancel(Runnable action) {
        Objects.requireNonNull(action, "action");
        return call == null ? () -> {} : call.onCancel(action);
    }

    /**
     * Runs clean-up that must finish: as long as it runs, requests to stop the call are held back, and so is the interrupt;
     * gathers and handles that it starts are not cancelled, and have no deadline but their own. Afterwards the request
     * counts: the interrupt flag is set, and the next wait throws.
     *
     * <p>It runs on the current thread and returns when it has ended, unlike asyncio's {@code shield}, which lets the rest go
     * on unowned. A group that is opened inside can still be cancelled by itself. Outside of calls only the interrupt flag
     * is put aside until the end. Shields can be nested.
     *
     * @param section what is to finish; give it timeouts of its own
     * @param <T> what it returns, possibly null
     * @param <X> the checked exception that it throws
     * @return what {@code section} returns
     * @throws X what {@code section} throws, as itself
     */
    public static <T extends @Nullable Object, X extends Exception> T shield(Section<T, X> section) throws X {
        Objects.requireNonNull(section, "section");
        StackRoom.require(); // for the end of the shield as well
        Shield shield = Shield.enter();
        try {
            return section.run();
        } finally {
            shield.leave();
        }
    }

    @Override
    public String toString() {
        CancelReason why = why();
        return why == null ? "not cancelled" : "cancelled: " + why;
    }

    /**
     * What {@link #shield} runs.
     *
     * @param <T> what it returns
     * @param <X> the checked exception that it throws
     */
    @FunctionalInterface
    public interface Section<T extends @Nullable Object, X extends Exception> {

        /**
         * Does it.
         *
         * @return the result
         * @throws X as it likes
         */
        T run() throws X;
    }

    /** A registered action. */
    @FunctionalInterface
    public interface Registration extends AutoCloseable {

        /** Takes the action back. Afterwards it does not run, and has ended if it did; closing again does nothing. */
        @Override
        void close();
    }
}
