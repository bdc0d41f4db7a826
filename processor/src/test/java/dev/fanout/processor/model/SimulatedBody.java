package dev.fanout.processor.model;

import java.util.List;

/**
 * A body that runs, of a call or of its fallback.
 *
 * @param name of the method
 * @param does what it does
 * @param element what it is run for; empty if it is not run for elements
 * @param arguments what it is called with
 * @param isFallback whether it replaces a failure
 */
record SimulatedBody(String name, ModelBody does, String element, List<String> arguments, boolean isFallback) {
    SimulatedBody {
        arguments = List.copyOf(arguments);
    }

    /** How it ends by itself. */
    End end() {
        return does.fails(element)
                ? new End(End.Kind.FAILED, does.failure(name))
                : new End(End.Kind.OK, Script.value(name, arguments));
    }

    /** Whether it ends with something that a fallback may replace. */
    boolean throwsException() {
        return does.fails(element) && does.fault() != ModelBody.Fault.ERROR;
    }

    /** How it ends when it is interrupted, and would otherwise have ended so. */
    End interrupted(End asAsked) {
        return does.isStubborn() ? new End(End.Kind.OK, Script.value(name, arguments)) : asAsked;
    }
}
