package dev.fanout.runtime;

import org.jspecify.annotations.Nullable;

/** The call for one element of a map, and who runs it. */
final class ElementCall<E extends @Nullable Object, T extends @Nullable Object> implements Call<T> {
    private final EachCall<E, T> call;
    private final E element;

    /** Written by the worker before the body can begin; read when it has. */
    @Nullable
    Worker worker;

    ElementCall(EachCall<E, T> call, E element) {
        this.call = call;
        this.element = element;
    }

    @Override
    public T run() throws Throwable {
        return call.run(element);
    }
}
