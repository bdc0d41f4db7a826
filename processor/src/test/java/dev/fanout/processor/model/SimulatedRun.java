package dev.fanout.processor.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A call of a simulated gather, once per element where it is mapped: its turn, its body, its fallback, its end. */
final class SimulatedRun {
    final SimulatedGather gather;
    final String name;
    final String element;
    final List<ModelInput> inputs;

    /** What has happened to it that not every call knows. */
    final Set<Feature> features = EnumSet.noneOf(Feature.class);

    private final Simulation simulation;
    private final Agenda agenda;
    private final Optional<ModelCall> call; // none: it is a gather
    private final String title;
    private boolean isReady;
    private boolean hasThread;
    private boolean hasEntered;
    private @Nullable SimulatedBody body; // that runs now
    private @Nullable String label; // of that body
    private long begunAt; // of that body, too
    private Agenda.@Nullable Item timer; // of its own timeout
    private Agenda.@Nullable Item ending; // of the body that runs now
    private @Nullable SimulatedGather inside;
    private @Nullable End end;
    private boolean isLate;

    /**
     * A call that waits for its inputs.
     *
     * @param title what it is called in its gather
     * @param element empty if it is not mapped
     */
    SimulatedRun(SimulatedGather gather, String name, String title, String element, List<ModelInput> inputs) {
        this.simulation = gather.simulation;
        this.agenda = simulation.agenda();
        this.gather = gather;
        this.name = name;
        this.title = title;
        this.element = element;
        this.inputs = inputs;
        this.call = simulation.model().call(name);
        call.filter(ModelCall::isAsynchronous).ifPresent(asynchronous -> features.add(Feature.ASYNCHRONOUS));
    }

    // ---- what it is

    boolean isWaiting() {
        return end == null && !isReady;
    }

    /** Whether it has a thread, or had one. */
    boolean hasBegun() {
        return hasEntered || hasThread;
    }

    boolean hasFailed() {
        return end != null && end.kind() == End.Kind.FAILED;
    }

    boolean hasValue() {
        return end != null && end.kind() == End.Kind.OK;
    }

    /** Whether it has a value, and had it before the deadline passed. */
    boolean hasValueInTime() {
        return hasValue() && !isLate;
    }

    boolean isGather() {
        return call.isEmpty();
    }

    @Nullable
    End end() {
        return end;
    }

    /** How it has ended. */
    End ended() {
        if (end == null) {
            throw new IllegalStateException(name + " has not ended");
        }
        return end;
    }

    /** The bodies that run in it. */
    Stream<String> running() {
        return Stream.concat(Stream.ofNullable(label), Stream.ofNullable(inside).flatMap(SimulatedGather::running));
    }

    /** How many threads there are for it. */
    int threads() {
        return (hasThread ? 1 : 0) + (inside == null || end != null ? 0 : inside.threads());
    }

    // ---- its course

    /**
     * Whether it waits no more: it has ended like the first of its inputs that has no value, whatever others still do, or it is ready
     * because all are there. Who is told of that end is the gather's affair.
     */
    boolean isSkippedOrReady() {
        boolean isComplete = true;
        for (ModelInput input : inputs) {
            End given = gather.calls().input(input, this);
            if (given != null && given.kind() != End.Kind.OK) {
                end = given;
                return true;
            }
            isComplete &= given != null;
        }
        isReady = isComplete;
        return isComplete;
    }

    /** It has its turn and its place in the gather: from now on its time runs. */
    void launch() {
        call.map(ModelCall::timeout)
                .filter(own -> own.isPresent() && agenda.now() + own.getAsLong() < gather.deadline)
                .ifPresent(own -> timer = agenda.at(agenda.now() + own.getAsLong(), this::timeOut));
        Places places = simulation.places(name);
        if (places == null) {
            begin();
        } else if (!places.enter(this, this::begin)) {
            features.add(Feature.CALL_LIMIT);
        }
    }

    private void begin() {
        if (call.isEmpty()) {
            hasThread = true;
            agenda.soon(this::open);
            return;
        }
        hasThread = !call.get().leavesItsThread();
        hasEntered = true;
        if (call.get().isOnExecutor()) {
            features.add(Feature.EXECUTOR);
        }
        run(new SimulatedBody(name, call.get().body(), element, arguments(), false), "");
    }

    private void run(SimulatedBody next, String mark) {
        body = next;
        label = Script.label(next.name() + mark, next.arguments(), agenda.now());
        simulation.started(label);
        begunAt = agenda.now();
        ending = agenda.at(agenda.now() + next.does().millis(element), () -> bodyEnds(next));
    }

    private void bodyEnds(SimulatedBody ended) {
        label = null;
        if (!ended.isFallback() && ended.throwsException()) {
            failed(ended.end());
        } else {
            finish(ended.end());
        }
    }

    private void timeOut() {
        features.add(Feature.TIMEOUT);
        agenda.drop(ending);
        label = null;
        failed(End.deadlineOf(gather.title() + "/" + title));
    }

    /** With an exception, which a fallback may replace. */
    private void failed(End how) {
        Optional<ModelFallback> fallback = call.flatMap(ModelCall::fallback);
        if (fallback.isEmpty()) {
            finish(how);
            return;
        }
        features.add(Feature.FALLBACK);
        leave();
        hasThread = true;
        List<String> arguments = new ArrayList<>(arguments());
        if (fallback.get().takesFailure()) {
            arguments.add(how.text());
        }
        String its = call.get().fallbackName();
        String mark = hasEntered ? "" : Script.UNENTERED;
        run(new SimulatedBody(its, fallback.get().body(), element, arguments, true), mark);
    }

    private void open() {
        if (end != null) {
            return;
        }
        ModelGather nested = simulation.model().gather(name).orElseThrow();
        List<String> arguments = arguments();
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            parameters.put(nested.parameters().get(i), arguments.get(i));
        }
        inside = new SimulatedGather(simulation, nested, parameters, this);
        inside.open();
    }

    /** What runs inside of it has come to this. */
    void closed(End how) {
        agenda.soon(() -> finish(how));
    }

    // ---- ended by others

    /** It is asked to stop, for this reason. */
    void stop(End asked) {
        if (end != null) {
            return;
        }
        if (inside != null) {
            inside.stop(asked);
        }
        isLate = asked.equals(End.DEADLINE);
        if (label != null && body != null) {
            if (begunAt == agenda.now()) {
                simulation.unclear(); // its thread may have been there, and not yet in its body
            }
            features.add(Feature.INTERRUPTED);
            finish(body.interrupted(asked));
        } else {
            finish(asked);
        }
    }

    /** {@link #stop} at a deadline: what is inside of it comes to what its own rules say. */
    void expire() {
        if (end == null && inside != null) {
            End its = inside.expire();
            finish(its.kind() == End.Kind.OK ? its : End.DEADLINE);
        }
        stop(End.DEADLINE);
    }

    private void finish(End how) {
        if (end != null) {
            return;
        }
        end = how;
        label = null;
        hasThread = false;
        agenda.drop(ending);
        gather.ended(this);
    }

    /** Its time does not run any more, and others may have its place. */
    void leave() {
        agenda.drop(timer);
        Places places = simulation.places(name);
        if (places != null) {
            places.leave(this);
        }
    }

    private List<String> arguments() {
        List<String> texts = new ArrayList<>();
        for (ModelInput input : inputs) {
            End given = gather.calls().input(input, this);
            texts.add(given == null ? "?" : given.text());
        }
        return texts;
    }
}
