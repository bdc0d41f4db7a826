package dev.fanout.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import dev.fanout.processor.plan.Deprecation;
import dev.fanout.processor.plan.Suppression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The annotations that keep a generated member in step with the user's: the same {@code @Deprecated}, and no warning of its own. */
final class MemberAnnotations {
    private MemberAnnotations() {}

    static List<AnnotationSpec> of(Optional<Deprecation> deprecation, Set<Suppression> suppressions) {
        List<AnnotationSpec> annotations = new ArrayList<>();
        deprecation.map(MemberAnnotations::deprecated).ifPresent(annotations::add);
        if (!suppressions.isEmpty()) {
            annotations.add(suppressing(suppressions));
        }
        return annotations;
    }

    private static AnnotationSpec deprecated(Deprecation deprecation) {
        AnnotationSpec.Builder annotation = AnnotationSpec.builder(Deprecated.class);
        String removal = deprecation.forRemoval() ? "forRemoval = true" : "";
        if (deprecation.since().isPresent()) {
            // As one member: JavaPoet gives each of several a line of its own.
            String more = removal.isEmpty() ? "" : ", " + removal;
            annotation.addMember("since", "$S$L", deprecation.since().get(), more);
        } else if (deprecation.forRemoval()) {
            annotation.addMember("forRemoval", "true");
        }
        return annotation.build();
    }

    private static AnnotationSpec suppressing(Set<Suppression> suppressions) {
        List<CodeBlock> keys = suppressions.stream()
                .sorted()
                .map(suppression -> CodeBlock.of("$S", suppression.key()))
                .toList();
        CodeBlock value = keys.size() == 1 ? keys.get(0) : CodeBlock.of("{$L}", CodeBlock.join(keys, ", "));
        return AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", value)
                .build();
    }
}
