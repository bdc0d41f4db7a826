package dev.fanout.processor.planner;

import dev.fanout.processor.check.Aim;
import dev.fanout.processor.check.CheckedGather;
import dev.fanout.processor.check.EachUse;
import dev.fanout.processor.check.GatherResult;
import dev.fanout.processor.check.Input;
import dev.fanout.processor.check.Node;
import dev.fanout.processor.plan.Result;
import java.util.List;

/** What one gather makes of its calls. */
final class Results {

    private final CheckedGather gather;

    Results(CheckedGather gather) {
        this.gather = gather;
    }

    Result of(CallPlans plans) {
        GatherResult result = gather.result();
        if (result instanceof GatherResult.OfRecord record) {
            return new Result.NewRecord(PlanTypes.of(record.type()), plans.arguments(record.components()));
        }
        if (result instanceof GatherResult.OfOne one) {
            return new Result.Single(plans.argument(one.value()));
        }
        if (result instanceof GatherResult.OfWinner race) {
            return new Result.Winner(race.calls(), isUnboxed(race.calls()));
        }
        if (result instanceof GatherResult.OfStream stream) {
            return new Result.Completions(stream.calls());
        }
        if (result instanceof GatherResult.OfList list) {
            return isWon(list.elements())
                    ? new Result.Winners(list.elements().stream()
                            .map(value -> ((Input.ValueOf) value).call())
                            .toList())
                    : new Result.ListOf(plans.arguments(list.elements()));
        }
        return result instanceof GatherResult.OfEach mapped ? of(mapped.use()) : new Result.Nothing();
    }

    private Result of(EachUse use) {
        return switch (use.view()) {
            case NOTHING -> new Result.Nothing();
            case WINNER -> new Result.GatheredWinner(use.call(), isUnboxed(List.of(use.call())));
            case LIST -> new Result.Gathered(use.call(), hasQuorum() ? Result.View.WINNER_LIST : Result.View.LIST);
            case MAP -> new Result.Gathered(use.call(), hasQuorum() ? Result.View.WINNER_MAP : Result.View.MAP);
            case OUTCOME_LIST -> new Result.Gathered(use.call(), Result.View.OUTCOME_LIST);
            case STREAM -> new Result.Gathered(use.call(), Result.View.COMPLETIONS);
            case OUTCOME_MAP -> new Result.Gathered(use.call(), Result.View.OUTCOME_MAP);
        };
    }

    private boolean hasQuorum() {
        return gather.policy().aimed().kind() == Aim.Kind.QUORUM;
    }

    private boolean isWon(List<Input> elements) {
        return hasQuorum() && elements.stream().allMatch(Input.ValueOf.class::isInstance);
    }

    /** Whether a null among the values would be lost on its way to the primitive that is asked for. */
    private boolean isUnboxed(List<String> calls) {
        return gather.head().value().getKind().isPrimitive()
                && gather.nodes().stream()
                        .filter(node -> calls.contains(node.name()))
                        .map(Node::callee)
                        .anyMatch(callee -> !callee.value().getKind().isPrimitive());
    }
}
