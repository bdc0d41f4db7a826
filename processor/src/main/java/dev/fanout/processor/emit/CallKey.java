package dev.fanout.processor.emit;

import dev.fanout.processor.plan.Body;
import dev.fanout.processor.plan.CallOptions;
import dev.fanout.processor.plan.CallPlan;
import dev.fanout.processor.plan.ClassPlan;
import dev.fanout.processor.plan.GatherMethod;
import dev.fanout.processor.plan.HandleMethod;
import dev.fanout.processor.plan.MethodPlan;
import java.util.stream.Stream;

/** One call of the interface, whoever makes it: its name, and its options, which say which overload it is. */
record CallKey(String call, CallOptions options) {

    /** All calls of a class, some of them several times; nested gathers are none. */
    static Stream<CallKey> allOf(ClassPlan plan) {
        return plan.methods().stream().flatMap(CallKey::of);
    }

    static CallKey of(CallPlan call) {
        return new CallKey(call.name(), call.options());
    }

    static CallKey of(HandleMethod method) {
        return new CallKey(method.signature().name(), method.options());
    }

    private static Stream<CallKey> of(MethodPlan method) {
        return method instanceof HandleMethod handle
                ? Stream.of(of(handle))
                : ((GatherMethod) method)
                        .calls().stream()
                                .filter(call -> !(call.body() instanceof Body.NestedGather))
                                .map(CallKey::of);
    }

    /** The same for what overloads share. */
    CallKey ofAnyOverload() {
        return new CallKey(call, options.overload(0));
    }
}
