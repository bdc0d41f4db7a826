package dev.fanout.processor.model;

import dev.fanout.processor.model.ModelGather.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A gather while it runs: what names stand for in it, what is required, and what is made of it. */
final class SimulatedGather {
    final ModelGather gather;
    final @Nullable SimulatedRun around;

    /** When its time is over, in the time of the story; its own or that of a gather around it. */
    final long deadline;

    final List<SimulatedRun> runs = new ArrayList<>();
    private final ModelInterface model;
    private final Map<String, String> parameters;
    private final Set<String> required = new LinkedHashSet<>();

    SimulatedGather(
            ModelInterface model,
            ModelGather gather,
            Map<String, String> parameters,
            long now,
            @Nullable SimulatedRun around) {
        this.model = model;
        this.gather = gather;
        this.parameters = parameters;
        this.around = around;
        long own = gather.timeout().isPresent() ? now + gather.timeout().getAsLong() : Long.MAX_VALUE;
        this.deadline = Math.min(own, around == null ? Long.MAX_VALUE : around.gather.deadline);
        gather.parts().forEach(part -> add(part.name()));
        for (ModelInput part : gather.parts()) {
            if (!part.isOutcome() && !gather.shape().collects()) {
                require(part.name());
            }
        }
    }

    /** Whether it ends by a deadline that is its own. */
    boolean hasOwnDeadline() {
        return deadline < (around == null ? Long.MAX_VALUE : around.gather.deadline);
    }

    private void add(String name) {
        if (parameters.containsKey(name) || name.equals(ModelCall.KEY) || isKnown(name)) {
            return;
        }
        List<ModelInput> inputs = inputs(name);
        inputs.forEach(input -> add(input.name()));
        boolean isMapped = model.call(name).filter(ModelCall::isMapped).isPresent();
        for (String element : isMapped ? elements() : List.of("")) {
            runs.add(new SimulatedRun(this, name, element, inputs));
        }
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

    boolean requires(SimulatedRun run) {
        return required.contains(run.name);
    }

    /** What an input is, if it is there; of a call that has no value: how that ended. */
    @Nullable
    End input(ModelInput input, SimulatedRun of) {
        if (input.name().equals(ModelCall.KEY)) {
            return new End(End.Kind.OK, of.element);
        }
        if (parameters.containsKey(input.name())) {
            return new End(End.Kind.OK, String.valueOf(parameters.get(input.name())));
        }
        End end = run(input.name()).end;
        return end != null && input.isOutcome() ? new End(End.Kind.OK, end.outcome()) : end;
    }

    private SimulatedRun run(String name) {
        return runs.stream().filter(run -> run.name.equals(name)).findFirst().orElseThrow();
    }

    boolean hasEnded() {
        return runs.stream().allMatch(run -> run.end != null);
    }

    boolean hasWhatItRequires() {
        return runs.stream().filter(this::requires).allMatch(SimulatedRun::hasValue);
    }

    /** What is made of it, when all of it has ended. */
    String result() {
        Shape shape = gather.shape();
        if (shape == Shape.NOTHING) {
            return "null";
        }
        if (shape.isEach()) {
            return each(shape);
        }
        List<String> parts = gather.parts().stream()
                .map(part -> (shape == Shape.RECORD ? part.name() + "=" : "") + part(part))
                .toList();
        return switch (shape) {
            case RECORD -> gather.recordName() + "[" + String.join(", ", parts) + "]";
            case SINGLE -> parts.get(0);
            default -> "[" + String.join(", ", parts) + "]";
        };
    }

    private String part(ModelInput part) {
        if (parameters.containsKey(part.name())) {
            return String.valueOf(parameters.get(part.name()));
        }
        End end = ended(run(part.name()));
        return part.isOutcome() ? end.outcome() : end.text();
    }

    private String each(Shape shape) {
        Map<String, String> byElement = new LinkedHashMap<>();
        List<String> inOrder = new ArrayList<>();
        for (SimulatedRun run : runs) {
            if (run.name.equals(gather.parts().get(0).name())) {
                String text =
                        shape.collects() ? ended(run).outcome() : ended(run).text();
                byElement.put(run.element, text);
                inOrder.add(text);
            }
        }
        return shape.isKeyed() ? byElement.toString() : inOrder.toString();
    }

    private static End ended(SimulatedRun run) {
        End end = run.end;
        if (end == null) {
            throw new IllegalStateException(run.name + " has not ended");
        }
        return end;
    }
}
