package dev.fanout.processor.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** What the rules need to know about types. */
final class TypeFacts {

    private final Types types;
    private final Elements elements;

    TypeFacts(Types types, Elements elements) {
        this.types = types;
        this.elements = elements;
    }

    Types types() {
        return types;
    }

    Elements elements() {
        return elements;
    }

    /** Whether a value can be passed where the other type is expected, boxed or unboxed where needed. */
    boolean isAssignable(TypeMirror from, TypeMirror to) {
        return from.getKind() != TypeKind.VOID && to.getKind() != TypeKind.VOID && types.isAssignable(from, to);
    }

    /** The type as a type argument: boxed, {@code Void} for {@code void}. */
    TypeMirror boxed(TypeMirror type) {
        if (type.getKind().isPrimitive()) {
            return types.boxedClass((PrimitiveType) type).asType();
        }
        return type.getKind() == TypeKind.VOID ? named("java.lang.Void") : type;
    }

    boolean isVoid(TypeMirror type) {
        return type.getKind() == TypeKind.VOID || is(type, "java.lang.Void");
    }

    /** Whether a type is, arguments aside, the class of that name. */
    boolean is(TypeMirror type, String qualifiedName) {
        return element(type)
                .filter(element -> element.getQualifiedName().contentEquals(qualifiedName))
                .isPresent();
    }

    /** Whether it is, arguments aside, the class or interface of that name, or derived from it. */
    boolean isA(TypeMirror type, String qualifiedName) {
        return types.isSubtype(types.erasure(type), types.erasure(named(qualifiedName)));
    }

    Optional<TypeElement> element(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                ? Optional.of((TypeElement) ((DeclaredType) type).asElement())
                : Optional.empty();
    }

    boolean isRecord(TypeMirror type) {
        return element(type)
                .map(Element::getKind)
                .filter(ElementKind.RECORD::equals)
                .isPresent();
    }

    /** Whether a type is a class, or an interface, that is not the platform's: one that somebody could have made a record. */
    boolean couldBeRecord(TypeMirror type) {
        return element(type)
                .filter(element -> element.getKind() == ElementKind.CLASS || element.getKind() == ElementKind.INTERFACE)
                .filter(element -> !element.getQualifiedName().toString().startsWith("java."))
                .isPresent();
    }

    static Optional<ExecutableElement> constructorWithoutParameters(TypeElement element) {
        return ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
                .filter(constructor -> constructor.getParameters().isEmpty())
                .findFirst();
    }

    /** The class whose objects those of an inner class belong to. */
    static Optional<TypeElement> outerOfInner(TypeElement element) {
        return Optional.ofNullable(element.getEnclosingElement())
                .filter(outer -> outer.getKind().isClass())
                .filter(outer -> element.getKind() == ElementKind.CLASS)
                .filter(outer -> !element.getModifiers().contains(Modifier.STATIC))
                .map(TypeElement.class::cast);
    }

    static List<? extends TypeMirror> arguments(TypeMirror type) {
        return type instanceof DeclaredType declared ? declared.getTypeArguments() : List.of();
    }

    /** Whether it is a generic class without its type arguments. */
    boolean isRaw(TypeMirror type) {
        return arguments(type).isEmpty()
                && element(type)
                        .filter(element -> !element.getTypeParameters().isEmpty())
                        .isPresent();
    }

    /** Whether it mentions a type parameter, so that what fits it shows only when that is bound. */
    static boolean isOpen(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return isOpen(array.getComponentType());
        }
        if (type instanceof WildcardType wildcard) {
            return Stream.of(
                            Optional.ofNullable(wildcard.getExtendsBound()),
                            Optional.ofNullable(wildcard.getSuperBound()))
                    .flatMap(Optional::stream)
                    .anyMatch(TypeFacts::isOpen);
        }
        return type.getKind() == TypeKind.TYPEVAR || arguments(type).stream().anyMatch(TypeFacts::isOpen);
    }

    /** The type of the elements of an array or an Iterable. */
    Optional<TypeMirror> elementOf(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return Optional.of(array.getComponentType());
        }
        return asIterable(type)
                .flatMap(iterable -> arguments(iterable).stream().findFirst())
                .map(this::upperBound);
    }

    Optional<DeclaredType> asIterable(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED || type.getKind() == TypeKind.TYPEVAR
                ? Optional.ofNullable(asSuper(type, "java.lang.Iterable"))
                : Optional.empty();
    }

    /** The type, as which a type argument {@code ? extends T} or {@code ?} is read: {@code T}, {@code Object}. */
    TypeMirror upperBound(TypeMirror argument) {
        if (argument.getKind() != TypeKind.WILDCARD) {
            return argument;
        }
        TypeMirror bound = ((WildcardType) argument).getExtendsBound();
        return bound == null ? named("java.lang.Object") : bound;
    }

    /** How a type is seen as one of its generic supertypes: the {@code Iterable<Long>} of {@code List<Long>}. */
    @Nullable
    DeclaredType asSuper(TypeMirror type, String qualifiedName) {
        if (is(type, qualifiedName)) {
            return (DeclaredType) type;
        }
        for (TypeMirror superType : types.directSupertypes(type)) {
            DeclaredType found = asSuper(superType, qualifiedName);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** What a client's {@code CompletionStage}, or a type derived from it, is of; empty for a client that blocks. */
    Optional<TypeMirror> stageOf(TypeMirror returned) {
        DeclaredType stage = returned.getKind() == TypeKind.DECLARED || returned.getKind() == TypeKind.TYPEVAR
                ? asSuper(returned, "java.util.concurrent.CompletionStage")
                : null;
        return Optional.ofNullable(stage)
                .map(found -> found.getTypeArguments().isEmpty()
                        ? named("java.lang.Object")
                        : upperBound(found.getTypeArguments().get(0)));
    }

    boolean isSame(TypeMirror one, TypeMirror other) {
        return types.isSameType(one, other);
    }

    boolean isSameErased(TypeMirror one, TypeMirror other) {
        return types.isSameType(types.erasure(one), types.erasure(other));
    }

    boolean isChecked(TypeMirror thrown) {
        return !types.isSubtype(thrown, named("java.lang.RuntimeException"))
                && !types.isSubtype(thrown, named("java.lang.Error"));
    }

    boolean isInterrupted(TypeMirror thrown) {
        return is(thrown, "java.lang.InterruptedException");
    }

    /** Whether the first is a subtype of one of the others. */
    boolean isCovered(TypeMirror thrown, List<? extends TypeMirror> by) {
        return by.stream().anyMatch(each -> types.isSubtype(thrown, each));
    }

    TypeMirror named(String qualifiedName) {
        return elements.getTypeElement(qualifiedName).asType();
    }

    /** A generic class with one type argument. */
    TypeMirror generic(String qualifiedName, TypeMirror argument) {
        return types.getDeclaredType(elements.getTypeElement(qualifiedName), argument);
    }
}
