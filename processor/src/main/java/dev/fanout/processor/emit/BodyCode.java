package dev.fanout.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.fanout.processor.plan.Body;
import dev.fanout.processor.plan.EachPlan;
import dev.fanout.processor.plan.FallbackPlan;
import dev.fanout.processor.plan.PlanType;
import dev.fanout.processor.plan.PlanType.Primitive;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a call runs, as a lambda; beside it, where there is one, what replaces its failure. */
record BodyCode(Members members, Locals locals, ArgumentCode arguments, RemoteCode remote) {

    /**
     * {@code () -> userApi.profile(userId)}.
     *
     * @param call which call it is
     * @param type of its value
     */
    CodeBlock call(CallKey call, PlanType type, Body body, Optional<FallbackPlan> fallback, int column) {
        CodeBlock failure = CodeBlock.of("$N", locals.failure());
        return fallback.map(with -> Layout.call(
                        column,
                        CodeBlock.of("$T.$Lof", RuntimeTypes.FALLBACK, witness(with, body, TypeNames.boxed(type))),
                        both(call, RuntimeTypes.CALL, CodeBlock.of("()"), body, failure, with, column),
                        CodeBlock.of("")))
                .orElseGet(() -> start(call, RuntimeTypes.CALL, CodeBlock.of("()"), body, column));
    }

    /**
     * {@code element -> userApi.profile(element)}.
     *
     * @param call which call it is
     * @param type of the value for one element
     */
    CodeBlock elementCall(
            CallKey call, PlanType type, EachPlan each, Body body, Optional<FallbackPlan> fallback, int column) {
        CodeBlock element = CodeBlock.of("$N", locals.element());
        CodeBlock recovered = CodeBlock.of("($N, $N)", locals.element(), locals.failure());
        return fallback.map(with -> Layout.call(
                        column,
                        CodeBlock.of(
                                "$T.$LofEach",
                                RuntimeTypes.FALLBACK,
                                witness(with, body, TypeNames.boxed(each.element()), TypeNames.boxed(type))),
                        both(call, RuntimeTypes.EACH_CALL, element, body, recovered, with, column),
                        CodeBlock.of("")))
                .orElseGet(() -> start(call, RuntimeTypes.EACH_CALL, element, body, column));
    }

    /** The type arguments, where the body alone does not tell what both return. */
    private static CodeBlock witness(FallbackPlan fallback, Body body, TypeName... types) {
        if (isDropped(fallback, body) || fallback.returns().equals(body.returns())) {
            return CodeBlock.of("");
        }
        CodeBlock all =
                Arrays.stream(types).map(type -> CodeBlock.of("$T", type)).collect(CodeBlock.joining(", "));
        return CodeBlock.of("<$L>", all);
    }

    private List<CodeBlock> both(
            CallKey call,
            ClassName type,
            CodeBlock parameters,
            Body body,
            CodeBlock recovered,
            FallbackPlan fallback,
            int column) {
        int inner = column + Layout.CONTINUATION;
        return List.of(start(call, type, parameters, body, inner), recovery(recovered, fallback, body, inner));
    }

    /** What runs here, or what can run here and elsewhere. */
    private CodeBlock start(CallKey call, ClassName type, CodeBlock parameters, Body body, int column) {
        return remote.constant(call)
                .map(signature -> Layout.call(
                        column,
                        CodeBlock.of(
                                "$T.$L", RuntimeTypes.REMOTE_CALL, type.equals(RuntimeTypes.CALL) ? "of" : "ofEach"),
                        List.of(
                                signature,
                                lambda(type, parameters, body, column + Layout.CONTINUATION),
                                remote.arguments(call, parameters, body, column + Layout.CONTINUATION)),
                        CodeBlock.of("")))
                .orElseGet(() -> lambda(type, parameters, body, column));
    }

    private CodeBlock lambda(ClassName call, CodeBlock parameters, Body body, int column) {
        boolean isVoid = body.returns() == Primitive.VOID;
        List<CodeBlock> passed = arguments.of(body.arguments());
        if (body.isStaged()) {
            CodeBlock head =
                    CodeBlock.of("$T.$L($L -> $L", call, isVoid ? "ofVoidStage" : "ofStage", parameters, callee(body));
            return Layout.call(column, head, passed, CodeBlock.of(")"));
        }
        return lambda(parameters, callee(body), passed, isVoid, column);
    }

    /** The statement that runs a body: {@code Scores.super.score((Model) arguments.get(0));}. */
    CodeBlock run(CodeBlock label, Body body, int column) {
        List<CodeBlock> passed = arguments.of(body.arguments());
        if (!body.isStaged()) {
            return Layout.call(column, CodeBlock.of("$L$L", label, callee(body)), passed, CodeBlock.of(";\n"));
        }
        String starter = body.returns() == Primitive.VOID ? "ofVoidStage" : "ofStage";
        CodeBlock head = CodeBlock.of("$L$T.$L(() -> $L", label, RuntimeTypes.CALL, starter, callee(body));
        return Layout.call(column, head, passed, CodeBlock.of(").run();\n"));
    }

    private CodeBlock recovery(CodeBlock parameters, FallbackPlan fallback, Body body, int column) {
        List<CodeBlock> passed = new ArrayList<>(arguments.of(body.arguments()));
        if (fallback.takesFailure()) {
            passed.add(CodeBlock.of("$N", locals.failure()));
        }
        CodeBlock callee =
                CodeBlock.of(fallback.isStatic() ? "$T.$N" : "$T.super.$N", members.implemented(), fallback.method());
        return lambda(parameters, callee, passed, isDropped(fallback, body), column);
    }

    /** A call of nothing may be replaced by a method of anything. */
    private static boolean isDropped(FallbackPlan fallback, Body body) {
        PlanType returns = fallback.returns();
        return returns == Primitive.VOID || body.returns() == Primitive.VOID;
    }

    private static CodeBlock lambda(
            CodeBlock parameters, CodeBlock callee, List<CodeBlock> passed, boolean isVoid, int column) {
        return isVoid
                ? Layout.call(
                        column,
                        CodeBlock.of("$L -> { $L", parameters, callee),
                        passed,
                        CodeBlock.of("; return null; }"))
                : Layout.call(column, CodeBlock.of("$L -> $L", parameters, callee), passed, CodeBlock.of(""));
    }

    private CodeBlock callee(Body body) {
        if (body instanceof Body.ClientMethod client) {
            return CodeBlock.of("$L.$N", locals.field(client.client()), client.method());
        }
        if (body instanceof Body.StaticMethod fixed) {
            return CodeBlock.of("$T.$N", TypeNames.raw(fixed.type()), fixed.method());
        }
        if (body instanceof Body.DefaultMethod ofInterface) {
            return CodeBlock.of("$T.super.$N", members.implemented(), ofInterface.method());
        }
        return CodeBlock.of(isRestricted(body.method()) ? "this.$N" : "$N", body.method());
    }

    /** The one name that a method may have but not be called by without a qualifier. */
    private static boolean isRestricted(String method) {
        return method.equals("yield");
    }
}
