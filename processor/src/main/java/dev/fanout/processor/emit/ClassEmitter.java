package dev.fanout.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.fanout.processor.plan.ClassPlan;
import dev.fanout.processor.plan.GatherMethod;
import dev.fanout.processor.plan.HandleMethod;
import dev.fanout.processor.plan.MethodPlan;
import javax.lang.model.element.Modifier;

/** Writes the text of a generated class. */
public final class ClassEmitter {
    private final String generator;

    /**
     * An emitter.
     *
     * @param generator the name that {@code @Generated} gives as the origin
     */
    public ClassEmitter(String generator) {
        this.generator = generator;
    }

    /** The class that the plan describes; the same plan gives the same text. */
    public GeneratedSource emit(ClassPlan plan) {
        String packageName = plan.implemented().packageName();
        String text = JavaFile.builder(packageName, type(plan))
                .skipJavaLangImports(true)
                .build()
                .toString();
        return new GeneratedSource(packageName, plan.generatedName(), GeneratedText.tidied(text));
    }

    private TypeSpec type(ClassPlan plan) {
        Members members = Members.of(plan);
        ConstructorEmitter construction = new ConstructorEmitter(plan, members);
        TypeSpec.Builder type = TypeSpec.classBuilder(plan.generatedName())
                .addJavadoc(PlanJavadoc.of(plan))
                .addSuperinterface(TypeNames.of(plan.implemented()))
                .addFields(members.constants().fields())
                .addFields(members.remote().fields(members.implemented()))
                .addFields(construction.fields())
                .addMethods(construction.constructors())
                .addMethods(construction.accessors());
        header(plan, type);
        plan.methods().forEach(method -> type.addMethod(method(method, members)));
        if (plan.remote().isPresent()) {
            type.addSuperinterface(RuntimeTypes.REMOTE_TARGET);
            type.addMethods(RemoteTargetEmitter.methods(plan, members));
        }
        // A variable hides a type of its name just as an inherited member type does.
        plan.hiddenNames().forEach(type::alwaysQualify);
        Members.variables(plan).forEach(type::alwaysQualify);
        return type.build();
    }

    private void header(ClassPlan plan, TypeSpec.Builder type) {
        plan.generatedAnnotation()
                .map(ClassName::bestGuess)
                .map(name -> AnnotationSpec.builder(name)
                        .addMember("value", "$S", generator)
                        .build())
                .ifPresent(type::addAnnotation);
        type.addAnnotations(MemberAnnotations.of(plan.deprecation(), plan.suppressions()));
        plan.typeParameters().forEach(parameter -> type.addTypeVariable(TypeNames.declaration(parameter)));
        plan.component().map(component -> TypeNames.raw(component.onClass())).ifPresent(type::addAnnotation);
        if (plan.isPublic()) {
            type.addModifiers(Modifier.PUBLIC);
        }
        if (plan.component().isEmpty()) { // frameworks derive classes, to put aspects around them
            type.addModifiers(Modifier.FINAL);
        }
    }

    private static MethodSpec method(MethodPlan method, Members members) {
        return method instanceof HandleMethod handle
                ? new HandleEmitter(members).emit(handle)
                : new GatherEmitter(members).emit((GatherMethod) method);
    }
}
