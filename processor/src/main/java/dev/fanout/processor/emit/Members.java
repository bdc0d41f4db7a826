package dev.fanout.processor.emit;

import com.palantir.javapoet.ClassName;
import dev.fanout.processor.plan.ClassPlan;
import dev.fanout.processor.plan.ConstructorParameter;
import dev.fanout.processor.plan.GatherMethod;
import dev.fanout.processor.plan.MethodPlan;
import dev.fanout.processor.plan.Parameter;
import dev.fanout.processor.plan.Signature;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names that the methods of one generated class share.
 *
 * @param implemented the interface, without type arguments
 * @param interfaceName its name as calls are reported with it
 * @param runtime the field that holds the runtime
 * @param timeouts the constants that hold the deadlines
 */
record Members(ClassName implemented, String interfaceName, String runtime, TimeoutConstants timeouts) {

    static Members of(ClassPlan plan) {
        Set<String> fields = new TreeSet<>();
        plan.constructor().stream().map(ConstructorParameter::name).forEach(fields::add);
        return new Members(
                TypeNames.raw(plan.implemented()),
                plan.interfaceName(),
                FreeName.of(fields, "runtime", "fanoutRuntime"),
                TimeoutConstants.of(plan, variables(plan)));
    }

    /** Every name that the user gave to a variable, or that one of ours is given after. */
    static Set<String> variables(ClassPlan plan) {
        Set<String> names = new TreeSet<>();
        plan.constructor().stream().map(ConstructorParameter::name).forEach(names::add);
        for (MethodPlan method : plan.methods()) {
            method.signature().parameters().stream().map(Parameter::name).forEach(names::add);
            if (method instanceof GatherMethod gather) {
                gather.calls().forEach(call -> names.add(call.name()));
            }
        }
        return names;
    }

    /** The name that a method's work is reported with: {@code Dashboards.dashboard}. */
    String reportedName(Signature signature) {
        return interfaceName + "." + signature.name();
    }
}
