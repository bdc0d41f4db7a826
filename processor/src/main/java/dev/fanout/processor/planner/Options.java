package dev.fanout.processor.planner;

import dev.fanout.processor.check.Call;
import dev.fanout.processor.check.Callee;
import dev.fanout.processor.check.Policy;
import dev.fanout.processor.plan.CallOptions;
import dev.fanout.processor.plan.FallbackPlan;
import java.util.List;
import java.util.Optional;

/**
 * What is particular about calls.
 *
 * @param calls all calls of the interface
 */
record Options(List<Call> calls) {

    /** A call's own; a nested gather has none, its calls have theirs. */
    CallOptions of(Callee callee) {
        return callee instanceof Call call ? of(call.policy()).overload(overload(call)) : CallOptions.DEFAULT;
    }

    /** What replaces the failure of a call. */
    static Optional<FallbackPlan> fallback(Callee callee) {
        return callee instanceof Call call
                ? call.policy()
                        .fallback()
                        .map(found -> new FallbackPlan(
                                found.method().name(),
                                found.isStatic(),
                                found.takesFailure(),
                                PlanTypes.of(found.method().returns())))
                : Optional.empty();
    }

    private static CallOptions of(Policy policy) {
        CallOptions.OnCancel onCancel =
                CallOptions.OnCancel.valueOf(policy.onCancel().name());
        Optional<CallOptions.OnLost> onLost = policy.onLost().map(found -> CallOptions.OnLost.valueOf(found.name()));
        return new CallOptions(0, onCancel, policy.timeout(), policy.limit(), policy.on(), onLost);
    }

    private int overload(Call call) {
        return calls.stream()
                .filter(other -> other.name().equals(call.name()))
                .toList()
                .indexOf(call);
    }
}
