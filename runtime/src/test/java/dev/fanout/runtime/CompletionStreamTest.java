package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@link FanoutRuntime#stream}: calls in the order in which they end. */
@OnEveryKindOfThread
class CompletionStreamTest {
    private static final GatherOptions SECOND = GatherOptions.DEFAULT.timeout(Duration.ofSeconds(1));

    final Kind kind;

    CompletionStreamTest(Kind kind) {
        this.kind = kind;
    }

    private static <K, T> Stream<Completion<K, T>> each(
            FanoutRuntime runtime, GatherOptions options, List<K> elements, EachCall<K, T> call) {
        return runtime.stream(
                "Test.stream",
                options,
                group -> group.startEachCollected("part", elements, call).completions());
    }

    private static <K, T> Stream<Completion<K, T>> each(FanoutRuntime runtime, List<K> elements, EachCall<K, T> call) {
        return each(runtime, GatherOptions.DEFAULT, elements, call);
    }

    @Test
    @DisplayName(
            "ERR-17: what the reader has seen is not reported when the stream is closed early; what nobody has, is")
    void closedEarly_reportsWhatWasNotSeen(Fixture fixture) {
        IOException seen = new IOException("seen");
        IOException unseen = new IOException("unseen");
        CountDownLatch read = new CountDownLatch(1);
        Stream<Completion<Integer, String>> stream = each(fixture.runtime, List.of(1, 2, 3), element -> {
            if (element == 1) {
                throw seen;
            }
            if (element == 2) {
                Fixture.await(read);
                throw unseen;
            }
            return Fixture.sleeper().run();
        });
        try (stream) {
            assertThat(stream.iterator().next().outcome()).isEqualTo(new Outcome.Failure<>(seen));
            read.countDown();
            Fixture.until(() -> !fixture.runtime.dump().contains("#1,"));
        }
        Fixture.until(() -> !fixture.listener.unread.isEmpty());
        Collector.thoroughly();
        assertThat(fixture.listener.unread)
                .extracting(RecordingListener.Unread::failure)
                .containsExactly(unseen);
    }

    @Test
    @DisplayName(
            "ASC-01 ASC-02 ASC-03: each call comes once, in the order of the ends; failures and nulls are outcomes")
    void calls_comeInTheOrderOfTheirEnds(Fixture fixture) {
        IOException failure = new IOException("2");
        List<CountDownLatch> go = List.of(new CountDownLatch(1), new CountDownLatch(1), new CountDownLatch(1));
        Iterator<Completion<Integer, String>> stream = each(fixture.runtime, List.of(0, 1, 2), part -> {
                    Fixture.await(go.get(part));
                    if (part == 1) {
                        throw failure;
                    }
                    return part == 0 ? null : "two";
                })
                .iterator();
        go.get(2).countDown();
        assertThat(stream.next()).isEqualTo(new Completion<>(2, new Outcome.Success<>("two")));
        go.get(1).countDown();
        assertThat(stream.next()).isEqualTo(new Completion<>(1, new Outcome.Failure<>(failure)));
        go.get(0).countDown();
        assertThat(stream.next()).isEqualTo(new Completion<>(0, new Outcome.Success<>(null)));
        assertThat(stream.hasNext()).isFalse();
    }

