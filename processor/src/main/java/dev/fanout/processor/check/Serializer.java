package dev.fanout.processor.check;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * What writes values of a type that travel in another form.
 *
 * @param element its class
 * @param handled the type, erased
 * @param form what it writes
 */
public record Serializer(TypeElement element, TypeMirror handled, TypeMirror form) {}
