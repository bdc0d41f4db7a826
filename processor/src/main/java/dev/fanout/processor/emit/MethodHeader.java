package dev.fanout.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import dev.fanout.processor.plan.PlanType.Declared;
import dev.fanout.processor.plan.Signature;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The first lines of a method that overrides one of the interface. */
final class MethodHeader {
    private MethodHeader() {}

    static MethodSpec.Builder overriding(Signature signature) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(signature.name())
                .addAnnotation(Override.class)
                .addAnnotations(MemberAnnotations.of(signature.deprecation(), signature.suppressions()))
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeNames.of(signature.returns()))
                .varargs(signature.varargs());
        method.addAnnotations(declared(signature.nullable()));
        signature.typeParameters().forEach(parameter -> method.addTypeVariable(TypeNames.declaration(parameter)));
        signature
                .parameters()
                .forEach(parameter ->
                        method.addParameter(ParameterSpec.builder(TypeNames.of(parameter.type()), parameter.name())
                                .addAnnotations(declared(parameter.nullable()))
                                .build()));
        signature.thrown().forEach(thrown -> method.addException(TypeNames.of(thrown)));
        return method;
    }

    private static List<AnnotationSpec> declared(Optional<Declared> annotation) {
        return annotation
                .map(found -> AnnotationSpec.builder(TypeNames.raw(found)).build())
                .stream()
                .toList();
    }
}
