package dev.fanout.runtime;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A {@linkplain Call call} that is made once for each element: {@code id -> users.profile(id)}.
 *
 * @param <E> the element, possibly {@code null}
 * @param <T> what the call returns
 * @see TaskGroup#startEach
 */
@FunctionalInterface
public interface EachCall<E extends @Nullable Object, T extends @Nullable Object> {

    /**
     * Does the work for one element.
     *
     * @param element the element
     * @return the value, possibly {@code null}
     * @throws Throwable whatever the work fails with
     */
    T run(E element) throws Throwable;

    /**
     * The calls of a client that is asynchronous already: {@link Call#ofStage} for each element.
     *
     * @param client calls the client; a stage of null is a failure of the element's call
     * @param <E> the element
     * @param <T> the value of the stage
     * @return the call
     */
    static <E extends @Nullable Object, T extends @Nullable Object> EachCall<E, T> ofStage(
            EachCall<E, ? extends CompletionStage<? extends T>> client) {
        return new EachStageCall<>(client, true);
    }

    /**
     * {@link #ofStage(EachCall)} for stages whose values nobody asked for.
     *
     * @param client calls the client
     * @param <E> the element
     * @return the call, whose values are null
     */
    static <E extends @Nullable Object> EachCall<E, @Nullable Void> ofVoidStage(
            EachCall<E, ? extends CompletionStage<?>> client) {
        return new EachStageCall<>(client, false);
    }
}
