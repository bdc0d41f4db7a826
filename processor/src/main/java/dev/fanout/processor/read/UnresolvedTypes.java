package dev.fanout.processor.read;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Whether a type that the generated code depends on is not there yet. Another processor may still write it, so the interface waits for the
 * next round; if nobody does, the compiler itself reports it.
 */
public final class UnresolvedTypes {

    private final UnresolvedPart unresolved = new UnresolvedPart();

    /** Whether the interface mentions such a type where it matters. */
    public boolean in(SourceInterface source) {
        return inHeader(source.element())
                || source.methods().stream().anyMatch(this::inAnnotations)
                || source.methods().stream()
                        .filter(method -> method.isAbstract() || method.isAnnotated())
                        .anyMatch(this::inMethod);
    }

    private boolean inHeader(TypeElement element) {
        return element.getInterfaces().stream().anyMatch(this::in)
                || element.getTypeParameters().stream()
                        .map(TypeParameterElement::getBounds)
                        .anyMatch(this::inAny)
                || element.getInterfaces().stream()
                        .filter(DeclaredType.class::isInstance)
                        .map(type -> (TypeElement) ((DeclaredType) type).asElement())
                        .anyMatch(this::inHeader);
    }

    /** An annotation that is not there may be a misspelt one of ours: nobody knows then what the method is. */
    private boolean inAnnotations(SourceMethod method) {
        return Stream.concat(Stream.of(method.element()), method.element().getParameters().stream())
                .flatMap(element -> element.getAnnotationMirrors().stream())
                .anyMatch(annotation -> in(annotation.getAnnotationType()));
    }

    private boolean inMethod(SourceMethod method) {
        return in(method.returns())
                || Stream.of(method.async(), method.gather())
                        .flatMap(Optional::stream)
                        .anyMatch(AnnotationUse::isBroken)
                || method.parameters().stream().anyMatch(parameter -> in(parameter.type()))
                || inAny(method.thrown())
                || inComponents(method.returns())
                || method.async().stream().anyMatch(use -> inClient(use, method));
    }

    /** The components of a record that is asked for, also within {@code Outcome<R>} or {@code Task<R>}. */
    private boolean inComponents(TypeMirror type) {
        if (!(type instanceof DeclaredType declared)) {
            return false;
        }
        for (Element member : declared.asElement().getEnclosedElements()) {
            if (member instanceof RecordComponentElement component && in(component.asType())) {
                return true;
            }
        }
        return declared.getTypeArguments().stream().anyMatch(this::inComponents);
    }

    private boolean inClient(AnnotationUse use, SourceMethod method) {
        if (use.member("value").isEmpty()) {
            return false;
        }
        Object value = use.member("value").map(AnnotationValue::getValue).orElseThrow();
        if (!(value instanceof TypeMirror type)) {
            // javac hands out the text "<error>" for a class that it does not know.
            return true;
        }
        String name = use.text("method").orElse(method.name());
        return in(type)
                || (type instanceof DeclaredType client && inMethodsNamed(name, client.asElement(), new HashSet<>()));
    }

    private boolean inMethodsNamed(String name, Element client, Set<Element> seen) {
        if (!(client instanceof TypeElement element) || !seen.add(element)) {
            return false;
        }
        boolean here = ElementFilter.methodsIn(element.getEnclosedElements()).stream()
                .filter(method -> method.getSimpleName().contentEquals(name))
                .anyMatch(this::inSignature);
        return here || in(element.getSuperclass()) || inSupertypes(name, element, seen);
    }

    private boolean inSupertypes(String name, TypeElement element, Set<Element> seen) {
        if (element.getSuperclass() instanceof DeclaredType superclass
                && inMethodsNamed(name, superclass.asElement(), seen)) {
            return true;
        }
        return element.getInterfaces().stream()
                .anyMatch(type -> in(type)
                        || (type instanceof DeclaredType declared && inMethodsNamed(name, declared.asElement(), seen)));
    }

    private boolean inSignature(ExecutableElement method) {
        return in(method.getReturnType())
                || method.getParameters().stream().anyMatch(parameter -> in(parameter.asType()))
                || inAny(method.getThrownTypes());
    }

    private boolean inAny(List<? extends TypeMirror> types) {
        return types.stream().anyMatch(this::in);
    }

    private boolean in(TypeMirror type) {
        return type.getKind() == TypeKind.ERROR || Boolean.TRUE.equals(type.accept(unresolved, null));
    }
}
