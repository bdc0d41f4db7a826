package dev.fanout.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.fanout.processor.plan.Argument;
import java.util.List;
import java.util.Objects;

/** What a call is passed and a result is made from, as expressions. */
record ArgumentCode(String reportedName, Locals locals) {

    CodeBlock of(Argument argument) {
        if (argument instanceof Argument.Param parameter) {
            return CodeBlock.of("$N", parameter.name());
        }
        if (argument instanceof Argument.Value value) {
            return ofValue(value);
        }
        if (argument instanceof Argument.OutcomeOf outcome) {
            return CodeBlock.of("$N.outcome()", locals.task(outcome.call()));
        }
        if (argument instanceof Argument.Received received) {
            return CodeBlock.of(
                    "($T) $N.get($L)", TypeNames.of(received.type()), locals.arguments(), received.position());
        }
        return CodeBlock.of("$N", locals.element());
    }

    List<CodeBlock> of(List<Argument> arguments) {
        return arguments.stream().map(this::of).toList();
    }

    /** A null that is unboxed would only say that something was null; checked, it says what. */
    private CodeBlock ofValue(Argument.Value value) {
        CodeBlock result = CodeBlock.of("$N.resultNow()", locals.task(value.call()));
        return value.unboxed()
                ? CodeBlock.of("$T.requireNonNull($L, $S)", Objects.class, result, reportedName + ": " + value.call())
                : result;
    }
}
