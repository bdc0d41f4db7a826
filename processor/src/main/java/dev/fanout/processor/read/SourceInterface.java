package dev.fanout.processor.read;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * An annotated interface as the user wrote it.
 *
 * @param element the interface; a class, an enum or an annotation type where somebody annotated a method of such
 * @param type its type, with its own type parameters as arguments
 * @param methods the methods that it declares or inherits: those of super-interfaces first, each in source order; an overridden
 *     method gives its place to the overriding one; methods of {@code Object} are left out
 * @param serializers the serializers that it registers, and then those that it inherits
 */
public record SourceInterface(
        TypeElement element, DeclaredType type, List<SourceMethod> methods, List<SourceSerializer> serializers) {
    public SourceInterface {
        methods = List.copyOf(methods);
        serializers = List.copyOf(serializers);
    }

    /** Whether the compiler refuses what it inherits, so that nothing can implement it. */
    public boolean isContradictory() {
        return methods.stream().anyMatch(SourceMethod::isContradictory);
    }

    /** Its simple name. */
    public String name() {
        return element.getSimpleName().toString();
    }
}
