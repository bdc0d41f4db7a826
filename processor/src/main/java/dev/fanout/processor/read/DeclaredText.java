package dev.fanout.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * An interface as the compiler knows it, written like source: the same with each compiler, which their own printing is not. What
 * Kotlin's compiler notes for itself is left out.
 */
final class DeclaredText {
    private static final String OBJECT = "Object";

    private DeclaredText() {}

    static String of(TypeElement element) {
        List<String> lines = new ArrayList<>();
        element.getAnnotationMirrors().stream()
                .filter(annotation -> !AnnotationUse.nameOf(annotation).equals(FanoutNames.KOTLIN_METADATA))
                .forEach(annotation -> lines.add(annotation(annotation)));
        String superTypes = element.getInterfaces().isEmpty() ? "" : " extends " + TypeText.of(element.getInterfaces());
        String isPublic = element.getModifiers().contains(Modifier.PUBLIC) ? "public " : "";
        String keyword = element.getKind().isInterface() ? "interface " : "class ";
        lines.add(isPublic + keyword + element.getSimpleName() + typeParameters(element) + superTypes + " {");
        boolean isFirst = true;
        for (ExecutableElement method : ElementFilter.methodsIn(element.getEnclosedElements())) {
            if (!method.getModifiers().contains(Modifier.PRIVATE)) {
                lines.addAll(isFirst ? List.of() : List.of(""));
                method.getAnnotationMirrors().forEach(annotation -> lines.add("    " + annotation(annotation)));
                lines.add("    " + method(method));
                isFirst = false;
            }
        }
        lines.add("}");
        return String.join("\n", lines) + "\n";
    }

    private static String method(ExecutableElement method) {
        String modifiers = List.of(Modifier.DEFAULT, Modifier.STATIC).stream()
                .filter(method.getModifiers()::contains)
                .map(modifier -> modifier + " ")
                .collect(Collectors.joining());
        String types = typeParameters(method);
        String thrown = method.getThrownTypes().isEmpty() ? "" : " throws " + TypeText.of(method.getThrownTypes());
        String end = method.getModifiers().contains(Modifier.ABSTRACT) ? ";" : " { ... }";
        return modifiers + (types.isEmpty() ? "" : types + " ") + TypeText.of(method.getReturnType()) + " "
                + method.getSimpleName() + "(" + parameters(method) + ")" + thrown + end;
    }

    private static String parameters(ExecutableElement method) {
        List<String> parameters = new ArrayList<>();
        for (VariableElement parameter : method.getParameters()) {
            boolean isLast = parameters.size() == method.getParameters().size() - 1;
            TypeMirror type = parameter.asType();
            String written = method.isVarArgs() && isLast && type instanceof ArrayType array
                    ? TypeText.of(array.getComponentType()) + "..."
                    : TypeText.of(type);
            String annotations = parameter.getAnnotationMirrors().stream()
                    .map(annotation -> annotation(annotation) + " ")
                    .collect(Collectors.joining());
            parameters.add(annotations + written + " " + parameter.getSimpleName());
        }
        return String.join(", ", parameters);
    }

    private static String typeParameters(Parameterizable element) {
        return element.getTypeParameters().isEmpty()
                ? ""
                : element.getTypeParameters().stream()
                        .map(DeclaredText::typeParameter)
                        .collect(Collectors.joining(", ", "<", ">"));
    }

    private static String typeParameter(TypeParameterElement parameter) {
        String bounds = parameter.getBounds().stream()
                .map(TypeText::of)
                .filter(bound -> !bound.equals(OBJECT))
                .collect(Collectors.joining(" & "));
        return parameter.getSimpleName() + (bounds.isEmpty() ? "" : " extends " + bounds);
    }

    private static String annotation(AnnotationMirror mirror) {
        String name = "@" + mirror.getAnnotationType().asElement().getSimpleName();
        Map<? extends ExecutableElement, ? extends AnnotationValue> members = mirror.getElementValues();
        if (members.isEmpty()) {
            return name;
        }
        boolean isValueAlone = members.size() == 1
                && members.keySet().iterator().next().getSimpleName().contentEquals("value");
        return name
                + members.entrySet().stream()
                        .map(member -> (isValueAlone ? "" : member.getKey().getSimpleName() + " = ")
                                + value(member.getValue().getValue()))
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String value(Object value) {
        if (value instanceof List<?> list) {
            String joined = list.stream()
                    .map(each -> value(((AnnotationValue) each).getValue()))
                    .collect(Collectors.joining(", "));
            return list.size() == 1 ? joined : "{" + joined + "}";
        }
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof TypeMirror type) {
            return TypeText.of(type) + ".class";
        }
        if (value instanceof VariableElement constant) {
            return enclosing(constant) + "." + constant.getSimpleName();
        }
        if (value instanceof Character sign) {
            return "'" + sign + "'";
        }
        return value instanceof AnnotationMirror nested ? annotation(nested) : value.toString();
    }

    private static String enclosing(Element constant) {
        Element type = constant.getEnclosingElement();
        return type == null ? "" : type.getSimpleName().toString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append((char) c);
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                default -> quoted.append(Character.isISOControl(c) ? "\\u%04x".formatted(c) : Character.toString(c));
            }
        });
        return quoted.append('"').toString();
    }
}
