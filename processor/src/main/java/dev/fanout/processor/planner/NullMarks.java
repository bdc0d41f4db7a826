package dev.fanout.processor.planner;

import dev.fanout.processor.plan.NullMark;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;

/** The {@code @Nullable} of a result or of a parameter, whoever's it is. */
final class NullMarks {

    private static final Set<String> NAMES = Set.of("Nullable", "CheckForNull");

    private NullMarks() {}

    /** That in front of the type, or else that in front of the declaration. */
    static Optional<NullMark> of(Element declaration, TypeMirror type) {
        return find(type.getAnnotationMirrors(), true).or(() -> find(declaration.getAnnotationMirrors(), false));
    }

    private static Optional<NullMark> find(List<? extends AnnotationMirror> mirrors, boolean onType) {
        return mirrors.stream()
                .map(AnnotationMirror::getAnnotationType)
                .filter(type -> NAMES.contains(type.asElement().getSimpleName().toString()))
                .filter(type -> type.asElement().getModifiers().contains(Modifier.PUBLIC))
                .findFirst()
                .map(type -> new NullMark(PlanTypes.of(type), onType));
    }
}
