package dev.fanout.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** One run of a body on the current thread, and what its end means. */
final class TaskRun implements ContextCarrier.Body {
    private static final int WRAPPERS = 8;

    private final Call<?> body;
    private final boolean ownThread;

    private boolean ran;
    private @Nullable Object value;
    private @Nullable Throwable thrown; // by the body, or instead of it
    private boolean interrupted;
    private List<Throwable> beside = List.of();

    /**
     * A run that is about to begin.
     *
     * @param ownThread whether the thread is the call's own; otherwise it is its caller's, and never interrupted by us
     */
    TaskRun(Call<?> body, boolean ownThread) {
        this.body = body;
        this.ownThread = ownThread;
    }

    /** Runs the body in its context. */
    void in(Carried carried) {
        Thread thread = Thread.currentThread();
        ClassLoader before;
        try {
            before = thread.getContextClassLoader();
            thread.setContextClassLoader(carried.loader());
        } catch (Throwable refused) { // there are threads that do: the call has then failed
            failBeside(refused);
            return;
        }
        Throwable left = null;
        try {
            if (carried.contexts().isEmpty()) {
                ran = true; // as run() does, with one frame less below the user's
                value = body.run();
            } else {
                carried.around(this);
            }
        } catch (Throwable failure) {
            left = failure;
        }
        interrupted = isInterrupted(thread);
        hasLeft(left);
        try {
            thread.setContextClassLoader(before);
        } catch (Throwable refused) {
            failBeside(refused);
        }
    }

    /** The contexts around the body have been left, in this way. */
    private void hasLeft(@Nullable Throwable left) {
        if (left == null && !ran) {
            failBeside(new IllegalStateException("a ContextCarrier has not run the body of the call"));
        } else if (left != null && !isTheBodys(left)) {
            failBeside(left);
        }
    }

    /** Whether it is what the body has thrown, as itself or in a wrapper: not every carrier can let it pass as it is. */
    private boolean isTheBodys(Throwable left) {
        return thrown != null && SafeReads.chain(left, WRAPPERS).stream().anyMatch(link -> link == thrown);
    }

    @Override
    public void run() throws Throwable {
        if (ran) {
            throw new IllegalStateException("a ContextCarrier has run the body of the call twice");
        }
        ran = true;
        try {
            value = body.run();
        } catch (Throwable failure) {
            thrown = failure;
            throw failure;
        }
    }

    /** Something around the body has failed: that is the end of a run that was fine, and beside that of one that was not. */
    void failBeside(Throwable failure) {
        if (thrown == null) {
            thrown = failure;
        } else {
            addBeside(List.of(failure));
        }
    }

    private static boolean isInterrupted(Thread thread) {
        try {
            return thread.isInterrupted();
        } catch (Throwable hostile) { // a factory's threads are users' code
            return false;
        }
    }

    /** The stage that the body has returned, as the value of an asynchronous call; null if there is none to wait for. */
    @Nullable
    CompletionStage<?> stage(String call) {
        if (thrown == null && value == null) {
            thrown = Stages.missing(call);
        }
        return thrown == null ? (CompletionStage<?>) value : null;
    }

    /** The stage is complete: what has become of it is the value or the failure. */
    void completed(@Nullable Object result, @Nullable Throwable failure) {
        value = result;
        thrown = failure;
    }

    /** What failed without keeping the body from ending as it did. */
    void addBeside(List<Throwable> failures) {
        if (!failures.isEmpty()) {
            List<Throwable> all = new ArrayList<>(beside);
            all.addAll(failures);
            beside = all;
        }
    }

    /** How the task has ended, if {@code last} is what it was before. */
    TaskState endAfter(TaskState last) {
        if (last.isSettled()) { // let go
            return TaskState.CANCELLED;
        }
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

    /** What failed beside the interrupt of a task that has ended so, and beside its body. */
    List<Throwable> remains(TaskState end) {
        if (end != TaskState.CANCELLED || thrown == null) {
            return beside;
        }
        List<Throwable> ofThrown = Disguise.isInterrupt(thrown, interrupted)
                ? Disguise.remains(thrown)
                : List.of(thrown); // of a body that nobody waited for any more
        if (ofThrown.isEmpty()) {
            return beside;
        }
        List<Throwable> remains = new ArrayList<>(beside);
        remains.addAll(ofThrown);
        return remains;
    }
}
