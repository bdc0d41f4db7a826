package dev.fanout.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.fanout.processor.plan.Argument;
import dev.fanout.processor.plan.PlanType.Declared;
import dev.fanout.processor.plan.Result;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** What a gather makes of its calls, as an expression. */
record ResultCode(Locals locals, ArgumentCode arguments) {

    /**
     * {@code head} + the expression + {@code tail}, broken into lines where it has to be.
     *
     * @param column where the head starts
     */
    CodeBlock of(Result result, int column, CodeBlock head, CodeBlock tail) {
        if (result instanceof Result.NewRecord made) {
            return Layout.call(
                    column,
                    CodeBlock.of("$Lnew $T$L", head, TypeNames.raw(made.type()), isGeneric(made.type()) ? "<>" : ""),
                    arguments.of(made.components()),
                    tail);
        }
        if (result instanceof Result.ListOf list) {
            return ofList(list.elements(), column, head, tail);
        }
        if (result instanceof Result.Single single) {
            return CodeBlock.of("$L$L$L", head, arguments.of(single.value()), tail);
        }
        if (result instanceof Result.Winner winner) {
            return ofWinner(group("winner", winner.calls()), winner.unboxed(), column, head, tail);
        }
        if (result instanceof Result.Winners winners) {
            return Layout.call(
                    column, CodeBlock.of("$L$N.winners", head, locals.group()), tasks(winners.calls()), tail);
        }
        if (result instanceof Result.Completions completions) {
            CodeBlock method = CodeBlock.of("$L$N.completions", head, locals.group());
            return Layout.call(column, method, tasks(completions.calls()), tail);
        }
        if (result instanceof Result.GatheredWinner winner) {
            CodeBlock value = CodeBlock.of("$N.winner()", locals.task(winner.call()));
            return ofWinner(value, winner.unboxed(), column, head, tail);
        }
        if (result instanceof Result.Gathered gathered) {
            return CodeBlock.of("$L$N.$L()$L", head, locals.task(gathered.call()), view(gathered.view()), tail);
        }
        return CodeBlock.of("$Lnull$L", head, tail);
    }

    /** A list of one would take an array for its elements if it were made with {@code asList}. */
    private CodeBlock ofList(List<Argument> elements, int column, CodeBlock head, CodeBlock tail) {
        if (elements.size() == 1) {
            return CodeBlock.of(
                    "$L$T.singletonList($L)$L", head, Collections.class, arguments.of(elements.get(0)), tail);
        }
        return Layout.call(
                column,
                CodeBlock.of("$L$T.unmodifiableList($T.asList", head, Collections.class, Arrays.class),
                arguments.of(elements),
                CodeBlock.of(")$L", tail));
    }

    private CodeBlock group(String method, List<String> calls) {
        return CodeBlock.of("$N.$L($L)", locals.group(), method, CodeBlock.join(tasks(calls), ", "));
    }

    private List<CodeBlock> tasks(List<String> calls) {
        return calls.stream().map(call -> CodeBlock.of("$N", locals.task(call))).toList();
    }

    /** A null that is unboxed would only say that something was null; checked, it says whose winner. */
    private CodeBlock ofWinner(CodeBlock value, boolean unboxed, int column, CodeBlock head, CodeBlock tail) {
        return unboxed
                ? Layout.call(
                        column,
                        CodeBlock.of("$L$T.requireNonNull", head, Objects.class),
                        List.of(value, CodeBlock.of("$S", arguments.reportedName())),
                        tail)
                : CodeBlock.of("$L$L$L", head, value, tail);
    }

    private static boolean isGeneric(Declared type) {
        return type.parts().stream().anyMatch(part -> !part.arguments().isEmpty());
    }

    private static String view(Result.View view) {
        return switch (view) {
            case LIST -> "results";
            case OUTCOME_LIST -> "outcomes";
            case MAP -> "resultsByElement";
            case OUTCOME_MAP -> "outcomesByElement";
            case COMPLETIONS -> "completions";
            case WINNER_LIST -> "winners";
            case WINNER_MAP -> "winnersByElement";
        };
    }
}
