package dev.fanout.processor.planner;

import dev.fanout.processor.check.Call;
import dev.fanout.processor.check.CallTarget;
import dev.fanout.processor.check.Callee;
import dev.fanout.processor.check.Input;
import dev.fanout.processor.plan.Argument;
import dev.fanout.processor.plan.Body;
import dev.fanout.processor.plan.PlanType;
import java.util.List;
import java.util.Map;
import javax.lang.model.type.TypeMirror;

/** What calls run, and what they are passed. */
final class Bodies {

    private Bodies() {}

    /** The body of a call with its arguments. */
    static Body of(Callee callee, List<Argument> arguments) {
        if (!(callee instanceof Call call)) {
            return new Body.NestedGather(callee.name(), arguments, PlanTypes.of(callee.value()));
        }
        if (!(call.target() instanceof CallTarget.ClientMethod client)) {
            return new Body.DefaultMethod(call.name(), arguments, PlanTypes.of(call.value()));
        }
        String method = client.method().getSimpleName().toString();
        PlanType returns = returned(call, client);
        return client.client()
                .<Body>map(parameter -> new Body.ClientMethod(
                        parameter.name(),
                        method,
                        arguments,
                        returns,
                        client.stage().isPresent()))
                .orElseGet(() -> new Body.StaticMethod(
                        PlanTypes.of(client.owner()),
                        method,
                        arguments,
                        returns,
                        client.stage().isPresent()));
    }

    /** What an input is as an argument. */
    static Argument argument(Input input, Map<String, Callee> callees) {
        if (input instanceof Input.OfParameter parameter) {
            return new Argument.Param(parameter.parameter().name());
        }
        if (input instanceof Input.OfElement) {
            return new Argument.Element();
        }
        if (input instanceof Input.OutcomeOf outcome) {
            return new Argument.OutcomeOf(outcome.call());
        }
        Input.ValueOf value = (Input.ValueOf) input;
        Callee callee = callees.get(value.call());
        if (callee == null) {
            throw new IllegalStateException(value.call() + " is not a call of this gather");
        }
        boolean unboxed = value.wanted().getKind().isPrimitive() && !returnsPrimitive(callee);
        return new Argument.Value(value.call(), unboxed);
    }

    private static boolean returnsPrimitive(Callee callee) {
        TypeMirror returned = callee instanceof Call call && call.target() instanceof CallTarget.ClientMethod client
                ? client.answer()
                : callee.value();
        return returned.getKind().isPrimitive();
    }

    /** What the expression has for a type; a value that nobody asked for is dropped, and one that is inferred is what was asked for. */
    private static PlanType returned(Call call, CallTarget.ClientMethod client) {
        PlanType value = PlanTypes.of(call.value());
        boolean dropped = value.equals(PlanTypes.VOID);
        boolean inferred = !client.method().getTypeParameters().isEmpty();
        if (dropped) {
            return PlanType.Primitive.VOID;
        }
        return inferred ? value : PlanTypes.of(client.answer());
    }
}
