package dev.fanout.processor.model;

import dev.fanout.processor.model.ModelAim.Kind;
import java.util.EnumSet;
import java.util.Set;

/** Something of the language that has made a difference to a call, by itself or where it runs. */
enum Feature {
    /** Its own timeout has passed. */
    TIMEOUT,
    /** Its fallback has begun. */
    FALLBACK,
    /** It has waited for its turn among calls of its kind. */
    CALL_LIMIT,
    /** Its client is asynchronous. */
    ASYNCHRONOUS,
    /** It runs for an element. */
    EACH,
    /** Its failure is not that of its gather. */
    COLLECTED,
    /** It is a gather, or a call of one that is called by another. */
    NESTED,
    /** Its body was interrupted. */
    INTERRUPTED,
    /** The deadline of its gather has passed before it had ended. */
    DEADLINE,
    /** It has waited for a place in its gather. */
    GATHER_LIMIT,
    /** Its gather is handed back as a handle. */
    HANDLE,
    /** Its gather is handed back as an outcome. */
    OUTCOME,
    /** Its gather is after the first success. */
    FIRST_SUCCESS,
    /** Its gather is after the first end. */
    FIRST_COMPLETED,
    /** To its gather some successes are enough. */
    QUORUM,
    /** It has waited for those before it in a race. */
    HEDGE,
    /** Its gather hands its calls over as a stream. */
    STREAM;

    /** All that has met at a run that has ended. */
    static Set<Feature> of(SimulatedRun run) {
        Set<Feature> met = EnumSet.copyOf(run.features);
        SimulatedGather gather = run.gather;
        add(met, EACH, !run.element.isEmpty());
        add(met, COLLECTED, gather.collects(run));
        add(met, NESTED, run.isGather() || gather.around != null);
        add(met, HANDLE, gather.gather.form().isHandle());
        add(met, OUTCOME, gather.gather.form() == ModelGather.Form.OUTCOME);
        Kind aim = gather.gather.aim().kind();
        add(met, FIRST_SUCCESS, aim == Kind.FIRST_SUCCESS && gather.gather.aim().hedge().isEmpty());
        add(met, FIRST_COMPLETED, aim == Kind.FIRST_COMPLETED);
        add(met, QUORUM, aim == Kind.QUORUM);
        add(met, STREAM, gather.gather.shape().isStream());
        return met;
    }

    private static void add(Set<Feature> met, Feature feature, boolean isMet) {
        if (isMet) {
            met.add(feature);
        }
    }
}
