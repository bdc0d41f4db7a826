package dev.fanout.processor.planner;

import dev.fanout.processor.check.Call;
import dev.fanout.processor.check.Callee;
import dev.fanout.processor.check.Policy;
import dev.fanout.processor.plan.CallOptions;

/** What is particular about calls. */
final class Options {

    private Options() {}

    /** A call's own; a nested gather has none, its calls have theirs. */
    static CallOptions of(Callee callee) {
        return callee instanceof Call call ? of(call.policy()) : CallOptions.DEFAULT;
    }

    private static CallOptions of(Policy policy) {
        return new CallOptions(CallOptions.OnCancel.valueOf(policy.onCancel().name()));
    }
}
