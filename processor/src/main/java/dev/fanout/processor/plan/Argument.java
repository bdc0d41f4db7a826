package dev.fanout.processor.plan;

import java.util.Optional;

/** Something that a call is passed or that a result is made from. */
public sealed interface Argument {

    /** The call that it refers to; empty for a parameter and for the element. */
    default Optional<String> referredCall() {
        return Optional.empty();
    }

    /**
     * A parameter of the method, as it is.
     *
     * @param name its name
     */
    record Param(String name) implements Argument {}

    /**
     * The value of a call.
     *
     * @param call the call's name
     * @param unboxed whether a primitive is needed where the call's own type is a reference, so that {@code null} has to be told from
     *     a value
     */
    record Value(String call, boolean unboxed) implements Argument {
        /** The value as it is. */
        public static Value of(String call) {
            return new Value(call, false);
        }

        @Override
        public Optional<String> referredCall() {
            return Optional.of(call);
        }
    }

    /**
     * The outcome of a call.
     *
     * @param call the call's name
     */
    record OutcomeOf(String call) implements Argument {
        @Override
        public Optional<String> referredCall() {
            return Optional.of(call);
        }
    }

    /** The element that this run of an {@code @Each} call is for. */
    record Element() implements Argument {}

    /**
     * What another process has sent for a parameter.
     *
     * @param position which one, from 0 on
     * @param type the parameter's type
     */
    record Received(int position, PlanType type) implements Argument {}
}
