package dev.fanout.processor.check;

import dev.fanout.processor.read.SourceMethod;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/**
 * A constructor parameter: a collaborator, or the client of a call.
 *
 * @param name its name
 * @param type its type
 * @param accessor the interface's method that hands it out, if there is one
 * @param mentionedBy the method that mentions it first
 * @param named whether a {@code client = ...} says its name
 */
public record Client(
        String name, TypeMirror type, Optional<SourceMethod> accessor, SourceMethod mentionedBy, boolean named) {

    /** The same, with a name that the user gave. */
    Client withName() {
        return new Client(name, type, accessor, mentionedBy, true);
    }
}
