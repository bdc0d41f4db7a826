package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnEveryKindOfThread
class EachTasksTest {
    private final Kind kind;

    EachTasksTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    @DisplayName("GFF-01 GFF-15: results are in the order of the elements, may be null, and cannot be changed")
    void results_areInOrder(Fixture fixture) {
        CountDownLatch second = new CountDownLatch(1);
        List<String> elements = new ArrayList<>(Arrays.asList("a", null, "c"));
        try (TaskGroup group = fixture.runtime.open("Test.each")) {
            EachTasks<String, String> each = group.startEach("part", elements, element -> {
                if (element == null) {
                    second.countDown();
                    return null;
                }
                Fixture.await(second);
                return element + element;
            });
            elements.clear(); // a copy was taken
            group.join();
            assertThat(each.results()).containsExactly("aa", null, "cc");
            assertThat(each.outcomes())
                    .containsExactly(
                            new Outcome.Success<>("aa"), new Outcome.Success<>(null), new Outcome.Success<>("cc"));
            assertThat(each.resultsByElement().keySet()).containsExactly("a", null, "c");
            assertThat(each.resultsByElement().get(null)).isNull();
            assertThat(each.outcomesByElement().get("c")).isEqualTo(new Outcome.Success<>("cc"));
            assertThat(each.tasks())
                    .extracting(Task::name)
                    .containsExactly("Test.each/part#0", "Test.each/part#1", "Test.each/part#2");
            assertThatThrownBy(() -> each.results().add("x")).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> each.outcomes().clear()).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> each.tasks().clear()).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> each.resultsByElement().clear()).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> each.outcomesByElement().clear())
                    .isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    @DisplayName("GCO-01 GCO-02 GCO-03 GCO-10 GFF-19: each element has its own outcome, in order; failures stop nobody")
    void collected_keepsEachOutcome(Fixture fixture) {
        Map<Integer, Throwable> thrown = Map.of(1, new IOException("1"), 3, new AssertionError("3"));
        CountDownLatch failed = new CountDownLatch(2);
        try (TaskGroup group = fixture.runtime.open("Test.collect")) {
            EachTasks<Integer, String> each = group.startEachCollected("part", List.of(0, 1, 2, 3), element -> {
                Throwable mine = thrown.get(element);
                if (mine != null) {
                    failed.countDown();
                    throw mine;
                }
                Fixture.await(failed);
                return "ok";
            });
            group.join();
            assertThat(each.outcomes())
                    .containsExactly(
                            new Outcome.Success<>("ok"),
                            new Outcome.Failure<>(Objects.requireNonNull(thrown.get(1))),
                            new Outcome.Success<>("ok"),
                            new Outcome.Failure<>(Objects.requireNonNull(thrown.get(3))));
            assertThatThrownBy(each::results)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Test.collect/part#1")
                    .hasCause(thrown.get(1));
        }
    }

    @Test
    @DisplayName("CRE-15 #22: where one element runs at a time, the next one's turn comes however that one ends")
    void elementsAtOnce_placeIsGivenBack(Fixture fixture) {
        FanoutRuntime runtime = fixture.builder().elementsAtOnce(1).build();
        IOException failure = new IOException("failure");
        AssertionError error = new AssertionError("error");
        CountDownLatch blocked = new CountDownLatch(1);
        try (TaskGroup group = runtime.open("Test.places")) {
            EachTasks<Integer, String> each =
                    group.startEachCollected("part", List.of(0, 1, 2, 3), part -> switch (part) {
                        case 0 -> throw failure;
                        case 1 -> throw error;
                        case 2 -> Fixture.sleeperThatTells(blocked).run();
                        default -> "ok";
                    });
            Fixture.await(blocked);
            assertThat(each.tasks().get(2).cancel(true)).isTrue();
            group.join();
            assertThat(each.outcomes())
                    .containsExactly(
                            new Outcome.Failure<>(failure),
                            new Outcome.Failure<>(error),
                            new Outcome.Cancelled<>(CancelReason.REQUESTED),
                            new Outcome.Success<>("ok"));
        }
        runtime.close();
    }

    @Test
    @DisplayName("CRE-14 CRE-16 #22: on platform threads so many elements run at once; all results are there, in order")
    void elementsAtOnce_isKept(Fixture fixture) {
        FanoutRuntime runtime = fixture.builder().elementsAtOnce(4).build();
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch four = new CountDownLatch(4);
        List<Integer> elements = IntStream.range(0, 200).boxed().toList();
        try (TaskGroup group = runtime.open("Test.window")) {
            EachTasks<Integer, Integer> each = group.startEachCollected("part", elements, element -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                four.countDown();
                Fixture.await(four);
                now.decrementAndGet();
                if (element % 3 == 0) {
                    throw new IllegalStateException();
                }
                return element;
            });
            group.join();
            assertThat(IntStream.range(0, 200)
                            .filter(i -> each.outcomes().get(i).isSuccess() == (i % 3 == 0)))
                    .isEmpty();
        }
        if (threadsAreCheap()) {
            assertThat(most.get()).isGreaterThanOrEqualTo(4);
        } else {
            assertThat(most).hasValue(4);
        }
        runtime.close();
    }

    @Test
    @DisplayName("CRE-16: of a map that runs few at once, what has not begun when one fails never does")
    void elementsAtOnce_failureStartsNoMore(Fixture fixture) {
        FanoutRuntime runtime = fixture.builder().elementsAtOnce(2).build();
        AtomicInteger ran = new AtomicInteger();
        CountDownLatch running = new CountDownLatch(2);
        IllegalStateException failure = new IllegalStateException("first");
        List<Integer> elements = IntStream.range(0, 50).boxed().toList();
        List<Outcome<String>> outcomes = new ArrayList<>();
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = runtime.open("Test.window")) {
                EachTasks<Integer, String> each = group.startEach("part", elements, element -> {
                    ran.incrementAndGet();
                    running.countDown();
                    running.await();
                    if (element == 0) {
                        Fixture.await(running); // not the others, which the failure may interrupt right here
                        throw failure;
                    }
                    return Fixture.sleeper().run();
                });
                Throwable joined = catchThrowable(group::join);
                outcomes.addAll(each.outcomes());
                throw joined;
            }
        });
        assertThat(thrown).isSameAs(failure);
        assertThat(outcomes.subList(1, 50)).containsOnly(new Outcome.Cancelled<>(CancelReason.SIBLING_FAILED));
        if (!threadsAreCheap()) {
            assertThat(ran).hasValue(2);
        }
        runtime.close();
    }

    @Test
    @DisplayName("CAN-05: an element that is cancelled before its turn is passed over")
    void elementsAtOnce_passOverTheCancelled(Fixture fixture) {
        FanoutRuntime runtime = fixture.builder().elementsAtOnce(1).build();
        CountDownLatch mayEnd = new CountDownLatch(1);
        try (TaskGroup group = runtime.open("Test.window")) {
            Task<String> gate = group.start("gate", () -> {
                Fixture.await(mayEnd);
                return "open";
            });
            EachTasks<Integer, Integer> each =
                    group.startEachCollected("part", List.of(0, 1, 2, 3), element -> element, gate);
            assertThat(each.tasks().get(0).cancel(true)).isTrue();
            assertThat(each.tasks().get(2).cancel(false)).isTrue();
            mayEnd.countDown();
            group.join();
            Outcome<Integer> cancelled = new Outcome.Cancelled<>(CancelReason.REQUESTED);
            assertThat(each.outcomes())
                    .containsExactly(cancelled, new Outcome.Success<>(1), cancelled, new Outcome.Success<>(3));
        }
        runtime.close();
    }

    @Test
    @DisplayName(
            "ERR-20 #21: elements that cannot be read are thrown as what they throw, with nothing started and no noise")
    void hostileElements_areThrown(Fixture fixture) {
        IllegalStateException failure = new IllegalStateException("cursor");
        Iterable<String> cursor = () -> new Iterator<>() {
            private int read;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public String next() {
                if (read++ == 3) {
                    throw failure;
                }
                return "x";
            }
        };
        AtomicInteger ran = new AtomicInteger();
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch running = new CountDownLatch(1);
        for (Iterable<String> elements : List.of(cursor, Elements.distinct(cursor))) {
            Throwable thrown = catchThrowable(() -> {
                try (TaskGroup group = fixture.runtime.open("Test.cursor")) {
                    group.start("sleeper", () -> {
                        running.countDown();
                        return Fixture.sleeper(interrupted).run();
                    });
                    Fixture.await(running);
                    group.startEach("part", elements, element -> ran.incrementAndGet());
                    group.join();
                }
            });
            assertThat(thrown).isSameAs(failure);
            assertThat(thrown.getSuppressed()).isEmpty();
            assertThat(interrupted.getCount()).isZero();
        }
        assertThat(ran).hasValue(0);
    }

    @Test
    @DisplayName("ERR-14 CRE-09: elements and values are never compared, hashed or printed")
    @SuppressWarnings("ReferenceEquality") // the others throw
    void hostileValues_areNotLookedAt(Fixture fixture) {
        Hostile element = new Hostile();
        Hostile value = new Hostile();
        try (TaskGroup group = fixture.runtime.open("Test.hostile")) {
            EachTasks<Hostile, Hostile> each = group.startEach("part", List.of(element), given -> {
                assertThat(given == element).isTrue();
                return value;
            });
            group.join();
            assertThat(each.results().get(0) == value).isTrue();
            assertThat(each.outcomes().get(0).orElse(null) == value).isTrue();
        }
    }

    /** The runtime's own threads are virtual where the JDK has them. */
    private boolean threadsAreCheap() {
        return kind != Kind.PLATFORM && VirtualThreads.factory().isPresent();
    }

    /** Whoever looks at it is punished. */
    private static final class Hostile {
        @Override
        public boolean equals(Object other) {
            throw new UnsupportedOperationException("equals");
        }

        @Override
        public int hashCode() {
            throw new UnsupportedOperationException("hashCode");
        }

        @Override
        public String toString() {
            throw new UnsupportedOperationException("toString");
        }
    }
}
