package dev.fanout.processor.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says what a described interface comes to, one thing after the other on one thread: calls start when their inputs are there, end when
 * their time is over, and a failure or a deadline ends what it has to.
 */
final class Interpreter {
    private final ModelInterface model;
    private final List<String> starts = new ArrayList<>();
    private final List<Story.Moment> moments = new ArrayList<>();
    private final SimulatedGather top;
    private @Nullable End result;
    private boolean isAmbiguous;
    private long now;

    private Interpreter(ModelInterface model) {
        this.model = model;
        this.top = new SimulatedGather(model, model.top(), Map.of(ModelInterface.PARAMETER, "p"), 0, null);
    }

    static Story of(ModelInterface model) {
        return new Interpreter(model).play();
    }

    private Story play() {
        goOn(top);
        moments.add(moment());
        while (result == null) {
            next();
            moments.add(moment());
        }
        return new Story(result.result(), starts.stream().sorted().toList(), moments, isAmbiguous);
    }

    private Story.Moment moment() {
        List<SimulatedRun> running = result == null ? runningIn(top).toList() : List.of();
        boolean hasThread = result == null && model.top().form().isHandle();
        return new Story.Moment(
                now,
                running.stream()
                        .filter(run -> run.inside == null)
                        .map(run -> String.valueOf(run.label))
                        .sorted()
                        .toList(),
                running.size() + (hasThread ? 1 : 0));
    }

    private static Stream<SimulatedRun> runningIn(SimulatedGather gather) {
        return gather.runs.stream()
                .filter(SimulatedRun::isRunning)
                .flatMap(run ->
                        run.inside == null ? Stream.of(run) : Stream.concat(Stream.of(run), runningIn(run.inside)));
    }

    /** The next end of a body, or the next deadline. */
    private void next() {
        List<SimulatedRun> running = runningIn(top).toList();
        long end = running.stream().mapToLong(run -> run.until).min().orElse(Long.MAX_VALUE);
        List<SimulatedGather> open = Stream.concat(
                        Stream.of(top), running.stream().flatMap(run -> Stream.ofNullable(run.inside)))
                .toList();
        long deadline = open.stream().mapToLong(gather -> gather.deadline).min().orElse(Long.MAX_VALUE);
        now = Math.min(end, deadline);
        Set<String> ending = new LinkedHashSet<>();
        running.stream().filter(run -> run.until == now).forEach(run -> ending.add(String.valueOf(run.label)));
        List<SimulatedGather> over = open.stream()
                .filter(gather -> gather.deadline == now && gather.hasOwnDeadline())
                .toList();
        isAmbiguous |= ending.size() + over.size() > 1 || failsInSeveral(running);
        if (over.isEmpty()) {
            running.stream().filter(run -> run.until == now).forEach(this::end);
        } else {
            close(over.get(0), expire(over.get(0)));
        }
    }

    /** The same call, run by several gathers, ends in all of them at once; which of them then ends first matters if it fails. */
    private boolean failsInSeveral(List<SimulatedRun> running) {
        List<SimulatedRun> failing = running.stream()
                .filter(run -> run.until == now)
                .filter(run -> model.call(run.name).orElseThrow().fails(run.element))
                .toList();
        return failing.stream().map(run -> run.gather).distinct().count() > 1;
    }

    private void end(SimulatedRun run) {
        if (run.end == null) {
            ModelCall call = model.call(run.name).orElseThrow();
            run.end = call.fails(run.element)
                    ? new End(End.Kind.FAILED, call.failure())
                    : new End(End.Kind.OK, Script.value(run.name, arguments(run)));
            goOn(run.gather);
        }
    }

    private static List<String> arguments(SimulatedRun run) {
        List<String> texts = new ArrayList<>();
        for (ModelInput input : run.inputs) {
            End end = run.gather.input(input, run);
            texts.add(end == null ? "?" : end.text());
        }
        return texts;
    }

    /** Ends the gather if something that it requires has failed; otherwise starts what can start, and ends it if it has all. */
    private void goOn(SimulatedGather gather) {
        for (SimulatedRun run : gather.runs) {
            if (gather.requires(run) && run.end != null && run.hasFailed()) {
                End failed = run.end;
                cancel(gather);
                close(gather, failed);
                return;
            }
        }
        for (SimulatedRun run : List.copyOf(gather.runs)) {
            if (run.isWaiting()) {
                startOrSkip(run);
            }
        }
        if (!isOver(gather) && gather.hasEnded()) {
            close(gather, new End(End.Kind.OK, gather.result()));
        }
    }

    private boolean isOver(SimulatedGather gather) {
        SimulatedRun around = gather.around;
        return around == null ? result != null : around.end != null;
    }

    /**
     * Skips a run like the first of its inputs that has no value, whatever others still do, and starts it when all are there. Runs stand
     * behind those that they wait for, so one look at each is enough.
     */
    private void startOrSkip(SimulatedRun run) {
        boolean isComplete = true;
        for (ModelInput input : run.inputs) {
            End end = run.gather.input(input, run);
            if (end != null && end.kind() != End.Kind.OK) {
                run.end = end;
                return;
            }
            isComplete &= end != null;
        }
        if (isComplete) {
            start(run);
        }
    }

    private void start(SimulatedRun run) {
        List<String> arguments = arguments(run);
        run.label = Script.label(run.name, arguments, now);
        model.call(run.name)
                .ifPresentOrElse(
                        call -> {
                            starts.add(String.valueOf(run.label));
                            run.until = now + call.millis(run.element);
                        },
                        () -> {
                            ModelGather nested = model.gather(run.name).orElseThrow();
                            Map<String, String> parameters = new LinkedHashMap<>();
                            for (int i = 0; i < arguments.size(); i++) {
                                parameters.put(nested.parameters().get(i), arguments.get(i));
                            }
                            run.inside = new SimulatedGather(model, nested, parameters, now, run);
                            goOn(run.inside);
                        });
    }

    private static void cancel(SimulatedGather gather) {
        for (SimulatedRun run : gather.runs) {
            if (run.end == null) {
                run.end = End.SIBLING_FAILED;
            }
        }
    }

    /** What a gather comes to whose time is over: what is inside of it first, by the same rules. */
    private static End expire(SimulatedGather gather) {
        for (SimulatedRun run : gather.runs) {
            if (run.end == null) {
                End inside = run.inside == null ? End.DEADLINE : expire(run.inside);
                run.end = inside.kind() == End.Kind.OK ? inside : End.DEADLINE;
            }
        }
        return gather.hasWhatItRequires()
                ? new End(End.Kind.OK, gather.result())
                : new End(End.Kind.FAILED, "the deadline");
    }

    private void close(SimulatedGather gather, End end) {
        if (gather.around == null) {
            result = end;
        } else {
            gather.around.end = end;
            goOn(gather.around.gather);
        }
    }
}
