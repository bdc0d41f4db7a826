package dev.fanout.runtime;

import java.util.List;

/** What {@link Tasks#waitFor} waits for. */
public enum WaitUntil {

    /** Until all tasks have ended, in whichever way. */
    ALL_COMPLETED,

    /** Until one task has ended, in whichever way. */
    FIRST_COMPLETED,

    /** Until one task has failed, or all have ended. A task that was cancelled has not failed. */
    FIRST_FAILURE;

    boolean isReached(List<? extends CallTask<?>> tasks) {
        boolean all = tasks.stream().allMatch(CallTask::isSettled);
        return all
                || switch (this) {
                    case ALL_COMPLETED -> false;
                    case FIRST_COMPLETED -> tasks.stream().anyMatch(CallTask::isSettled);
                    case FIRST_FAILURE -> tasks.stream().anyMatch(task -> task.failureOrNull() != null);
                };
    }
}
