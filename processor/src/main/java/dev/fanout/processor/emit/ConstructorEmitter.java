package dev.fanout.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import dev.fanout.processor.plan.ClassPlan;
import dev.fanout.processor.plan.ComponentAnnotations;
import dev.fanout.processor.plan.ConstructorParameter;
import dev.fanout.processor.plan.PlanType.Primitive;
import dev.fanout.processor.plan.Signature;
import dev.fanout.processor.plan.Suppression;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** What the class is made of: a field and a constructor parameter for each client and the runtime; the options of its calls and gathers. */
record ConstructorEmitter(ClassPlan plan, Members members) {
    private static final int BODY = 4;

    List<FieldSpec> fields() {
        Stream<FieldSpec> clients = plan.constructor().stream()
                .map(client -> FieldSpec.builder(
                                TypeNames.of(client.type()), client.name(), Modifier.PRIVATE, Modifier.FINAL)
                        .addAnnotations(suppressing(client.suppressions()))
                        .build());
        Stream<FieldSpec> runtime =
                Stream.of(FieldSpec.builder(RuntimeTypes.RUNTIME, members.runtime(), Modifier.PRIVATE, Modifier.FINAL)
                        .build());
        return Stream.of(clients, runtime, members.options().fields().stream())
                .flatMap(fields -> fields)
                .toList();
    }

    List<MethodSpec> constructors() {
        return needsOwnRuntime() ? List.of(withRuntime()) : List.of(withSharedRuntime(), withRuntime());
    }

    List<MethodSpec> accessors() {
        return plan.constructor().stream()
                .flatMap(client -> client.accessor().stream().map(accessor -> accessor(client, accessor)))
                .toList();
    }

    /** The shared runtime has no executors. */
    private boolean needsOwnRuntime() {
        return CallKey.allOf(plan).anyMatch(call -> call.options().on().isPresent());
    }

    private MethodSpec withSharedRuntime() {
        List<CodeBlock> arguments = Stream.concat(
                        plan.constructor().stream().map(client -> CodeBlock.of("$N", client.name())),
                        Stream.of(CodeBlock.of("$T.shared()", RuntimeTypes.RUNTIME)))
                .toList();
        return constructor(Optional.empty())
                .addJavadoc("An instance whose calls run on the shared runtime.\n")
                .addCode(Layout.call(BODY, CodeBlock.of("this"), arguments, CodeBlock.of(";\n")))
                .build();
    }

    private MethodSpec withRuntime() {
        MethodSpec.Builder constructor =
                constructor(plan.component()).addParameter(RuntimeTypes.RUNTIME, members.runtime());
        constructor.addJavadoc("An instance whose calls run on the given runtime.\n");
        for (ConstructorParameter client : plan.constructor()) {
            constructor.addCode(assignment(client.name(), client.type() instanceof Primitive));
        }
        constructor.addCode(assignment(members.runtime(), false));
        members.options()
                .assignments(members.interfaceName(), members.runtime(), members.constants(), BODY)
                .forEach(constructor::addCode);
        return constructor.build();
    }

    private MethodSpec.Builder constructor(Optional<ComponentAnnotations> injected) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        injected.map(component -> TypeNames.raw(component.onConstructor())).ifPresent(constructor::addAnnotation);
        if (plan.isPublic()) {
            constructor.addModifiers(Modifier.PUBLIC);
        }
        Set<Suppression> suppressions = new TreeSet<>();
        plan.constructor().forEach(client -> suppressions.addAll(client.suppressions()));
        constructor.addAnnotations(suppressing(suppressions));
        plan.constructor()
                .forEach(client ->
                        constructor.addParameter(ParameterSpec.builder(TypeNames.of(client.type()), client.name())
                                .addAnnotations(qualifier(client, injected))
                                .build()));
        return constructor;
    }

    private static List<AnnotationSpec> qualifier(
            ConstructorParameter client, Optional<ComponentAnnotations> injected) {
        return injected
                .flatMap(component -> client.qualifier()
                        .map(name -> AnnotationSpec.builder(TypeNames.raw(component.onNamed()))
                                .addMember("value", "$S", name)
                                .build()))
                .stream()
                .toList();
    }

    private static CodeBlock assignment(String name, boolean primitive) {
        return primitive
                ? CodeBlock.of("this.$N = $N;\n", name, name)
                : Layout.call(
                        BODY,
                        CodeBlock.of("this.$N = $T.requireNonNull", name, Objects.class),
                        List.of(CodeBlock.of("$N", name), CodeBlock.of("$S", name)),
                        CodeBlock.of(";\n"));
    }

    private static MethodSpec accessor(ConstructorParameter client, Signature accessor) {
        return MethodHeader.overriding(accessor)
                .addStatement("return $N", client.name())
                .build();
    }

    private static List<AnnotationSpec> suppressing(Set<Suppression> suppressions) {
        return MemberAnnotations.of(Optional.empty(), suppressions);
    }
}
