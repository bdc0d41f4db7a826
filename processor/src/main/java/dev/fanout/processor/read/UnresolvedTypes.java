package dev.fanout.processor.read;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
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
        if (inHeader(source.element())) {
            return true;
        }
        for (SourceSerializer serializer : source.serializers()) {
            if (in(serializer.type())) {
                return true;
            }
        }
        for (SourceMethod method : source.methods()) {
            if (inAnnotations(method) || ((method.isAbstract() || method.isAnnotated()) && inMethod(method))) {
                return true;
            }
        }
        return false;
    }

    private boolean inHeader(TypeElement element) {
        for (TypeParameterElement parameter : element.getTypeParameters()) {
            if (inAny(parameter.getBounds())) {
                return true;
            }
        }
        for (TypeMirror type : element.getInterfaces()) {
            if (in(type) || (type instanceof DeclaredType declared && inHeader((TypeElement) declared.asElement()))) {
                return true;
            }
        }
        return false;
    }

    /** An annotation that is not there may be a misspelt one of ours: nobody knows then what the method is. */
    private boolean inAnnotations(SourceMethod method) {
        if (inAnnotationsOf(method.element())) {
            return true;
        }
        for (VariableElement parameter : method.element().getParameters()) {
            if (inAnnotationsOf(parameter)) {
                return true;
            }
        }
        return false;
    }

    private boolean inAnnotationsOf(Element element) {
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            if (in(annotation.getAnnotationType())) {
                return true;
            }
        }
        return false;
    }

    private boolean inMethod(SourceMethod method) {
        return in(method.returns())
                || isBroken(method.async())
                || isBroken(method.gather())
                || inParameters(method)
                || inAny(method.thrown())
                || inComponents(method.returns())
                || (method.async().isPresent() && inClient(method.async().get(), method));
    }

    private static boolean isBroken(Optional<AnnotationUse> use) {
        return use.isPresent() && use.get().isBroken();
    }

    private boolean inParameters(SourceMethod method) {
        for (SourceParameter parameter : method.parameters()) {
            if (in(parameter.type())) {
                return true;
            }
        }
        return false;
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
        for (TypeMirror argument : declared.getTypeArguments()) {
            if (inComponents(argument)) {
                return true;
            }
        }
        return false;
    }

    private boolean inClient(AnnotationUse use, SourceMethod method) {
        Optional<AnnotationValue> written = use.member("value");
        if (written.isEmpty()) {
            return false;
        }
        if (!(written.get().getValue() instanceof TypeMirror type)) {
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
        for (ExecutableElement method : ElementFilter.methodsIn(element.getEnclosedElements())) {
            if (method.getSimpleName().contentEquals(name) && inSignature(method)) {
                return true;
            }
        }
        return in(element.getSuperclass()) || inSupertypes(name, element, seen);
    }

    private boolean inSupertypes(String name, TypeElement element, Set<Element> seen) {
        if (element.getSuperclass() instanceof DeclaredType superclass
                && inMethodsNamed(name, superclass.asElement(), seen)) {
            return true;
        }
        for (TypeMirror type : element.getInterfaces()) {
            if (in(type)
                    || (type instanceof DeclaredType declared && inMethodsNamed(name, declared.asElement(), seen))) {
                return true;
            }
        }
        return false;
    }

    private boolean inSignature(ExecutableElement method) {
        for (VariableElement parameter : method.getParameters()) {
            if (in(parameter.asType())) {
                return true;
            }
        }
        return in(method.getReturnType()) || inAny(method.getThrownTypes());
    }

    private boolean inAny(List<? extends TypeMirror> types) {
        for (TypeMirror type : types) {
            if (in(type)) {
                return true;
            }
        }
        return false;
    }

    private boolean in(TypeMirror type) {
        return type.getKind() == TypeKind.ERROR || Boolean.TRUE.equals(type.accept(unresolved, null));
    }
}
