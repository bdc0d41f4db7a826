package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@link GatherOptions#limit}: so many calls of a group at once. */
@OnEveryKindOfThread
class GatherLimitTest {
    private static final GatherOptions ONE = GatherOptions.DEFAULT.limit(1);
    private static final GatherOptions TWO = GatherOptions.DEFAULT.limit(2);

    final Kind kind;

    GatherLimitTest(Kind kind) {
        this.kind = kind;
    }

    /** How many bodies ran at once at most. */
    private static final class Crowd {
        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        <T> T counted(Call<T> body) throws Throwable {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
                return body.run();
            } finally {
                now.decrementAndGet();
            }
        }
    }

    @Test
    @DisplayName("CRE-14: with a limit of two, two bodies run at once and no third; results keep their order")
    void limit_isReachedAndKept(Fixture fixture) {
        Crowd crowd = new Crowd();
        CountDownLatch both = new CountDownLatch(2);
        List<Integer> elements = IntStream.range(0, 9).boxed().toList();
        try (TaskGroup group = fixture.runtime.open("Test.limit", TWO)) {
            EachTasks<Integer, Integer> each = group.startEach(
                    "part",
                    elements,
                    element -> crowd.counted(() -> {
                        both.countDown();
                        Fixture.await(both);
                        return element;
                    }));
            group.join();
            assertThat(each.results()).isEqualTo(elements);
        }
        assertThat(crowd.most).hasValue(2);
    }

    @Test
    @DisplayName("CRE-14: named calls and elements share the limit of their group; who waits for a place has no thread")
    void limit_isThatOfTheGroup(Fixture fixture) {
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch running = new CountDownLatch(1);
        Queue<String> begun = new ConcurrentLinkedQueue<>();
        try (TaskGroup group = fixture.runtime.open("Test.limit", ONE)) {
            Task<String> first = group.start("first", () -> {
                begun.add("first");
                running.countDown();
                Fixture.await(end);
                return "first";
            });
            Fixture.await(running);
            EachTasks<String, String> each = group.startEach("each", List.of("a", "b"), element -> {
                begun.add(element);
                return element;
            });
            Task<String> last = group.startAfter("last", () -> "after " + first.resultNow(), first);
            assertThat(begun).containsExactly("first");
            assertThat(fixture.runtime.dump()).contains("each#0, not begun", "each#1, not begun", "last, not begun");
            end.countDown();
            group.join();
            assertThat(each.results()).containsExactly("a", "b");
            assertThat(last.resultNow()).isEqualTo("after first");
            assertThat(begun).containsExactly("first", "a", "b");
        }
    }

    @Test
    @DisplayName(
            "CRE-15 #22: a place is given on by a failure, an Error, a cancelled call, and one that waited in vain")
    void place_isGivenOnAtEveryExit(Fixture fixture) {
        IOException failure = new IOException("failure");
        AssertionError error = new AssertionError("error");
        CountDownLatch blocked = new CountDownLatch(1);
        try (TaskGroup group = fixture.runtime.open("Test.places", ONE)) {
            EachTasks<Integer, String> each =
                    group.startEachCollected("part", List.of(0, 1, 2, 3, 4), part -> switch (part) {
                        case 0 -> throw failure;
                        case 1 -> throw error;
                        case 2 -> Fixture.sleeperThatTells(blocked).run();
                        default -> "ok";
                    });
            Fixture.await(blocked);
            assertThat(each.tasks().get(3).cancel(true)).isTrue(); // it waits for its place
            assertThat(each.tasks().get(2).cancel(true)).isTrue();
            group.join();
            assertThat(each.outcomes())
                    .containsExactly(
                            new Outcome.Failure<>(failure),
                            new Outcome.Failure<>(error),
                            new Outcome.Cancelled<>(CancelReason.REQUESTED),
                            new Outcome.Cancelled<>(CancelReason.REQUESTED),
                            new Outcome.Success<>("ok"));
        }
    }

    @Test
    @DisplayName("CRE-16 D6: what waits for a place when the group is aborted never starts")
    void abort_keepsWaitingCallsFromStarting(Fixture fixture) {
        Queue<Integer> begun = new ConcurrentLinkedQueue<>();
        CountDownLatch second = new CountDownLatch(1);
        IOException failure = new IOException("third");
        try (TaskGroup group = fixture.runtime.open("Test.abort", TWO)) {
            EachTasks<Integer, String> each = group.startEach("part", List.of(1, 2, 3, 4, 5), part -> {
                begun.add(part);
                if (part == 2) {
                    return Fixture.sleeperThatTells(second).run();
                }
                Fixture.await(second);
                if (part == 3) {
                    throw failure;
                }
                return "ok";
            });
            assertThat(catchThrowable(() -> group.join(IOException.class))).isSameAs(failure);
            assertThat(each.tasks().get(4).outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.SIBLING_FAILED));
        }
        assertThat(begun).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    @DisplayName(
            "GRP-25 STR-08 #22: nested groups have limits of their own; depth five of three each ends with limits of one")
    void nestedLimits_doNotWaitForEachOther(Fixture fixture) throws Throwable {
        assertThat(leaves(fixture.runtime, 5)).isEqualTo(3 * 3 * 3 * 3 * 3);
    }

    private static int leaves(FanoutRuntime runtime, int depth) throws Throwable {
        if (depth == 0) {
            return 1;
        }
        try (TaskGroup group = runtime.open("Test.depth" + depth, ONE)) {
            EachTasks<Integer, Integer> each =
                    group.startEach("sub", List.of(1, 2, 3), ignored -> leaves(runtime, depth - 1));
            group.join();
            return each.results().stream().mapToInt(Integer::intValue).sum();
        }
    }

    @Test
    @DisplayName("CRE-14: the submitter is not held up by the limit, also where a call of the group starts others")
    void membersStart_withoutWaiting(Fixture fixture) {
        try (TaskGroup group = fixture.runtime.open("Test.members", ONE)) {
            List<Task<Integer>> started = new ArrayList<>();
            Task<Integer> first = group.start("first", () -> {
                for (int i = 0; i < 3; i++) {
                    int value = i;
                    started.add(group.start("more", () -> value));
                }
                return 9;
            });
            group.join();
            assertThat(first.resultNow()).isEqualTo(9);
            assertThat(started).extracting(Task::resultNow).containsExactly(0, 1, 2);
        }
    }

    @Test
    @DisplayName("CRE-15 TMO-04: what waits for a place at the deadline is cancelled, and never starts")
    void deadline_cancelsWhatWaits(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        try (TaskGroup group = fixture.timeless.open("Test.deadline", ONE.timeout(Duration.ofSeconds(1)))) {
            Task<String> first = group.startCollected("first", Fixture.sleeperThatTells(running));
            Task<String> second = group.startCollected("second", () -> "never");
            fixture.advanceWhenWaiting(running, Duration.ofSeconds(1));
            group.join();
            assertThat(first.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.DEADLINE));
            assertThat(second.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.DEADLINE));
        }
    }

    @Test
    @DisplayName("CRE-14: calls that come and go at once find every place: none is lost, none given twice")
    void places_areNeitherLostNorDoubled(Fixture fixture) {
        for (int round = 0; round < Race.rounds(20); round++) {
            Crowd crowd = new Crowd();
            try (TaskGroup group = fixture.runtime.open("Test.race", TWO)) {
                EachTasks<Integer, Integer> each = group.startEach(
                        "part",
                        IntStream.range(0, 50).boxed().toList(),
                        element -> crowd.counted(() -> {
                            Race.dawdle();
                            return element;
                        }));
                group.join();
                assertThat(each.results()).hasSize(50);
            }
            assertThat(crowd.most.get()).isBetween(1, 2);
        }
    }

    @Test
    @DisplayName("CRE-14 D15: on the caller's thread, where one call runs at a time anyway, a limit changes nothing")
    void direct_needsNoPlaces() {
        FanoutRuntime direct = FanoutRuntime.direct();
        try (TaskGroup group = direct.open("Test.direct", ONE)) {
            Task<Integer> outer =
                    group.start("outer", () -> group.start("inner", () -> 7).resultNow());
            EachTasks<Integer, Integer> each =
                    group.startEach("part", IntStream.range(0, 20_000).boxed().toList(), element -> element);
            group.join();
            assertThat(outer.resultNow()).isEqualTo(7);
            assertThat(each.results()).hasSize(20_000);
        }
        direct.close();
    }

    @Test
    @DisplayName("CMP-02: a limit below one is refused")
    void limitBelowOne_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GatherOptions.DEFAULT.limit(0))
                .withMessage("limit must be at least 1, not 0");
        assertThatThrownBy(() -> GatherOptions.DEFAULT.timeout(null)).isInstanceOf(NullPointerException.class);
        assertThat(ONE.timeout(Duration.ofSeconds(2))).hasToString("until = ALL, timeout = PT2S, limit = 1");
    }
}
