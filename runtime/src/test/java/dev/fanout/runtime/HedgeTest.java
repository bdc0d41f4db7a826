package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@link GatherOptions#hedge}: a race whose calls start one after the other. */
@OnEveryKindOfThread
class HedgeTest {
    private static final Duration DELAY = Duration.ofMillis(50);
    private static final GatherOptions HEDGE = GatherOptions.DEFAULT.hedge(DELAY);

    final Kind kind;

    HedgeTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    @DisplayName("RAC-12: the next call starts after the delay, not before, and may win; the first is cancelled then")
    void slowCall_isHedged(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        Queue<String> begun = new ConcurrentLinkedQueue<>();
        try (TaskGroup group = fixture.timeless.open("Test.hedge", HEDGE)) {
            Task<String> slow = group.start("slow", () -> {
                begun.add("slow");
                return Fixture.sleeperThatTells(running).run();
            });
            Task<String> quick = group.start("quick", () -> {
                begun.add("quick");
                return "quick";
            });
            Task<String> third = group.start("third", () -> "third");
            Fixture.await(running);
            fixture.time.advance(DELAY.minusNanos(1));
            assertThat(begun).containsExactly("slow");
            assertThat(fixture.time.scheduled()).hasSize(1);
            fixture.time.advance(Duration.ofNanos(1));
            group.join();
            assertThat(group.<String>winner(slow, quick, third)).isEqualTo("quick");
            assertThat(slow.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.NOT_NEEDED));
            assertThat(third.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.NOT_NEEDED));
        }
        assertThat(begun).containsExactly("slow", "quick");
        assertThat(fixture.time.scheduled()).isEmpty();
    }

    @Test
    @DisplayName("RAC-12: when a call fails the next starts at once, and its timer is gone")
    void failedCall_isFollowedAtOnce(Fixture fixture) {
        Queue<String> begun = new ConcurrentLinkedQueue<>();
        try (TaskGroup group = fixture.timeless.open("Test.hedge", HEDGE)) {
            EachTasks<Integer, String> each = group.startEach("each", List.of(0, 1, 2, 3), element -> {
                begun.add("each" + element);
                if (element < 2) {
                    throw new IOException("not " + element);
                }
                return "ok" + element;
            });
            group.join();
            assertThat(each.winner()).isEqualTo("ok2");
            assertThat(fixture.time.scheduled()).isEmpty();
        }
        assertThat(begun).containsExactly("each0", "each1", "each2");
    }

    @Test
    @DisplayName("RAC-12 RAC-03: when all have failed the race is over, without waiting for any delay")
    void allFailed_isOver(Fixture fixture) {
        IOException first = new IOException("first");
        IOException second = new IOException("second");
        try (TaskGroup group = fixture.timeless.open("Test.hedge", HEDGE)) {
            group.start("first", () -> {
                throw first;
            });
            group.start("second", () -> {
                throw second;
            });
            assertThat(catchThrowable(() -> group.join(IOException.class))).isSameAs(first);
        }
        assertThat(GatherTrace.of(first).orElseThrow().failures()).containsExactly(second);
    }

    @Test
    @DisplayName("RAC-12 TMO-22: a winner in time leaves no timer, and the next never starts")
    void winnerInTime_leavesNoTimer(Fixture fixture) {
        CountDownLatch started = new CountDownLatch(1);
        try (TaskGroup group = fixture.timeless.open("Test.hedge", HEDGE.timeout(Duration.ofSeconds(5)))) {
            Task<String> first = group.start("first", () -> {
                Fixture.await(started);
                return "first";
            });
            Task<String> second = group.start("second", Fixture.sleeper());
            assertThat(fixture.time.scheduled()).hasSize(2);
            started.countDown();
            group.join();
            assertThat(fixture.time.scheduled()).isEmpty();
            assertThat(group.<String>winner(first, second)).isEqualTo("first");
            assertThat(second.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.NOT_NEEDED));
        }
    }

    @Test
    @DisplayName("RAC-12 D10: at the deadline what has not started never does, and the timer is gone")
    void deadline_endsTheLine(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        try (TaskGroup group = fixture.timeless.open("Test.hedge", HEDGE.timeout(Duration.ofMillis(20)))) {
            group.start("first", Fixture.sleeperThatTells(running));
            Task<String> second = group.start("second", Fixture.sleeper());
            fixture.advanceWhenWaiting(running, Duration.ofMillis(20));
            assertThat(catchThrowable(group::join)).isInstanceOf(DeadlineExceededException.class);
            assertThat(second.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.DEADLINE));
            assertThat(fixture.time.scheduled()).isEmpty();
        }
    }

    @Test
    @DisplayName("RAC-12: the delay counts from when the call before has begun, also if that had to wait for an input")
    void delay_countsFromTheBeginning(Fixture fixture) {
        CountDownLatch token = new CountDownLatch(1);
        CountDownLatch running = new CountDownLatch(1);
        try (TaskGroup group = fixture.timeless.open("Test.hedge", HEDGE)) {
            Task<String> input = group.startCollected("token", () -> {
                Fixture.await(token);
                return "token";
            });
            Task<String> first = group.startAfter("first", Fixture.sleeperThatTells(running), input);
            Task<String> second = group.startAfter("second", input::resultNow, input);
            fixture.time.advance(Duration.ofSeconds(1));
            assertThat(fixture.time.scheduled()).isEmpty();
            token.countDown();
            Fixture.await(running);
            Fixture.until(() -> fixture.time.scheduled().size() == 1);
            fixture.time.advance(DELAY);
            group.join();
            assertThat(group.<String>winner(first, second)).isEqualTo("token");
        }
    }

    @Test
    @DisplayName("RAC-12: a call that cannot begin, because its input failed, gives its turn on")
    void skippedCall_givesItsTurnOn(Fixture fixture) {
        try (TaskGroup group = fixture.timeless.open("Test.hedge", HEDGE)) {
            Task<String> input = group.startCollected("input", () -> {
                throw new IOException("no input");
            });
            Task<String> first = group.startAfter("first", input::resultNow, input);
            Task<String> second = group.start("second", () -> "second");
            group.join();
            assertThat(group.<String>winner(first, second)).isEqualTo("second");
        }
    }

    @Test
    @DisplayName("RAC-12 CRE-14: hedged calls need a place as well: with a limit of one, the next waits until one ends")
    void limit_holdsTheNextBack(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Queue<String> begun = new ConcurrentLinkedQueue<>();
        try (TaskGroup group = fixture.timeless.open("Test.hedge", HEDGE.limit(1))) {
            Task<String> first = group.start("first", () -> {
                running.countDown();
                Fixture.await(end);
                throw new IOException("first");
            });
            Task<String> second = group.start("second", () -> {
                begun.add("second");
                return "second";
            });
            Fixture.await(running);
            fixture.time.advance(DELAY);
            assertThat(begun).isEmpty();
            end.countDown();
            group.join();
            assertThat(group.<String>winner(first, second)).isEqualTo("second");
        }
    }

    @Test
    @DisplayName("RAC-12 D15: on the caller's thread each call waits for the failure of the one before")
    void direct_goesOnAfterAFailure() {
        FanoutRuntime direct = FanoutRuntime.direct();
        try (TaskGroup group = direct.open("Test.hedge", GatherOptions.DEFAULT.hedge(Duration.ZERO))) {
            EachTasks<Integer, Integer> each =
                    group.startEach("each", IntStream.range(0, 20_000).boxed().toList(), element -> {
                        if (element < 19_000) {
                            throw new IOException("not " + element);
                        }
                        return element;
                    });
            group.join();
            assertThat(each.winner()).isEqualTo(19_000);
            assertThat(each.tasks().get(19_001).outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.NOT_NEEDED));
        }
        direct.close();
    }

    @Test
    @DisplayName("RAC-12 STR-01: whoever comes first, the delay or the failure, each call begins once")
    void delayAndFailureAtOnce_beginTheNextOnce(Fixture fixture) {
        for (int round = 0; round < Race.rounds(30); round++) {
            Race race = new Race(2);
            Queue<Integer> begun = new ConcurrentLinkedQueue<>();
            try (TaskGroup group = fixture.timeless.open("Test.hedge", HEDGE)) {
                EachTasks<Integer, Integer> each = group.startEach("each", List.of(0, 1), element -> {
                    begun.add(element);
                    if (element == 0) {
                        race.start();
                        Race.dawdle();
                        throw new IOException("first");
                    }
                    return element;
                });
                race.start();
                Race.dawdle();
                fixture.time.advance(DELAY);
                group.join();
                assertThat(each.winner()).isEqualTo(1);
            }
            assertThat(begun).containsExactly(0, 1);
        }
    }
}
