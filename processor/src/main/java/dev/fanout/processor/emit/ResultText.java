package dev.fanout.processor.emit;

import dev.fanout.processor.plan.Argument;
import dev.fanout.processor.plan.CallPlan;
import dev.fanout.processor.plan.Form;
import dev.fanout.processor.plan.GatherMethod;
import dev.fanout.processor.plan.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a gather returns, in words. */
final class ResultText {
    private ResultText() {}

    /** The words, as parts between which a line may be broken. */
    static List<String> of(GatherMethod gather) {
        List<String> parts = new ArrayList<>(parts(gather));
        int last = parts.size() - 1;
        if (gather.form() == Form.OUTCOME) {
            parts.set(0, "an Outcome of " + parts.get(0));
        } else if (gather.form().isHandle()) {
            parts.set(0, handle(gather.form()) + " of " + parts.get(0));
            String waiting = gather.form() == Form.STREAM ? "" : ", without waiting for it";
            parts.set(last, parts.get(last) + waiting);
        }
        return parts;
    }

    static String handle(Form form) {
        return switch (form) {
            case TASK -> "a Task";
            case FUTURE -> "a Future";
            case COMPLETABLE_FUTURE -> "a CompletableFuture";
            case COMPLETION_STAGE -> "a CompletionStage";
            case STREAM -> "a Stream";
            case VALUE, OUTCOME -> throw new IllegalArgumentException("not a handle: " + form);
        };
    }

    private static List<String> parts(GatherMethod gather) {
        Result result = gather.result();
        if (result instanceof Result.NewRecord made) {
            return enclosed(PlainText.name(made.type()) + "(", made.components(), ")");
        }
        if (result instanceof Result.ListOf list) {
            return enclosed("[", list.elements(), "]");
        }
        if (result instanceof Result.Single single) {
            return List.of(word(single.value()));
        }
        if (result instanceof Result.Winner winner) {
            return around("the winner of ", winner.calls(), "");
        }
        if (result instanceof Result.Winners winners) {
            return around("a list of the winners of ", winners.calls(), " in this order");
        }
        if (result instanceof Result.Completions completions) {
            return around("", completions.calls(), " as they end");
        }
        if (result instanceof Result.GatheredWinner winner) {
            return List.of("the winner of " + winner.call() + " for " + elements(gather, winner.call()));
        }
        if (result instanceof Result.Gathered gathered) {
            return List.of(gathered(gather, gathered));
        }
        return List.of(gather.form() == Form.VALUE ? "nothing, when " + ended(gather) : "nothing");
    }

    private static String ended(GatherMethod gather) {
        boolean isOne =
                gather.calls().size() == 1 && gather.calls().get(0).each().isEmpty();
        return isOne ? "it has ended" : "all have ended";
    }

    private static List<String> around(String start, List<String> calls, String end) {
        List<String> parts = new ArrayList<>(calls);
        parts.set(0, start + parts.get(0));
        parts.set(parts.size() - 1, parts.get(parts.size() - 1) + end);
        return parts;
    }

    private static List<String> enclosed(String open, List<Argument> arguments, String close) {
        List<String> parts =
                new ArrayList<>(arguments.stream().map(ResultText::word).toList());
        if (parts.isEmpty()) {
            return List.of(open + close);
        }
        parts.set(0, open + parts.get(0));
        parts.set(parts.size() - 1, parts.get(parts.size() - 1) + close);
        return parts;
    }

    private static String word(Argument argument) {
        if (argument instanceof Argument.Param parameter) {
            return parameter.name();
        }
        String call = argument.referredCall().orElse("element");
        return argument instanceof Argument.OutcomeOf ? "outcome of " + call : call;
    }

    private static String gathered(GatherMethod gather, Result.Gathered gathered) {
        String elements = elements(gather, gathered.call());
        return switch (gathered.view()) {
            case LIST -> "a list of " + gathered.call() + " in the order of " + elements;
            case OUTCOME_LIST -> "a list of the outcomes of " + gathered.call() + " in the order of " + elements;
            case MAP -> "a map from " + elements + " to " + gathered.call();
            case OUTCOME_MAP -> "a map from " + elements + " to the outcomes of " + gathered.call();
            case COMPLETIONS -> gathered.call() + " by " + elements + " as they end";
            case WINNER_LIST -> "a list of the winners of " + gathered.call() + " in the order of " + elements;
            case WINNER_MAP -> "a map from " + elements + " to the winners of " + gathered.call();
        };
    }

    private static String elements(GatherMethod gather, String mapped) {
        return gather.calls().stream()
                .filter(call -> call.name().equals(mapped))
                .map(CallPlan::each)
                .flatMap(Optional::stream)
                .map(each -> each.parameter())
                .findFirst()
                .orElseThrow();
    }
}
