package dev.fanout.runtime;

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
}
