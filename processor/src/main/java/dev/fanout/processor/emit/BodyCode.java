package dev.fanout.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.fanout.processor.plan.Body;
import dev.fanout.processor.plan.PlanType.Primitive;
import java.util.List;

/** What a call runs, as a lambda. */
record BodyCode(Members members, Locals locals, ArgumentCode arguments) {

    /** {@code () -> userApi.profile(userId)}, in {@code Call.ofStage(..)} where that returns a stage. */
    CodeBlock lambda(Body body, int column) {
        return lambda(RuntimeTypes.CALL, CodeBlock.of("()"), body, column);
    }

    /** {@code element -> userApi.profile(element)}. */
    CodeBlock elementLambda(Body body, int column) {
        return lambda(RuntimeTypes.EACH_CALL, CodeBlock.of("$N", locals.element()), body, column);
    }

    private CodeBlock lambda(ClassName call, CodeBlock parameters, Body body, int column) {
        boolean isVoid = body.returns() == Primitive.VOID;
        List<CodeBlock> passed = arguments.of(body.arguments());
        if (body.isStaged()) {
            CodeBlock head =
                    CodeBlock.of("$T.$L($L -> $L", call, isVoid ? "ofVoidStage" : "ofStage", parameters, callee(body));
            return Layout.call(column, head, passed, CodeBlock.of(")"));
        }
        return isVoid
                ? Layout.call(
                        column,
                        CodeBlock.of("$L -> { $L", parameters, callee(body)),
                        passed,
                        CodeBlock.of("; return null; }"))
                : Layout.call(column, CodeBlock.of("$L -> $L", parameters, callee(body)), passed, CodeBlock.of(""));
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
