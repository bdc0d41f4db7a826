package dev.fanout.runtime;

import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A call of a client that is asynchronous already. A task gives its thread back when the client has returned; run like any
 * other call, it waits right there.
 *
 * @param client returns the stage
 * @param keepsValue whether the value of the stage is that of the call; otherwise it is null
 */
record StageCall<T extends @Nullable Object>(
        Call<? extends @Nullable CompletionStage<? extends @Nullable Object>> client, boolean keepsValue)
        implements Call<T> {
    StageCall {
        Objects.requireNonNull(client, "client");
    }

    /** The same for a call that has more to do when the stage is complete: it keeps its thread. */
    Call<T> onItsThread() {
        return () -> run();
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // null is a value where the stage says so
    public T run() throws Throwable {
        CompletionStage<?> stage = client.run();
        if (stage == null) {
            throw Stages.missing("the call");
        }
        Object value = new StageJoin(stage).await();
        return keepsValue ? (T) value : null;
    }
}
