package dev.fanout.processor.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One generated class: the concurrent implementation of one interface.
 *
 * @param implemented the interface, with its own type parameters as arguments; its names give {@code ConcurrentOuter_Inner}
 * @param isPublic whether the interface can be seen from every package: it and all that encloses it are public
 * @param typeParameters the interface's type parameters, repeated by the class
 * @param deprecation the interface's {@code @Deprecated}, repeated by the class
 * @param suppressions what the header of the class needs (a deprecated interface, raw bounds); members have their own
 * @param generatedAnnotation the qualified name of the {@code @Generated} that the user's module can see
 * @param hiddenNames simple names that mean something else inside the class than an import would say, and that are therefore
 *     written qualified: the names of all member types that the interface declares or inherits, of its type parameters, and of
 *     types of its package that are named like one of {@code java.lang}
 * @param component what makes the class known to a framework that injects dependencies
 * @param constructor clients and collaborators in order of appearance
 * @param methods the methods to generate, in order of appearance
 * @param remote what other processes may ask for; empty if all calls run in this one
 */
public record ClassPlan(
        PlanType.Declared implemented,
        boolean isPublic,
        List<TypeParameter> typeParameters,
        Optional<Deprecation> deprecation,
        Set<Suppression> suppressions,
        Optional<String> generatedAnnotation,
        Set<String> hiddenNames,
        Optional<ComponentAnnotations> component,
        List<ConstructorParameter> constructor,
        List<MethodPlan> methods,
        Optional<RemotePlan> remote) {

    public ClassPlan {
        typeParameters = List.copyOf(typeParameters);
        suppressions = Set.copyOf(suppressions);
        hiddenNames = Set.copyOf(hiddenNames);
        constructor = List.copyOf(constructor);
        methods = List.copyOf(methods);
    }

    /** The name of the generated class: {@code ConcurrentDashboards}, {@code ConcurrentOuter_Inner}. */
    public String generatedName() {
        return "Concurrent" + String.join("_", implemented.simpleNames());
    }

    /** The interface's name as calls are reported with it: {@code Dashboards}, {@code Outer.Inner}. */
    public String interfaceName() {
        return String.join(".", implemented.simpleNames());
    }
}
