package dev.fanout.processor.model;

import java.util.Optional;
import java.util.Random;

/** Says what a described interface comes to, if that is the same whatever comes first of what happens at the same time. */
final class Interpreter {
    private static final int ORDERS = 6;

    private Interpreter() {}

    static Optional<Story> of(ModelInterface model) {
        Story story = Simulation.of(model, null);
        if (!story.isClear()) {
            return Optional.empty();
        }
        for (int order = 0; order < ORDERS; order++) {
            if (!Simulation.of(model, new Random(order)).equals(story)) {
                return Optional.empty();
            }
        }
        return Optional.of(story);
    }
}
