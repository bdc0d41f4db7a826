package dev.fanout.hazelcast;

import static dev.fanout.hazelcast.MemberCallTest.ON_CLUSTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.OnLost;
import dev.fanout.runtime.CallOptions;
import dev.fanout.runtime.EachTasks;
import dev.fanout.runtime.LostCallException;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What becomes of calls whose member, or whose caller, is lost. Members tell of each run on their standard output, so that after a kill it
 * is known, element by element, what has run where. {@code -Dfanout.losses=100} has the maps run so many times.
 */
@Tag("processes")
class MemberLossTest {
    private static final int ELEMENTS = 10_000;
    private static final int LOSSES = Integer.getInteger("fanout.losses", 2);
    private static final long NANOS = 100_000;

    private final Random random = new Random();
    private LoopbackCluster cluster;

    @AfterEach
    void end() {
        cluster.close();
    }

    @Test
    void killedMember_failsOnlyWhatWasThere() throws Exception {
        cluster = new LoopbackCluster();
        MemberProcess survivor = cluster.serve(2);
        for (int i = 0; i < LOSSES; i++) {
            survivor.said();
            MemberProcess victim = cluster.serve(2);
            Map<Integer, Outcome<Integer>> outcomes = mapAndKill(ON_CLUSTER, victim);
            Map<Integer, Integer> ranThere = runs(victim);
            Map<Integer, Integer> ranHere = runs(survivor);
            int lost = 0;
            for (int element = 0; element < ELEMENTS; element++) {
                int runs = ranThere.getOrDefault(element, 0) + ranHere.getOrDefault(element, 0);
                Outcome<Integer> outcome = outcomes.get(element);
                if (outcome instanceof Outcome.Failure<Integer> failure) {
                    lost++;
                    LostCallException why = (LostCallException) failure.exception();
                    assertThat(why.member()).startsWith("127.0.0.1:");
                    assertThat(ranHere).as("lost, and not run again").doesNotContainKey(element);
                    assertThat(runs).isLessThanOrEqualTo(why.mayHaveRun() ? 1 : 0);
                } else {
                    assertThat(outcome).isEqualTo(new Outcome.Success<>(element * element));
                    assertThat(runs).as("runs of element %d", element).isEqualTo(1);
                }
            }
            Figures.print("killed in the middle of %d elements: %d lost", ELEMENTS, lost);
            assertThat(lost).isBetween(1, ELEMENTS / 2);
        }
    }

    @Test
    void killedMember_whereCallsMayRunTwice_failsNothing() throws Exception {
        cluster = new LoopbackCluster();
        MemberProcess survivor = cluster.serve(2);
        for (int i = 0; i < LOSSES; i++) {
            survivor.said();
            MemberProcess victim = cluster.serve(2);
            Map<Integer, Outcome<Integer>> outcomes = mapAndKill(ON_CLUSTER.onLost(OnLost.RERUN), victim);
            Map<Integer, Integer> ranThere = runs(victim);
            Map<Integer, Integer> ranHere = runs(survivor);
            int twice = 0;
            for (int element = 0; element < ELEMENTS; element++) {
                assertThat(outcomes.get(element)).isEqualTo(new Outcome.Success<>(element * element));
                int here = ranHere.getOrDefault(element, 0);
                int there = ranThere.getOrDefault(element, 0);
                assertThat(here).as("runs of %d on the survivor", element).isLessThanOrEqualTo(1);
                assertThat(there).as("runs of %d on the victim", element).isLessThanOrEqualTo(1);
                assertThat(here + there).isPositive();
                twice += here + there - 1;
            }
            Figures.print("killed in the middle of %d elements that may run twice: %d did", ELEMENTS, twice);
        }
    }

