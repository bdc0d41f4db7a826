package dev.fanout.runtime;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A call in the {@link Model}. */
final class ModelCall {
    enum Phase {
        /** Not started by anyone so far. */
        UNBORN,
        WAITING,
        BUSY,
        /** Until it is released, or interrupted. */
        PARKED,
        /** Interrupted, and deaf until it is released. */
        LINGERING,
        ENDED
    }

    /** What a call waits for: the value, or the outcome. */
    record Input(ModelCall call, boolean value) {
        /** D8: an outcome does not hide a failure of the machine. */
        boolean isLacking() {
            if (!call.told) {
                return false;
            }
            ModelFailure failure = call.failure();
            return value ? !call.isSuccess() : failure != null && failure.isOfTheMachine();
        }
    }

    final Scenario.Call spec;
    final ModelGroup group;
    final List<Input> inputs;
    Phase phase = Phase.UNBORN;

    /** How many of its steps are done, and what the last has given. */
    int step;

    Object value = "value";

    /** The group that its body is in the middle of. */
    @Nullable
    ModelGroup inner;

    /** Why it was first asked to stop while it ran; null if it was not. */
    @Nullable
    CancelReason asked;

    boolean interrupted;

    /** The interrupt flag of its thread. */
    boolean flag;

    boolean entered;

    /** In the course of which event it began. */
    int enteredIn;

    /** Whether it ran when a deadline passed, and whether it is a gather that has a result all the same. */
    boolean late;

    boolean byRules;

    @Nullable
    Outcome<Object> outcome;

    /** The call that was cancelled, if this one was skipped for want of its value. */
    ModelCall cancelled = this;

    /** What failed beside the interrupt that ended it. */
    List<ModelFailure> remains = List.of();

    /** Its group and those that wait for it know that it has ended. */
    boolean told;

    ModelCall(Scenario.Call spec, ModelGroup group, Map<String, ModelCall> before) {
        this.spec = spec;
        this.group = group;
        this.inputs = spec.needs().stream()
                .map(need -> new Input(Objects.requireNonNull(before.get(need.call())), need.value()))
                .toList();
    }

    boolean isOfTheMapOf(ModelCall other) {
        return spec.map() != null && spec.map().equals(other.spec.map());
    }

    String fullName() {
        return group.spec.name() + "/" + spec.name();
    }

    void end(Outcome<Object> how) {
        outcome = how;
        phase = Phase.ENDED;
    }

    boolean isWaiting() {
        return phase == Phase.WAITING;
    }

    boolean isRunning() {
        return phase != Phase.UNBORN && phase != Phase.WAITING && phase != Phase.ENDED;
    }

    boolean isSuccess() {
        return outcome instanceof Outcome.Success;
    }

    @Nullable
    ModelFailure failure() {
        return outcome instanceof Outcome.Failure<Object> failure ? (ModelFailure) failure.exception() : null;
    }

    /** A value counts at the deadline if it came in time; that of a nested gather which ended by its own rules always does. */
    boolean isMissing() {
        return spec.required() && !(isSuccess() && (!late || byRules));
    }

    String outcomeText(Function<ModelFailure, String> failures) {
        return spec.name() + "="
                + (outcome == null
                        ? "none"
                        : Described.outcome(outcome, failure -> failures.apply((ModelFailure) failure)));
    }

    @Override
    public String toString() {
        return outcomeText(ModelFailure::text) + (entered ? "" : ", never began");
    }
}