    @Test
    @DisplayName("ASC-01 ASC-08: calls start at the call, not when the stream is read, and no reader holds them up")
    void calls_startBeforeTheyAreRead(Fixture fixture) {
        CountDownLatch all = new CountDownLatch(3);
        Stream<Completion<Integer, Integer>> stream = each(fixture.runtime, List.of(1, 2, 3), part -> {
            all.countDown();
            return part;
        });
        Fixture.await(all);
        assertThat(stream.map(Completion::key)).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    @DisplayName("ASC-01: named calls come by their names; what they wait for is not handed over")
    void namedCalls_comeByName(Fixture fixture) {
        Stream<Completion<String, Object>> stream = fixture.runtime.stream("Test.named", group -> {
            Task<String> token = group.startCollected("token", () -> "t");
            Task<String> one = group.startCollectedAfter("one", () -> token.resultNow() + 1, token);
            Task<Integer> two = group.startCollected("two", () -> 2);
            return group.completions(one, two, one);
        });
        assertThat(stream)
                .containsExactlyInAnyOrder(
                        new Completion<>("one", new Outcome.Success<>("t1")),
                        new Completion<>("two", new Outcome.Success<>(2)));
    }

    @Test
    @DisplayName(
            "ASC-04 ASC-05 TMO-22: at the deadline the missing come as Cancelled(DEADLINE), once; no timer is left")
    void deadline_deliversTheRest(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        Iterator<Completion<Integer, String>> stream = each(
                        fixture.timeless,
                        SECOND,
                        List.of(1, 2),
                        part -> part == 1
                                ? "ok"
                                : Fixture.sleeperThatTells(running).run())
                .iterator();
        assertThat(stream.next()).isEqualTo(new Completion<>(1, new Outcome.Success<>("ok")));
        Fixture.await(running);
        fixture.time.advance(Duration.ofSeconds(1));
        assertThat(stream.next()).isEqualTo(new Completion<>(2, new Outcome.Cancelled<>(CancelReason.DEADLINE)));
        assertThat(stream.hasNext()).isFalse();
        assertThat(fixture.time.scheduled()).isEmpty();
    }

    @Test
    @DisplayName("ASC-07 #1: closed early, the rest is cancelled, and has cleaned up when close returns")
    void closedEarly_endsTheRest(Fixture fixture) {
        Thread reader = Thread.currentThread();
        CountDownLatch asleep = new CountDownLatch(1);
        CountDownLatch cleaned = new CountDownLatch(1);
        try (Stream<Completion<Integer, String>> stream = each(fixture.runtime, List.of(1, 2), part -> {
            if (part == 1) {
                Fixture.await(asleep);
                return "first";
            }
            asleep.countDown();
            try {
                return Fixture.sleeper().run();
            } catch (InterruptedException interrupt) {
                Fixture.untilParkedIn(reader, TaskWait.class);
                cleaned.countDown();
                throw interrupt;
            }
        })) {
            assertThat(stream.findFirst()).contains(new Completion<>(1, new Outcome.Success<>("first")));
        }
        assertThat(cleaned.getCount()).isZero();
        assertThat(fixture.listener.unread).isEmpty();
    }

    @Test
    @DisplayName("ASC-07 D1: read to its end, all calls have ended, and nothing has to be closed")
    void readToItsEnd_isOver(Fixture fixture) {
        Iterator<Completion<Integer, Integer>> stream =
                each(fixture.runtime, List.of(1), part -> part).iterator();
        stream.next();
        assertThat(stream.hasNext()).isFalse();
        assertThat(stream.hasNext()).isFalse();
        assertThatThrownBy(stream::next).isInstanceOf(java.util.NoSuchElementException.class);
        assertThat(fixture.runtime.dump()).startsWith("0 gathers, 0 handles");
        assertThat(each(fixture.runtime, List.of(), part -> part)).isEmpty();
    }

    @Test
    @DisplayName("CAN-17 D15: an interrupt of the reader cancels and awaits all, and is thrown with the flag set again")
    void interruptOfTheReader_endsTheStream(Fixture fixture) {
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch running = new CountDownLatch(1);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicBoolean flag = new AtomicBoolean();
        Thread reader = new Thread(() -> {
            thrown.set(catchThrowable(() -> each(fixture.runtime, List.of(1), part -> {
                        running.countDown();
                        return Fixture.sleeper(interrupted).run();
                    })
                    .toList()));
            flag.set(Thread.currentThread().isInterrupted());
        });
        reader.start();
        Fixture.await(running);
        Fixture.untilParkedIn(reader, CompletionStream.class);
        reader.interrupt();
        Fixture.until(() -> !reader.isAlive());
        assertThat(thrown.get())
                .isInstanceOfSatisfying(
                        CancelledException.class,
                        cancelled -> assertThat(cancelled.reason()).isEqualTo(CancelReason.CALLER_INTERRUPTED));
        assertThat(flag).isTrue();
        assertThat(interrupted.getCount()).isZero();
    }

    @Test
    @DisplayName(
            "D7 D10: a caller that is interrupted starts nothing; all come as cancelled for that, the flag untouched")
    void interruptedCaller_startsNothing(Fixture fixture) {
        AtomicBoolean began = new AtomicBoolean();
        Thread.currentThread().interrupt();
        List<Completion<Integer, Boolean>> all = each(fixture.runtime, List.of(1, 2), part -> began.getAndSet(true))
                .toList();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(all)
                .containsExactlyInAnyOrder(
                        new Completion<>(1, new Outcome.Cancelled<>(CancelReason.CALLER_INTERRUPTED)),
                        new Completion<>(2, new Outcome.Cancelled<>(CancelReason.CALLER_INTERRUPTED)));
        assertThat(began).isFalse();
    }

    @Test
    @DisplayName("D10 ASC-04: with no time left nothing is started, and all come as Cancelled(DEADLINE)")
    void noTimeLeft_startsNothing(Fixture fixture) {
        assertThat(each(fixture.runtime, GatherOptions.DEFAULT.timeout(Duration.ZERO), List.of(1), part -> part))
                .containsExactly(new Completion<>(1, new Outcome.Cancelled<>(CancelReason.DEADLINE)));
    }

    @Test
    @DisplayName("D11: a stream that a call has left open ends with that call")
    void openStream_endsWithItsCall(Fixture fixture) throws Throwable {
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch running = new CountDownLatch(1);
        AtomicReference<Stream<?>> left = new AtomicReference<>();
        Fixture.inCall(fixture.runtime, () -> {
            left.set(each(fixture.runtime, List.of(1), part -> {
                running.countDown();
                return Fixture.sleeper(interrupted).run();
            }));
            Fixture.await(running);
            return "left";
        });
        assertThat(interrupted.getCount()).isZero();
        assertThat(left.get().map(Object.class::cast))
                .containsExactly(new Completion<>(1, new Outcome.Cancelled<>(CancelReason.NOT_NEEDED)));
    }

    @Test
    @DisplayName("D11: a stream that nobody has closed belongs to the runtime, and ends with that")
    void openStream_endsWithTheRuntime(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        FanoutRuntime runtime = fixture.builder().build();
        Stream<Completion<Integer, String>> stream = each(
                runtime, List.of(1), part -> Fixture.sleeperThatTells(running).run());
        Fixture.await(running);
        assertThat(runtime.close(Duration.ZERO)).containsExactly("Test.stream");
        assertThat(stream).containsExactly(new Completion<>(1, new Outcome.Cancelled<>(CancelReason.REQUESTED)));
        assertThatThrownBy(() -> each(runtime, List.of(1), part -> part))
                .isInstanceOf(java.util.concurrent.RejectedExecutionException.class);
    }

    @Test
    @DisplayName(
            "MEM-02 #25: failures of a stream that was forgotten are reported; of one that was closed they are not")
    void forgottenStream_isReported(Fixture fixture) {
        IOException failure = new IOException("unseen");
        CountDownLatch end = new CountDownLatch(1);
        forget(each(fixture.runtime, List.of(1, 2), part -> {
            if (part == 2) {
                Fixture.await(end); // which may be when the stream is gone
            }
            throw failure;
        }));
        Fixture.until(() -> {
            System.gc();
            return !fixture.listener.unread.isEmpty();
        });
        end.countDown();
        Fixture.until(() -> fixture.listener.unread.size() == 2);
        assertThat(fixture.listener.unread)
                .containsExactly(
                        new RecordingListener.Unread("Test.stream/part#0", failure),
                        new RecordingListener.Unread("Test.stream/part#1", failure));
    }

    private static void forget(Stream<?> stream) {
        assertThat(stream.isParallel()).isFalse();
    }

    @Test
    @DisplayName("D8: a failure of the machine is an outcome like any other, and thrown at the end, or by close")
    void machineError_isThrownAtTheEnd(Fixture fixture) {
        StackOverflowError error = new StackOverflowError("test");
        Iterator<Completion<Integer, String>> stream =
                each(fixture.runtime, List.of(1, 2), failing(error)).iterator();
        assertThat(stream.next().outcome()).isEqualTo(new Outcome.Failure<>(error));
        assertThat(stream.next().outcome()).isEqualTo(new Outcome.Failure<>(error));
        assertThat(catchThrowable(stream::hasNext)).isSameAs(error);
        assertThat(stream.hasNext()).isFalse();
        Stream<Completion<Integer, String>> closed = each(fixture.runtime, List.of(1), failing(error));
        Fixture.until(() -> fixture.runtime.dump().startsWith("0 gathers, 0 handles"));
        assertThat(catchThrowable(closed::close)).isSameAs(error);
        assertThat(fixture.listener.unread).isEmpty();
    }

    private static EachCall<Integer, String> failing(Throwable failure) {
        return element -> {
            throw failure;
        };
    }

    @Test
    @DisplayName("ASC-03: what fails before there are calls is thrown to the reader")
    void gatherThatFails_isThrown(Fixture fixture) {
        IOException failure = new IOException("no elements");
        Stream<Completion<Integer, Integer>> stream = fixture.runtime.stream("Test.stream", group -> {
            throw failure;
        });
        assertThatThrownBy(stream::toList)
                .isInstanceOf(CallFailedException.class)
                .hasCause(failure);
    }

    @Test
    @DisplayName(
            "ASC-02 CRE-14: a limit holds for the calls of a stream; equal keys and null keys are told apart by their calls")
    void limitAndKeys_areKept(Fixture fixture) {
        List<String> keys = new ArrayList<>(Arrays.asList("a", null, "a", "b"));
        Map<Boolean, Long> nulls = each(fixture.runtime, GatherOptions.DEFAULT.limit(1), keys, part -> part)
                .collect(Collectors.groupingBy(done -> done.key() == null, Collectors.counting()));
        assertThat(nulls).containsEntry(true, 1L).containsEntry(false, 3L);
    }

    @Test
    @DisplayName("ASC-01 D15: on the caller's thread all have ended before the stream is there")
    void direct_deliversAll() {
        FanoutRuntime direct = FanoutRuntime.direct();
        assertThat(each(direct, List.of(3, 1, 2), part -> part).map(Completion::key))
                .containsExactly(3, 1, 2);
        direct.close();
    }

    @Test
    @DisplayName("ASC-02 STR-01: of many that end at once each comes once, also when the stream is closed meanwhile")
    void manyAtOnce_comeOnce(Fixture fixture) {
        List<Integer> elements = List.of(0, 1, 2, 3, 4, 5, 6, 7);
        for (int round = 0; round < Race.rounds(50); round++) {
            assertThat(each(fixture.runtime, elements, part -> part).map(Completion::key))
                    .containsExactlyInAnyOrderElementsOf(elements);
            try (Stream<Completion<Integer, Integer>> stream = each(fixture.runtime, elements, part -> part)) {
                assertThat(stream.limit(round % 8)).hasSize(round % 8);
            }
        }
    }
}
