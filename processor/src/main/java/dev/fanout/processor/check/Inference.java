package dev.fanout.processor.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * Whether the compiler will find types for a client method's own type parameters: {@code T} in {@code <T> T read(Class<T> type)}.
 *
 * <p>Each parameter is tried with the types that stand in its place in what is passed and what is wanted; one way to make all of it fit is enough.
 */
final class Inference {

    private final TypeFacts facts;
    private final ExecutableElement method;
    private final ExecutableType type;
    private final TypeMirror result;

    /**
     * An inference.
     *
     * @param method a generic method
     * @param type its type, seen from the client
     */
    Inference(TypeFacts facts, ExecutableElement method, ExecutableType type) {
        this.facts = facts;
        this.method = method;
        this.type = type;
        this.result = facts.stageOf(type.getReturnType()).orElse(type.getReturnType());
    }

    /** Whether there are types with which the arguments can be passed, and the result is what is wanted. */
    boolean fits(List<? extends TypeMirror> arguments, TypeMirror wanted) {
        Map<String, List<TypeMirror>> candidates = new LinkedHashMap<>();
        for (TypeParameterElement parameter : method.getTypeParameters()) {
            candidates.put(parameter.getSimpleName().toString(), new ArrayList<>());
        }
        for (int i = 0; i < arguments.size(); i++) {
            match(type.getParameterTypes().get(i), facts.boxed(arguments.get(i)), candidates);
        }
        match(result, facts.boxed(wanted), candidates);
        for (TypeParameterElement parameter : method.getTypeParameters()) {
            List<TypeMirror> found = candidates.get(parameter.getSimpleName().toString());
            if (found != null && found.isEmpty()) {
                found.addAll(bounds(parameter));
            }
        }
        return tried(new ArrayList<>(candidates.keySet()), candidates, new HashMap<>(), arguments, wanted);
    }

    private boolean tried(
            List<String> open,
            Map<String, List<TypeMirror>> candidates,
            Map<String, TypeMirror> chosen,
            List<? extends TypeMirror> arguments,
            TypeMirror wanted) {
        if (open.isEmpty()) {
            return isRight(chosen, arguments, wanted);
        }
        String name = open.get(0);
        for (TypeMirror candidate : candidates.getOrDefault(name, List.of())) {
            chosen.put(name, candidate);
            if (tried(open.subList(1, open.size()), candidates, chosen, arguments, wanted)) {
                return true;
            }
        }
        return false;
    }

    private boolean isRight(Map<String, TypeMirror> chosen, List<? extends TypeMirror> arguments, TypeMirror wanted) {
        for (int i = 0; i < arguments.size(); i++) {
            if (!facts.isAssignable(
                    arguments.get(i), with(type.getParameterTypes().get(i), chosen))) {
                return false;
            }
        }
        for (TypeParameterElement parameter : method.getTypeParameters()) {
            TypeMirror choice = chosen.get(parameter.getSimpleName().toString());
            for (TypeMirror bound : bounds(parameter)) {
                if (choice == null || !facts.isAssignable(choice, with(bound, chosen))) {
                    return false;
                }
            }
        }
        return facts.isVoid(wanted) || facts.isAssignable(with(result, chosen), wanted);
    }

    /** Notes what stands in an actual type where a formal one has a type parameter. */
    private void match(TypeMirror formal, TypeMirror actual, Map<String, List<TypeMirror>> candidates) {
        if (nameOf(formal).filter(candidates::containsKey).isPresent()) {
            TypeMirror found = facts.upperBound(actual);
            if (!found.getKind().isPrimitive() && found.getKind() != TypeKind.VOID) {
                candidates
                        .getOrDefault(nameOf(formal).orElseThrow(), new ArrayList<>())
                        .add(found);
            }
        } else if (formal instanceof ArrayType array && actual instanceof ArrayType other) {
            match(array.getComponentType(), other.getComponentType(), candidates);
        } else if (formal instanceof WildcardType wildcard) {
            bounds(wildcard).forEach(bound -> match(bound, actual, candidates));
        } else if (formal instanceof DeclaredType declared && actual.getKind() == TypeKind.DECLARED) {
            arguments(declared, (DeclaredType) actual, candidates);
        }
    }

    private void arguments(DeclaredType formal, DeclaredType actual, Map<String, List<TypeMirror>> candidates) {
        String name = ((TypeElement) formal.asElement()).getQualifiedName().toString();
        String otherName = ((TypeElement) actual.asElement()).getQualifiedName().toString();
        DeclaredType up = facts.asSuper(actual, name);
        List<? extends TypeMirror> one = formal.getTypeArguments();
        List<? extends TypeMirror> other = TypeFacts.arguments(actual);
        if (up != null) {
            other = up.getTypeArguments();
        } else {
            DeclaredType down = facts.asSuper(formal, otherName);
            one = down == null ? List.of() : down.getTypeArguments();
        }
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            match(one.get(i), facts.upperBound(other.get(i)), candidates);
        }
    }

    /** A type with the chosen ones in place of the method's type parameters. */
    private TypeMirror with(TypeMirror open, Map<String, TypeMirror> chosen) {
        Optional<TypeMirror> choice = nameOf(open).map(chosen::get);
        if (choice.isPresent()) {
            return choice.get();
        }
        if (open instanceof ArrayType array) {
            return facts.types().getArrayType(with(array.getComponentType(), chosen));
        }
        if (open instanceof WildcardType wildcard) {
            TypeMirror upper = wildcard.getExtendsBound();
            TypeMirror lower = wildcard.getSuperBound();
            return facts.types()
                    .getWildcardType(
                            upper == null ? null : with(upper, chosen), lower == null ? null : with(lower, chosen));
        }
        if (open instanceof DeclaredType declared
                && !declared.getTypeArguments().isEmpty()) {
            TypeMirror[] arguments = declared.getTypeArguments().stream()
                    .map(argument -> with(argument, chosen))
                    .toArray(TypeMirror[]::new);
            return facts.types().getDeclaredType((TypeElement) declared.asElement(), arguments);
        }
        return open;
    }

    /** What a type parameter extends, seen from the client: {@code User}, where it is the {@code T} of a repository of users. */
    private List<? extends TypeMirror> bounds(TypeParameterElement parameter) {
        int index = method.getTypeParameters().indexOf(parameter);
        if (index >= type.getTypeVariables().size()) {
            return parameter.getBounds();
        }
        TypeMirror upper = type.getTypeVariables().get(index).getUpperBound();
        return upper instanceof IntersectionType several ? several.getBounds() : List.of(upper);
    }

    private static List<TypeMirror> bounds(WildcardType wildcard) {
        List<TypeMirror> bounds = new ArrayList<>();
        Optional.ofNullable(wildcard.getExtendsBound()).ifPresent(bounds::add);
        Optional.ofNullable(wildcard.getSuperBound()).ifPresent(bounds::add);
        return bounds;
    }

    /** The name of a type parameter of the method; one of the class is not open here. */
    private Optional<String> nameOf(TypeMirror type) {
        return type.getKind() == TypeKind.TYPEVAR
                ? method.getTypeParameters().stream()
                        .map(parameter -> parameter.getSimpleName().toString())
                        .filter(type.toString()::equals)
                        .findFirst()
                : Optional.empty();
    }
}
