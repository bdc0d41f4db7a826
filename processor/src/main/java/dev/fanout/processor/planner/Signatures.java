package dev.fanout.processor.planner;

import dev.fanout.processor.plan.Deprecation;
import dev.fanout.processor.plan.Parameter;
import dev.fanout.processor.plan.Signature;
import dev.fanout.processor.read.SourceMethod;
import dev.fanout.processor.read.SourceParameter;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/**
 * The methods of one interface as the generated class overrides them.
 *
 * @param insideDeprecated whether the whole class is deprecated
 */
record Signatures(boolean insideDeprecated) {

    /** What the head of a method provokes; its body may add to it. */
    Provoked provokedBy(SourceMethod method) {
        Provoked provoked = new Provoked();
        provoked.byUse(method.element());
        provoked.byType(method.returns());
        method.thrown().forEach(provoked::byType);
        method.parameters().forEach(parameter -> provoked.byType(parameter.type()));
        if (method.element().isVarArgs()) {
            List<SourceParameter> parameters = method.parameters();
            provoked.byVarargs(parameters.get(parameters.size() - 1).type());
        }
        return provoked;
    }

    /** The signature; the class throws what the interface does, a collaborator's accessor nothing. */
    Signature of(SourceMethod method, List<? extends TypeMirror> thrown, Provoked provoked) {
        Optional<Deprecation> deprecation = Deprecations.of(method.element());
        return new Signature(
                method.name(),
                List.of(),
                method.parameters().stream()
                        .map(parameter -> new Parameter(
                                parameter.name(),
                                MarkedTypes.of(
                                        parameter.type(), parameter.element().asType()),
                                NullMarks.of(parameter.element(), parameter.type())))
                        .toList(),
                method.element().isVarArgs(),
                MarkedTypes.of(method.returns(), method.element().getReturnType()),
                PlanTypes.of(thrown),
                deprecation,
                provoked.suppressions(insideDeprecated || deprecation.isPresent()),
                NullMarks.of(method.element(), method.returns()));
    }
}
