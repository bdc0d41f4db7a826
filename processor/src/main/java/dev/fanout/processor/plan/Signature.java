package dev.fanout.processor.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A method of the interface as the generated class overrides it.
 *
 * @param name its name
 * @param typeParameters its own type parameters
 * @param parameters its parameters, with the user's names
 * @param varargs whether the last parameter is written {@code T...}; its type is an array
 * @param returns its return type, seen from the interface
 * @param thrown its throws clause, exactly the user's
 * @param deprecation its {@code @Deprecated}, repeated
 * @param suppressions what the user's signatures provoke in the generated method, its body included: in its own types, and in the
 *     clients' methods, bodies and records that it uses
 * @param nullable the {@code @Nullable} in front of the method, where it is none of its result's type
 */
public record Signature(
        String name,
        List<TypeParameter> typeParameters,
        List<Parameter> parameters,
        boolean varargs,
        PlanType returns,
        List<PlanType> thrown,
        Optional<Deprecation> deprecation,
        Set<Suppression> suppressions,
        Optional<PlanType.Declared> nullable) {

    public Signature {
        typeParameters = List.copyOf(typeParameters);
        parameters = List.copyOf(parameters);
        thrown = List.copyOf(thrown);
        suppressions = Set.copyOf(suppressions);
    }
}
