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
    /** It has run on an executor. */
    EXECUTOR,
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
    /** What it runs in is handed back as a handle. */
    HANDLE,
    /** What it runs in is handed back as an outcome. */
    OUTCOME,
    /** What it runs in is handed back as a stream. */
    STREAM,
    /** Its gather is after the first success. */
    FIRST_SUCCESS,
    /** Its gather is after the first end. */
    FIRST_COMPLETED,
    /** To its gather some successes are enough. */
    QUORUM,
    /** It has waited for those before it in a race. */
    HEDGE;

    private static final Set<Feature> AIMS = EnumSet.of(FIRST_SUCCESS, FIRST_COMPLETED, QUORUM, HEDGE);
    private static final Set<Feature> FORMS = EnumSet.of(HANDLE, OUTCOME, STREAM);
    private static final Set<Feature> OF_INPUT_OF_RACE = EnumSet.of(EACH, COLLECTED);

    /** Whether all of them can be true of one call. */
    static boolean canMeet(Set<Feature> features) {
        boolean isInputOfRace = features.containsAll(OF_INPUT_OF_RACE)
                && (features.contains(FIRST_SUCCESS) || features.contains(FIRST_COMPLETED));
        return count(features, AIMS) <= 1 // a gather is after one thing
                && count(features, FORMS) <= 1 // and is handed back in one way
                && !(features.contains(HEDGE) && features.contains(COLLECTED)) // what waits for its turn is what counts
                && !isInputOfRace; // what is mapped is named, and what is named in a race is not collected
    }

    private static long count(Set<Feature> features, Set<Feature> among) {
        return features.stream().filter(among::contains).count();
    }

    /** All that has met at a run that has ended. */
    static Set<Feature> of(SimulatedRun run) {
        Set<Feature> met = EnumSet.copyOf(run.features);
        SimulatedGather gather = run.gather;
        add(met, EACH, !run.element.isEmpty());
        add(met, COLLECTED, gather.goal().collects(run));
        add(met, NESTED, run.isGather() || gather.around != null);
        ModelGather outermost = gather.outermost();
        add(met, HANDLE, outermost.form().isHandle());
        add(met, OUTCOME, outermost.form() == ModelGather.Form.OUTCOME);
        add(met, STREAM, outermost.shape().isStream());
        Kind aim = gather.gather.aim().kind();
        add(
                met,
                FIRST_SUCCESS,
                aim == Kind.FIRST_SUCCESS && gather.gather.aim().hedge().isEmpty());
        add(met, FIRST_COMPLETED, aim == Kind.FIRST_COMPLETED);
        add(met, QUORUM, aim == Kind.QUORUM);
        return met;
    }

    private static void add(Set<Feature> met, Feature feature, boolean isMet) {
        if (isMet) {
            met.add(feature);
        }
    }
}
