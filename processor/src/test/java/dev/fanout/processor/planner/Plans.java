package dev.fanout.processor.planner;

import dev.fanout.processor.Inspection;
import dev.fanout.processor.check.Checked;
import dev.fanout.processor.check.ComponentModel;
import dev.fanout.processor.check.InterfaceChecker;
import dev.fanout.processor.plan.ClassPlan;
import dev.fanout.processor.plan.GatherMethod;
import dev.fanout.processor.plan.MethodPlan;
import dev.fanout.processor.read.InterfaceReader;

/** The plan of the interface {@code It} among some types. */
final class Plans {
    private Plans() {}

    static ClassPlan of(Inspection compiler, String types) {
        return compiler.of(types, environment -> {
            var typeUtils = environment.getTypeUtils();
            var elements = environment.getElementUtils();
            Checked checked = new InterfaceChecker(typeUtils, elements, ComponentModel.NONE)
                    .check(new InterfaceReader(typeUtils, elements).read(elements.getTypeElement("shop.It")));
            return new ClassPlanner(typeUtils, elements)
                    .plan(checked.result().orElseThrow(() -> new AssertionError(checked.problems())));
        });
    }

    static MethodPlan method(ClassPlan plan, String name) {
        return plan.methods().stream()
                .filter(method -> method.signature().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static GatherMethod gather(ClassPlan plan, String name) {
        return (GatherMethod) method(plan, name);
    }
}
