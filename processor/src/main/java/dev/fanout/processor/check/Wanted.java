package dev.fanout.processor.check;

import dev.fanout.processor.read.SourceParameter;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/**
 * Something that is looked up by name.
 *
 * @param name the name
 * @param type the type that it has to fit
 * @param text how a message speaks of it
 * @param position where it stands
 * @param need the call that needs it; empty for a component of the result
 */
record Wanted(String name, TypeMirror type, String text, Position position, Optional<Need> need) {

    /** A parameter of a call. */
    record Need(Callee callee, SourceParameter parameter) {}

    static Wanted component(String name, TypeMirror type, String record, Position position) {
        return new Wanted(name, type, "the component " + name + " of " + record, position, Optional.empty());
    }

    static Wanted parameter(Callee callee, SourceParameter parameter) {
        return new Wanted(
                parameter.name(),
                parameter.type(),
                "the parameter " + parameter.name() + " of " + callee.name(),
                Position.of(parameter.element()),
                Optional.of(new Need(callee, parameter)));
    }
}
