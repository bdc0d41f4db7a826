package dev.fanout.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.fanout.processor.plan.NullMark;
import dev.fanout.processor.plan.PlanType;
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
                .returns(marked(signature.returns(), signature.nullMark()))
                .varargs(signature.varargs());
        method.addAnnotations(declared(signature.nullMark()));
        signature.typeParameters().forEach(parameter -> method.addTypeVariable(TypeNames.declaration(parameter)));
        signature
                .parameters()
                .forEach(parameter -> method.addParameter(
                        ParameterSpec.builder(marked(parameter.type(), parameter.nullMark()), parameter.name())
                                .addAnnotations(declared(parameter.nullMark()))
                                .build()));
        signature.thrown().forEach(thrown -> method.addException(TypeNames.of(thrown)));
        return method;
    }

    private static TypeName marked(PlanType type, Optional<NullMark> mark) {
        TypeName name = TypeNames.of(type);
        return mark.filter(NullMark::onType)
                .map(MethodHeader::spec)
                .map(name::annotated)
                .orElse(name);
    }

    private static List<AnnotationSpec> declared(Optional<NullMark> mark) {
        return mark.filter(found -> !found.onType()).map(MethodHeader::spec).stream()
                .toList();
    }

    private static AnnotationSpec spec(NullMark mark) {
        return AnnotationSpec.builder(TypeNames.raw(mark.annotation())).build();
    }
}
