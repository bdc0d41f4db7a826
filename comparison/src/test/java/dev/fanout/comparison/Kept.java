package dev.fanout.comparison;

import java.lang.ref.WeakReference;
import java.util.concurrent.Callable;
import java.util.function.Function;

/**
 * A handle that is kept, of a call whose argument should not be.
 *
 * @param handle what was started
 * @param argument what its call refers to
 * @param <H> the peer's handle
 */
record Kept<H>(H handle, WeakReference<?> argument) {
    static final int LENGTH = 1000;

    /** Something big that a call captures. */
    private static final class Argument {
        private final byte[] bytes = new byte[LENGTH];

        int length() {
            return bytes.length;
        }
    }

    /** Starts a call that returns {@link #LENGTH}. */
    static <H> Kept<H> of(Function<Callable<Integer>, H> start) {
        Argument argument = new Argument();
        return new Kept<>(start.apply(argument::length), new WeakReference<>(argument));
    }
}
