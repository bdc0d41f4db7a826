package dev.fanout.runtime;

import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A {@link StageCall} for each element.
 *
 * @param client returns the stage of an element
 * @param keepsValue as there
 */
record EachStageCall<E extends @Nullable Object, T extends @Nullable Object>(
        EachCall<E, ? extends @Nullable CompletionStage<? extends @Nullable Object>> client, boolean keepsValue)
        implements EachCall<E, T> {
    EachStageCall {
        Objects.requireNonNull(client, "client");
    }

    /** The call for one element, of whichever sort {@code each} is. */
    static <E extends @Nullable Object, T extends @Nullable Object> Call<T> at(EachCall<E, T> each, E element) {
        Call<T> remote = RemoteCall.at(each, element);
        if (remote != null) {
            return remote;
        }
        return each instanceof EachStageCall<E, T> staged
                ? new StageCall<>(() -> staged.client.run(element), staged.keepsValue)
                : () -> each.run(element);
    }

    @Override
    public T run(E element) throws Throwable {
        return at(this, element).run();
    }
}
