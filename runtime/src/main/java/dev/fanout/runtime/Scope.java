package dev.fanout.runtime;

import org.jspecify.annotations.Nullable;

/** What code can be in the middle of: a call that runs it, or a group that it has opened and not ended. */
sealed interface Scope permits CallTask, GroupCore {

    /** The innermost call: this one, or the one that the group was opened in; null for a group outside of all calls. */
    @Nullable
    CallTask<?> call();
}
