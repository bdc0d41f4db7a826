package dev.fanout.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A group in the {@link Model}. */
final class ModelGroup {
    static final long NEVER = Long.MAX_VALUE;

    /**
     * Why a group ends before its calls have.
     *
     * @param call the required call that has failed; null if none has
     * @param failure its failure
     * @param own whether it is the group's own deadline
     */
    record Decision(
            CancelReason reason,
            @Nullable ModelCall call,
            @Nullable ModelFailure failure,
            boolean own) {
        static final Decision EXPIRED = new Decision(CancelReason.DEADLINE, null, null, true);

        static Decision cancelled(CancelReason reason) {
            return new Decision(reason, null, null, false);
        }

        static Decision failed(ModelCall call, ModelFailure failure) {
            return new Decision(CancelReason.SIBLING_FAILED, call, failure, false);
        }
    }

    final Scenario.Group spec;

    /** The call that it was opened in; null for the outermost. */
    final @Nullable ModelCall parent;

    final List<ModelCall> calls = new ArrayList<>();
    final long deadline;
    final boolean ownsDeadline;

    @Nullable
    Decision decision;

    /** How many of its batches the owner has started. */
    int started;

    boolean pauses = true;
    boolean joining;
    boolean over;

    ModelGroup(Scenario.Group spec, @Nullable ModelCall parent, long now) {
        this.spec = spec;
        this.parent = parent;
        long inherited = parent == null ? NEVER : parent.group.deadline;
        Long timeout = spec.timeout();
        this.ownsDeadline = timeout != null && now + timeout < inherited;
        this.deadline = timeout != null && ownsDeadline ? now + timeout : inherited;
    }

    boolean isPaused() {
        return pauses && started == spec.pause();
    }

    List<ModelCall> waiting() {
        return calls.stream().filter(ModelCall::isWaiting).toList();
    }

    List<ModelCall> running() {
        return calls.stream().filter(ModelCall::isRunning).toList();
    }

    boolean hasEnded() {
        return calls.stream().allMatch(call -> call.told);
    }

    /** The calls that have not ended, and the owner before it joins. */
    int unfinished() {
        return (joining ? 0 : 1)
                + (int) calls.stream().filter(call -> !call.told).count();
    }

    boolean missesAnything() {
        return calls.stream().anyMatch(ModelCall::isMissing);
    }

    /** All that went wrong, in the order of the calls, each instance once. */
    List<ModelFailure> failures() {
        Set<ModelFailure> once = Collections.newSetFromMap(new IdentityHashMap<>());
        return calls.stream()
                .flatMap(call -> Stream.concat(call.remains.stream(), Stream.ofNullable(call.failure())))
                .filter(once::add)
                .toList();
    }

    /** The call that failed with it, and was not merely skipped because of it. */
    Optional<ModelCall> origin(ModelFailure failure) {
        return calls.stream()
                .filter(call -> call.entered && call.failure() == failure)
                .findFirst();
    }

    @Override
    public String toString() {
        return spec.name() + ": " + (decision == null ? "not decided" : decision.reason())
                + (isPaused() ? ", its owner pauses" : "") + (over ? ", over" : ", " + unfinished() + " unfinished");
    }
}
