package dev.fanout.processor.check;

import java.util.List;

/**
 * A call in a gather.
 *
 * @param callee what is called
 * @param inputs what its parameters get, in their order
 */
public record Node(Callee callee, List<Input> inputs) {
    public Node {
        inputs = List.copyOf(inputs);
    }

    public String name() {
        return callee.name();
    }

    /** The calls whose values it needs. */
    List<String> values() {
        return inputs.stream()
                .filter(Input.ValueOf.class::isInstance)
                .map(input -> ((Input.ValueOf) input).call())
                .toList();
    }

    /** The calls that it waits for. */
    List<String> waitsFor() {
        return inputs.stream()
                .filter(input -> !(input instanceof Input.OfParameter || input instanceof Input.OfElement))
                .map(input -> input instanceof Input.ValueOf value ? value.call() : ((Input.OutcomeOf) input).call())
                .distinct()
                .toList();
    }
}
