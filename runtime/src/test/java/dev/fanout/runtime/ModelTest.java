package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.fail;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Random groups behave as the {@link Model} says. A disagreement is printed with its seed; {@code -Dfanout.model.seed=N}
 * runs that seed alone.
 */
@OnEveryKindOfThread
class ModelTest {
    private static final @Nullable Long ONLY = Long.getLong("fanout.model.seed");
    private static final int SEEDS = 400;
    private static final int LARGEST = 12;
    private static final int ELEMENTS_AT_ONCE = 2;

    private final Kind kind;

    ModelTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    @DisplayName("D1 D2 D3 D4 D5 D6 D7 D8 D9 D10 D13: random groups end as a model without threads says")
    void randomGroups_endAsTheModelSays(Fixture fixture) {
        FanoutRuntime.Builder builder = FanoutRuntime.builder()
                .listener(fixture.listener)
                .time(fixture.time)
                .elementsAtOnce(ELEMENTS_AT_ONCE);
        kind.factory().ifPresent(builder::threads);
        try (FanoutRuntime runtime = builder.build()) {
            for (int round = 0; round < Race.rounds(ONLY == null ? SEEDS : 1); round++) {
                long seed = ONLY == null ? round : ONLY;
                String difference = difference(seed, (int) (1 + seed % LARGEST), runtime, fixture);
                if (!difference.isEmpty()) {
                    fail(smallest(seed, runtime, fixture, difference));
                }
            }
        }
    }

    private String difference(long seed, int size, FanoutRuntime runtime, Fixture fixture) {
        Scenario scenario = ScenarioMaker.make(seed, size, atOnce());
        ThreadFactory owners =
                kind == Kind.VIRTUAL_CALLER ? VirtualThreads.factory().orElseThrow() : Thread::new;
        String difference = ScenarioRun.difference(scenario, runtime, fixture, owners);
        return difference.isEmpty() ? "" : scenario + "\n" + difference;
    }

    /** On virtual threads all do. */
    private int atOnce() {
        boolean virtual = kind != Kind.PLATFORM && VirtualThreads.factory().isPresent();
        return virtual ? Integer.MAX_VALUE : ELEMENTS_AT_ONCE;
    }

    /** Of the same family: the smallest that shows a difference as well. */
    private String smallest(long seed, FanoutRuntime runtime, Fixture fixture, String found) {
        for (int size = 1; size < 1 + seed % LARGEST; size++) {
            String smaller = difference(seed, size, runtime, fixture);
            if (!smaller.isEmpty()) {
                return smaller;
            }
        }
        return found;
    }
}
