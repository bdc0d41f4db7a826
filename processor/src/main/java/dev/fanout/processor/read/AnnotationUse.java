package dev.fanout.processor.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * An annotation as it is written on an element.
 *
 * @param mirror the annotation, for positions
 * @param members the members that are written, by name; defaults are not among them
 */
public record AnnotationUse(AnnotationMirror mirror, Map<String, AnnotationValue> members) {

    /** The annotation of that qualified name on an element, if it is there. */
    public static Optional<AnnotationUse> find(Element element, String qualifiedName) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> nameOf(mirror).contentEquals(qualifiedName))
                .findFirst()
                .map(AnnotationUse::of);
    }

    static AnnotationUse of(AnnotationMirror mirror) {
        Map<String, AnnotationValue> members = new LinkedHashMap<>();
        mirror.getElementValues()
                .forEach((member, value) -> members.put(member.getSimpleName().toString(), value));
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
        return mirror.getElementValues().entrySet().stream()
                .anyMatch(entry ->
                        !fits(entry.getKey().getReturnType(), entry.getValue().getValue()));
    }

    private static boolean fits(TypeMirror type, Object value) {
        if (type instanceof ArrayType array) {
            return value instanceof List<?> list
                    && list.stream()
                            .allMatch(each -> fits(array.getComponentType(), ((AnnotationValue) each).getValue()));
        }
        return switch (type.toString()) {
            case "java.lang.String" -> value instanceof String && !value.equals("<error>");
            case "int" -> value instanceof Integer;
            default -> true; // classes and constants are looked at where they are read
        };
    }

    /** The text of a member, if it is written and not empty. */
    public Optional<String> text(String name) {
        return member(name).map(AnnotationValue::getValue).map(Object::toString).filter(text -> !text.isEmpty());
    }

    /** The number that a member is, if it is written. */
    public Optional<Integer> number(String name) {
        return member(name)
                .map(AnnotationValue::getValue)
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast);
    }

    /** The name of the enum constant that a member is, if it is written and there is such a constant. */
    public Optional<String> constant(String name) {
        return member(name)
                .map(AnnotationValue::getValue)
                .filter(VariableElement.class::isInstance)
                .map(value -> ((VariableElement) value).getSimpleName().toString());
    }

    /** The class of a member, if it is written and is not {@code void.class}, which stands for none. */
    public Optional<TypeMirror> type(String name) {
        return member(name)
                .map(AnnotationValue::getValue)
                .filter(TypeMirror.class::isInstance)
                .map(TypeMirror.class::cast)
                .filter(type -> type.getKind() != TypeKind.VOID);
    }

    /** The values of a member that is an array; compilers hand a single value out as an array of one. */
    public List<AnnotationValue> list(String name) {
        List<AnnotationValue> values = new ArrayList<>();
        member(name).map(AnnotationValue::getValue).ifPresent(value -> {
            if (value instanceof List<?> list) {
                list.forEach(each -> values.add((AnnotationValue) each));
            }
        });
        return values;
    }
}
