package dev.fanout.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A gather as a {@linkplain Call call}: it starts its calls in the group it is given, joins, and returns the result.
 *
 * @param <T> what the gather returns
 * @see FanoutRuntime#startGather(String, GatherCall)
 */
@FunctionalInterface
public interface GatherCall<T extends @Nullable Object> {

    /**
     * Gathers.
     *
     * @param group an open group, owned by the thread that runs this method and closed when it returns
     * @return the result, possibly {@code null}
     * @throws Throwable whatever the gather fails with
     */
    T run(TaskGroup group) throws Throwable;
}
