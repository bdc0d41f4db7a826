package dev.fanout.processor.model;

import dev.fanout.processor.model.ModelGather.Form;
import dev.fanout.processor.model.ModelGather.Shape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Makes up interfaces. The same seed makes the same one. */
final class ModelMaker {
    private static final int LONGEST_TIMEOUT = 2_500_000;
    private static final int LONGEST_HEDGE = 400_000;
    private static final String MAPPED = "e";
    private static final List<Shape> OF_NESTED = Stream.of(Shape.values())
            .filter(shape -> !shape.isNothing() && !shape.isStream())
            .toList();

    private static final List<Form> FORMS = List.of(
            Form.OUTCOME,
            Form.OUTCOME,
            Form.OUTCOME,
            Form.TASK,
            Form.FUTURE,
            Form.COMPLETABLE_FUTURE,
            Form.COMPLETION_STAGE);

    private final long seed;
    private final Chance chance;
    private final Taste taste;
    private final List<ModelCall> calls = new ArrayList<>();
    private final List<ModelGather> nested = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();

    /** Whether gathers are handed what nested ones map over. */
    private final boolean hasKeys;

    private ModelMaker(long seed) {
        this.seed = seed;
        this.chance = new Chance(new Random(seed));
        this.taste = Taste.of(chance);
        this.hasKeys = chance.of(0.25);
    }

    static ModelInterface of(long seed) {
        return new ModelMaker(seed).make();
    }

    private ModelInterface make() {
        for (int i = chance.below(8); i > 0; i--) {
            keys.add("x".repeat(chance.upTo(5)));
        }
        Shape shape = shape(List.of(Shape.values()));
        CallMaker maker = new CallMaker(chance, taste);
        int count = 2 + chance.below(10);
        for (int i = 0; i < count; i++) {
            calls.add(maker.call("c" + i, false, sources()));
            if (i == count / 2 && (hasKeys || shape.isEach())) {
                calls.add(maker.call(MAPPED, true, sources()));
            }
            if (nested.size() < 2 && chance.of(taste.nesting())) {
                nested.add(nested("g" + nested.size()));
            }
        }
        String mapped = MAPPED;
        if (shape.isEach() && chance.of(0.3)) {
            mapped = "ge";
            nested.add(forElement(mapped));
        }
        return new ModelInterface(seed, calls, nested, top(shape, mapped), keys);
    }

    // ---- gathers

    private Shape shape(List<Shape> from) {
        List<Shape> winners = from.stream().filter(Shape::isWinner).toList();
        if (chance.of(taste.aim() / 2)) {
            return chance.pick(winners);
        }
        return chance.of(0.15) ? Shape.RECORD : chance.pick(from);
    }

    private ModelGather nested(String name) {
        Shape shape = shape(OF_NESTED);
        if (shape.isEach() && !(hasKeys && hasMapped())) {
            shape = Shape.RECORD;
        }
        List<ModelInput> parts = parts(shape, 1 + chance.below(3), MAPPED);
        List<String> parameters = parameters();
        String handed = chance.pick(plainCalls());
        boolean isPart = parts.stream().anyMatch(part -> part.name().equals(handed));
        if (chance.of(0.3) && !isPart && !isTakenAsOutcome(handed)) { // one value that the outer gather has
            parameters.add(handed);
        }
        return gather(name, parameters, shape, Form.VALUE, parts, chance.millis(taste.deadline() / 2, LONGEST_TIMEOUT));
    }

    /** A gather for one element, which another one maps. */
    private ModelGather forElement(String name) {
        Shape shape = chance.pick(List.of(Shape.RECORD, Shape.LIST, Shape.OUTCOME_LIST, Shape.WINNER));
        List<ModelInput> parts = new ArrayList<>(parts(shape, chance.below(3), MAPPED));
        parts.add(new ModelInput(MAPPED, shape.collects() || (shape == Shape.RECORD && chance.of(0.4))));
        List<String> parameters = parameters();
        parameters.add(ModelCall.KEY);
        return gather(name, parameters, shape, Form.VALUE, parts, chance.millis(taste.deadline() / 2, LONGEST_TIMEOUT));
    }

