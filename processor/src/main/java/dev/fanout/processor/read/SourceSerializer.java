package dev.fanout.processor.read;

import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * A class that somebody has registered as a serializer.
 *
 * @param on the interface that names it, which may be one that is inherited
 * @param use the annotation there
 * @param value the class in it, for positions
 * @param type the class
 */
public record SourceSerializer(TypeElement on, AnnotationUse use, AnnotationValue value, TypeMirror type) {}
