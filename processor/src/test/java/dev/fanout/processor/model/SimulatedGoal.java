package dev.fanout.processor.model;

import dev.fanout.processor.model.ModelAim.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a simulated gather is after, and what the ends of its calls mean for that. */
final class SimulatedGoal {
    private final ModelGather gather;
    private final SimulatedCalls calls;
    private final List<SimulatedRun> winners = new ArrayList<>();
    private @Nullable End firstFailure; // in time

    SimulatedGoal(ModelGather gather, SimulatedCalls calls) {
        this.gather = gather;
        this.calls = calls;
    }

    /** What it comes to if there are fewer calls than it is after; null if there are enough. */
    @Nullable
    End tooFew(String title) {
        int enough = gather.aim().enough();
        int given = calls.named().size();
        if (gather.aim().kind() == Kind.ALL || given >= enough) {
            return null;
        }
        String failure = enough == 1
                ? "NoSuchElementException: " + title + " is a race of no calls; it has no winner"
                : "IllegalArgumentException: " + title + " needs " + enough + " successes, and has " + given
                        + (given == 1 ? " call" : " calls");
        return new End(End.Kind.FAILED, failure);
    }

    /** What the end of a run decides: a value if it is won; null if nothing. */
    @Nullable
    End decision(SimulatedRun run) {
        Kind aim = gather.aim().kind();
        if (aim == Kind.ALL) {
            return calls.isRequired(run) && run.hasFailed() ? run.ended() : null;
        }
        if (!gather.names(run.name)) {
            return null;
        }
        if (run.hasValue()) {
            winners.add(run);
            return winners.size() == gather.aim().enough() ? run.ended() : null;
        }
        if (firstFailure == null && run.hasFailed()) {
            firstFailure = run.ended();
        }
        return aim == Kind.FIRST_COMPLETED ? run.ended() : missed();
    }

    /** The first failure, if there cannot be as many successes any more, and that is not part of the result. */
    private @Nullable End missed() {
        long failed = calls.line().stream().filter(SimulatedRun::hasFailed).count();
        boolean canBeMet = calls.named().size() - failed >= gather.aim().enough();
        return canBeMet || gather.shape().collects() ? null : firstFailure;
    }

    /** Whether it lacks something when its time is over, and nothing was decided before. */
    boolean isMissed() {
        return gather.aim().kind() == Kind.ALL
                ? calls.all().stream().anyMatch(run -> calls.isRequired(run) && !run.hasValueInTime())
                : !gather.shape().collects();
    }

    /** Whether a failure of the run is no failure of the gather. */
    boolean collects(SimulatedRun run) {
        return gather.aim().kind() == Kind.ALL
                ? !calls.isRequired(run)
                : gather.shape().collects() || !gather.names(run.name);
    }

    /** Those by which it was won, in the order of names or elements. */
    List<SimulatedRun> winners() {
        return calls.named().stream().filter(winners::contains).toList();
    }
}
