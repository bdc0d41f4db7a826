package dev.fanout.processor.emit;

import dev.fanout.processor.plan.Deprecation;
import dev.fanout.processor.plan.Parameter;
import dev.fanout.processor.plan.PlanType;
import dev.fanout.processor.plan.PlanType.Declared;
import dev.fanout.processor.plan.Signature;
import dev.fanout.processor.plan.Suppression;
import dev.fanout.processor.plan.TypeParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A hand-made signature: {@code void name()}, with what the test adds. */
final class SignatureBuilder {
    private final String name;
    private final List<TypeParameter> typeParameters = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<PlanType> thrown = new ArrayList<>();
    private PlanType returns = PlanType.Primitive.VOID;
    private boolean varargs;
    private Optional<Deprecation> deprecation = Optional.empty();
    private Set<Suppression> suppressions = Set.of();
    private Optional<Declared> nullable = Optional.empty();

    private SignatureBuilder(String name) {
        this.name = name;
    }

    static SignatureBuilder of(String name) {
        return new SignatureBuilder(name);
    }

    SignatureBuilder typeParameter(String parameter, PlanType... bounds) {
        typeParameters.add(new TypeParameter(parameter, List.of(bounds)));
        return this;
    }

    SignatureBuilder parameter(PlanType type, String parameter) {
        parameters.add(new Parameter(parameter, type));
        return this;
    }

    SignatureBuilder nullable(PlanType type, String parameter, Declared mark) {
        parameters.add(new Parameter(parameter, type, Optional.of(mark)));
        return this;
    }

    SignatureBuilder returningNullable(PlanType type, Declared mark) {
        nullable = Optional.of(mark);
        return returning(type);
    }

    SignatureBuilder varargs(PlanType element, String parameter) {
        varargs = true;
        return parameter(new PlanType.ArrayOf(element), parameter);
    }

    SignatureBuilder returning(PlanType type) {
        returns = type;
        return this;
    }

    SignatureBuilder throwing(PlanType... types) {
        thrown.addAll(List.of(types));
        return this;
    }

    SignatureBuilder deprecated(Deprecation found) {
        deprecation = Optional.of(found);
        return this;
    }

    SignatureBuilder suppressing(Suppression... needed) {
        suppressions = Set.of(needed);
        return this;
    }

    Signature build() {
        return new Signature(
                name, typeParameters, parameters, varargs, returns, thrown, deprecation, suppressions, nullable);
    }
}
