package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fanout.Until;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@link GatherOptions#until}: groups that are after one of their calls. */
@OnEveryKindOfThread
class RaceGroupTest {
    private static final GatherOptions RACE = GatherOptions.DEFAULT.until(Until.FIRST_SUCCESS);
    private static final GatherOptions FIRST = GatherOptions.DEFAULT.until(Until.FIRST_COMPLETED);

    final Kind kind;

    RaceGroupTest(Kind kind) {
        this.kind = kind;
    }

    private static <T> Call<T> failing(Throwable failure) {
        return () -> {
            throw failure;
        };
    }

    private static <T> Call<T> failingAfter(CountDownLatch latch, Throwable failure) {
        return () -> {
            Fixture.await(latch);
            throw failure;
        };
    }

    @Test
    @DisplayName(
            "RAC-01 RAC-02 RAC-04 #20: the first success wins, null too; the loser has cleaned up when join returns")
    void firstSuccess_winsAndLosersHaveEnded(Fixture fixture) {
        CountDownLatch asleep = new CountDownLatch(1);
        AtomicBoolean cleaned = new AtomicBoolean();
        Thread caller = Thread.currentThread();
        try (TaskGroup group = fixture.runtime.open("Test.race", RACE)) {
            Task<String> failed = group.start("failed", failing(new IOException("a")));
            Task<String> won = group.start("won", () -> {
                Fixture.await(asleep);
                Fixture.until(failed::isDone);
                return null;
            });
            Task<String> lost = group.start("lost", () -> {
                asleep.countDown();
                try {
                    return Fixture.sleeper().run();
                } catch (InterruptedException interrupt) {
                    Fixture.untilParkedIn(caller, GroupCore.class);
                    cleaned.set(true);
                    throw interrupt;
                }
            });
            group.join();
            assertThat(cleaned).isTrue();
            assertThat(group.<String>winner(failed, won, lost)).isNull();
            assertThat(lost.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.NOT_NEEDED));
        }
    }

    @Test
    @DisplayName(
            "RAC-03: if all fail, the first failure in time is thrown, with the others attached in the order of the calls")
    void allFail_firstInTimeIsThrown(Fixture fixture) {
        IOException a = new IOException("a");
        IllegalStateException b = new IllegalStateException("b");
        AssertionError c = new AssertionError("c");
        try (TaskGroup group = fixture.runtime.open("Test.race", RACE)) {
            group.start("a", () -> {
                Fixture.until(() -> fixture.listener.ended.contains("Test.race/c"));
                throw a;
            });
            group.start("b", failing(b));
            group.start("c", () -> {
                Fixture.until(() -> fixture.listener.ended.contains("Test.race/b")); // its failure counts by then
                throw c;
            });
            assertThat(catchThrowable(() -> group.join(IOException.class))).isSameAs(b);
        }
        assertThat(GatherTrace.of(b).orElseThrow().failures()).containsExactly(a, c);
    }

    @Test
    @DisplayName("RAC-01: only required calls race; what they wait for neither wins nor ends the race with its failure")
    void otherCalls_neitherWinNorEndIt(Fixture fixture) {
        IOException failure = new IOException("unused");
        try (TaskGroup group = fixture.runtime.open("Test.race", RACE)) {
            Task<String> token = group.startCollected("token", () -> "token");
            Task<String> broken = group.startCollected("broken", failing(failure));
            Task<String> skipped = group.startAfter("skipped", broken::resultNow, broken);
            Task<String> near =
                    group.startAfter("near", () -> "near with " + token.resultNow(), token, TaskGroup.ended(broken));
            group.join();
            assertThat(group.<String>winner(skipped, near)).isEqualTo("near with token");
            assertThat(skipped.outcome()).isEqualTo(new Outcome.Failure<>(failure));
        }
    }

    @Test
    @DisplayName(
            "RAC-03: of failures of what was waited for and of racing calls, that of the first racing call is thrown")
    void allFail_throwsThatOfACallThatRaces(Fixture fixture) {
        IOException helper = new IOException("helper");
        IOException near = new IOException("near");
        try (TaskGroup group = fixture.runtime.open("Test.race", RACE)) {
            Task<String> first = group.startCollected("helper", failing(helper));
            group.startAfter("near", failing(near), TaskGroup.ended(first));
            assertThat(catchThrowable(() -> group.join(IOException.class))).isSameAs(near);
        }
        assertThat(GatherTrace.of(near).orElseThrow().failures()).containsExactly(helper);
    }

    @Test
    @DisplayName("RAC-05: a race of no calls, or of no elements, has no winner, and says so")
    void noCalls_noWinner(Fixture fixture) {
        for (GatherOptions options : List.of(RACE, FIRST)) {
            try (TaskGroup group = fixture.runtime.open("Test.race", options)) {
                group.startCollected("other", Fixture.sleeper());
                EachTasks<Integer, String> each = group.startEach("each", List.of(), Object::toString);
                assertThatThrownBy(group::join)
                        .isInstanceOf(NoSuchElementException.class)
                        .hasMessage("Test.race is a race of no calls; it has no winner");
                assertThatIllegalStateException().isThrownBy(each::winner);
            }
            try (TaskGroup group = fixture.runtime.open("Test.race", options)) {
                assertThatThrownBy(group::join).isInstanceOf(NoSuchElementException.class);
            }
        }
    }

    @Test
    @DisplayName(
            "RAC-07 D8 #20: Errors end a race of nothing but Errors; one of the virtual machine is thrown over a winner")
    void errors_endTheRace(Fixture fixture) {
        AssertionError first = new AssertionError("first");
        try (TaskGroup group = fixture.runtime.open("Test.race", RACE)) {
            Task<Object> failed = group.start("first", failing(first));
            group.startAfter("second", failing(new LinkageError("second")), TaskGroup.ended(failed));
            assertThat(catchThrowable(group::join)).isSameAs(first);
        }
        OutOfMemoryError machine = new OutOfMemoryError("test");
        try (TaskGroup group = fixture.runtime.open("Test.race", RACE)) {
            Task<String> failed = group.start("failed", failing(machine));
            group.startAfter("won", () -> "won", TaskGroup.ended(failed));
            assertThat(catchThrowable(group::join)).isSameAs(machine);
        }
    }

    @Test
    @DisplayName("RAC-10: a race that nobody has won by its deadline, in either form, is late; its calls have ended")
    void deadline_isThrown(Fixture fixture) {
        for (GatherOptions options : List.of(RACE, FIRST)) {
            CountDownLatch running = new CountDownLatch(2);
            fixture.advanceWhenWaiting(running, Duration.ofSeconds(1));
            try (TaskGroup group = fixture.timeless.open("Test.race", options.timeout(Duration.ofSeconds(1)))) {
                Task<String> near = group.start("near", Fixture.sleeperThatTells(running));
                EachTasks<Integer, String> helpers = group.startEachCollected(
                        "helper",
                        CallOptions.DEFAULT,
                        List.of(1),
                        element -> Fixture.sleeperThatTells(running).run());
                assertThatThrownBy(group::join)
                        .isInstanceOf(DeadlineExceededException.class)
                        .hasMessageStartingWith("Test.race did not end within 1000 ms");
                assertThat(near.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.DEADLINE));
                assertThat(helpers.outcomes()).containsExactly(new Outcome.Cancelled<>(CancelReason.DEADLINE));
            }
        }
    }

    @Test
    @DisplayName("RAC-09: the first that ends decides: its value is the winner's, its failure is thrown as itself")
    void firstCompleted_decidesEitherWay(Fixture fixture) {
        CountDownLatch interrupted = new CountDownLatch(1);
        try (TaskGroup group = fixture.runtime.open("Test.first", FIRST)) {
            Task<String> slow = group.start("slow", Fixture.sleeper());
            Task<String> quick = group.start("quick", () -> "quick");
            group.join();
            assertThat(group.<String>winner(slow, quick)).isEqualTo("quick");
        }
        IOException failure = new IOException("failure");
        CountDownLatch running = new CountDownLatch(1);
        try (TaskGroup group = fixture.runtime.open("Test.first", FIRST)) {
            Task<String> slow = group.start("slow", () -> {
                running.countDown();
                return Fixture.sleeper(interrupted).run();
            });
            group.start("quick", failingAfter(running, failure));
            assertThat(catchThrowable(() -> group.join(IOException.class))).isSameAs(failure);
            assertThat(interrupted.getCount()).isZero();
            assertThat(slow.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.SIBLING_FAILED));
            assertThatIllegalStateException()
                    .isThrownBy(() -> group.winner(slow))
                    .withMessage("Test.first has no winner among them");
        }
    }

    @Test
    @DisplayName("RAC-10 D5: at the deadline of a race that is what is thrown, with the failures so far")
    void deadline_carriesTheFailures(Fixture fixture) {
        IOException failure = new IOException("a");
        CountDownLatch running = new CountDownLatch(1);
        try (TaskGroup group = fixture.timeless.open("Test.race", RACE.timeout(Duration.ofSeconds(1)))) {
            Task<String> failed = group.start("failed", failing(failure));
            group.start("asleep", () -> {
                Fixture.until(failed::isDone);
                return Fixture.sleeperThatTells(running).run();
            });
            fixture.advanceWhenWaiting(running, Duration.ofSeconds(1));
            Throwable thrown = catchThrowable(group::join);
            assertThat(thrown).isInstanceOf(DeadlineExceededException.class);
            assertThat(GatherTrace.of(thrown).orElseThrow().failures()).containsExactly(failure);
        }
    }

    @Test
    @DisplayName("RAC-04 D15: on the caller's thread the first that qualifies wins, and the rest never starts")
    void direct_takesTheFirstThatQualifies() {
        FanoutRuntime direct = FanoutRuntime.direct();
        try (TaskGroup group = direct.open("Test.direct", RACE)) {
            Task<String> failed = group.start("failed", failing(new IOException("a")));
            Task<String> won = group.start("won", () -> "won");
            Task<String> rest = group.start("rest", failing(new AssertionError("must not run")));
            group.join();
            assertThat(group.<String>winner(failed, won, rest)).isEqualTo("won");
            assertThat(rest.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.NOT_NEEDED));
        }
        direct.close();
    }

    @Test
    @DisplayName("RAC-04: who waits for a loser in the block of a race that is decided is told so")
    void waitInTheBlock_endsWithTheRace(Fixture fixture) {
        try (TaskGroup group = fixture.runtime.open("Test.race", RACE)) {
            Task<String> lost = group.start("lost", Fixture.sleeper());
            group.start("won", () -> "won");
            assertThatThrownBy(lost::join)
                    .isInstanceOfSatisfying(
                            CancelledException.class,
                            cancelled -> assertThat(cancelled.reason()).isEqualTo(CancelReason.NOT_NEEDED));
        }
    }

    @Test
    @DisplayName("RAC-01: an element may win; as an outcome, a race is its winner or the failure")
    void elements_race(Fixture fixture) {
        try (TaskGroup group = fixture.runtime.open("Test.race", RACE)) {
            EachTasks<Integer, String> each = group.startEach("each", List.of(1, 2, 3), element -> {
                if (element == 2) {
                    return "two";
                }
                throw new IOException("not " + element);
            });
            assertThat(group.joinOutcome(each::winner)).isEqualTo(new Outcome.Success<>("two"));
        }
        IOException failure = new IOException("failure");
        try (TaskGroup group = fixture.runtime.open("Test.race", RACE)) {
            EachTasks<Integer, String> each = group.startEach("each", List.of(1, 2), element -> {
                throw failure;
            });
            assertThat(group.joinOutcome(each::winner)).isEqualTo(new Outcome.Failure<>(failure));
        }
    }

    @Test
    @DisplayName("RAC-04: a winner can only be asked for after join")
    void winnerBeforeJoin_isRefused(Fixture fixture) {
        try (TaskGroup group = fixture.runtime.open("Test.race", RACE)) {
            Task<String> won = group.start("won", () -> "won");
            assertThatIllegalStateException()
                    .isThrownBy(() -> group.winner(won))
                    .withMessage("Test.race was not joined");
            group.join();
            assertThat(group.<String>winner(won)).isEqualTo("won");
        }
    }
}
