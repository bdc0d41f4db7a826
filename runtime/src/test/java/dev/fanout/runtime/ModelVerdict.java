package dev.fanout.runtime;

import dev.fanout.runtime.ModelGroup.Decision;
import dev.fanout.runtime.Scenario.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of a group gets in the {@link Model}: a value, or something thrown.
 *
 * @param isFine whether nothing required is missing
 * @param takesFlag whether the owner's interrupt is in what is thrown, and no longer in the flag
 */
record ModelVerdict(@Nullable Object value, @Nullable ModelFailure thrown, boolean isFine, boolean takesFlag) {

    static ModelVerdict of(ModelGroup group, boolean flag) {
        Scenario.Join join = group.spec.join();
        if (join == Scenario.Join.NONE) {
            ModelFailure misuse = new ModelFailure(Fault.UNCHECKED, group.spec.name() + " was closed without join");
            ModelFailure thrown = Objects.requireNonNull(outranked(misuse, group));
            if (thrown != misuse) {
                return raised(carrying(thrown, thrown, misuse, group));
            }
            misuse.own = group.failures();
            return raised(misuse);
        }
        ModelFailure decided = decided(group);
        ModelFailure thrown = outranked(decided, group);
        if (thrown == null) {
            String result = "result of " + group.spec.name();
            return given(join.givesOutcome() ? new Outcome.Success<>(result) : result, true);
        }
        boolean cancelled = thrown == decided && thrown.isCancellation();
        boolean cut = cancelled && group.decision != null && group.decision.reason() == CancelReason.DEADLINE;
        if (join.givesOutcome() && cut) {
            return given(new Outcome.Cancelled<>(CancelReason.DEADLINE), false);
        }
        if (join.givesOutcome() && !cancelled && !thrown.isOfTheMachine()) {
            return given(new Outcome.Failure<>(carrying(thrown, thrown, decided, group)), false);
        }
        if (cancelled && flag && join.declares(Fault.INTERRUPT)) { // D15
            ModelFailure interrupt = new ModelFailure(Fault.INTERRUPT, "interrupt: " + thrown.text());
            return new ModelVerdict(null, carrying(interrupt, thrown, decided, group), false, true);
        }
        boolean declared = thrown.fault != Fault.CHECKED || join.declares(Fault.CHECKED);
        return raised(carrying(
                declared ? thrown : wrapped(group.origin(thrown).orElseThrow(), thrown), thrown, decided, group));
    }

    private static ModelVerdict given(Object value, boolean fine) {
        return new ModelVerdict(value, null, fine, false);
    }

    private static ModelVerdict raised(ModelFailure thrown) {
        return new ModelVerdict(null, thrown, false, false);
    }

    /** What the first decision makes the owner throw; null if it has what it requires. */
    private static @Nullable ModelFailure decided(ModelGroup group) {
        Decision decision = group.decision;
        if (decision == null || (decision.reason() == CancelReason.DEADLINE && !group.missesAnything())) {
            return null;
        }
        ModelFailure failure = decision.failure();
        if (failure != null && failure.isCancellation()) { // lest the owner take it for its own
            return wrapped(group.origin(failure).orElse(decision.call()), failure);
        }
        if (failure != null) {
            return failure;
        }
        return decision.own() ? deadline(group) : cancelled(group.spec.name(), decision.reason());
    }

    /** D8: a failure of the machine comes first. */
    private static @Nullable ModelFailure outranked(@Nullable ModelFailure decided, ModelGroup group) {
        return decided != null && decided.isOfTheMachine()
                ? decided
                : group.failures().stream()
                        .filter(ModelFailure::isOfTheMachine)
                        .findFirst()
                        .orElse(decided);
    }

    /** D2: in the form in which it is thrown it carries all else; what was made here has a trace only if there is any. */
    private static ModelFailure carrying(
            ModelFailure form, ModelFailure thrown, @Nullable ModelFailure decided, ModelGroup group) {
        List<ModelFailure> others = new ArrayList<>();
        if (decided != null && decided != thrown && !decided.isCancellation()) {
            others.add(decided);
        }
        group.failures().stream()
                .filter(other -> !other.isIn(form) && others.stream().noneMatch(other::isIn))
                .forEach(others::add);
        boolean ofACall = form == thrown && group.failures().contains(thrown);
        if (ofACall || !others.isEmpty()) {
            form.carry(others);
        }
        return form;
    }

    /** A call was cancelled, or a group: what whoever wanted its value is told. */
    static ModelFailure cancelled(String what, CancelReason reason) {
        return new ModelFailure(Fault.CANCELLATION, what + " was cancelled: " + reason);
    }

    private static ModelFailure wrapped(@Nullable ModelCall call, ModelFailure failure) {
        return new ModelFailure(
                Fault.UNCHECKED, () -> Objects.requireNonNull(call).fullName() + " failed", failure);
    }

    private static ModelFailure deadline(ModelGroup group) {
        return new ModelFailure(
                Fault.UNCHECKED,
                () -> "deadline of " + group.spec.name() + " "
                        + group.calls.stream()
                                .map(call -> call.outcomeText(ModelFailure::name))
                                .toList(),
                null);
    }

    @Override
    public String toString() {
        if (thrown != null) {
            return "throws " + thrown.text();
        }
        return "returns " + Described.value(value, ModelFailure::textOf);
    }
}
