package dev.fanout.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.fanout.processor.plan.Argument;
import dev.fanout.processor.plan.CallPlan;
import dev.fanout.processor.plan.EachPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The one statement that starts one call.
 *
 * @param hasElements whether the elements of a call that is mapped are in a variable
 */
record CallStatement(Members members, Locals locals, BodyCode bodies, int column, boolean hasElements) {
    /**
     * The statement, terminated.
     *
     * @param used whether anything refers to its task; otherwise there is no variable for it
     */
    CodeBlock of(CallPlan call, boolean used) {
        CodeBlock variable =
                used ? CodeBlock.of("$T $N = ", taskType(call), locals.task(call.name())) : CodeBlock.of("");
        CodeBlock head = CodeBlock.of("$L$N.$L", variable, locals.group(), starter(call));
        return CodeBlock.builder()
                .add(Layout.call(column, head, arguments(call), CodeBlock.of(";")))
                .add("\n")
                .build();
    }

    private static TypeName taskType(CallPlan call) {
        TypeName value = TypeNames.boxed(call.type());
        return call.each()
                .map(each -> ParameterizedTypeName.get(RuntimeTypes.EACH_TASKS, TypeNames.of(each.element()), value))
                .orElseGet(() -> ParameterizedTypeName.get(RuntimeTypes.TASK, value));
    }

    private static String starter(CallPlan call) {
        String name = call.each().isPresent() ? "startEach" : "start";
        name += call.required() ? "" : "Collected";
        return call.each().isEmpty() && !call.inputs().isEmpty() ? name + "After" : name;
    }

    private List<CodeBlock> arguments(CallPlan call) {
        List<CodeBlock> arguments = new ArrayList<>();
        arguments.add(CodeBlock.of("$S", call.name()));
        members.options().argument(CallKey.of(call)).ifPresent(arguments::add);
        if (call.each().isPresent()) {
            arguments.add(
                    hasElements
                            ? CodeBlock.of("$N", locals.elements())
                            : elements(call.each().get()));
            arguments.add(bodies.elementCall(
                    CallKey.of(call),
                    call.type(),
                    call.each().get(),
                    call.body(),
                    call.fallback(),
                    column + Layout.CONTINUATION));
        } else {
            arguments.add(bodies.call(
                    CallKey.of(call), call.type(), call.body(), call.fallback(), column + Layout.CONTINUATION));
        }
        call.inputs().forEach(input -> arguments.add(input(input)));
        return arguments;
    }

    private CodeBlock input(Argument input) {
        return input instanceof Argument.OutcomeOf outcome
                ? CodeBlock.of("$T.ended($N)", RuntimeTypes.GROUP, locals.task(outcome.call()))
                : CodeBlock.of("$N", locals.task(((Argument.Value) input).call()));
    }

    private static CodeBlock elements(EachPlan each) {
        CodeBlock source = source(each);
        return each.distinct() ? CodeBlock.of("$T.distinct($L)", RuntimeTypes.ELEMENTS, source) : source;
    }

    /** The parameter as an Iterable. */
    static CodeBlock source(EachPlan each) {
        return switch (each.source()) {
            case ITERABLE -> CodeBlock.of("$N", each.parameter());
            case ARRAY -> CodeBlock.of("$T.asList($N)", Arrays.class, each.parameter());
            case PRIMITIVE_ARRAY -> CodeBlock.of("$T.of($N)", RuntimeTypes.ELEMENTS, each.parameter());
        };
    }
}
