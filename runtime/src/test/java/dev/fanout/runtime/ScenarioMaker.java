package dev.fanout.runtime;

import dev.fanout.runtime.Scenario.Call;
import dev.fanout.runtime.Scenario.Fault;
import dev.fanout.runtime.Scenario.Group;
import dev.fanout.runtime.Scenario.Join;
import dev.fanout.runtime.Scenario.Need;
import dev.fanout.runtime.Scenario.Reaction;
import dev.fanout.runtime.Scenario.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Makes a scenario from a seed: always the same, and of the same family for every size. */
final class ScenarioMaker {
    private static final int DEPTH = 3;

    /** All but none, which is rare. */
    private static final Join[] JOINS = {
        Join.PLAIN, Join.CHECKED, Join.ALL, Join.INTERRUPT, Join.OUTCOME, Join.OUTCOME_INTERRUPT
    };

    private static final int ATTEMPTS = 50;

    private final SplittableRandom random;
    private int left;
    private int names;

    private ScenarioMaker(long seed, int size, int attempt) {
        this.random = new SplittableRandom((seed * ATTEMPTS + attempt) * 31 + size);
        this.left = size;
    }

    /**
     * Makes one of about {@code size} calls.
     *
     * @param atOnce how many elements of a map run at once on the threads that it is for
     */
    static Scenario make(long seed, int size, int atOnce) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            ScenarioMaker maker = new ScenarioMaker(seed, size, attempt);
            Scenario begin = new Scenario(seed, size, atOnce, maker.chance(3), maker.group(1, true), List.of());
            if (!ModelPlay.of(begin).isAmbiguous()) {
                return new ScenarioEvents(maker.random, begin).play();
            }
        }
        throw new IllegalStateException("no scenario of seed " + seed + " and size " + size);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T oneOf(T[] all) {
        return all[random.nextInt(all.length)];
    }

    private Group group(int depth, boolean mayMisuse) {
        String name = "g" + names++;
        Join join = mayMisuse && chance(10) ? Join.NONE : JOINS[random.nextInt(JOINS.length)];
        List<Call> calls = new ArrayList<>();
        int wanted = 1 + random.nextInt(4);
        do {
            if (chance(20)) {
                addMap(calls, depth, mayMisuse && join != Join.NONE);
            } else {
                calls.add(call(depth, mayMisuse && join != Join.NONE, "c" + names++, null, chance(65), needs(calls)));
            }
        } while (left > 0 && calls.size() < wanted);
        Group group = new Group(name, null, join, -1, List.copyOf(calls));
        int batches = group.batches().size();
        int pause = join == Join.NONE ? batches : chance(20) ? random.nextInt(batches + 1) : -1;
        return new Group(name, timeout(depth), join, pause, group.calls());
    }

    /** Nanoseconds, of which no two sums are equal; a group in which nothing starts ends too soon for those around it. */
    private @Nullable Long timeout(int depth) {
        if (!chance(45)) {
            return null;
        }
        return depth == 1 && chance(5) ? 0L : random.nextLong(1, 1L << 40);
    }

    private void addMap(List<Call> calls, int depth, boolean mayMisuse) {
        String map = "m" + names++;
        boolean required = chance(65);
        List<Need> needs = needs(calls);
        int elements = 1 + random.nextInt(4);
        for (int i = 0; i < elements; i++) {
            calls.add(call(depth, mayMisuse, map + "#" + i, map, required, needs));
        }
    }

    /** Only of single calls: a mapped one cannot be waited for. */
    private List<Need> needs(List<Call> before) {
        List<Need> needs = new ArrayList<>();
        for (Call candidate : before) {
            if (candidate.map() == null && chance(30)) {
                needs.add(new Need(candidate.name(), chance(70)));
            }
        }
        return List.copyOf(needs);
    }

    private Call call(
            int depth, boolean mayMisuse, String name, @Nullable String map, boolean required, List<Need> needs) {
        left--;
        List<Step> steps = new ArrayList<>();
        boolean gathers = depth < DEPTH && left > 0 && chance(30);
        if (!gathers || chance(30)) {
            steps.add(new Step.Park());
        }
        if (gathers) {
            steps.add(new Step.Gather(group(depth + 1, mayMisuse)));
        } else if (left > 0 && chance(10)) {
            steps.add(new Step.Spawn(List.of(call(DEPTH, false, "c" + names++, null, chance(65), List.of()))));
        }
        if (steps.size() > 1 || chance(15)) {
            steps.add(new Step.Park());
        }
        Fault throwing = chance(gathers ? 10 : 35) ? oneOf(Fault.values()) : null;
        return new Call(name, map, required, needs, List.copyOf(steps), oneOf(Reaction.values()), throwing);
    }
}
