package dev.fanout.processor.planner;

import dev.fanout.processor.plan.PlanType.Declared;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** What people say about nulls, whoever's annotation they say it with. */
final class NullMarks {

    private static final Set<String> ON_TYPES = Set.of("Nullable", "NonNull", "CheckForNull");
    private static final Set<String> ON_DECLARATIONS = Set.of("Nullable", "CheckForNull");

    private NullMarks() {}

    /** The {@code @Nullable} or {@code @NonNull} in front of a type. */
    static Optional<Declared> of(TypeMirror type) {
        return find(type.getAnnotationMirrors(), ON_TYPES);
    }

    /** The {@code @Nullable} in front of a declaration, unless it is one of its type. */
    static Optional<Declared> of(Element declaration, TypeMirror type) {
        return of(type).isPresent() ? Optional.empty() : find(declaration.getAnnotationMirrors(), ON_DECLARATIONS);
    }

    private static Optional<Declared> find(List<? extends AnnotationMirror> mirrors, Set<String> names) {
        return mirrors.stream()
                .map(AnnotationMirror::getAnnotationType)
                .filter(type -> names.contains(type.asElement().getSimpleName().toString()))
                .filter(NullMarks::isPublic)
                .findFirst()
                .map(PlanTypes::of);
    }

    private static boolean isPublic(DeclaredType annotation) {
        return annotation.asElement().getModifiers().contains(Modifier.PUBLIC);
    }
}
