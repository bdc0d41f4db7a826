package dev.fanout.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.runtime.LostCallException;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A member is killed in the middle of a map, and another one survives; {@code -Dfanout.losses=100} has that happen so many times in a row,
 * to one caller. Members tell of each run on their standard output, so that after a kill it is known, element by element, what has run
 * where.
 */
@Tag("processes")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MemberLossTest {
    private static final int ELEMENTS = 10_000;
    private static final List<Integer> NUMBERS =
            IntStream.range(0, ELEMENTS).boxed().toList();
    private static final long NANOS = 300_000;

    private final Random random = new Random();
    private LoopbackCluster cluster;
    private MemberProcess survivor;

    static IntStream losses() {
        return IntStream.rangeClosed(1, Integer.getInteger("fanout.losses", 2));
    }

    @BeforeAll
    void start() throws Exception {
        cluster = new LoopbackCluster();
        survivor = cluster.serve(2);
    }

    @BeforeEach
    void forgetWhatRanBefore() throws Exception {
        survivor.said();
    }

    @AfterAll
    void end() {
        cluster.close();
    }

    @ParameterizedTest(name = "loss {0}")
    @MethodSource("losses")
    void killedMember_failsOnlyWhatWasThere(int loss) throws Exception {
        try (MemberProcess victim = cluster.serve(2)) {
            Map<Integer, Outcome<Integer>> outcomes =
                    kill(victim, cluster.work().squaresOnce(NUMBERS, NANOS));
            Map<Integer, Integer> ranThere = runs(victim);
            Map<Integer, Integer> ranHere = runs(survivor);
            int lost = 0;
            for (int element : NUMBERS) {
                int runs = ranThere.getOrDefault(element, 0) + ranHere.getOrDefault(element, 0);
                Outcome<Integer> outcome = outcomes.get(element);
                if (outcome instanceof Outcome.Failure<Integer> failure) {
                    lost++;
                    LostCallException why = (LostCallException) failure.exception();
                    assertThat(why.member()).startsWith("127.0.0.1:");
                    assertThat(ranHere.get(element))
                            .as("runs of lost %d elsewhere", element)
                            .isNull();
                    assertThat(runs).as("runs of lost %d", element).isLessThanOrEqualTo(why.mayHaveRun() ? 1 : 0);
                } else {
                    assertThat(outcome).as("element %d", element).isEqualTo(new Outcome.Success<>(element * element));
                    assertThat(runs).as("runs of element %d", element).isEqualTo(1);
                }
            }
            Figures.print("loss %d in the middle of %d elements: %d lost", loss, ELEMENTS, lost);
            assertThat(lost).isBetween(1, ELEMENTS / 2);
        }
    }

    @ParameterizedTest(name = "loss {0}")
    @MethodSource("losses")
    void killedMember_whereCallsMayRunTwice_failsNothing(int loss) throws Exception {
        try (MemberProcess victim = cluster.serve(2)) {
            Map<Integer, Outcome<Integer>> outcomes =
                    kill(victim, cluster.work().squaresAgain(NUMBERS, NANOS));
            Map<Integer, Integer> ranThere = runs(victim);
            Map<Integer, Integer> ranHere = runs(survivor);
            int twice = 0;
            for (int element : NUMBERS) {
                assertThat(outcomes.get(element))
                        .as("element %d", element)
                        .isEqualTo(new Outcome.Success<>(element * element));
                int here = ranHere.getOrDefault(element, 0);
                int there = ranThere.getOrDefault(element, 0);
                assertThat(here).as("runs of %d on the survivor", element).isLessThanOrEqualTo(1);
                assertThat(there).as("runs of %d on the victim", element).isLessThanOrEqualTo(1);
                assertThat(here + there).as("runs of %d", element).isPositive();
                twice += here + there - 1;
            }
            Figures.print("loss %d in the middle of %d elements that may run twice: %d did", loss, ELEMENTS, twice);
        }
    }

    /** Somewhere in the middle of a map that is under way; returns what became of its elements. */
    private Map<Integer, Outcome<Integer>> kill(MemberProcess victim, Task<Map<Integer, Outcome<Integer>>> map)
            throws InterruptedException {
        try {
            victim.awaitLines(50 + random.nextInt(ELEMENTS / 5));
            assertThat(map.isDone()).as("too late to be killed").isFalse();
        } finally { // so that the next loss finds the cluster as this one did
            victim.kill();
            cluster.lost(victim);
        }
        return map.join();
    }

    private static Map<Integer, Integer> runs(MemberProcess member) throws Exception {
        Map<Integer, Integer> runs = new HashMap<>();
        for (String line : member.said()) {
            if (line.startsWith("ran ")) {
                runs.merge(Integer.parseInt(line.substring(4)), 1, Integer::sum);
            }
        }
        return runs;
    }
}
