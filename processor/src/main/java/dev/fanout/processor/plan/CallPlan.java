package dev.fanout.processor.plan;

import java.util.List;
import java.util.Optional;

/**
 * One call of a gather.
 *
 * @param name its name in the gather, which is the user's method's: {@code feed}; unique among the gather's calls
 * @param type the type of its value as the user wrote it: {@code int}, {@code List<Post>}, {@code void}. With {@link #each()}: of one
 *     element's value
 * @param required whether it is one of those that the gather is after; where that is all of them, its failure ends the gather, and that
 *     of any other is collected where it surfaces
 * @param options what is particular about it
 * @param body what it runs
 * @param fallback what replaces its failure
 * @param each set where it runs once per element
 */
public record CallPlan(
        String name,
        PlanType type,
        boolean required,
        CallOptions options,
        Body body,
        Optional<FallbackPlan> fallback,
        Optional<EachPlan> each) {

    /** What it waits for: the arguments that are other calls' values or outcomes, in order, each once. */
    public List<Argument> inputs() {
        return body.arguments().stream()
                .filter(argument -> argument.referredCall().isPresent())
                .distinct()
                .toList();
    }
}
