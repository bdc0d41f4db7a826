package dev.fanout.conformance.mutation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Which mutations to replay.
 *
 * @param mutations those
 */
record Selection(List<Mutation> mutations) {
    private static final int AT_A_TIME = 20;

    /** As the system properties {@code mutations} ("all", names, or ids of rows) and {@code mutations.seed} say. */
    static Selection ofSystemProperties() {
        String wanted = System.getProperty("mutations", "");
        Selection all = new Selection(Mutation.all());
        if (wanted.isEmpty()) {
            long seed = Long.getLong("mutations.seed", System.nanoTime() % 1_000_000);
            System.out.println("Twenty mutations, to be had again with -Dmutations.seed=" + seed);
            return all.replayable().picked(seed);
        }
        return wanted.equals("all") ? all.replayable() : all.named(List.of(wanted.split(",")));
    }

    Selection replayable() {
        mutations.stream()
                .filter(mutation -> !mutation.canBeReplayed())
                .forEach(mutation -> System.out.println("Left out: " + mutation + ", which takes a JDK "
                        + mutation.jdk().getAsInt()));
        return new Selection(mutations.stream().filter(Mutation::canBeReplayed).toList());
    }

    Selection picked(long seed) {
        List<Mutation> shuffled = new ArrayList<>(mutations);
        Collections.shuffle(shuffled, new Random(seed));
        return new Selection(shuffled.subList(0, Math.min(AT_A_TIME, shuffled.size())));
    }

    /** Those that have one of these names, or break one of these rows. */
    Selection named(List<String> wanted) {
        return new Selection(wanted.stream().flatMap(this::named).distinct().toList());
    }

    private Stream<Mutation> named(String wanted) {
        List<Mutation> found = mutations.stream()
                .filter(mutation ->
                        mutation.name().equals(wanted) || mutation.rows().contains(wanted))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("neither a mutation nor a row that has one: " + wanted);
        }
        return found.stream();
    }
}
