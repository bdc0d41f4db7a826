package dev.fanout.processor.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** What Java's serialisation does with a class. */
final class SerialForm {

    private final TypeFacts facts;

    SerialForm(TypeFacts facts) {
        this.facts = facts;
    }

    boolean isSerializable(TypeMirror type) {
        return facts.isA(type, "java.io.Serializable");
    }

    /** Whether it writes all of itself: what it is made of is its own affair. A record may not. */
    boolean isExternalizable(TypeElement element) {
        return element.getKind() != ElementKind.RECORD && facts.isA(element.asType(), "java.io.Externalizable");
    }

    /** Whether reading an object that writes all of itself can begin. */
    boolean canBeRead(TypeElement externalizable) {
        return TypeFacts.outerOfInner(externalizable).isEmpty()
                && TypeFacts.constructorWithoutParameters(externalizable)
                        .filter(constructor -> constructor.getModifiers().contains(Modifier.PUBLIC))
                        .isPresent();
    }

    /** The class whose method has something else sent in the place of a type's objects: it, or one above it. */
    Optional<DeclaredType> replacer(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        Optional<DeclaredType> each = Optional.of(type);
        while (each.isPresent()) {
            TypeElement declaring = (TypeElement) each.get().asElement();
            Optional<ExecutableElement> nearest = methods(declaring, "writeReplace")
                    .filter(method -> method.getParameters().isEmpty())
                    .findFirst();
            if (PlatformTypes.is(declaring) || nearest.isPresent()) { // it hides others, also if it is not used itself
                return each.filter(found -> nearest.isPresent() && replaces(nearest.get(), declaring, element));
            }
            each = superclass(each.get());
        }
        return Optional.empty();
    }

    private boolean replaces(ExecutableElement method, TypeElement declaring, TypeElement element) {
        Set<Modifier> modifiers = method.getModifiers();
        boolean isOurs = !PlatformTypes.is(declaring); // what the JDK sends instead is not known here
        boolean isVisible = modifiers.contains(Modifier.PUBLIC)
                || modifiers.contains(Modifier.PROTECTED)
                || declaring.equals(element)
                || (isNear(declaring, element) && !modifiers.contains(Modifier.PRIVATE));
        return isOurs
                && isVisible
                && !modifiers.contains(Modifier.STATIC)
                && !modifiers.contains(Modifier.ABSTRACT)
                && facts.is(method.getReturnType(), "java.lang.Object");
    }

    /** Whether it decides which of its fields are sent, or how. A record may not. */
    boolean writesItself(TypeElement element) {
        List<VariableElement> declared = ElementFilter.fieldsIn(element.getEnclosedElements());
        boolean namesThem =
                declared.stream().anyMatch(field -> field.getSimpleName().contentEquals("serialPersistentFields"));
        boolean writesThem = methods(element, "writeObject")
                .anyMatch(method -> method.getParameters().size() == 1
                        && facts.is(method.getParameters().get(0).asType(), "java.io.ObjectOutputStream"));
        return element.getKind() != ElementKind.RECORD && (namesThem || writesThem);
    }

    /** Its fields that are sent one by one. */
    List<VariableElement> fields(TypeElement element) {
        return ownFields(element).stream()
                .filter(field -> !field.getModifiers().contains(Modifier.TRANSIENT))
                .toList();
    }

    /** All that an object of it has by itself. */
    List<VariableElement> ownFields(TypeElement element) {
        return ElementFilter.fieldsIn(element.getEnclosedElements()).stream()
                .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
                .toList();
    }

    /** The superclass, with the type arguments that it has here. */
    Optional<DeclaredType> superclass(DeclaredType type) {
        for (TypeMirror each : facts.types().directSupertypes(type)) {
            if (each.getKind() == TypeKind.DECLARED
                    && ((DeclaredType) each).asElement().getKind().isClass()) {
                return Optional.of((DeclaredType) each);
            }
        }
        return Optional.empty();
    }

    /** Whether reading an object can begin with a superclass that is not sent. */
    boolean canBeMade(TypeElement superclass, TypeElement by) {
        boolean isNear = isNear(superclass, by);
        return TypeFacts.constructorWithoutParameters(superclass)
                .map(Element::getModifiers)
                .filter(modifiers -> modifiers.contains(Modifier.PUBLIC)
                        || modifiers.contains(Modifier.PROTECTED)
                        || (isNear && !modifiers.contains(Modifier.PRIVATE)))
                .isPresent();
    }

    private boolean isNear(TypeElement one, TypeElement other) {
        return facts.elements().getPackageOf(one).equals(facts.elements().getPackageOf(other));
    }

    private static Stream<ExecutableElement> methods(TypeElement element, String name) {
        return ElementFilter.methodsIn(element.getEnclosedElements()).stream()
                .filter(method -> method.getSimpleName().contentEquals(name));
    }
}
