package dev.fanout.processor.planner;

import dev.fanout.processor.plan.Deprecation;
import dev.fanout.processor.read.AnnotationUse;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/** Reads {@code @Deprecated}. */
final class Deprecations {

    private Deprecations() {}

    static Optional<Deprecation> of(Element element) {
        return AnnotationUse.find(element, "java.lang.Deprecated")
                .map(use -> new Deprecation(
                        use.text("since"),
                        use.member("forRemoval")
                                .map(AnnotationValue::getValue)
                                .filter(Boolean.TRUE::equals)
                                .isPresent()));
    }
}
