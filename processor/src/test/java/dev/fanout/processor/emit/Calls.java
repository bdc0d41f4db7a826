package dev.fanout.processor.emit;

import dev.fanout.processor.plan.Argument;
import dev.fanout.processor.plan.Body;
import dev.fanout.processor.plan.CallOptions;
import dev.fanout.processor.plan.Form;
import dev.fanout.processor.plan.HandleMethod;
import dev.fanout.processor.plan.PlanType;
import dev.fanout.processor.plan.Signature;
import java.util.List;
import java.util.Optional;

/** The bodies, options and arguments of the hand-made plans. */
final class Calls {
    static final CallOptions SIGNALLED = CallOptions.DEFAULT.onCancel(CallOptions.OnCancel.SIGNAL);

    private Calls() {}

    static HandleMethod handle(Signature signature, Form form, PlanType result, CallOptions options, Body body) {
        return new HandleMethod(signature, form, result, options, body, Optional.empty());
    }

    static Body client(String client, String method, PlanType returns, Argument... arguments) {
        return new Body.ClientMethod(client, method, List.of(arguments), returns);
    }

    /** A method that returns a stage. */
    static Body staged(String client, String method, PlanType returns, Argument... arguments) {
        return new Body.ClientMethod(client, method, List.of(arguments), returns, true);
    }

    static Body ofInterface(String method, PlanType returns, Argument... arguments) {
        return new Body.DefaultMethod(method, List.of(arguments), returns);
    }

    static Body nested(String method, PlanType returns, Argument... arguments) {
        return new Body.NestedGather(method, List.of(arguments), returns);
    }

    static Argument param(String name) {
        return new Argument.Param(name);
    }

    static Argument value(String call) {
        return Argument.Value.of(call);
    }

    static Argument unboxed(String call) {
        return new Argument.Value(call, true);
    }

    static Argument outcomeOf(String call) {
        return new Argument.OutcomeOf(call);
    }

    static Argument element() {
        return new Argument.Element();
    }
}
