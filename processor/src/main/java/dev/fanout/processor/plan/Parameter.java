package dev.fanout.processor.plan;

import java.util.Optional;

/**
 * A parameter of a method.
 *
 * @param name the user's name for it
 * @param type its type
 * @param nullable the {@code @Nullable} in front of the parameter, where it is none of its type
 */
public record Parameter(String name, PlanType type, Optional<PlanType.Declared> nullable) {

    /** One without {@code @Nullable} in front. */
    public Parameter(String name, PlanType type) {
        this(name, type, Optional.empty());
    }
}
