package dev.fanout.processor.plan;

/**
 * That a call runs once per element of a parameter.
 *
 * @param parameter the name of the method's parameter that is mapped over
 * @param source how its elements are reached
 * @param element the type of an element, as a reference type: {@code Long} for {@code long[]} and {@code Iterable<? extends Long>}
 * @param distinct whether equal elements are one call, as with a {@code Map}
 */
public record EachPlan(String parameter, Source source, PlanType element, boolean distinct) {

    /** What kind of a parameter it is. */
    public enum Source {
        /** An {@code Iterable}. */
        ITERABLE,
        /** An array of references. */
        ARRAY,
        /** An array of a primitive type. */
        PRIMITIVE_ARRAY
    }
}
