package dev.fanout.processor.model;

import java.util.Optional;

/** Says what a described interface comes to, if that is the same whatever comes first of what happens at the same time. */
final class Interpreter {
    private static final int ORDERS = 9;

    private Interpreter() {}

    static Optional<Story> of(ModelInterface model) {
        Story story = Simulation.of(model, 0);
        if (!story.isClear()) {
            return Optional.empty();
        }
        for (int order = 1; order < ORDERS; order++) {
            if (!Simulation.of(model, order).equals(story)) {
                return Optional.empty();
            }
        }
        return Optional.of(story);
    }
}
