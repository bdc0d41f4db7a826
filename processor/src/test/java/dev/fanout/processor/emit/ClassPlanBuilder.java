package dev.fanout.processor.emit;

import dev.fanout.processor.plan.ClassPlan;
import dev.fanout.processor.plan.ComponentAnnotations;
import dev.fanout.processor.plan.ConstructorParameter;
import dev.fanout.processor.plan.Deprecation;
import dev.fanout.processor.plan.MethodPlan;
import dev.fanout.processor.plan.PlanType;
import dev.fanout.processor.plan.PlanType.Declared;
import dev.fanout.processor.plan.RemotePlan;
import dev.fanout.processor.plan.Suppression;
import dev.fanout.processor.plan.TypeParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A hand-made plan of a class: public, in package {@code shop}, with what the test adds. */
final class ClassPlanBuilder {
    private final Declared implemented;
    private final List<TypeParameter> typeParameters = new ArrayList<>();
    private final List<ConstructorParameter> constructor = new ArrayList<>();
    private final List<MethodPlan> methods = new ArrayList<>();
    private Optional<ComponentAnnotations> component = Optional.empty();
    private Optional<RemotePlan> remote = Optional.empty();
    private boolean isPublic = true;
    private Optional<Deprecation> deprecation = Optional.empty();
    private Set<Suppression> suppressions = Set.of();
    private Set<String> hiddenNames = Set.of();
    private Optional<String> generated = Optional.of("javax.annotation.processing.Generated");

    private ClassPlanBuilder(Declared implemented) {
        this.implemented = implemented;
    }

    static ClassPlanBuilder of(Declared implemented) {
        return new ClassPlanBuilder(implemented);
    }

    static ClassPlanBuilder of(String name) {
        return of(Types.shop(name));
    }

    ClassPlanBuilder packagePrivate() {
        isPublic = false;
        return this;
    }

    ClassPlanBuilder withoutGeneratedAnnotation() {
        generated = Optional.empty();
        return this;
    }

    ClassPlanBuilder typeParameter(String name, PlanType... bounds) {
        typeParameters.add(new TypeParameter(name, List.of(bounds)));
        return this;
    }

    ClassPlanBuilder deprecated(Deprecation found, Suppression... needed) {
        deprecation = Optional.of(found);
        suppressions = Set.of(needed);
        return this;
    }

    ClassPlanBuilder hiding(String... names) {
        hiddenNames = Set.of(names);
        return this;
    }

    ClassPlanBuilder client(String name, PlanType type, Suppression... needed) {
        constructor.add(new ConstructorParameter(name, type, Optional.empty(), Optional.empty(), Set.of(needed)));
        return this;
    }

    /** A client that the user gave its name, in a class that a framework injects into. */
    ClassPlanBuilder named(String name, PlanType type) {
        constructor.add(new ConstructorParameter(name, type, Optional.empty(), Optional.of(name), Set.of()));
        return this;
    }

    ClassPlanBuilder component(ComponentAnnotations annotations) {
        component = Optional.of(annotations);
        return this;
    }

    ClassPlanBuilder collaborator(String name, PlanType type) {
        constructor.add(new ConstructorParameter(
                name,
                type,
                Optional.of(SignatureBuilder.of(name).returning(type).build()),
                Optional.empty(),
                Set.of()));
        return this;
    }

    ClassPlanBuilder method(MethodPlan method) {
        methods.add(method);
        return this;
    }

    /** Its methods and accessors have the names that the interface has. */
    ClassPlanBuilder remote(RemotePlan plan) {
        remote = Optional.of(plan);
        return this;
    }

    ClassPlan build() {
        return new ClassPlan(
                implemented,
                isPublic,
                typeParameters,
                deprecation,
                suppressions,
                generated,
                hiddenNames,
                component,
                constructor,
                methods,
                remote);
    }

    /** The text that the plan is emitted as. */
    String emitted() {
        return new ClassEmitter("dev.fanout.processor.FanoutProcessor")
                .emit(build())
                .text();
    }
}
