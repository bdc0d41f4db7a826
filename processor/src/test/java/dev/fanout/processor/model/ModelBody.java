package dev.fanout.processor.model;

import java.util.List;

/**
 * What the body of a call does, or that of its fallback, described.
 *
 * @param millis how long it takes
 * @param fault how it ends
 * @param failing of a body that is run for elements: those for which it ends like that; of another: all
 * @param isStubborn whether it returns its value when it is interrupted
 */
record ModelBody(long millis, Fault fault, List<String> failing, boolean isStubborn) {

    /** How a body ends. */
    enum Fault {
        NONE(""),
        CHECKED("IOException: "),
        UNCHECKED("IllegalStateException: "),
        ERROR("AssertionError: ");

        private final String type;

        Fault(String type) {
            this.type = type;
        }
    }

    ModelBody {
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
    String failure(String name) {
        return fault.type + name;
    }
}
