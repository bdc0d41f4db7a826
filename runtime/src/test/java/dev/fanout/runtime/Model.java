package dev.fanout.runtime;

import dev.fanout.runtime.ModelCall.Phase;
import dev.fanout.runtime.ModelGroup.Decision;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What groups and calls mean, D1 to D14, said without threads: whatever happens has run its whole course before the next
 * thing happens. {@link ModelVerdict} says what the owner gets in the end, {@link ModelPlay} plays the users' code.
 */
final class Model {
    /** The users' code. */
    interface Bodies {
        void begins(ModelCall call);

        void isInterrupted(ModelCall call);

        /** What the owner of a group gets when all its calls have ended. */
        void ended(ModelGroup group, ModelVerdict verdict);

        boolean flagOfOwner(ModelGroup group);
    }

    private final Bodies bodies;
    private final int atOnce;

    Model(Bodies bodies, int atOnce) {
        this.bodies = bodies;
        this.atOnce = atOnce;
    }

    // ---- the end of a call

    void end(ModelCall call, Outcome<Object> outcome) {
        call.end(outcome);
        tell(List.of(call));
    }

    /** D9: the interrupt that we sent comes back as a cancellation, whatever it looks like. */
    void threw(ModelCall call, ModelFailure thrown) {
        boolean asAsked = call.asked != null && (thrown.isInterrupt() || (call.flag && thrown.isException()));
        call.remains = asAsked ? thrown.remains() : List.of();
        end(call, asAsked ? new Outcome.Cancelled<>(call.asked) : new Outcome.Failure<>(thrown));
    }

    /** Its group hears of it first, then those who wait for it begin, or end like it. */
    private void tell(List<ModelCall> ended) {
        Deque<ModelCall> untold = new ArrayDeque<>(ended);
        while (!untold.isEmpty()) {
            ModelCall call = untold.pop();
            judge(call);
            call.told = true;
            untold.addAll(begin(call.group.waiting()));
            leaveIfEnded(call.group);
        }
    }

    /** D1: a required call that fails, or is cancelled by itself, ends the group. */
    private void judge(ModelCall call) {
        ModelFailure failure = call.failure();
        if (call.outcome instanceof Outcome.Cancelled<Object> cancelled) {
            failure = ModelVerdict.cancelled(call.cancelled.fullName(), cancelled.reason());
        }
        if (call.spec.required() && failure != null) {
            decide(call.group, Decision.failed(call.cancelled, failure));
        }
    }

    // ---- the end of a group

    /** The first decision counts. */
    void decide(ModelGroup group, Decision decision) {
        if (!group.over && group.decision == null) {
            group.decision = decision;
            stopAll(group, true);
        }
    }

    /** Unlike what a group decides by itself, a request can come without an interrupt, and once more with one. */
    void cancel(ModelGroup group, CancelReason reason, boolean interrupt) {
        boolean first = group.decision == null;
        if (!group.over && (first || interrupt)) {
            group.decision = first ? Decision.cancelled(reason) : group.decision;
            stopAll(group, interrupt);
        }
    }

    /** D6: what has not begun never does; what runs is asked to stop. */
    private void stopAll(ModelGroup group, boolean interrupt) {
        CancelReason reason = Objects.requireNonNull(group.decision).reason();
        List<ModelCall> never = group.waiting();
        never.forEach(call -> call.end(new Outcome.Cancelled<>(reason)));
        group.running().forEach(call -> stop(call, reason, interrupt));
        tell(never);
    }

    /** Through its own handle. */
    void cancel(ModelCall call, CancelReason reason, boolean interrupt) {
        if (call.isWaiting()) {
            end(call, new Outcome.Cancelled<>(reason));
        } else if (call.isRunning()) {
            stop(call, reason, interrupt);
        }
    }

    /** D13: it stays asked, for the first reason, and is interrupted once. What it has opened stops with it. */
    private void stop(ModelCall call, CancelReason reason, boolean interrupt) {
        boolean interrupts = interrupt && !call.interrupted;
        call.asked = call.asked == null ? reason : call.asked;
        call.late |= reason == CancelReason.DEADLINE;
        call.interrupted |= interrupts;
        call.flag |= interrupts;
        if (call.inner != null) {
            cancel(call.inner, call.asked, interrupt);
        } else if (interrupts) {
            bodies.isInterrupted(call);
        }
    }

    /** D1: the owner goes on when all have ended, and not before. */
    void leaveIfEnded(ModelGroup group) {
        if (group.joining && !group.over && group.hasEnded()) {
            group.over = true;
            bodies.ended(group, ModelVerdict.of(group, bodies.flagOfOwner(group)));
        }
    }

    // ---- the beginning

    /** D7 D10 D13: who is interrupted, out of time, or asked to stop opens a group that starts nothing. */
    void open(ModelGroup group, long now) {
        CancelReason asked = group.parent == null ? null : group.parent.asked;
        if (asked != null) {
            group.decision = Decision.cancelled(asked);
        } else if (bodies.flagOfOwner(group)) {
            group.decision = Decision.cancelled(CancelReason.CALLER_INTERRUPTED);
        } else if (group.ownsDeadline && group.deadline <= now) {
            group.decision = Decision.EXPIRED;
        }
    }

    /** D6 D13: neither a group that was decided nor a call that was asked to stop starts anything. */
    void start(ModelGroup group, List<ModelCall> batch, @Nullable ModelCall starter) {
        group.calls.addAll(batch);
        batch.forEach(call -> call.phase = Phase.WAITING);
        CancelReason starters = starter == null ? null : starter.asked;
        CancelReason stop = group.decision == null ? starters : group.decision.reason();
        if (stop == null) {
            tell(begin(batch));
        } else {
            batch.forEach(call -> call.end(new Outcome.Cancelled<>(stop)));
            tell(batch);
        }
    }

    /** Those whose inputs have ended begin; returns those that lack one, which end at once like the first that they lack. */
    private List<ModelCall> begin(List<ModelCall> waiting) {
        List<ModelCall> skipped = new ArrayList<>();
        for (ModelCall call : waiting) {
            ModelCall.Input lacking = call.inputs.stream()
                    .filter(ModelCall.Input::isLacking)
                    .findFirst()
                    .orElse(null);
            if (!call.isWaiting()) {
                continue;
            }
            if (lacking != null) {
                call.end(Objects.requireNonNull(lacking.call().outcome));
                call.cancelled = lacking.call().cancelled;
                skipped.add(call);
            } else if (call.inputs.stream().allMatch(input -> input.call().told)
                    && call.group.running().stream().filter(call::isOfTheMapOf).count() < atOnce) {
                call.entered = true;
                bodies.begins(call);
            }
        }
        return skipped;
    }

    /** At an expired deadline, an interrupted owner, or a close without join. */
    void join(ModelGroup group) {
        if (group.spec.join() == Scenario.Join.NONE) {
            cancel(group, CancelReason.NOT_NEEDED, true);
        } else if (!group.hasEnded() && bodies.flagOfOwner(group)) {
            decide(group, Decision.cancelled(CancelReason.CALLER_INTERRUPTED));
        }
        group.joining = true;
        leaveIfEnded(group);
    }
}
