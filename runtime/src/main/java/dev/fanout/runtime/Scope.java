package dev.fanout.runtime;

import org.jspecify.annotations.Nullable;

/** What code can be in the middle of: a call that runs it, or a group that it has opened and not ended. */
sealed interface Scope extends Thread.UncaughtExceptionHandler permits CallTask, GroupCore {

    /** Whether {@code thread} is the one that is in the middle of it. */
    boolean isOf(Thread thread);

    /** The innermost call: this one, or the one that the group was opened in; null for a group outside of all calls. */
    @Nullable
    CallTask<?> call();

    /** This scope, or if it has ended the next one around it that has not; null outside of calls. */
    @Nullable
    Scope innermostOpen();

    /** Never a call's failure, which is caught: what has gone wrong in the machine itself. */
    @Override
    default void uncaughtException(Thread thread, Throwable failure) {
        Current.passOn(thread, failure);
    }
}
