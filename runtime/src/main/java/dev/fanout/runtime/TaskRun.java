package dev.fanout.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of a body, and what its end means.
 *
 * @param value what it returned, if it did
 * @param thrown what it threw, if it did
 * @param interrupted whether the thread's interrupt flag was set at its end
 * @param ownThread whether the thread is the call's own; otherwise it is its caller's, and never interrupted by us
 */
record TaskRun(@Nullable Object value, @Nullable Throwable thrown, boolean interrupted, boolean ownThread) {

    /** Runs the body on this thread. */
    static TaskRun of(Call<?> body, @Nullable ClassLoader loader, boolean ownThread) {
        Thread thread = Thread.currentThread();
        try {
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(loader); // there are threads that refuse it: the call has then failed
            Object value;
            try {
                value = body.run();
            } finally {
                thread.setContextClassLoader(before);
            }
            return new TaskRun(value, null, isInterrupted(thread), ownThread);
        } catch (Throwable thrown) {
            return new TaskRun(null, thrown, isInterrupted(thread), ownThread);
        }
    }

    private static boolean isInterrupted(Thread thread) {
        try {
            return thread.isInterrupted();
        } catch (Throwable hostile) { // a factory's threads are users' code
            return false;
        }
    }

    /** The same run, if what the body had started could not be ended. */
    TaskRun failedAfterwards(Throwable failure) {
        return new TaskRun(null, failure, interrupted, ownThread);
    }

    /** How the task has ended, if {@code last} is what it was before. */
    TaskState endAfter(TaskState last) {
        if (thrown == null) {
            return TaskState.SUCCEEDED;
        }
        boolean asked = last.isStopping() || isCallersInterrupt();
        boolean asAsked = asked && Disguise.isInterrupt(thrown, interrupted && last == TaskState.INTERRUPTED);
        return asAsked ? TaskState.CANCELLED : TaskState.FAILED;
    }

    /** On the caller's own thread an interrupt can only be the caller's. */
    boolean isCallersInterrupt() {
        if (ownThread) {
            return false;
        }
        boolean fromNestedGroup = interrupted
                && thrown instanceof CancelledException cancelled
                && cancelled.reason() == CancelReason.CALLER_INTERRUPTED;
        return fromNestedGroup || thrown instanceof InterruptedException;
    }

    /** The value or the failure of a task that has ended so. */
    @Nullable
    Object result(TaskState end) {
        return switch (end) {
            case SUCCEEDED -> value;
            case FAILED -> thrown;
            default -> null;
        };
    }

    /** What failed beside the interrupt of a task that has ended so. */
    List<Throwable> remains(TaskState end) {
        return end == TaskState.CANCELLED && thrown != null ? Disguise.remains(thrown) : List.of();
    }
}
