package dev.fanout.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.fanout.processor.plan.Argument;
import dev.fanout.processor.plan.Body;
import dev.fanout.processor.plan.CallPlan;
import dev.fanout.processor.plan.Form;
import dev.fanout.processor.plan.GatherMethod;
import dev.fanout.processor.plan.HandleMethod;
import dev.fanout.processor.plan.PlanType;
import dev.fanout.processor.plan.PlanType.Primitive;
import dev.fanout.processor.plan.Result;
import java.util.List;

/**
 * How a {@code Task} becomes the handle that was asked for.
 *
 * @param witness the explicit type argument of the start, where a chained call leaves the compiler nothing to infer it from
 * @param tail what is called on the task
 */
record HandleConversion(CodeBlock witness, CodeBlock tail) {

    static HandleConversion of(HandleMethod method) {
        return of(method.form(), method.result(), isSaidBy(method.body(), method.result()));
    }

    static HandleConversion of(GatherMethod gather) {
        return of(gather.form(), gather.resultType(), isSaidByResult(gather));
    }

    private static HandleConversion of(Form form, PlanType result, boolean isInferred) {
        if (form == Form.TASK || form == Form.FUTURE || form == Form.STREAM) {
            return new HandleConversion(CodeBlock.of(""), CodeBlock.of(""));
        }
        CodeBlock witness = isInferred ? CodeBlock.of("") : CodeBlock.of("<$T>", TypeNames.boxed(result));
        return new HandleConversion(witness, CodeBlock.of(".toCompletableFuture()"));
    }

    /**
     * The statement {@code receiver.starter(arguments)}, converted: in one line, or with each call of the chain on a line of its own.
     *
     * @param column where the receiver starts
     */
    CodeBlock started(int column, CodeBlock receiver, String starter, List<CodeBlock> arguments) {
        CodeBlock call = CodeBlock.of(".$L$L", witness, starter);
        CodeBlock inOneLine = CodeBlock.of("$L$L($L)$L;", receiver, call, CodeBlock.join(arguments, ", "), tail);
        if (tail.isEmpty() || Layout.fits(column, inOneLine)) {
            return Layout.call(column, CodeBlock.of("$L$L", receiver, call), arguments, CodeBlock.of("$L;\n", tail));
        }
        return CodeBlock.builder()
                .add("$L\n$>$>", receiver)
                .add(Layout.call(column + Layout.CONTINUATION, call, arguments, CodeBlock.of("\n")))
                .add("$L;\n$<$<", tail)
                .build();
    }

    /** A stage may be one of {@code ? extends Profile}, which says something else. */
    private static boolean isSaidBy(Body body, PlanType result) {
        return !body.isStaged() && body.returns() != Primitive.VOID && isSame(body.returns(), result);
    }

    private static boolean isSaidByResult(GatherMethod gather) {
        if (gather.result() instanceof Result.NewRecord made) {
            return TypeNames.of(made.type()).equals(TypeNames.raw(made.type()));
        }
        return gather.result() instanceof Result.Single single
                && single.value() instanceof Argument.Value value
                && isSame(call(gather, value.call()).type(), gather.resultType());
    }

    private static CallPlan call(GatherMethod gather, String name) {
        return gather.calls().stream()
                .filter(call -> call.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a call of this gather: " + name));
    }

    private static boolean isSame(PlanType one, PlanType other) {
        TypeName name = TypeNames.boxed(one);
        return name.equals(TypeNames.boxed(other));
    }
}
