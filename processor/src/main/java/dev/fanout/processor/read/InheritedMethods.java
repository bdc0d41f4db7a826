package dev.fanout.processor.read;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Which of several methods of one signature an interface has. */
final class InheritedMethods {

    private final Types types;
    private final Elements elements;
    private final TypeElement object;

    InheritedMethods(Types types, Elements elements) {
        this.types = types;
        this.elements = elements;
        this.object = elements.getTypeElement("java.lang.Object");
    }

    /** Adds a method: in the place of the one that it overrides, merged with one that it is inherited beside, or at the end. */
    void add(List<SourceMethod> methods, SourceMethod method, TypeElement in) {
        if (isOfObject(method.element(), in) || isForeignStatic(method, in)) {
            return;
        }
        for (int i = 0; i < methods.size(); i++) {
            SourceMethod other = methods.get(i);
            if (sameSignature(method, other, in)) {
                methods.set(i, resolve(other, method, in));
                return;
            }
        }
        methods.add(method);
    }

    private SourceMethod resolve(SourceMethod first, SourceMethod second, TypeElement in) {
        if (elements.overrides(second.element(), first.element(), in)
                && types.isSubtype(
                        types.erasure(second.declaredIn().asType()),
                        types.erasure(first.declaredIn().asType()))) {
            return second;
        }
        SourceMethod merged = merged(first, second);
        return areCompatible(first, second) ? merged : merged.contradictory();
    }

    /** Whether an interface may inherit both, as long as it overrides neither: no bodies, and one result that does for both. */
    private boolean areCompatible(SourceMethod first, SourceMethod second) {
        TypeMirror one = first.element().getReturnType();
        TypeMirror other = second.element().getReturnType();
        // As declared where that says enough: ecj hands out the first method's result for both as seen from the
        // interface.
        boolean isOpen = one.getKind() == TypeKind.TYPEVAR || other.getKind() == TypeKind.TYPEVAR;
        boolean agree = isOpen ? agree(first.returns(), second.returns()) : agree(one, other);
        return agree && first.isAbstract() && second.isAbstract();
    }

    private boolean agree(TypeMirror one, TypeMirror other) {
        boolean isPlain = one.getKind().isPrimitive() || one.getKind() == TypeKind.VOID;
        boolean isOtherPlain = other.getKind().isPrimitive() || other.getKind() == TypeKind.VOID;
        if (isPlain || isOtherPlain) {
            return types.isSameType(one, other);
        }
        TypeMirror first = types.erasure(one);
        TypeMirror second = types.erasure(other);
        return types.isSubtype(first, second) || types.isSubtype(second, first);
    }

    /** Neither overrides the other: the annotated one, or the one with the narrower result; what both declare to throw. */
    private SourceMethod merged(SourceMethod first, SourceMethod second) {
        List<TypeMirror> thrown = first.thrown().stream()
                .filter(type -> covers(second.thrown(), type))
                .toList();
        boolean preferSecond = first.isAnnotated() == second.isAnnotated()
                ? !types.isSameType(first.returns(), second.returns())
                        && types.isSubtype(types.erasure(second.returns()), types.erasure(first.returns()))
                : second.isAnnotated();
        return (preferSecond ? second : first).throwing(thrown);
    }

    private boolean covers(List<TypeMirror> thrown, TypeMirror type) {
        return thrown.stream().anyMatch(each -> types.isSubtype(type, each));
    }

    private boolean sameSignature(SourceMethod one, SourceMethod other, TypeElement in) {
        if (!one.name().equals(other.name())
                || one.parameters().size() != other.parameters().size()) {
            return false;
        }
        DeclaredType from = (DeclaredType) in.asType();
        ExecutableType oneType = (ExecutableType) types.asMemberOf(from, one.element());
        ExecutableType otherType = (ExecutableType) types.asMemberOf(from, other.element());
        return types.isSubsignature(oneType, otherType) || types.isSubsignature(otherType, oneType);
    }

    /** Static and private methods are not inherited, so only the interface's own are looked at: somebody may have annotated them. */
    private static boolean isForeignStatic(SourceMethod method, TypeElement in) {
        return !method.declaredIn().equals(in)
                && (method.element().getModifiers().contains(Modifier.STATIC)
                        || method.element().getModifiers().contains(Modifier.PRIVATE));
    }

    private boolean isOfObject(ExecutableElement method, TypeElement in) {
        return ElementFilter.methodsIn(object.getEnclosedElements()).stream()
                .filter(each -> each.getModifiers().contains(Modifier.PUBLIC))
                .anyMatch(each -> elements.overrides(method, each, in)
                        || (each.getSimpleName().equals(method.getSimpleName())
                                && types.isSubsignature(
                                        (ExecutableType) method.asType(), (ExecutableType) each.asType())));
    }
}
