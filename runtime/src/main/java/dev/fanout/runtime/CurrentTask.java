package dev.fanout.runtime;

import org.jspecify.annotations.Nullable;

/** Which call the current thread is running: the one place that knows how this is found. */
final class CurrentTask {
    private static final ThreadLocal<CallTask<?>> CURRENT = new ThreadLocal<>();

    private CurrentTask() {}

    /** The innermost call that this thread runs; null outside of calls. */
    static @Nullable CallTask<?> get() {
        return CURRENT.get();
    }

    /** Why the call that this thread runs was asked to stop; null if it was not, and outside of calls. */
    static @Nullable CancelReason stopReason() {
        CallTask<?> task = get();
        return task == null ? null : task.stopReason();
    }

    /** Makes {@code task} the current one; whoever does so puts the one before back. */
    static void set(@Nullable CallTask<?> task) {
        if (task == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(task);
        }
    }
}
