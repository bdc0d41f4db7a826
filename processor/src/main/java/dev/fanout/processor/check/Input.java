package dev.fanout.processor.check;

import dev.fanout.processor.read.SourceParameter;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/** What a parameter of a call, or a component of a record, gets. */
public sealed interface Input {

    /** A parameter of the gather. */
    record OfParameter(SourceParameter parameter) implements Input {}

    /**
     * The value of a call.
     *
     * @param call its name
     * @param wanted the type that is expected
     */
    record ValueOf(String call, TypeMirror wanted) implements Input {}

    /** The outcome of a call. */
    record OutcomeOf(String call) implements Input {}

    /** The element that is mapped. */
    record OfElement() implements Input {}

    /** The calls among what something gets. */
    static List<String> calls(List<Input> inputs) {
        return inputs.stream()
                .filter(input -> input instanceof ValueOf || input instanceof OutcomeOf)
                .map(input -> input instanceof ValueOf value ? value.call() : ((OutcomeOf) input).call())
                .toList();
    }
}
