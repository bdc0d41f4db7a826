package dev.fanout.processor.model;

import dev.fanout.processor.model.ModelAim.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A gather while it runs: what names stand for in it, what it counts, and when it is decided. */
final class SimulatedGather {
    final Simulation simulation;
    final ModelGather gather;
    final @Nullable SimulatedRun around;

    /** When its time is over, in the time of the story; its own or that of a gather around it. */
    final long deadline;

    private final Map<String, String> parameters;
    private final List<SimulatedRun> runs = new ArrayList<>();
    private final Set<String> required = new LinkedHashSet<>();
    private final List<SimulatedRun> winners = new ArrayList<>();
    private final Deliveries deliveries;
    private final @Nullable Places places;
    private @Nullable SimulatedHedge hedge;
    private Agenda.@Nullable Item timer;
    private @Nullable End firstFailure; // in time, of those that it names
    private int left; // that have not told of their end
    private boolean isDecided;

    SimulatedGather(
            Simulation simulation, ModelGather gather, Map<String, String> parameters, @Nullable SimulatedRun around) {
        this.simulation = simulation;
        this.gather = gather;
        this.parameters = parameters;
        this.around = around;
        Agenda agenda = simulation.agenda();
        long inherited = around == null ? Long.MAX_VALUE : around.gather.deadline;
        long own =
                gather.timeout().isPresent() ? agenda.now() + gather.timeout().getAsLong() : Long.MAX_VALUE;
        this.deadline = Math.min(own, inherited);
        if (own < inherited) {
            timer = agenda.at(own, () -> close(expire()));
        }
        this.deliveries = new Deliveries(gather);
        this.places =
                gather.limit().isPresent() ? new Places(agenda, gather.limit().getAsInt()) : null;
        gather.parts().forEach(part -> add(part.name()));
        if (gather.aim().kind() == Kind.ALL) {
            runs.sort(Comparator.comparingInt(run -> depth(run.name)));
        }
        left = runs.size();
        gather.parts().stream()
                .filter(part -> !part.isOutcome() && !gather.shape().collects())
                .forEach(part -> require(part.name()));
        gather.aim().hedge().ifPresent(delay -> hedge = new SimulatedHedge(agenda, delay, line()));
    }

    // ---- what it consists of

    private void add(String name) {
        if (parameters.containsKey(name) || name.equals(ModelCall.KEY) || isKnown(name)) {
            return;
        }
        List<ModelInput> inputs = inputs(name);
        inputs.forEach(input -> add(input.name()));
        if (gather.shape().isEach() && gather.names(name)) {
            List<String> elements = elements();
            for (int i = 0; i < elements.size(); i++) {
                runs.add(new SimulatedRun(this, name, name + "#" + i, elements.get(i), inputs));
            }
        } else {
            boolean takesElement = simulation.model().isMapped(name);
            String element = takesElement ? parameters.getOrDefault(ModelCall.KEY, "") : "";
            runs.add(new SimulatedRun(this, name, name, element, inputs));
        }
    }

    /** How many others it waits for that wait for each other. */
    private int depth(String name) {
        return inputs(name).stream()
                .map(ModelInput::name)
                .filter(this::isKnown)
                .mapToInt(input -> depth(input) + 1)
                .max()
                .orElse(0);
    }

    private boolean isKnown(String name) {
        return runs.stream().anyMatch(run -> run.name.equals(name));
    }

    /** What a call takes; a nested gather takes its parameters. */
    private List<ModelInput> inputs(String name) {
        return simulation
                .model()
                .call(name)
                .map(ModelCall::inputs)
                .orElseGet(() -> simulation.model().gather(name).orElseThrow().parameters().stream()
                        .map(parameter -> new ModelInput(parameter, false))
                        .toList());
    }

    private List<String> elements() {
        List<String> keys = simulation.model().keys();
        return gather.shape().isKeyed() ? List.copyOf(new LinkedHashSet<>(keys)) : keys;
    }

    /** A name, and all whose values it needs. */
    private void require(String name) {
        if (parameters.containsKey(name) || name.equals(ModelCall.KEY) || !required.add(name)) {
            return;
        }
        inputs(name).stream().filter(input -> !input.isOutcome()).forEach(input -> require(input.name()));
    }

    /** What an input is, if it is there; of a call that has no value: how that ended. */
    @Nullable
    End input(ModelInput input, SimulatedRun of) {
        String name = input.name();
        if (name.equals(ModelCall.KEY) && !parameters.containsKey(name)) {
            return new End(End.Kind.OK, of.element);
        }
        if (parameters.containsKey(name)) {
            return new End(End.Kind.OK, String.valueOf(parameters.get(name)));
        }
        End end = run(name).end();
        return end != null && input.isOutcome() ? new End(End.Kind.OK, end.outcome()) : end;
    }

    private SimulatedRun run(String name) {
        return runs.stream().filter(run -> run.name.equals(name)).findFirst().orElseThrow();
    }

    /** The runs of what it names, in the order of names or elements. */
    List<SimulatedRun> named() {
        return gather.parts().stream()
                .flatMap(part -> runs.stream().filter(run -> run.name.equals(part.name())))
                .toList();
    }

    /** Those that it names, in their order; but first those that others of them need. */
    private List<SimulatedRun> line() {
        return runs.stream().filter(run -> gather.names(run.name)).toList();
    }

    /** Those of them by which it had what it was after, in their order. */
    List<SimulatedRun> winners() {
        return named().stream().filter(winners::contains).toList();
    }

    String valueOf(String parameter) {
        return String.valueOf(parameters.get(parameter));
    }

    boolean hasParameter(String name) {
        return parameters.containsKey(name);
    }

    /** The one that the caller has called. */
    ModelGather outermost() {
        return around == null ? gather : around.gather.outermost();
    }

