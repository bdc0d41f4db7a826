package dev.fanout.processor.plan;

import java.util.Optional;
import java.util.Set;

/**
 * A client or a collaborator: a field and a constructor parameter of one name.
 *
 * @param name the field's and the parameter's name: {@code posts}, {@code userApi}
 * @param type its type; a reference is null-checked, a primitive is not
 * @param accessor the interface's abstract method that a collaborator stands behind, without parameters; empty for a client that is
 *     only named by an {@code @Async}
 * @param qualifier the name that the user gave to the client, by which a framework finds it
 * @param suppressions what a mention of the type provokes: on the field, the constructors and the accessor
 */
public record ConstructorParameter(
        String name,
        PlanType type,
        Optional<Signature> accessor,
        Optional<String> qualifier,
        Set<Suppression> suppressions) {
    public ConstructorParameter {
        suppressions = Set.copyOf(suppressions);
    }
}
