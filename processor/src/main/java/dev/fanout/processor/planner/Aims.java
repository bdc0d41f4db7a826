package dev.fanout.processor.planner;

import dev.fanout.processor.check.CheckedGather;
import dev.fanout.processor.check.GatherHead;
import dev.fanout.processor.check.GatherPolicy;
import dev.fanout.processor.check.GatherResult;
import dev.fanout.processor.check.Input;
import dev.fanout.processor.plan.Aim;
import dev.fanout.processor.plan.GatherOptions;
import dev.fanout.processor.plan.OtherForm;
import java.util.List;
import java.util.Optional;

/**
 * What is particular about gathers, and what they are after.
 *
 * @param gathers all gathers of the interface
 */
record Aims(List<CheckedGather> gathers) {

    GatherOptions of(CheckedGather gather) {
        GatherPolicy policy = gather.policy();
        Aim aim = aim(policy.aimed(), gather.result());
        Optional<OtherForm> formOf =
                gather.formOf().map(other -> otherForm(gather.head().policy(), aim, other));
        return new GatherOptions(policy.timeout(), policy.limit(), aim, formOf);
    }

    private OtherForm otherForm(GatherPolicy own, Aim aim, GatherHead named) {
        CheckedGather other = gathers.stream()
                .filter(gather -> gather.head().method().equals(named.method()))
                .findFirst()
                .orElseThrow();
        GatherOptions options = of(other);
        return new OtherForm(
                named.name(),
                options,
                own.timeout().isPresent(),
                own.limit().isPresent(),
                own.aim().isPresent() || !aim.equals(options.aim()));
    }

    private static Aim aim(dev.fanout.processor.check.Aim aim, GatherResult result) {
        return switch (aim.kind()) {
            case ALL -> new Aim.All();
            case FIRST_SUCCESS -> new Aim.FirstSuccess(aim.hedge());
            case FIRST_COMPLETED -> new Aim.FirstCompleted();
            case QUORUM -> new Aim.Quorum(aim.quorum(), !hasOutcomes(result));
        };
    }

    private static boolean hasOutcomes(GatherResult result) {
        return result instanceof GatherResult.OfEach mapped
                ? mapped.use().outcomes()
                : result instanceof GatherResult.OfList list
                        && list.elements().stream().allMatch(Input.OutcomeOf.class::isInstance);
    }
}
