package dev.fanout.processor.emit;

import dev.fanout.processor.plan.Argument;
import dev.fanout.processor.plan.Body;
import dev.fanout.processor.plan.CallPlan;
import dev.fanout.processor.plan.ClassPlan;
import dev.fanout.processor.plan.GatherMethod;
import dev.fanout.processor.plan.HandleMethod;
import dev.fanout.processor.plan.MethodPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * A plan as a diagram: a box for each gather, time from left to right. Calls that no gather makes have a box of their own.
 *
 * <p>The words are those of the class's Javadoc: what {@link PlanLine}, {@link PlanJavadoc} and {@link ResultText} say about a call, a gather or a result is
 * shown here, too.
 */
final class MermaidPlan {
    private MermaidPlan() {}

    static String of(ClassPlan plan) {
        List<String> lines = new ArrayList<>();
        lines.add("flowchart TB");
        List<MethodPlan> shown = plan.methods().stream()
                .filter(method -> isGather(method) || !isInAGather(method, plan))
                .toList();
        for (int i = 0; i < shown.size(); i++) {
            lines.addAll(box("m" + (i + 1), shown.get(i)));
        }
        lines.add("  classDef collected stroke-dasharray:5 3");
        return String.join("\n", lines) + "\n";
    }

    private static boolean isGather(MethodPlan method) {
        return method instanceof GatherMethod gather && gather.origin() == GatherMethod.Origin.GATHER;
    }

    /** Overloads are told apart by nothing that a diagram shows, so each of them has its box. */
    private static boolean isInAGather(MethodPlan call, ClassPlan plan) {
        String name = call.signature().name();
        boolean isOverloaded = plan.methods().stream()
                        .filter(method -> method.signature().name().equals(name))
                        .count()
                > 1;
        return !isOverloaded
                && plan.methods().stream()
                        .filter(MermaidPlan::isGather)
                        .flatMap(gather -> ((GatherMethod) gather).calls().stream())
                        .anyMatch(each -> each.name().equals(name));
    }

    private static List<String> box(String id, MethodPlan method) {
        MermaidBox box = new MermaidBox(id);
        String title;
        if (method instanceof HandleMethod handle) {
            String name = handle.signature().name();
            title = PlainText.of(handle.signature());
            box.call(
                    name,
                    PlanLine.item(name, handle.body(), handle.options(), handle.fallback(), true),
                    MermaidBox.Shape.CALL,
                    true);
            box.inputs(name, List.of());
            box.result(ResultText.handle(handle.form()) + " of " + name, List.of(new Argument.Value(name, false)));
        } else {
            GatherMethod gather = (GatherMethod) method;
            title = PlanJavadoc.title(gather);
            gather.calls().forEach(call -> add(gather, call, box));
            box.result(String.join(" ", withCommas(gather)), MermaidBox.partsOf(gather));
        }
        return box.lines(title);
    }

    private static void add(GatherMethod gather, CallPlan call, MermaidBox box) {
        MermaidBox.Shape shape = call.each().isPresent()
                ? MermaidBox.Shape.EACH
                : call.body() instanceof Body.NestedGather ? MermaidBox.Shape.GATHER : MermaidBox.Shape.CALL;
        box.call(call.name(), PlanLine.item(gather, call), shape, !gather.collects(call));
        box.inputs(call.name(), call.inputs());
    }

    private static List<String> withCommas(GatherMethod gather) {
        List<String> parts = new ArrayList<>(ResultText.of(gather));
        for (int i = 0; i < parts.size() - 1; i++) {
            parts.set(i, parts.get(i) + ",");
        }
        return parts;
    }
}
