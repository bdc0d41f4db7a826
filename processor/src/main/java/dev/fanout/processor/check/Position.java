package dev.fanout.processor.check;

import dev.fanout.processor.read.AnnotationUse;
import dev.fanout.processor.read.SourceMethod;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * Where a problem is shown.
 *
 * @param element the element
 * @param annotation the annotation on it
 * @param value the value in that annotation
 */
public record Position(Element element, Optional<AnnotationMirror> annotation, Optional<AnnotationValue> value) {

    /** The element itself. */
    public static Position of(Element element) {
        return new Position(element, Optional.empty(), Optional.empty());
    }

    static Position of(SourceMethod method) {
        return of(method.element());
    }

    static Position of(Element element, AnnotationUse use) {
        return new Position(element, Optional.of(use.mirror()), Optional.empty());
    }

    /** The value of a member where it is written, otherwise the annotation. */
    static Position of(Element element, AnnotationUse use, String member) {
        return new Position(element, Optional.of(use.mirror()), use.member(member));
    }

    static Position of(Element element, AnnotationUse use, AnnotationValue value) {
        return new Position(element, Optional.of(use.mirror()), Optional.of(value));
    }
}
