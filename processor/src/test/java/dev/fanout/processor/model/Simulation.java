package dev.fanout.processor.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what a described interface comes to, one thing after the other on one thread, in the time of an {@link Agenda}. */
final class Simulation {
    private final ModelInterface model;
    private final Agenda agenda;
    private final SimulatedGather top;
    private final Map<String, Places> places = new HashMap<>(); // of calls that run so many at once
    private final List<String> starts = new ArrayList<>();
    private final List<Story.Moment> moments = new ArrayList<>();
    private final Set<Set<Feature>> meetings = new HashSet<>();
    private @Nullable End result;
    private boolean isClear = true;

    private Simulation(ModelInterface model, int order) {
        this.model = model;
        this.agenda = new Agenda(order);
        Map<String, String> parameters = new HashMap<>(Map.of(ModelInterface.PARAMETER, "p"));
        if (model.top().parameters().contains(ModelInterface.KEYS)) {
            parameters.put(ModelInterface.KEYS, model.keys().toString());
        }
        this.top = new SimulatedGather(this, model.top(), parameters, null);
    }

    /**
     * Plays it.
     *
     * @param order in which things happen that happen at the same time, as {@link Agenda} knows it
     */
    static Story of(ModelInterface model, int order) {
        return new Simulation(model, order).play();
    }

    private Story play() {
        top.open();
        settle();
        while (result == null) {
            agenda.next();
            settle();
        }
        return new Story(
                result.result(),
                starts.stream().sorted().toList(),
                moments,
                meetings,
                isClear && !top.deliveries().areTooMany());
    }

    private void settle() {
        while (result == null && agenda.hasMoreForNow()) {
            agenda.next();
        }
        boolean isOver = result != null;
        moments.add(new Story.Moment(
                agenda.now(),
                isOver ? List.of() : top.running().sorted().toList(),
                isOver ? 0 : top.threads() + (model.top().hasThread() ? 1 : 0),
                top.deliveries().count()));
    }

    ModelInterface model() {
        return model;
    }

    Agenda agenda() {
        return agenda;
    }

    /** Those of a call that runs so many at once; null if it has no limit. */
    @Nullable
    Places places(String call) {
        return model.call(call)
                .filter(described -> described.limit().isPresent())
                .map(described -> places.computeIfAbsent(
                        call, name -> new Places(agenda, described.limit().getAsInt())))
                .orElse(null);
    }

    /** A body has begun. */
    void started(String label) {
        starts.add(label);
    }

    /** A run has ended: what has happened to it, and where it was, has met. */
    void happened(SimulatedRun run) {
        meetings.add(Feature.of(run));
    }

    /** Something has happened of which nobody can say how far it gets. */
    void unclear() {
        isClear = false;
    }

    /** The top gather has come to this. */
    void result(End end) {
        result = end;
    }
}
