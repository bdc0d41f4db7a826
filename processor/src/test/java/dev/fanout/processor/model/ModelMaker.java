package dev.fanout.processor.model;

import dev.fanout.processor.model.ModelCall.Fault;
import dev.fanout.processor.model.ModelGather.Form;
import dev.fanout.processor.model.ModelGather.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;

/** Makes up interfaces. The same seed makes the same one. */
final class ModelMaker {
    private static final int LONGEST_CALL = 1_000_000;
    private static final int LONGEST_TIMEOUT = 2_500_000;

    private final long seed;
    private final Random random;
    private final List<ModelCall> calls = new ArrayList<>();
    private final List<ModelGather> nested = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();

    private ModelMaker(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    static ModelInterface of(long seed) {
        return new ModelMaker(seed).make();
    }

    private ModelInterface make() {
        int count = 2 + random.nextInt(11);
        for (int i = 0; i < count; i++) {
            calls.add(call("c" + i, false));
            if (nested.size() < 2 && chance(0.15)) {
                nested.add(nestedGather("g" + nested.size()));
            }
        }
        Shape shape = chance(0.4) ? Shape.RECORD : pick(List.of(Shape.values()));
        if (shape.isEach()) {
            calls.add(call("e", true));
            for (int i = random.nextInt(5); i > 0; i--) {
                keys.add("x".repeat(1 + random.nextInt(3)));
            }
        }
        return new ModelInterface(seed, calls, nested, top(shape), keys);
    }

    private ModelCall call(String name, boolean isMapped) {
        List<ModelInput> inputs = new ArrayList<>();
        if (isMapped) {
            inputs.add(new ModelInput(ModelCall.KEY, false));
        }
        if (chance(0.4)) {
            inputs.add(new ModelInput(ModelInterface.PARAMETER, false));
        }
        for (String source : some(random.nextInt(4))) {
            inputs.add(new ModelInput(source, chance(0.3)));
        }
        Fault fault = chance(0.2) ? pick(List.of(Fault.CHECKED, Fault.UNCHECKED)) : Fault.NONE;
        List<String> failing = isMapped ? List.of("xx") : List.of();
        return new ModelCall(name, inputs, chance(0.5), 1 + random.nextInt(LONGEST_CALL), fault, failing);
    }

    /** A record of what is there already; it may be handed one value that the outer gather has. */
    private ModelGather nestedGather(String name) {
        List<ModelInput> parts = parts(1 + random.nextInt(3));
        List<String> parameters = new ArrayList<>(List.of(ModelInterface.PARAMETER));
        String handed = calls.get(random.nextInt(calls.size())).name();
        boolean isPart = parts.stream().anyMatch(part -> part.name().equals(handed));
        if (chance(0.3) && !isPart && !isTakenAsOutcome(handed)) {
            parameters.add(handed);
        }
        return new ModelGather(name, parameters, Shape.RECORD, Form.VALUE, parts, timeout(0.2));
    }

    private ModelGather top(Shape shape) {
        List<ModelInput> parts = switch (shape) {
            case RECORD -> parts(1 + random.nextInt(6));
            case SINGLE -> List.of(new ModelInput(pick(calls).name(), false));
            case LIST, OUTCOME_LIST, NOTHING -> named(shape);
            default -> List.of(new ModelInput("e", false));
        };
        Form form = chance(0.5) ? Form.VALUE : pick(List.of(Form.values()));
        return new ModelGather("run", List.of(ModelInterface.PARAMETER), shape, form, parts, timeout(0.5));
    }

    /** Not one gather alone: that would be another form of it. */
    private List<ModelInput> named(Shape shape) {
        Set<String> names = new LinkedHashSet<>(some(1 + random.nextInt(5)));
        names.add(calls.get(0).name());
        return names.stream()
                .map(name -> new ModelInput(name, shape.collects()))
                .toList();
    }

    private List<ModelInput> parts(int count) {
        List<ModelInput> parts = new ArrayList<>();
        for (String name : some(count)) {
            parts.add(new ModelInput(name, chance(0.35)));
        }
        if (chance(0.2)) {
            parts.add(new ModelInput(ModelInterface.PARAMETER, false));
        }
        return parts;
    }

    private boolean isTakenAsOutcome(String name) {
        return calls.stream()
                .flatMap(call -> call.inputs().stream())
                .anyMatch(input -> input.isOutcome() && input.name().equals(name));
    }

    /** Some of the calls and gathers that there are so far. */
    private List<String> some(int count) {
        List<String> names = new ArrayList<>();
        calls.forEach(call -> names.add(call.name()));
        nested.forEach(gather -> names.add(gather.name()));
        Collections.shuffle(names, random);
        return List.copyOf(names.subList(0, Math.min(count, names.size())));
    }

    private OptionalLong timeout(double probability) {
        return chance(probability) ? OptionalLong.of(1 + random.nextInt(LONGEST_TIMEOUT)) : OptionalLong.empty();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }
}
