package dev.fanout.processor.read;

import java.util.Optional;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A parameter of a method.
 *
 * @param element the parameter, for positions
 * @param name its name in the interface that declares the method
 * @param type its type, seen from the annotated interface
 * @param each its {@code @Each}
 */
public record SourceParameter(VariableElement element, String name, TypeMirror type, Optional<AnnotationUse> each) {}
