package dev.fanout.processor.planner;

import dev.fanout.processor.check.CheckedGather;
import dev.fanout.processor.check.GatherPolicy;
import dev.fanout.processor.check.GatherResult;
import dev.fanout.processor.check.Input;
import dev.fanout.processor.plan.Aim;
import dev.fanout.processor.plan.GatherOptions;

/** What is particular about gathers, and what they are after. */
final class Aims {

    private Aims() {}

    static GatherOptions of(CheckedGather gather) {
        GatherPolicy policy = gather.policy();
        return new GatherOptions(policy.timeout(), policy.limit(), aim(policy.aimed(), gather.result()));
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
