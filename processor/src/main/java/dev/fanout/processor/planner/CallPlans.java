package dev.fanout.processor.planner;

import dev.fanout.processor.check.Aim;
import dev.fanout.processor.check.Call;
import dev.fanout.processor.check.CallTarget;
import dev.fanout.processor.check.Callee;
import dev.fanout.processor.check.CheckedGather;
import dev.fanout.processor.check.EachUse;
import dev.fanout.processor.check.Input;
import dev.fanout.processor.check.Node;
import dev.fanout.processor.plan.Argument;
import dev.fanout.processor.plan.CallPlan;
import dev.fanout.processor.plan.EachPlan;
import dev.fanout.processor.plan.EachPlan.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/** The calls of one gather. */
final class CallPlans {

    private final CheckedGather gather;
    private final Options options;
    private final Map<String, Callee> callees = new LinkedHashMap<>();

    CallPlans(CheckedGather gather, Options options) {
        this.gather = gather;
        this.options = options;
        gather.nodes().forEach(node -> callees.put(node.name(), node.callee()));
    }

    List<CallPlan> all(Provoked provoked) {
        List<CallPlan> calls = new ArrayList<>();
        for (Node node : gather.nodes()) {
            provokedBy(node.callee(), provoked);
            calls.add(call(node));
        }
        return calls;
    }

    List<Argument> arguments(List<Input> inputs) {
        return inputs.stream().map(input -> Bodies.argument(input, callees)).toList();
    }

    Argument argument(Input input) {
        return Bodies.argument(input, callees);
    }

    /** What calling it provokes: the value's type is written down, and the client's method is used. */
    static void provokedBy(Callee callee, Provoked provoked) {
        provoked.byType(callee.value());
        if (callee instanceof Call call && call.target() instanceof CallTarget.ClientMethod client) {
            provoked.byUse(client.method());
            byAnswer(client, call, provoked);
        } else {
            provoked.byUse(callee.method().element());
        }
    }

    /** A raw stage is used as one of the value, whatever that is. */
    private static void byAnswer(CallTarget.ClientMethod client, Call call, Provoked provoked) {
        TypeMirror returned = client.type().getReturnType();
        boolean dropped = PlanTypes.of(call.value()).equals(PlanTypes.VOID);
        if (client.stage().isEmpty()) {
            provoked.byConversion(returned, call.value());
        } else if (!dropped) {
            provoked.byConversion(returned);
        }
    }

    private CallPlan call(Node node) {
        Optional<EachUse> each = gather.each().filter(use -> use.call().equals(node.name()));
        TypeMirror type = each.map(EachUse::value).orElse(node.callee().value());
        return new CallPlan(
                node.name(),
                PlanTypes.of(type),
                isRequired(node),
                options.of(node.callee()),
                Bodies.of(node.callee(), arguments(node.inputs())),
                Options.fallback(node.callee()),
                each.map(CallPlans::each));
    }

    /** A gather that is not after all its calls counts those that it names; the others are there for these. */
    private boolean isRequired(Node node) {
        return gather.policy().aimed().kind() == Aim.Kind.ALL
                ? gather.required().contains(node.name())
                : gather.asked().contains(node.name());
    }

    private static EachPlan each(EachUse use) {
        return new EachPlan(
                use.head().parameter().name(),
                source(use.head().parameter().type()),
                PlanTypes.of(use.element()),
                use.keyed());
    }

    private static Source source(TypeMirror type) {
        if (!(type instanceof ArrayType array)) {
            return Source.ITERABLE;
        }
        return array.getComponentType().getKind().isPrimitive() ? Source.PRIMITIVE_ARRAY : Source.ARRAY;
    }
}
