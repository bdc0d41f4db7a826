package dev.fanout.runtime;

import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** How the end of a task is handed to those who read it: as a value, or as an exception of the right form. */
final class TaskReading {
    private TaskReading() {}

    /** In the way of {@link Task#join()}: unchecked failures as themselves. */
    static <T extends @Nullable Object> T join(CallTask<T> ended) {
        Throwable failure = failureOf(ended);
        if (failure == null) {
            return ended.value();
        }
        if (ended.taskName().isHandle() && !Thrown.needsWrapper(failure)) {
            Traces.addReader(failure, ended);
        }
        throw Thrown.unchecked(ended.name(), failure);
    }

    /** In the way of {@link java.util.concurrent.Future#get()}: failures wrapped. */
    static <T extends @Nullable Object> T get(CallTask<T> ended) throws ExecutionException {
        Throwable failure = failureOf(ended);
        if (failure == null) {
            return ended.value();
        }
        throw new ExecutionException(
                ended.name() + " failed with " + failure.getClass().getName(), failure);
    }

    /** The value of a task that is said to have succeeded. */
    static <T extends @Nullable Object> T now(CallTask<T> task) {
        if (task.isSuccess()) {
            return task.value();
        }
        if (!task.isSettled()) {
            throw new IllegalStateException(task.name() + " has not ended");
        }
        if (task.failureOrNull() == null) {
            throw new IllegalStateException(task.name() + " was cancelled: " + task.cancelReason());
        }
        throw new IllegalStateException(task.name() + " has failed", failureOf(task));
    }

    /** The failure, which counts as read; null where there is a value. */
    private static @Nullable Throwable failureOf(CallTask<?> ended) {
        if (!ended.isSuccess() && ended.failureOrNull() == null) {
            refuseInDecidedBlock();
            throw CallSite.trim(new CancelledException(ended.name(), ended.cancelReason()));
        }
        ended.markRead();
        return ended.failureOrNull();
    }

    /** In the block of a group that was decided a cancelled call is a consequence: what the group throws says why. */
    private static void refuseInDecidedBlock() {
        GroupCore body = Current.group();
        if (body != null && body.decision() != null) {
            throw Sneaky.raise(new GroupEnd(body).inBody());
        }
    }
}
