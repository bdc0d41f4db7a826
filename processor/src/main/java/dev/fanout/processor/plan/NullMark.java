package dev.fanout.processor.plan;

/**
 * A {@code @Nullable} that the generated code repeats: an override without it would promise something else to whoever checks.
 *
 * @param annotation the annotation
 * @param onType whether it stands in front of the type, as in {@code Outer.@Nullable Inner}; otherwise in front of the declaration
 */
public record NullMark(PlanType.Declared annotation, boolean onType) {}