    private ModelGather top(Shape shape, String mapped) {
        Form form = chance.of(0.4) || shape.isStream() ? Form.VALUE : chance.pick(FORMS);
        List<ModelInput> parts = parts(shape, 1 + chance.below(6), mapped);
        return gather("run", parameters(), shape, form, parts, chance.millis(taste.deadline(), LONGEST_TIMEOUT));
    }

    private ModelGather gather(
            String name,
            List<String> parameters,
            Shape shape,
            Form form,
            List<ModelInput> parts,
            OptionalLong timeout) {
        OptionalInt read = shape.isStream() ? chance.number(0.3, 4) : OptionalInt.empty();
        OptionalInt limit = chance.number(taste.gatherLimit(), 3);
        return new ModelGather(name, parameters, shape, form, parts, timeout, limit, aim(shape, parts.size()), read);
    }

    private ModelAim aim(Shape shape, int parts) {
        if (shape.isWinner()) {
            boolean isHedged = chance.of(0.4);
            boolean isFirstSuccess = isHedged || chance.of(0.6);
            return new ModelAim(
                    isFirstSuccess ? ModelAim.Kind.FIRST_SUCCESS : ModelAim.Kind.FIRST_COMPLETED,
                    0,
                    isHedged ? chance.millis(1, LONGEST_HEDGE) : OptionalLong.empty());
        }
        if (shape.canHaveQuorum() && chance.of(taste.aim())) {
            int most = shape.isEach() ? keys.size() + (chance.of(0.1) ? 1 : 0) : parts;
            return new ModelAim(ModelAim.Kind.QUORUM, chance.upTo(Math.max(1, most)), OptionalLong.empty());
        }
        return ModelAim.ALL;
    }

    // ---- what they name and take

    private List<ModelInput> parts(Shape shape, int count, String mapped) {
        if (shape == Shape.SINGLE) {
            return List.of(new ModelInput(chance.pick(plainCalls()), false));
        }
        if (shape.isEach()) {
            return List.of(new ModelInput(mapped, false));
        }
        return shape == Shape.RECORD ? components(count) : named(shape, count);
    }

    /** Not one gather alone: that would be another form of it. */
    private List<ModelInput> named(Shape shape, int count) {
        Set<String> names = new LinkedHashSet<>(chance.some(sources(), count));
        names.add(calls.get(0).name());
        return names.stream()
                .map(name -> new ModelInput(name, shape.collects()))
                .toList();
    }

    private List<ModelInput> components(int count) {
        List<ModelInput> parts = new ArrayList<>();
        for (String name : chance.some(sources(), count)) {
            parts.add(new ModelInput(name, chance.of(0.35)));
        }
        if (chance.of(0.2)) {
            parts.add(new ModelInput(ModelInterface.PARAMETER, false));
        }
        return parts;
    }

    private List<String> parameters() {
        List<String> parameters = new ArrayList<>(List.of(ModelInterface.PARAMETER));
        if (hasKeys) {
            parameters.add(ModelInterface.KEYS);
        }
        return parameters;
    }

    private boolean hasMapped() {
        return calls.stream().anyMatch(ModelCall::isMapped);
    }

    private boolean isTakenAsOutcome(String name) {
        return calls.stream()
                .flatMap(call -> call.inputs().stream())
                .anyMatch(input -> input.isOutcome() && input.name().equals(name));
    }

    private List<String> plainCalls() {
        return calls.stream()
                .filter(call -> !call.isMapped())
                .map(ModelCall::name)
                .toList();
    }

    /** The calls and gathers that there are so far, and that are not mapped. */
    private List<String> sources() {
        return Stream.concat(plainCalls().stream(), nested.stream().map(ModelGather::name))
                .toList();
    }
}
