package dev.fanout.runtime;

import java.io.Serializable;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a call ended: with a value, with an exception, or cancelled. An outcome is immutable and safe to hand to any thread.
 *
 * <p>A record component of type {@code Outcome<T>} makes its call <em>collected</em>: a failure lands in the record
 * instead of ending the gather.
 *
 * <pre>{@code
 * record Dashboard(Profile profile, Outcome<Integer> unread) {}
 *
 * String badge = dashboard.unread().fold(n -> n + " unread", failure -> "mail is down", reason -> "no time");
 * int unread = dashboard.unread().orElse(0);
 * }</pre>
 *
 * <p>A {@link Cancelled} outcome is not a failure: the call was asked to stop and did. A call that was asked to stop and
 * returned a value all the same is a {@link Success}. A value may be {@code null}; {@code Success(null)} and "no value"
 * are different things.
 *
 * <p>It can be sent to another process, as the input of a call that runs there, if its value can.
 *
 * @param <T> what the call returns
 */
@SuppressWarnings("InvalidBlockTag") // @serial, which javadoc knows for records, too
public sealed interface Outcome<T extends @Nullable Object> extends Serializable {

    /**
     * The call returned.
     *
     * @param value what it returned, possibly {@code null}
     * @param <T> what the call returns
     * @serial exclude
     */
    record Success<T extends @Nullable Object>(T value) implements Outcome<T> {}

    /**
     * The call threw something that is no answer to a request to stop; or it never began, because a call that it needs has
     * failed (with the same exception) or because there was no thread for it.
     *
     * @param exception what it threw: the same instance, neither copied nor wrapped
     * @param <T> what the call would have returned
     * @serial exclude
     */
    record Failure<T extends @Nullable Object>(Throwable exception) implements Outcome<T> {
        /**
         * Keeps the exception.
         *
         * @param exception what the call threw
         * @throws NullPointerException if {@code exception} is null
         */
        public Failure {
            Objects.requireNonNull(exception, "exception");
        }
    }

    /**
     * The call was asked to stop, and stopped; or it was cancelled before it had begun.
     *
     * @param reason why
     * @param <T> what the call would have returned
     * @serial exclude
     */
    record Cancelled<T extends @Nullable Object>(CancelReason reason) implements Outcome<T> {
        /**
         * Keeps the reason.
         *
         * @param reason why it was cancelled
         * @throws NullPointerException if {@code reason} is null
         */
        public Cancelled {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * Tells whether there is a value.
     *
     * @return true for a {@link Success}
     */
    default boolean isSuccess() {
        return this instanceof Success;
    }

    /**
     * The value, or {@code other} where there is none.
     *
     * @param other what to return for a failure or a cancellation, possibly {@code null}
     * @return the value or {@code other}
     */
    default @Nullable T orElse(@Nullable T other) {
        return this instanceof Success<T> success ? success.value() : other;
    }

    /**
     * The value, or what {@code other} supplies where there is none.
     *
     * @param other asked only for a failure or a cancellation; what it throws goes to the caller
     * @return the value or the supplied one
     * @throws NullPointerException if {@code other} is null
     */
    default T orElseGet(Supplier<? extends T> other) {
        Objects.requireNonNull(other, "other");
        return this instanceof Success<T> success ? success.value() : other.get();
    }

    /**
     * The value, or the reason why there is none as an exception.
     *
     * @return the value
     * @throws RuntimeException the failure itself, where it is unchecked ({@link Error}s likewise)
     * @throws CallFailedException if the failure is a checked exception, its cause; or if it is a
     *     {@link CancellationException} of a call that nobody had cancelled, lest it be taken for the caller's own
     * @throws CancelledException if the call was cancelled
     */
    default T orElseThrow() {
        if (this instanceof Success<T> success) {
            return success.value();
        }
        if (this instanceof Cancelled<T> cancelled) {
            throw new CancelledException(cancelled.reason());
        }
        throw Thrown.unchecked("a call", ((Failure<T>) this).exception());
    }

    /**
     * The outcome with its value mapped; failures and cancellations stay what they are.
     *
     * @param mapper applied to the value of a success; what it throws goes to the caller
     * @param <R> the new value
     * @return the mapped outcome
     * @throws NullPointerException if {@code mapper} is null
     */
    default <R extends @Nullable Object> Outcome<R> map(Function<? super T, ? extends R> mapper) {
        Objects.requireNonNull(mapper, "mapper");
        return fold(value -> new Success<>(mapper.apply(value)), Failure::new, Cancelled::new);
    }

    /**
     * One value from whichever way the call ended.
     *
     * @param onSuccess gets the value
     * @param onFailure gets the exception
     * @param onCancelled gets the reason
     * @param <R> the result
     * @return what the function that applies returns; what it throws goes to the caller
     * @throws NullPointerException if a function is null, also one that does not apply
     */
    default <R extends @Nullable Object> R fold(
            Function<? super T, ? extends R> onSuccess,
            Function<? super Throwable, ? extends R> onFailure,
            Function<? super CancelReason, ? extends R> onCancelled) {
        Objects.requireNonNull(onSuccess, "onSuccess");
        Objects.requireNonNull(onFailure, "onFailure");
        Objects.requireNonNull(onCancelled, "onCancelled");
        if (this instanceof Success<T> success) {
            return onSuccess.apply(success.value());
        }
        if (this instanceof Failure<T> failure) {
            return onFailure.apply(failure.exception());
        }
        return onCancelled.apply(((Cancelled<T>) this).reason());
    }
}
