package dev.fanout.runtime;

import org.jspecify.annotations.Nullable;

/** What the current thread is in the middle of: the one place that knows how this is found. */
final class Current {
    private static final ThreadLocal<Scope> SCOPE = new ThreadLocal<>();

    private Current() {}

    /** The innermost scope; null outside of calls and groups. */
    static @Nullable Scope scope() {
        return SCOPE.get();
    }

    /** The innermost call that this thread runs; null outside of calls. */
    static @Nullable CallTask<?> task() {
        Scope scope = SCOPE.get();
        return scope == null ? null : scope.call();
    }

    /** The innermost group that this thread has opened in the code that it runs, and not ended. */
    static @Nullable GroupCore group() {
        return SCOPE.get() instanceof GroupCore group ? group : null;
    }

    /** Why the call that this thread runs was asked to stop; null if it was not, and outside of calls. */
    static @Nullable CancelReason stopReason() {
        CallTask<?> task = task();
        return task == null ? null : task.stopReason();
    }

    /** Makes {@code scope} the innermost one; whoever does so puts the one before back. */
    static void set(@Nullable Scope scope) {
        SCOPE.set(scope); // not removed when null: looking for it would only make the entry again
    }
}
