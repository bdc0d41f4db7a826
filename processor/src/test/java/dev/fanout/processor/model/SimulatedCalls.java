package dev.fanout.processor.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The calls of a simulated gather: what names stand for in it, and what it makes its result from. */
final class SimulatedCalls {
    private final SimulatedGather of;
    private final ModelInterface model;
    private final ModelGather gather;
    private final Map<String, String> parameters;
    private final List<SimulatedRun> runs = new ArrayList<>();
    private final Set<String> required = new LinkedHashSet<>();

    SimulatedCalls(SimulatedGather of, Map<String, String> parameters) {
        this.of = of;
        this.model = of.simulation.model();
        this.gather = of.gather;
        this.parameters = parameters;
        gather.parts().forEach(part -> add(part.name()));
        if (gather.aim().kind() == ModelAim.Kind.ALL) {
            runs.sort(Comparator.comparingInt(run -> depth(run.name)));
        }
        gather.parts().stream()
                .filter(part -> !part.isOutcome() && !gather.shape().collects())
                .forEach(part -> require(part.name()));
    }

    private void add(String name) {
        if (parameters.containsKey(name) || name.equals(ModelCall.KEY) || isKnown(name)) {
            return;
        }
        List<ModelInput> inputs = inputs(name);
        inputs.forEach(input -> add(input.name()));
        if (gather.shape().isEach() && gather.names(name)) {
            List<String> elements = elements();
            for (int i = 0; i < elements.size(); i++) {
                runs.add(new SimulatedRun(of, name, name + "#" + i, elements.get(i), inputs));
            }
        } else {
            String element = model.isMapped(name) ? parameters.getOrDefault(ModelCall.KEY, "") : "";
            runs.add(new SimulatedRun(of, name, name, element, inputs));
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
        return model.call(name)
                .map(ModelCall::inputs)
                .orElseGet(() -> model.gather(name).orElseThrow().parameters().stream()
                        .map(parameter -> new ModelInput(parameter, false))
                        .toList());
    }

    private List<String> elements() {
        return gather.shape().isKeyed() ? List.copyOf(new LinkedHashSet<>(model.keys())) : model.keys();
    }

    /** A name, and all whose values it needs. */
    private void require(String name) {
        if (parameters.containsKey(name) || name.equals(ModelCall.KEY) || !required.add(name)) {
            return;
        }
        inputs(name).stream().filter(input -> !input.isOutcome()).forEach(input -> require(input.name()));
    }

    /** In the order in which they are started: each behind those that it waits for. */
    List<SimulatedRun> all() {
        return List.copyOf(runs);
    }

    /** Whether the result cannot be made without its value. */
    boolean isRequired(SimulatedRun run) {
        return required.contains(run.name);
    }

    /** Those that are named, in the order of names or elements. */
    List<SimulatedRun> named() {
        return gather.parts().stream()
                .flatMap(part -> runs.stream().filter(run -> run.name.equals(part.name())))
                .toList();
    }

    /** Those that are named, in that order; but first those that others of them need. */
    List<SimulatedRun> line() {
        return runs.stream().filter(run -> gather.names(run.name)).toList();
    }

    /** What an input is, if it is there; of a call that has no value: how that ended. */
    @Nullable
    End input(ModelInput input, SimulatedRun of) {
        String name = input.name();
        if (parameters.containsKey(name)) {
            return new End(End.Kind.OK, valueOf(name));
        }
        if (name.equals(ModelCall.KEY)) {
            return new End(End.Kind.OK, of.element);
        }
        End end = run(name).end();
        return end != null && input.isOutcome() ? new End(End.Kind.OK, end.outcome()) : end;
    }

    private SimulatedRun run(String name) {
        return runs.stream().filter(run -> run.name.equals(name)).findFirst().orElseThrow();
    }

    boolean hasParameter(String name) {
        return parameters.containsKey(name);
    }

    String valueOf(String parameter) {
        return String.valueOf(parameters.get(parameter));
    }
}