    /** How it is called in messages. */
    String title() {
        return "It." + gather.name();
    }

    Stream<String> running() {
        return runs.stream().flatMap(SimulatedRun::running);
    }

    int threads() {
        return runs.stream().mapToInt(SimulatedRun::threads).sum();
    }

    Deliveries deliveries() {
        return deliveries;
    }

    // ---- its course

    void open() {
        int enough = gather.aim().enough();
        int elements = named().size();
        if (gather.aim().kind() != Kind.ALL && elements < enough) {
            if (runs.size() > elements) {
                simulation.unclear(); // what elements share is started before they are counted, and cancelled
            }
            decide(End.SIBLING_FAILED);
            String calls = elements + (elements == 1 ? " call" : " calls");
            close(new End(
                    End.Kind.FAILED,
                    enough == 1
                            ? "NoSuchElementException: " + title() + " is a race of no calls; it has no winner"
                            : "IllegalArgumentException: " + title() + " needs " + enough + " successes, and has "
                                    + calls));
            return;
        }
        goOn();
    }

    /** Starts what can start, and skips what cannot any more; ends the gather if it has all. */
    private void goOn() {
        List<SimulatedRun> skipped = new ArrayList<>();
        for (SimulatedRun run : List.copyOf(runs)) {
            if (!isDecided && run.isWaiting() && run.isSkippedOrReady()) {
                if (run.end() == null) {
                    ready(run);
                } else {
                    skipped.add(run);
                }
            }
        }
        skipped.forEach(this::ended);
        if (!isDecided && left == 0) {
            decide(End.NOT_NEEDED);
            close(new End(End.Kind.OK, new Result(this).text()));
        }
    }

    private void ready(SimulatedRun run) {
        if (hedge == null || !hedge.has(run)) {
            enter(run);
        } else if (!hedge.ready(run, () -> enter(run))) {
            run.features.add(Feature.HEDGE);
        }
    }

    private void enter(SimulatedRun run) {
        if (places == null) {
            run.launch();
        } else if (!places.enter(run, run::launch)) {
            run.features.add(Feature.GATHER_LIMIT);
        }
    }

    /** One of its runs has ended. */
    void ended(SimulatedRun run) {
        left--;
        simulation.happened(run);
        if (gather.names(run.name)) {
            deliveries.add(run, simulation.agenda().now());
        }
        End decision = isDecided ? null : decision(run);
        if (decision != null) {
            boolean isWon = decision.kind() == End.Kind.OK;
            decide(isWon ? End.NOT_NEEDED : End.SIBLING_FAILED);
            close(isWon ? new End(End.Kind.OK, new Result(this).text()) : decision);
        }
        run.leave();
        if (places != null) {
            places.leave(run);
        }
        if (isDecided) {
            return;
        }
        if (hedge != null && !run.hasValue()) {
            hedge.endedWithoutValue(run);
        }
        if (deliveries.areEnough()) {
            simulation.agenda().soon(this::closeEarly);
        }
        goOn();
    }

    /** What the end of a run means for all; null if nothing. */
    private @Nullable End decision(SimulatedRun run) {
        Kind aim = gather.aim().kind();
        if (aim == Kind.ALL) {
            return required.contains(run.name) && run.hasFailed() ? run.ended() : null;
        }
        if (!gather.names(run.name)) {
            return null;
        }
        if (run.hasValue()) {
            winners.add(run);
            return winners.size() == gather.aim().enough() ? run.ended() : null;
        }
        if (aim == Kind.FIRST_COMPLETED) {
            return run.ended();
        }
        if (firstFailure == null && run.hasFailed()) {
            firstFailure = run.ended();
        }
        long possible = named().stream().filter(each -> !each.hasFailed()).count();
        return possible < gather.aim().enough() && !gather.shape().collects() ? firstFailure : null;
    }

    private void closeEarly() {
        if (!isDecided) {
            deliveries.stop();
            decide(End.NOT_NEEDED);
            close(new End(End.Kind.OK, new Result(this).text()));
        }
    }

    /** Nothing begins any more, and what has not ended is told to. */
    private void decide(End others) {
        isDecided = true;
        simulation.agenda().drop(timer);
        if (hedge != null) {
            hedge.stop();
        }
        unbegunFirst().forEach(run -> run.stop(others));
    }

    private List<SimulatedRun> unbegunFirst() {
        return Stream.concat(
                        runs.stream().filter(run -> !run.hasBegun()),
                        runs.stream().filter(SimulatedRun::hasBegun))
                .toList();
    }

    /** Somebody around it ends it. */
    void stop(End asked) {
        if (!isDecided) {
            decide(asked);
        }
    }

    /** What it comes to when its time is over, or that of something around it. */
    End expire() {
        isDecided = true;
        simulation.agenda().drop(timer);
        if (hedge != null) {
            hedge.stop();
        }
        List<SimulatedRun> all = unbegunFirst();
        all.stream().filter(run -> run.end() == null).forEach(run -> run.features.add(Feature.DEADLINE));
        all.forEach(SimulatedRun::expire);
        boolean misses = gather.aim().kind() == Kind.ALL
                ? runs.stream().anyMatch(run -> required.contains(run.name) && !run.hasValueInTime())
                : !gather.shape().collects();
        return misses ? End.deadlineOf(title()) : new End(End.Kind.OK, new Result(this).text());
    }

    private void close(End how) {
        if (around == null) {
            simulation.result(how);
        } else {
            around.closed(how);
        }
    }

    /** Whether a failure of the run is no failure of it. */
    boolean collects(SimulatedRun run) {
        return gather.aim().kind() == Kind.ALL
                ? !required.contains(run.name)
                : gather.shape().collects() || !gather.names(run.name);
    }
}