    private Map<Integer, Outcome<Integer>> mapAndKill(CallOptions options, MemberProcess victim) throws Exception {
        List<Integer> numbers = IntStream.range(0, ELEMENTS).boxed().toList();
        Map<Integer, Outcome<Integer>> outcomes = new HashMap<>();
        try (TaskGroup group = cluster.caller().open("Test.map")) {
            EachTasks<Integer, Integer> squares =
                    group.startEachCollected("square", options, numbers, Work.square(NANOS));
            victim.awaitLines(50 + random.nextInt(ELEMENTS / 5));
            victim.kill();
            cluster.lost();
            group.join();
            numbers.forEach(number -> outcomes.put(number, squares.outcomes().get(number)));
        }
        return outcomes;
    }

    private static Map<Integer, Integer> runs(MemberProcess member) throws InterruptedException {
        Map<Integer, Integer> runs = new HashMap<>();
        for (String line : member.said()) {
            if (line.startsWith("ran ")) {
                runs.merge(Integer.parseInt(line.substring(4)), 1, Integer::sum);
            }
        }
        return runs;
    }

    @Test
    void memberThatHangs_isLostAfterItsSilenceAndServesAgainWhenItGoesOn() throws Exception {
        cluster = new LoopbackCluster(5, config -> {});
        MemberProcess member = cluster.serve(2);
        Task<String> call = cluster.caller().start("Test.blocked", ON_CLUSTER, Work.block("x"));
        member.await("began x");
        long begin = System.nanoTime();
        member.signal("STOP");
        assertThat(failure(call)).isInstanceOf(LostCallException.class);
        Figures.print("a member that hangs was missed after %.0f ms, 5 s allowed", Figures.millisSince(begin));
        assertThat(cluster.executor().serving(Work.class)).isZero();
        member.signal("CONT");
        member.await("interrupted x"); // whom it works for is lost to it, too
        cluster.awaitServing(1);
        assertThat(cluster.caller().start("Test.pid", ON_CLUSTER, Work.pid()).join())
                .isEqualTo(member.pid());
    }

    @Test
    void memberThatJoins_takesWorkAtOnce() throws Exception {
        cluster = new LoopbackCluster();
        MemberProcess first = cluster.serve(2);
        List<Integer> numbers = IntStream.range(0, ELEMENTS).boxed().toList();
        try (TaskGroup group = cluster.caller().open("Test.map")) {
            EachTasks<Integer, Integer> squares =
                    group.startEach("square", ON_CLUSTER, numbers, Work.square(10 * NANOS));
            first.awaitLines(50);
            MemberProcess second = cluster.serve(2);
            long begin = System.nanoTime();
            second.await("ran");
            Figures.print("a member that has joined had its first call after %.0f ms", Figures.millisSince(begin));
            second.awaitLines(200);
            group.join();
            assertThat(squares.results()).hasSize(ELEMENTS);
        }
    }

    @Test
    void callerThatIsKilled_hasItsCallsInterrupted() throws Exception {
        cluster = new LoopbackCluster();
        MemberProcess member = cluster.serve(2);
        MemberProcess caller = cluster.start(List.of(), "call");
        member.await("began orphan");
        caller.kill();
        member.await("interrupted orphan");
    }

    @Test
    void memberThatShutsDown_endsWhatRunsAndHandsBackTheRest() throws Exception {
        cluster = new LoopbackCluster();
        cluster.serve(2);
        MemberProcess leaving = cluster.serve(2);
        List<Integer> numbers = IntStream.range(0, ELEMENTS).boxed().toList();
        try (TaskGroup group = cluster.caller().open("Test.map")) {
            EachTasks<Integer, Integer> squares = group.startEach("square", ON_CLUSTER, numbers, Work.square(NANOS));
            leaving.awaitLines(100);
            leaving.tell("shutdown");
            cluster.lost();
            group.join(); // not one was lost
            assertThat(squares.results()).hasSize(ELEMENTS);
        }
        leaving.await("shut down");
    }

    private static Throwable failure(Task<?> call) {
        return ((Outcome.Failure<?>) call.outcome()).exception();
    }
}
