package dev.fanout.runtime;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A unit of blocking work that can run concurrently with others: {@code () -> users.profile(42)}.
 *
 * <p>A call runs at most once, on a thread of its own unless the runtime is a {@linkplain FanoutRuntime#direct() direct}
 * one, and may block as long as it likes; an interrupt of that thread is the request to stop. What it returns is its
 * value, {@code null} included; what it throws is its failure, kept as the very same instance.
 *
 * @param <T> what the call returns
 */
@FunctionalInterface
public interface Call<T extends @Nullable Object> {

    /**
     * Does the work.
     *
     * @return the value, possibly {@code null}
     * @throws Throwable whatever the work fails with
     */
    T run() throws Throwable;

    /**
     * The call of a client that is asynchronous already, such as one whose methods return {@link CompletionStage}s:
     *
     * <pre>{@code
     * Task<Profile> profile = group.start("profile", Call.ofStage(() -> userApi.profile(42)));
     * }</pre>
     *
     * <p>The client is called on a thread of the call, which is given back when it has returned the stage. The call ends when
     * the stage completes: with its value, or with its failure, freed from the {@code CompletionException} or
     * {@code ExecutionException} around it. Until then it is a call like any other: it counts against deadlines, is waited for,
     * and owns what the client has started on the call's thread. How it ended is told on a thread of the runtime, never on that
     * which completes the stage.
     *
     * <p>Cancelling it interrupts the client as long as its method runs. Afterwards {@code toCompletableFuture().cancel(true)} is
     * asked of the stage, on a thread of its own; whether that stops the work is the client's affair. A stage that stays incomplete,
     * or that cannot be asked, is waited for like a body that does not heed its interrupt. Without {@linkplain
     * FanoutRuntime#direct() threads}, and where {@link #run()} is called directly, the stage is waited for right there.
     *
     * @param client calls the client; a stage of null is a failure of the call
     * @param <T> the value of the stage
     * @return the call
     */
    static <T extends @Nullable Object> Call<T> ofStage(Call<? extends CompletionStage<? extends T>> client) {
        return new StageCall<>(client, true);
    }

    /**
     * {@link #ofStage(Call)} for a stage whose value nobody asked for.
     *
     * @param client calls the client
     * @return the call, whose value is null
     */
    static Call<@Nullable Void> ofVoidStage(Call<? extends CompletionStage<?>> client) {
        return new StageCall<>(client, false);
    }
}
