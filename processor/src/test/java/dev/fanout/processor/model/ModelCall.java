package dev.fanout.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A call, described.
 *
 * @param name its name
 * @param inputs what it takes
 * @param kind who does it
 * @param body what that does
 * @param timeout its own, in milliseconds
 * @param limit how many of it run at once
 * @param fallback what replaces its failure
 * @param isOnExecutor whether it runs on an executor that the runtime was given
 */
record ModelCall(
        String name,
        List<ModelInput> inputs,
        Kind kind,
        ModelBody body,
        OptionalLong timeout,
        OptionalInt limit,
        Optional<ModelFallback> fallback,
        boolean isOnExecutor) {

    /** The names of such executors: a remote one, for calls whose arguments can be sent, and one for others. */
    static final List<String> EXECUTORS = List.of("cluster", "cpu");

    /** The parameter that elements are fed to. */
    static final String KEY = "key";

    /** Who does it. */
    enum Kind {
        /** A body of the interface. */
        BODY,
        /** A client's method. */
        CLIENT,
        /** A client's method that returns a stage. */
        ASYNCHRONOUS_CLIENT
    }

    ModelCall {
        inputs = List.copyOf(inputs);
    }

    boolean isClient() {
        return kind != Kind.BODY;
    }

    boolean isAsynchronous() {
        return kind == Kind.ASYNCHRONOUS_CLIENT;
    }

    /** Whether it gives its thread away while it waits for its stage: not if it has more to do then. */
    boolean leavesItsThread() {
        return isAsynchronous() && timeout.isEmpty() && limit.isEmpty() && fallback.isEmpty() && !isOnExecutor;
    }

    boolean isMapped() {
        return inputs.stream().anyMatch(input -> input.name().equals(KEY));
    }

    /** The name of what replaces its failure. */
    String fallbackName() {
        return "instead_of_" + name;
    }
}
