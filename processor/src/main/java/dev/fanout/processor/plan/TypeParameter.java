package dev.fanout.processor.plan;

import java.util.List;

/**
 * A type parameter of the interface or of a method: {@code T extends Comparable<T>}.
 *
 * @param name its name
 * @param bounds its bounds as written; empty where there is none but {@code Object}
 */
public record TypeParameter(String name, List<PlanType> bounds) {
    public TypeParameter {
        bounds = List.copyOf(bounds);
    }
}
