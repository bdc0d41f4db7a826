package dev.fanout.runtime;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call and what replaces its failure. To be started like any call, with or without options:
 *
 * <pre>{@code
 * Task<List<Post>> feed = group.start(
 *     "feed", FEED, Fallback.of(() -> posts.latest(id), failure -> cache.latest(id)));
 * }</pre>
 *
 * <p>The fallback runs on the call's thread after the call's body has ended - also with the {@link DeadlineExceededException} of
 * the call's own timeout - and replaces any {@link Exception}, checked ones included. It never replaces an {@link Error}, and
 * never a cancellation: a call that was asked to stop, be it before or while its fallback runs, is cancelled. A call that is
 * skipped, because an input has failed, has not run, and runs no fallback. What the fallback throws is the failure of the call;
 * the failure that it was to replace is attached, in its {@link GatherTrace}.
 *
 * <p>The call's timeout and limit are its body's: the fallback has the time that the gather has.
 *
 * <p>No method accepts null.
 *
 * @param <T> what the call returns
 */
public final class Fallback<T extends @Nullable Object> implements Call<T> {
    private final Call<T> call;
    private final Recovery<T> recovery;

    private Fallback(Call<T> call, Recovery<T> recovery) {
        this.call = call;
        this.recovery = recovery;
    }

    /**
     * A call with a fallback.
     *
     * @param call the call
     * @param recovery what replaces its failure
     * @param <T> what both return
     * @return the call to start
     */
    public static <T extends @Nullable Object> Call<T> of(Call<T> call, Recovery<T> recovery) {
        return new Fallback<>(Objects.requireNonNull(call, "call"), Objects.requireNonNull(recovery, "recovery"));
    }

    /**
     * A call with a fallback, to be mapped over elements.
     *
     * @param call the call
     * @param recovery what replaces the failure for an element
     * @param <E> the element
     * @param <T> what both return
     * @return the call to start with {@link TaskGroup#startEach}
     */
    public static <E extends @Nullable Object, T extends @Nullable Object> EachCall<E, T> ofEach(
            EachCall<E, T> call, EachRecovery<E, T> recovery) {
        Objects.requireNonNull(call, "call");
        Objects.requireNonNull(recovery, "recovery");
        return new Each<>(call, recovery);
    }

    /** Runs the call and, if it throws an exception, the fallback: what a runtime does, without what else a runtime does. */
    @Override
    public T run() throws Throwable {
        try {
            return call.run();
        } catch (Exception failure) {
            return recovery.recover(failure);
        }
    }

    /** The call without its fallback. */
    Call<T> call() {
        return call;
    }

    /** The fallback as what runs after the call has failed so. */
    Call<T> after(Exception failure) {
        return () -> recovery.recover(failure);
    }

    /** Whether there is more to the calls for elements than their bodies. */
    static boolean isParticular(EachCall<?, ?> call) {
        return call instanceof Each<?, ?> || call instanceof EachStageCall<?, ?>;
    }

    /** The call for one element. */
    static <E extends @Nullable Object, T extends @Nullable Object> Call<T> callFor(E element, EachCall<E, T> call) {
        return call instanceof Each<E, T> each ? each.callFor(element) : EachStageCall.at(call, element);
    }

    private record Each<E extends @Nullable Object, T extends @Nullable Object>(
            EachCall<E, T> call, EachRecovery<E, T> recovery) implements EachCall<E, T> {
        @Override
        public T run(E element) throws Throwable {
            return callFor(element).run();
        }

        Call<T> callFor(E element) {
            return of(EachStageCall.at(call, element), failure -> recovery.recover(element, failure));
        }
    }

    /**
     * Replaces a failure.
     *
     * @param <T> what the call returns
     */
    @FunctionalInterface
    public interface Recovery<T extends @Nullable Object> {

        /**
         * Does it.
         *
         * @param failure what the call has failed with
         * @return the value of the call, possibly null
         * @throws Throwable what the call fails with instead
         */
        T recover(Exception failure) throws Throwable;
    }

    /**
     * Replaces the failure for one element.
     *
     * @param <E> the element
     * @param <T> what the call returns
     */
    @FunctionalInterface
    public interface EachRecovery<E extends @Nullable Object, T extends @Nullable Object> {

        /**
         * Does it.
         *
         * @param element the element
         * @param failure what the call has failed with
         * @return the value of the call, possibly null
         * @throws Throwable what the call fails with instead
         */
        T recover(E element, Exception failure) throws Throwable;
    }
}
