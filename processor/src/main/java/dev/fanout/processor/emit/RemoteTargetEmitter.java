package dev.fanout.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.fanout.processor.plan.ClassPlan;
import dev.fanout.processor.plan.ConstructorParameter;
import dev.fanout.processor.plan.PlanType;
import dev.fanout.processor.plan.PlanType.Primitive;
import dev.fanout.processor.plan.RemoteCallPlan;
import dev.fanout.processor.plan.RemotePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** What makes an instance one that other processes can call: which calls it has, and the method that runs them by their names. */
record RemoteTargetEmitter(RemotePlan remote, Members members, Set<String> fields) {
    private static final int BODY = 4;
    private static final int CASE = 6;
    private static final int STATEMENT = 8;
    private static final String CALL = "call";

    static List<MethodSpec> methods(ClassPlan plan, Members members) {
        Set<String> fields =
                plan.constructor().stream().map(ConstructorParameter::name).collect(Collectors.toSet());
        return plan.remote()
                .map(remote -> new RemoteTargetEmitter(remote, members, fields))
                .map(emitter -> List.of(emitter.remoteCalls(), emitter.runCall()))
                .orElse(List.of());
    }

    private MethodSpec remoteCalls() {
        List<CodeBlock> arguments = new ArrayList<>();
        arguments.add(CodeBlock.of("$N", members.runtime()));
        arguments.add(CodeBlock.of("this::$N", runner()));
        members.remote().all().forEach(constant -> arguments.add(CodeBlock.of("$N", constant)));
        CodeBlock head = CodeBlock.of("return $T.of", RuntimeTypes.REMOTE_CALLS);
        return MethodSpec.methodBuilder("remoteCalls")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(RuntimeTypes.REMOTE_CALLS)
                .addCode(Layout.call(BODY, head, arguments, CodeBlock.of(";\n")))
                .build();
    }

    private MethodSpec runCall() {
        Set<String> taken = new TreeSet<>(fields);
        taken.add(members.runtime());
        String call = FreeName.of(taken, CALL, "remoteCall");
        taken.add(call);
        Locals locals = Locals.ofReceived(taken);
        TypeName arguments = ParameterizedTypeName.get(ClassName.get(List.class), ClassName.OBJECT);
        return MethodSpec.methodBuilder(runner())
                .addAnnotations(MemberAnnotations.of(Optional.empty(), remote.suppressions()))
                .addModifiers(Modifier.PRIVATE)
                .returns(Object.class)
                .addParameter(RuntimeTypes.REMOTE_SIGNATURE, call)
                .addParameter(arguments, locals.arguments())
                .addException(Throwable.class)
                .addCode("return switch ($N.text()) {\n$>", call)
                .addCode(cases(locals))
                .addCode("default -> throw $T.unknown($N);\n$<};\n", RuntimeTypes.REMOTE_CALLS, call)
                .build();
    }

    private String runner() {
        return FreeName.of(remote.methodNames(), "runCall", "runRemoteCall");
    }

    private CodeBlock cases(Locals locals) {
        ArgumentCode arguments = new ArgumentCode(members.interfaceName(), locals);
        BodyCode bodies =
                new BodyCode(members, locals, arguments, new RemoteCode(members.remote(), arguments, Map.of()));
        return remote.calls().stream().map(call -> oneCase(call, bodies)).collect(CodeBlock.joining(""));
    }

    private static CodeBlock oneCase(RemoteCallPlan call, BodyCode bodies) {
        CodeBlock label = CodeBlock.of("case $S -> ", text(call));
        if (call.body().returns() != Primitive.VOID || call.body().isStaged()) {
            return bodies.run(label, call.body(), CASE);
        }
        return CodeBlock.builder()
                .add("$L{\n$>", label)
                .add(bodies.run(CodeBlock.of(""), call.body(), STATEMENT))
                .add("yield null;\n$<}\n")
                .build();
    }

    /** As the runtime writes the signature: {@code score(shop.Model,long)}. */
    private static String text(RemoteCallPlan call) {
        return call.parameters().stream()
                .map(RemoteTargetEmitter::typeName)
                .collect(Collectors.joining(",", call.name() + "(", ")"));
    }

    private static String typeName(PlanType erased) {
        if (erased instanceof PlanType.ArrayOf array) {
            return typeName(array.component()) + "[]";
        }
        return erased instanceof PlanType.Declared declared
                ? declared.binaryName()
                : TypeNames.of(erased).toString();
    }
}
