package dev.fanout.runtime;

import org.jspecify.annotations.Nullable;

/**
 * What the current thread is in the middle of: the one place that knows how this is found.
 *
 * <p>A virtual thread that the runtime has made keeps it where threads have their handler of uncaught exceptions: its body
 * throws none, and a first thread-local would cost each thread a map of its own, 136 bytes. Any other thread has it in a
 * thread-local.
 */
final class Current {
    /** The handler of a thread of the runtime that is in the middle of nothing. */
    static final Thread.UncaughtExceptionHandler NOTHING = new Nothing();

    private static final ThreadLocal<Scope> SCOPE = new ThreadLocal<>();

    private Current() {}

    /** The innermost scope; null outside of calls and groups. */
    static @Nullable Scope scope() {
        Thread thread = Thread.currentThread();
        Thread.UncaughtExceptionHandler handler = thread.getUncaughtExceptionHandler();
        if (handler instanceof Scope scope && scope.isOf(thread)) { // and was not handed to a thread of somebody else
            return scope;
        }
        return handler == NOTHING ? null : SCOPE.get();
    }

    /** The innermost call that this thread runs; null outside of calls. */
    static @Nullable CallTask<?> task() {
        Scope scope = scope();
        return scope == null ? null : scope.call();
    }

    /** The innermost group that this thread has opened in the code that it runs, and not ended. */
    static @Nullable GroupCore group() {
        return scope() instanceof GroupCore group ? group : null;
    }

    /** Why the call that this thread runs was asked to stop; null if it was not, and outside of calls. */
    static @Nullable CancelReason stopReason() {
        CallTask<?> task = task();
        return task == null ? null : task.stopReason();
    }

    /** Makes {@code scope} the innermost one; whoever does so puts the one before back. */
    static void set(@Nullable Scope scope) {
        Thread thread = Thread.currentThread();
        Thread.UncaughtExceptionHandler handler = thread.getUncaughtExceptionHandler();
        if (handler == NOTHING || (handler instanceof Scope before && before.isOf(thread))) {
            thread.setUncaughtExceptionHandler(scope == null ? NOTHING : scope);
        } else {
            SCOPE.set(scope); // not removed when null: looking for it would only make the entry again
        }
    }

    private static final class Nothing implements Thread.UncaughtExceptionHandler {
        @Override
        public void uncaughtException(Thread thread, Throwable failure) {
            passOn(thread, failure);
        }
    }

    /** What would have happened without a handler. */
    static void passOn(Thread thread, Throwable failure) {
        Thread.UncaughtExceptionHandler everybodys = Thread.getDefaultUncaughtExceptionHandler();
        if (everybodys != null) {
            everybodys.uncaughtException(thread, failure);
        }
    }
}
