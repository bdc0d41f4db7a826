package dev.fanout.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a task belongs to, and reports its end to: a group, a call, or the runtime. */
interface TaskOwner {

    /** Until when the task has time. */
    Deadline deadline();

    /** The call inside of which the task runs, if any: one that waits for the end of the task. */
    @Nullable
    CallTask<?> around();

    /** The name of the gather that the task is a call of; null for a handle. */
    @Nullable
    GroupCore group();

    /** Where the task runs. */
    FanoutRuntime runtime();

    /**
     * The task has its outcome, and nobody was told yet: the moment to decide what it means.
     *
     * @param remains what failed in the clean-up of a task that ended as cancelled, and beside the body
     */
    void settled(CallTask<?> task, List<Throwable> remains);

    /** As {@link #settled}, for a task that was let go: its thread runs on. */
    default void letGo(CallTask<?> task) {
        settled(task, List.of());
    }

    /** A task that has not begun can get no thread, for this reason. */
    void refused(CallTask<?> task, Throwable refusal);

    /** Everyone was told, and the thread of the task is about to leave. */
    void left(CallTask<?> task);
}
