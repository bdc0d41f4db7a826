package dev.fanout.processor.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads an interface with all that it inherits. */
public final class InterfaceReader {

    /** What other libraries call their annotations for asynchronous methods. */
    private static final Set<String> ASYNC_ELSEWHERE = Set.of("Async", "Asynchronous");

    private final Types types;
    private final InheritedMethods inherited;

    public InterfaceReader(Types types, Elements elements) {
        this.types = types;
        this.inherited = new InheritedMethods(types, elements);
    }

    /** The interface and its methods. */
    public SourceInterface read(TypeElement element) {
        DeclaredType type = (DeclaredType) element.asType();
        List<SourceMethod> methods = new ArrayList<>();
        Map<TypeElement, DeclaredType> all = superInterfacesFirst(type);
        all.forEach((declaring, seen) -> {
            for (ExecutableElement method : ElementFilter.methodsIn(declaring.getEnclosedElements())) {
                inherited.add(methods, read(method, declaring, seen), element);
            }
        });
        return new SourceInterface(element, type, methods, serializers(all.keySet()));
    }

    private static List<SourceSerializer> serializers(Set<TypeElement> superInterfacesFirst) {
        List<TypeElement> ownFirst = new ArrayList<>(superInterfacesFirst);
        Collections.reverse(ownFirst);
        List<SourceSerializer> all = new ArrayList<>();
        for (TypeElement declaring : ownFirst) {
            AnnotationUse.find(declaring, FanoutNames.SERIALIZERS)
                    .ifPresent(use -> all.addAll(serializers(declaring, use)));
        }
        return all;
    }

    private static List<SourceSerializer> serializers(TypeElement declaring, AnnotationUse use) {
        return use.list("value").stream()
                .filter(value -> value.getValue() instanceof TypeMirror)
                .map(value -> new SourceSerializer(declaring, use, value, (TypeMirror) value.getValue()))
                .toList();
    }

    /** Each with its type arguments, as they are bound by the one that it was reached from first. */
    private Map<TypeElement, DeclaredType> superInterfacesFirst(DeclaredType type) {
        Map<TypeElement, DeclaredType> all = new LinkedHashMap<>();
        collect(type, all);
        return all;
    }

    private void collect(DeclaredType type, Map<TypeElement, DeclaredType> all) {
        TypeElement element = (TypeElement) type.asElement();
        if (all.containsKey(element)) {
            return;
        }
        for (TypeMirror superType : types.directSupertypes(type)) {
            if (superType instanceof DeclaredType declared
                    && declared.asElement().getKind() == ElementKind.INTERFACE) {
                collect(declared, all);
            }
        }
        all.put(element, type);
    }

    /** Seen from the type that declares it: seen from below, ecj takes an overridden method for the one that it finds first. */
    private SourceMethod read(ExecutableElement method, TypeElement declaring, DeclaredType from) {
        ExecutableType type = (ExecutableType) types.asMemberOf(from, method);
        return new SourceMethod(
                method,
                declaring,
                type.getReturnType(),
                parameters(method, type),
                thrown(method, type),
                AnnotationUse.find(method, FanoutNames.ASYNC),
                AnnotationUse.find(method, FanoutNames.GATHER),
                foreignAsync(method),
                false);
    }

    /** What a method in Kotlin throws is in its annotation; kapt leaves the clause out where a type in the signature has type arguments. */
    private static List<TypeMirror> thrown(ExecutableElement method, ExecutableType type) {
        if (!type.getThrownTypes().isEmpty()) {
            return List.copyOf(type.getThrownTypes());
        }
        return AnnotationUse.find(method, FanoutNames.KOTLIN_THROWS).stream()
                .flatMap(use -> use.list("exceptionClasses").stream())
                .map(AnnotationValue::getValue)
                .filter(TypeMirror.class::isInstance)
                .map(TypeMirror.class::cast)
                .toList();
    }

    private static List<SourceParameter> parameters(ExecutableElement method, ExecutableType type) {
        List<SourceParameter> parameters = new ArrayList<>();
        for (int i = 0; i < method.getParameters().size(); i++) {
            VariableElement parameter = method.getParameters().get(i);
            parameters.add(new SourceParameter(
                    parameter,
                    parameter.getSimpleName().toString(),
                    type.getParameterTypes().get(i),
                    AnnotationUse.find(parameter, FanoutNames.EACH)));
        }
        return parameters;
    }

    private static Optional<AnnotationUse> foreignAsync(ExecutableElement method) {
        return method.getAnnotationMirrors().stream()
                .filter(InterfaceReader::isForeignAsync)
                .findFirst()
                .map(AnnotationUse::of);
    }

    private static boolean isForeignAsync(AnnotationMirror mirror) {
        String name = mirror.getAnnotationType().asElement().getSimpleName().toString();
        return ASYNC_ELSEWHERE.contains(name) && !AnnotationUse.nameOf(mirror).equals(FanoutNames.ASYNC);
    }
}
