package dev.fanout.runtime;

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
}
