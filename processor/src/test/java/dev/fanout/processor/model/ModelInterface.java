package dev.fanout.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * An interface, described: enough to write it, and to say what its gather comes to.
 *
 * @param seed what it was made from
 * @param calls its calls
 * @param nested gathers that are looked up by others
 * @param top the gather that is run
 * @param keys the elements that are mapped
 */
record ModelInterface(long seed, List<ModelCall> calls, List<ModelGather> nested, ModelGather top, List<String> keys) {
    /** A parameter that calls take. */
    static final String PARAMETER = "p";

    /** The parameter of all gathers that nested ones map over. */
    static final String KEYS = "keys";

    ModelInterface {
        calls = List.copyOf(calls);
        nested = List.copyOf(nested);
        keys = List.copyOf(keys);
    }

    Optional<ModelCall> call(String name) {
        return calls.stream().filter(call -> call.name().equals(name)).findFirst();
    }

    Optional<ModelGather> gather(String name) {
        return nested.stream().filter(gather -> gather.name().equals(name)).findFirst();
    }

    /** Whether what has that name takes an element. */
    boolean isMapped(String name) {
        return call(name)
                .map(ModelCall::isMapped)
                .orElseGet(() -> gather(name).map(ModelGather::isMapped).orElse(false));
    }

    String packageName() {
        return "m" + Long.toUnsignedString(seed);
    }
}
