package dev.fanout.processor.plan;

import java.util.Optional;

/**
 * A parameter of a method.
 *
 * @param name the user's name for it
 * @param type its type
 * @param nullMark its {@code @Nullable}
 */
public record Parameter(String name, PlanType type, Optional<NullMark> nullMark) {

    /** One without {@code @Nullable}. */
    public Parameter(String name, PlanType type) {
        this(name, type, Optional.empty());
    }
}
