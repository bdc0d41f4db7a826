package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@link GatherOptions#quorum} and {@link GatherOptions#enough}: groups that are after some of their calls. */
@OnEveryKindOfThread
class QuorumTest {
    private static final GatherOptions TWO = GatherOptions.DEFAULT.quorum(2);
    private static final GatherOptions ENOUGH = GatherOptions.DEFAULT.enough(2);

    final Kind kind;

    QuorumTest(Kind kind) {
        this.kind = kind;
    }

    private static <T> Call<T> failing(Throwable failure) {
        return () -> {
            throw failure;
        };
    }

    @Test
    @DisplayName(
            "RAC-01 RAC-04: two successes are enough; they are handed back in the order of the calls, the rest has ended")
    void quorum_endsWithSoManySuccesses(Fixture fixture) {
        CountDownLatch interrupted = new CountDownLatch(1);
        try (TaskGroup group = fixture.runtime.open("Test.quorum", TWO)) {
            CountDownLatch third = new CountDownLatch(1);
            Task<String> first = group.start("first", () -> {
                Fixture.await(third);
                return "first";
            });
            CountDownLatch asleep = new CountDownLatch(1);
            Task<String> second = group.start("second", () -> {
                asleep.countDown();
                return Fixture.sleeper(interrupted).run();
            });
            Task<String> last = group.start("last", () -> {
                Fixture.await(asleep);
                third.countDown();
                return null;
            });
            group.join();
            assertThat(group.<String>winners(first, second, last)).containsExactly("first", null);
            assertThat(interrupted.getCount()).isZero();
            assertThat(second.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.NOT_NEEDED));
        }
    }

    @Test
    @DisplayName(
            "RAC-03: as soon as two cannot succeed any more, the rest is cancelled and the first failure in time thrown")
    void quorumOutOfReach_failsAtOnce(Fixture fixture) {
        IOException a = new IOException("a");
        IllegalStateException b = new IllegalStateException("b");
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch asleep = new CountDownLatch(1);
        try (TaskGroup group = fixture.runtime.open("Test.quorum", TWO)) {
            group.start("a", () -> {
                Fixture.until(() -> fixture.listener.ended.contains("Test.quorum/b")); // its failure counts by then
                throw a;
            });
            Task<String> rest = group.start("rest", () -> {
                asleep.countDown();
                return Fixture.sleeper(interrupted).run();
            });
            group.start("b", () -> {
                Fixture.await(asleep);
                throw b;
            });
            assertThat(catchThrowable(() -> group.join(IOException.class))).isSameAs(b);
            assertThat(interrupted.getCount()).isZero();
            assertThat(rest.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.SIBLING_FAILED));
        }
        assertThat(GatherTrace.of(b).orElseThrow().failures()).containsExactly(a);
    }

    @Test
    @DisplayName("RAC-01: where outcomes are read, failures beyond the quorum are not thrown, and all calls have ended")
    void enoughOutOfReach_runsToTheEnd(Fixture fixture) {
        IOException failure = new IOException("failure");
        try (TaskGroup group = fixture.runtime.open("Test.enough", ENOUGH)) {
            EachTasks<Integer, String> each = group.startEach("part", List.of(1, 2, 3), part -> {
                if (part < 3) {
                    throw failure;
                }
                return "ok";
            });
            group.join();
            assertThat(each.outcomes())
                    .containsExactly(
                            new Outcome.Failure<>(failure),
                            new Outcome.Failure<>(failure),
                            new Outcome.Success<>("ok"));
        }
    }

    @Test
    @DisplayName("RAC-04: where outcomes are read, what was not needed is Cancelled(NOT_NEEDED)")
    void enough_showsWhatWasNotNeeded(Fixture fixture) {
        try (TaskGroup group = fixture.runtime.open("Test.enough", ENOUGH)) {
            EachTasks<Integer, String> each = group.startEach(
                    "part",
                    List.of(1, 2, 3),
                    part -> part == 2 ? Fixture.sleeper().run() : "ok" + part);
            group.join();
            assertThat(each.outcomesByElement())
                    .containsEntry(1, new Outcome.Success<>("ok1"))
                    .containsEntry(2, new Outcome.Cancelled<>(CancelReason.NOT_NEEDED))
                    .containsEntry(3, new Outcome.Success<>("ok3"));
        }
    }

    @Test
    @DisplayName(
            "RAC-10 D5: short of the quorum at the deadline, that is thrown; where outcomes are read, they are handed back")
    void deadline_isThrownOrSeen(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        try (TaskGroup group = fixture.timeless.open("Test.quorum", TWO.timeout(Duration.ofSeconds(1)))) {
            group.start("ok", () -> "ok");
            group.start("asleep", Fixture.sleeperThatTells(running));
            fixture.advanceWhenWaiting(running, Duration.ofSeconds(1));
            assertThat(catchThrowable(group::join)).isInstanceOf(DeadlineExceededException.class);
        }
        CountDownLatch again = new CountDownLatch(1);
        try (TaskGroup group = fixture.timeless.open("Test.enough", ENOUGH.timeout(Duration.ofSeconds(1)))) {
            Task<String> ok = group.start("ok", () -> "ok");
            Task<String> late = group.start("asleep", () -> {
                Fixture.until(ok::isDone);
                return Fixture.sleeperThatTells(again).run();
            });
            fixture.advanceWhenWaiting(again, Duration.ofSeconds(1));
            group.join();
            assertThat(ok.outcome()).isEqualTo(new Outcome.Success<>("ok"));
            assertThat(late.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.DEADLINE));
        }
    }

    @Test
    @DisplayName("RAC-05 CMP-02: a quorum of more elements than there are fails at once, with nothing started")
    void quorumOfTooFew_startsNothing(Fixture fixture) {
        AtomicInteger begun = new AtomicInteger();
        for (GatherOptions options : List.of(TWO, ENOUGH)) {
            try (TaskGroup group = fixture.runtime.open("Test.quorum", options)) {
                EachTasks<Integer, Integer> each = group.startEach("part", List.of(1), part -> begun.incrementAndGet());
                assertThat(each.tasks().get(0).outcome())
                        .isEqualTo(new Outcome.Cancelled<>(CancelReason.SIBLING_FAILED));
                assertThatIllegalArgumentException()
                        .isThrownBy(group::join)
                        .withMessage("Test.quorum needs 2 successes, and has 1 call");
            }
        }
        assertThat(begun).hasValue(0);
        assertThatIllegalArgumentException().isThrownBy(() -> GatherOptions.DEFAULT.quorum(0));
        assertThatIllegalArgumentException().isThrownBy(() -> GatherOptions.DEFAULT.enough(0));
    }

    @Test
    @DisplayName("RAC-07 RAC-04: a call that is cancelled through its own handle is no success")
    void cancelledCall_doesNotCount(Fixture fixture) {
        try (TaskGroup group = fixture.runtime.open("Test.quorum", GatherOptions.DEFAULT.quorum(1))) {
            Task<String> only = group.start("only", Fixture.sleeper());
            assertThat(only.cancel(true)).isTrue();
            assertThat(catchThrowable(group::join)).isInstanceOf(CancelledException.class);
        }
    }

    @Test
    @DisplayName("RAC-01 STR-01: of many that succeed at once exactly so many are handed back")
    void successesAtOnce_areSoManyAsAskedFor(Fixture fixture) {
        for (int round = 0; round < Race.rounds(50); round++) {
            try (TaskGroup group = fixture.runtime.open("Test.quorum", TWO)) {
                EachTasks<Integer, Integer> each = group.startEach("part", List.of(0, 1, 2, 3, 4), part -> {
                    Race.dawdle();
                    return part;
                });
                group.join();
                assertThat(each.winners()).hasSize(2).isSorted();
                assertThat(each.winnersByElement())
                        .hasSize(2)
                        .allSatisfy((key, value) -> assertThat(key).isEqualTo(value));
            }
        }
    }

    @Test
    @DisplayName("RAC-03: failures beside a quorum that was reached are not thrown")
    void failuresBesideTheQuorum_areNotThrown(Fixture fixture) {
        try (TaskGroup group = fixture.runtime.open("Test.quorum", TWO)) {
            Task<String> bad = group.start("bad", failing(new IOException("bad")));
            Task<String> one = group.start("one", () -> {
                Fixture.until(bad::isDone);
                return "1";
            });
            Task<String> two = group.start("two", () -> "2");
            group.join();
            assertThat(group.<String>winners(bad, one, two)).containsExactly("1", "2");
        }
    }
}
