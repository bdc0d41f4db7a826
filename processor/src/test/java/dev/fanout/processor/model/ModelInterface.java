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
    static final String PARAMETER = "p";

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

    String packageName() {
        return "m" + Long.toUnsignedString(seed);
    }
}
