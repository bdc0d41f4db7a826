package dev.fanout.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A gather while it runs: what begins in it, and when it is decided. */
final class SimulatedGather {
    final Simulation simulation;
    final ModelGather gather;
    final @Nullable SimulatedRun around;

    /** When its time is over, in the time of the story; its own or that of a gather around it. */
    final long deadline;

    private final SimulatedCalls calls;
    private final SimulatedGoal goal;
    private final Deliveries deliveries;
    private final @Nullable Places places;
    private final @Nullable SimulatedHedge hedge;
    private Agenda.@Nullable Item timer;
    private int left; // that have not told of their end
    private boolean isDecided;

    SimulatedGather(
            Simulation simulation, ModelGather gather, Map<String, String> parameters, @Nullable SimulatedRun around) {
        this.simulation = simulation;
        this.gather = gather;
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
        this.calls = new SimulatedCalls(this, parameters);
        this.goal = new SimulatedGoal(gather, calls);
        this.left = calls.all().size();
        OptionalLong delay = gather.aim().hedge();
        this.hedge = delay.isPresent() ? new SimulatedHedge(agenda, delay.getAsLong(), calls.line()) : null;
    }

    // ---- what it is

    SimulatedCalls calls() {
        return calls;
    }

    SimulatedGoal goal() {
        return goal;
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
        return calls.all().stream().flatMap(SimulatedRun::running);
    }

    int threads() {
        return calls.all().stream().mapToInt(SimulatedRun::threads).sum();
    }

    Deliveries deliveries() {
        return deliveries;
    }

    // ---- its course

    void open() {
        End tooFew = goal.tooFew(title());
        if (tooFew != null) {
            if (calls.all().size() > calls.named().size()) {
                simulation.unclear(); // what elements share is started before they are counted, and cancelled
            }
            decide(End.SIBLING_FAILED);
            close(tooFew);
            return;
        }
        goOn();
    }

    /** Starts what can start, and skips what cannot any more; ends the gather if it has all. */
    private void goOn() {
        List<SimulatedRun> skipped = new ArrayList<>();
        for (SimulatedRun run : calls.all()) {
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
        End decision = isDecided ? null : goal.decision(run);
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
                        calls.all().stream().filter(run -> !run.hasBegun()),
                        calls.all().stream().filter(SimulatedRun::hasBegun))
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
        return goal.isMissed() ? End.deadlineOf(title()) : new End(End.Kind.OK, new Result(this).text());
    }

    private void close(End how) {
        if (around == null) {
            simulation.result(how);
        } else {
            around.closed(how);
        }
    }
}
