package dev.fanout.processor.plan;

/** A method of the generated class that makes calls. */
public sealed interface MethodPlan permits HandleMethod, GatherMethod {

    /** The method of the interface that it overrides. */
    Signature signature();
}
