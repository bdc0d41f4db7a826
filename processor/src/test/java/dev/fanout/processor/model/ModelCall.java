package dev.fanout.processor.model;

import java.util.List;

/**
 * A call, described.
 *
 * <p>Options of a call have their place here, and beside it in {@link ModelSource} (how they are written) and {@link Interpreter} (what
 * they mean): its own timeout, its fallback, its limit.
 *
 * @param name its name
 * @param inputs what it takes
 * @param isClient whether a client's method runs, or a body of the interface
 * @param millis how long it takes
 * @param fault how it ends
 * @param failing of a call that is mapped: the elements for which it ends like that; of another: all
 */
record ModelCall(
        String name, List<ModelInput> inputs, boolean isClient, long millis, Fault fault, List<String> failing) {

    /** The parameter that elements are fed to. */
    static final String KEY = "key";

    /** How a call ends. */
    enum Fault {
        NONE,
        CHECKED,
        UNCHECKED
    }

    ModelCall {
        inputs = List.copyOf(inputs);
        failing = List.copyOf(failing);
    }

    /** How long it takes for an element. */
    long millis(String element) {
        return millis + 7919L * element.length();
    }

    /** Whether it fails for an element. */
    boolean fails(String element) {
        return fault != Fault.NONE && (failing.isEmpty() || failing.contains(element));
    }

    /** What it throws, as {@link Render} shows it. */
    String failure() {
        return (fault == Fault.CHECKED ? "IOException: " : "IllegalStateException: ") + name;
    }

    boolean isMapped() {
        return inputs.stream().anyMatch(input -> input.name().equals(KEY));
    }
}
