package dev.fanout.processor.emit;

import com.palantir.javapoet.ClassName;
import dev.fanout.processor.plan.Body;
import dev.fanout.processor.plan.CallPlan;
import dev.fanout.processor.plan.ClassPlan;
import dev.fanout.processor.plan.ConstructorParameter;
import dev.fanout.processor.plan.GatherMethod;
import dev.fanout.processor.plan.HandleMethod;
import dev.fanout.processor.plan.MethodPlan;
import dev.fanout.processor.plan.Parameter;
import dev.fanout.processor.plan.RemotePlan;
import dev.fanout.processor.plan.Signature;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names that the methods of one generated class share.
 *
 * @param implemented the interface, without type arguments
 * @param interfaceName its name as calls are reported with it
 * @param runtime the field that holds the runtime
 * @param constants the constants that hold what annotations say about calls and gathers
 * @param options the fields that hold what counts for them
 * @param remote the constants by which other processes know calls
 */
record Members(
        ClassName implemented,
        String interfaceName,
        String runtime,
        OptionsConstants constants,
        OptionsFields options,
        RemoteConstants remote) {

    static Members of(ClassPlan plan) {
        Set<String> fields = new TreeSet<>();
        plan.constructor().stream().map(ConstructorParameter::name).forEach(fields::add);
        Set<String> taken = variables(plan);
        taken.addAll(qualifiers(plan));
        OptionsConstants constants = OptionsConstants.of(keys(plan), taken);
        RemoteConstants remote =
                RemoteConstants.of(plan.remote().map(RemotePlan::calls).orElse(List.of()), taken);
        String runtime = FreeName.of(fields, "runtime", "fanoutRuntime");
        taken.add(runtime);
        OptionsFields options = OptionsFields.of(keys(plan), taken);
        return new Members(
                TypeNames.raw(plan.implemented()), plan.interfaceName(), runtime, constants, options, remote);
    }

    /** In the order in which an interface is read: first the calls, then what is made of them. */
    private static Stream<OptionsKey> keys(ClassPlan plan) {
        return Stream.concat(CallKey.allOf(plan), GatherKey.allOf(plan));
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

    /** The names of types that stand in front of a static method: there, a variable of that name would be taken for it. */
    private static Set<String> qualifiers(ClassPlan plan) {
        return plan.methods().stream()
                .flatMap(Members::bodies)
                .filter(Body.StaticMethod.class::isInstance)
                .map(body -> ((Body.StaticMethod) body).type().simpleNames().get(0))
                .collect(Collectors.toSet());
    }

    private static Stream<Body> bodies(MethodPlan method) {
        return method instanceof HandleMethod handle
                ? Stream.of(handle.body())
                : ((GatherMethod) method).calls().stream().map(CallPlan::body);
    }

    /** The name that a method's work is reported with: {@code Dashboards.dashboard}. */
    String reportedName(Signature signature) {
        return interfaceName + "." + signature.name();
    }
}
