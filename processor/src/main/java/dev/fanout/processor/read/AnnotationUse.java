package dev.fanout.processor.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * An annotation as it is written on an element.
 *
 * @param mirror the annotation, for positions
 * @param members the members that are written, by name; defaults are not among them
 */
public record AnnotationUse(AnnotationMirror mirror, Map<String, AnnotationValue> members) {

    /** The annotation of that qualified name on an element, if it is there. */
    public static Optional<AnnotationUse> find(Element element, String qualifiedName) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (nameOf(mirror).equals(qualifiedName)) {
                return Optional.of(of(mirror));
            }
        }
        return Optional.empty();
    }

    static AnnotationUse of(AnnotationMirror mirror) {
        Map<String, AnnotationValue> members = new LinkedHashMap<>();
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> written :
                mirror.getElementValues().entrySet()) {
            members.put(written.getKey().getSimpleName().toString(), written.getValue());
        }
        return new AnnotationUse(mirror, members);
    }

    static String nameOf(AnnotationMirror mirror) {
        return ((TypeElement) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
    }

    /** The value of a member, if it is written. */
    public Optional<AnnotationValue> member(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /**
     * Whether a member is written as something else than it has to be, which the compiler reports: a number instead of a text, a name that is not there. Compilers
     * hand such values out all the same, and a text that they do not know as {@code <error>}.
     */
    boolean isBroken() {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> written :
                mirror.getElementValues().entrySet()) {
            if (!fits(written.getKey().getReturnType(), written.getValue().getValue())) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(TypeMirror type, Object value) {
        if (type instanceof ArrayType array) {
            return value instanceof List<?> list && fit(array.getComponentType(), list);
        }
        return switch (type.toString()) {
            case "java.lang.String" -> value instanceof String && !value.equals("<error>");
            case "int" -> value instanceof Integer;
            default -> true; // classes and constants are looked at where they are read
        };
    }

    private static boolean fit(TypeMirror type, List<?> values) {
        for (Object each : values) {
            if (!fits(type, ((AnnotationValue) each).getValue())) {
                return false;
            }
        }
        return true;
    }

    /** The text of a member, if it is written and not empty. */
    public Optional<String> text(String name) {
        Object value = value(name);
        return value == null || value.toString().isEmpty() ? Optional.empty() : Optional.of(value.toString());
    }

    /** The number that a member is, if it is written. */
    public Optional<Integer> number(String name) {
        return value(name) instanceof Integer number ? Optional.of(number) : Optional.empty();
    }

    /** The name of the enum constant that a member is, if it is written and there is such a constant. */
    public Optional<String> constant(String name) {
        return value(name) instanceof VariableElement constant
                ? Optional.of(constant.getSimpleName().toString())
                : Optional.empty();
    }

    /** The class of a member, if it is written and is not {@code void.class}, which stands for none. */
    public Optional<TypeMirror> type(String name) {
        return value(name) instanceof TypeMirror type && type.getKind() != TypeKind.VOID
                ? Optional.of(type)
                : Optional.empty();
    }

    /** The values of a member that is an array; compilers hand a single value out as an array of one. */
    public List<AnnotationValue> list(String name) {
        List<AnnotationValue> values = new ArrayList<>();
        if (value(name) instanceof List<?> list) {
            for (Object each : list) {
                values.add((AnnotationValue) each);
            }
        }
        return values;
    }

    private @Nullable Object value(String name) {
        AnnotationValue written = members.get(name);
        return written == null ? null : written.getValue();
    }
}
