package dev.fanout.processor.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;

/** What is drawn by lot. The same seed draws the same. */
record Chance(Random random) {

    boolean of(double probability) {
        return random.nextDouble() < probability;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** From one to that. */
    int upTo(int last) {
        return 1 + random.nextInt(last);
    }

    OptionalLong millis(double probability, int longest) {
        return of(probability) ? OptionalLong.of(upTo(longest)) : OptionalLong.empty();
    }

    OptionalInt number(double probability, int last) {
        return of(probability) ? OptionalInt.of(upTo(last)) : OptionalInt.empty();
    }

    <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    /** Some of these, in any order. */
    <T> List<T> some(List<T> from, int count) {
        List<T> all = new ArrayList<>(from);
        Collections.shuffle(all, random);
        return List.copyOf(all.subList(0, Math.min(count, all.size())));
    }
}
