package dev.fanout.processor.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** The subtypes of which something of a sealed type can be, with the type arguments that they have then. */
final class PermittedTypes {

    private final TypeFacts facts;

    PermittedTypes(TypeFacts facts) {
        this.facts = facts;
    }

    List<DeclaredType> of(DeclaredType sealed) {
        return ((TypeElement) sealed.asElement())
                .getPermittedSubclasses().stream()
                        .map(permitted -> (TypeElement) ((DeclaredType) permitted).asElement())
                        .flatMap(permitted -> seenFrom(sealed, permitted).stream())
                        .toList();
    }

    /** A parameter of which the sealed type says nothing stays, and stands for its bound. */
    private Optional<DeclaredType> seenFrom(DeclaredType sealed, TypeElement permitted) {
        DeclaredType own = (DeclaredType) permitted.asType();
        TypeElement above = (TypeElement) sealed.asElement();
        DeclaredType superType = facts.asSuper(own, above.getQualifiedName().toString());
        Map<Element, TypeMirror> found = new HashMap<>();
        if (superType != null && !fit(superType, sealed, found)) {
            return Optional.empty();
        }
        TypeMirror[] arguments = permitted.getTypeParameters().stream()
                .map(parameter -> found.getOrDefault(parameter, parameter.asType()))
                .toArray(TypeMirror[]::new);
        return Optional.of(found.isEmpty() ? own : facts.types().getDeclaredType(permitted, arguments));
    }

    /** Whether two parameterisations of one class can be the same; notes what type parameters are then. */
    private boolean fit(DeclaredType formal, DeclaredType actual, Map<Element, TypeMirror> found) {
        List<? extends TypeMirror> formals = formal.getTypeArguments();
        List<? extends TypeMirror> actuals = actual.getTypeArguments();
        for (int i = 0; i < formals.size() && i < actuals.size(); i++) { // either may be raw
            if (!fits(formals.get(i), actuals.get(i), found)) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(TypeMirror formal, TypeMirror actual, Map<Element, TypeMirror> found) {
        if (formal instanceof TypeVariable variable) {
            TypeMirror before = found.putIfAbsent(variable.asElement(), actual);
            if (before instanceof WildcardType) { // whatever comes now says no less
                found.put(variable.asElement(), actual);
            }
            return isOpen(before) || isOpen(actual) || facts.isSameErased(before, actual);
        }
        if (formal instanceof WildcardType ofFormal && actual instanceof WildcardType ofActual) {
            TypeMirror bound = ofFormal.getExtendsBound();
            return bound == null || fitsBound(bound, ofActual, found);
        }
        if (actual instanceof WildcardType wildcard) {
            return fitsBound(formal, wildcard, found);
        }
        if (formal instanceof ArrayType array) {
            return isOpen(actual)
                    || (actual instanceof ArrayType other
                            && fits(array.getComponentType(), other.getComponentType(), found));
        }
        if (formal instanceof DeclaredType one && actual instanceof DeclaredType other) {
            return facts.isSameErased(one, other) && fit(one, other, found);
        }
        return isOpen(formal) || isOpen(actual) || facts.isSame(formal, actual);
    }

    /** Whether what is declared can be of a wildcard's type. */
    private boolean fitsBound(TypeMirror formal, WildcardType wildcard, Map<Element, TypeMirror> found) {
        TypeMirror bound = wildcard.getExtendsBound();
        if (!(bound instanceof DeclaredType upper) || formal.getKind() != TypeKind.DECLARED) {
            return isOpen(bound)
                    || facts.types()
                            .isSubtype(
                                    facts.types().erasure(formal), facts.types().erasure(bound));
        }
        DeclaredType seen = facts.asSuper(
                formal, ((TypeElement) upper.asElement()).getQualifiedName().toString());
        return seen != null && fit(seen, upper, found);
    }

    /** Whether it stands for others. */
    private static boolean isOpen(@Nullable TypeMirror type) {
        return type == null
                || type instanceof TypeVariable
                || type instanceof WildcardType
                || type.getKind() == TypeKind.ERROR;
    }
}
