package dev.fanout.processor.planner;

import dev.fanout.processor.check.Call;
import dev.fanout.processor.check.CheckedGather;
import dev.fanout.processor.check.GatherHead;
import dev.fanout.processor.check.ThrowsClause;
import dev.fanout.processor.check.Wrapper;
import dev.fanout.processor.plan.Argument;
import dev.fanout.processor.plan.Body;
import dev.fanout.processor.plan.CallOptions;
import dev.fanout.processor.plan.CallPlan;
import dev.fanout.processor.plan.Form;
import dev.fanout.processor.plan.GatherMethod;
import dev.fanout.processor.plan.GatherOptions;
import dev.fanout.processor.plan.HandleMethod;
import dev.fanout.processor.plan.MethodPlan;
import dev.fanout.processor.plan.PlanType;
import dev.fanout.processor.plan.PlanType.Primitive;
import dev.fanout.processor.plan.Result;
import dev.fanout.processor.plan.Signature;
import dev.fanout.processor.read.SourceMethod;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The methods of one generated class. */
final class MethodPlanner {

    private final Types types;
    private final Elements elements;
    private final Signatures signatures;
    private final Options callOptions;
    private final Aims aims;
    private final ThrowsClause clause;

    MethodPlanner(Types types, Elements elements, Signatures signatures, Options callOptions, Aims aims) {
        this.types = types;
        this.elements = elements;
        this.signatures = signatures;
        this.callOptions = callOptions;
        this.aims = aims;
        this.clause = new ThrowsClause(types, elements);
    }

    /** A call: an abstract one returns its handle, a default one is a gather of one. */
    MethodPlan call(Call call) {
        SourceMethod method = call.method();
        Provoked provoked = signatures.provokedBy(method);
        CallPlans.provokedBy(call, provoked);
        List<Argument> arguments = method.parameters().stream()
                .<Argument>map(parameter -> new Argument.Param(parameter.name()))
                .toList();
        Signature signature = signatures.of(method, method.thrown(), provoked);
        PlanType value = PlanTypes.of(call.value());
        CallOptions options = callOptions.of(call);
        Body body = Bodies.of(call, arguments);
        if (call.wrapper() != Wrapper.VALUE) {
            return new HandleMethod(signature, form(call.wrapper()), value, options, body, Options.fallback(call));
        }
        CallPlan only = new CallPlan(call.name(), value, true, options, body, Options.fallback(call), Optional.empty());
        return new GatherMethod(
                signature,
                GatherMethod.Origin.ASYNC_DEFAULT,
                Form.VALUE,
                value,
                GatherOptions.DEFAULT,
                List.of(only),
                value == Primitive.VOID ? new Result.Nothing() : new Result.Single(Argument.Value.of(call.name())),
                PlanTypes.of(clause.reduced(method.thrown())),
                Optional.empty());
    }

    GatherMethod gather(CheckedGather gather) {
        GatherHead head = gather.head();
        SourceMethod method = head.method();
        Provoked provoked = signatures.provokedBy(method);
        CallPlans plans = new CallPlans(gather, callOptions);
        List<CallPlan> calls = plans.all(provoked);
        Form form = form(head.wrapper());
        return new GatherMethod(
                signatures.of(method, method.thrown(), provoked),
                GatherMethod.Origin.GATHER,
                form,
                PlanTypes.of(head.value()),
                aims.of(gather),
                calls,
                new Results(gather).of(plans),
                form == Form.VALUE ? PlanTypes.of(clause.reduced(method.thrown())) : List.of(),
                form == Form.OUTCOME ? interruptedAs(method) : Optional.empty());
    }

    private static Form form(Wrapper wrapper) {
        return Form.valueOf(wrapper.name());
    }

    private Optional<PlanType> interruptedAs(SourceMethod method) {
        TypeMirror interrupted =
                elements.getTypeElement("java.lang.InterruptedException").asType();
        return clause.reduced(method.thrown()).stream()
                .filter(thrown -> types.isSubtype(interrupted, thrown))
                .findFirst()
                .map(PlanTypes::of);
    }
}
