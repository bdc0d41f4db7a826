package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** At most so many of a call at once. */
@OnEveryKindOfThread
final class CallLimitTest {

    @SuppressWarnings("UnusedVariable") // read by the extension
    private final Kind kind;

    CallLimitTest(Kind kind) {
        this.kind = kind;
    }

    /** Counts how many bodies are inside at once. */
    private static final class Counter {
        final AtomicInteger inside = new AtomicInteger();
        final AtomicInteger most = new AtomicInteger();

        <T> Call<T> counted(Call<T> body) {
            return () -> {
                enter();
                try {
                    return body.run();
                } finally {
                    inside.decrementAndGet();
                }
            };
        }

        void enter() {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
        }
    }

    @Test
    @DisplayName("CRE-14: two of nine run at once, the results are in order, and those who wait have no thread")
    void limit_isNeverExceeded(Fixture fixture) {
        Counter counter = new Counter();
        CallOptions two = CallOptions.DEFAULT.limit(2);
        CountDownLatch full = new CountDownLatch(2);
        List<Integer> elements = IntStream.range(0, 9).boxed().toList();
        try (TaskGroup group = fixture.runtime.open("Test.limited")) {
            EachTasks<Integer, Integer> tasks = group.startEach(
                    "each",
                    two,
                    elements,
                    element -> counter.counted(() -> {
                                full.countDown();
                                Fixture.await(full);
                                return element;
                            })
                            .run());
            Fixture.await(full);
            if (fixture.kind.factory().isPresent()) {
                assertThat(fixture.threads.size()).isBetween(2, 9);
            }
            group.join();
            assertThat(tasks.results()).isEqualTo(elements);
        }
        assertThat(counter.most).hasValue(2);
    }

    @Test
    @DisplayName(
            "CRE-14: they come in by the order in which they were started; the starter is not blocked, and no thread waits")
    void order_isThatOfArrival(Fixture fixture) {
        CallOptions one = CallOptions.DEFAULT.limit(1);
        CountDownLatch go = new CountDownLatch(1);
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        List<Task<Boolean>> tasks = new ArrayList<>();
        int before = fixture.threads.size();
        for (int i = 0; i < 20; i++) {
            int number = i;
            tasks.add(fixture.runtime.start("Test.ordered", one, () -> {
                Fixture.await(go);
                return order.add(number);
            }));
        }
        assertThat(fixture.threads.size() - before).isLessThanOrEqualTo(1);
        go.countDown();
        assertThat(tasks).allSatisfy(task -> assertThat(task.join()).isTrue());
        assertThat(order).isEqualTo(IntStream.range(0, 20).boxed().toList());
    }

    @Test
    @DisplayName("CRE-15 #22: the place is given back by a failure, an error, a cancellation and a success alike")
    void everyEnd_givesThePlaceBack(Fixture fixture) {
        CallOptions one = CallOptions.DEFAULT.limit(1);
        CountDownLatch running = new CountDownLatch(1);
        Task<String> cancelled = fixture.runtime.start("Test.cancelled", one, Fixture.sleeperThatTells(running));
        try (TaskGroup group = fixture.runtime.open("Test.collect")) {
            Task<String> throwing = group.startCollected("throws", one, () -> {
                throw new IOException();
            });
            Task<String> error = group.startCollected("error", one, () -> {
                throw new AssertionError();
            });
            Task<String> fine = group.startCollected("fine", one, () -> "fine");
            Fixture.await(running);
            cancelled.cancel(true);
            group.join();
            assertThat(throwing.outcome()).isInstanceOf(Outcome.Failure.class);
            assertThat(error.outcome()).isInstanceOf(Outcome.Failure.class);
            assertThat(fine.resultNow()).isEqualTo("fine");
        }
    }

    @Test
    @DisplayName("CRE-15 CRE-05: a thread that is not to be had gives the place back, also thousands of times in a row")
    void refusedStart_givesThePlaceBack(Fixture fixture) {
        AtomicBoolean refuses = new AtomicBoolean();
        FanoutRuntime runtime = FanoutRuntime.builder()
                .threads(body -> refuses.get() ? null : new Thread(body))
                .build();
        CallOptions one = CallOptions.DEFAULT.limit(1);
        CountDownLatch go = new CountDownLatch(1);
        Task<String> first = runtime.start("Test.first", one, () -> {
            Fixture.await(go);
            return "first";
        });
        List<Task<String>> refused = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            refused.add(runtime.start("Test.refused", one, () -> "never"));
        }
        refuses.set(true);
        go.countDown();
        assertThat(first.join()).isEqualTo("first");
        for (Task<String> task : refused) {
            assertThat(task.outcome())
                    .isInstanceOfSatisfying(
                            Outcome.Failure.class,
                            failure -> assertThat(failure.exception()).isInstanceOf(RejectedExecutionException.class));
        }
        refuses.set(false);
        assertThat(runtime.start("Test.last", one, () -> "last").join()).isEqualTo("last");
        runtime.close();
    }

    @Test
    @DisplayName("CRE-14 D6: a call that is cancelled while it waits ends at once, never begins, and is not in the way")
    void cancelledInLine_neverBegins(Fixture fixture) {
        CallOptions one = CallOptions.DEFAULT.limit(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicBoolean entered = new AtomicBoolean();
        Task<String> first = fixture.runtime.start("Test.first", one, () -> {
            Fixture.await(go);
            return "first";
        });
        Task<Boolean> waits = fixture.runtime.start("Test.waits", one, () -> entered.getAndSet(true));
        Task<String> last = fixture.runtime.start("Test.last", one, () -> "last");
        waits.cancelAndAwait();
        assertThat(waits.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
        go.countDown();
        assertThat(first.join() + last.join()).isEqualTo("firstlast");
        assertThat(entered).isFalse();
    }

    @Test
    @DisplayName(
            "TMO-24 CRE-14: the time of a call runs while it waits for its turn; then its fallback runs, or it says what it waited for")
    void timeout_includesTheWait(Fixture fixture) {
        CallOptions one = CallOptions.DEFAULT.limit(1).timeout(Duration.ofMillis(300));
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Task<String> first = fixture.timeless.start("Test.first", one, () -> {
            running.countDown();
            Deaf.await(go);
            return "late";
        });
        Fixture.await(running);
        Task<String> waits = fixture.timeless.start("Test.waits", one, () -> "never");
        Task<String> replaced = fixture.timeless.start(
                "Test.replaced", one, Fallback.of(() -> "never", failure -> failure.getMessage()));
        fixture.time.advance(Duration.ofMillis(300));
        String expected =
                " has not ended within 300 ms; it had not begun: it waited for its turn, at most 1 run at once";
        assertThatThrownBy(waits::join)
                .isInstanceOf(DeadlineExceededException.class)
                .hasMessage("Test.waits" + expected);
        assertThat(replaced.join()).isEqualTo("Test.replaced" + expected);
        go.countDown();
        assertThat(catchThrowable(first::join)).isInstanceOf(DeadlineExceededException.class);
        assertThat(fixture.timeless.start("Test.last", one, () -> "last").join())
                .isEqualTo("last");
    }

    @Test
    @DisplayName("STR-08 GRP-25 #22: a recursive gather under a limit of two, five deep and four wide, completes")
    void recursiveGather_completes(Fixture fixture) {
        CallOptions two = CallOptions.DEFAULT.limit(2);
        Counter counter = new Counter();
        assertThat(leaves(fixture.runtime, two, counter, 5)).isEqualTo(1024);
        assertThat(counter.most.get()).as("leaves at once").isLessThanOrEqualTo(2);
    }

    private static int leaves(FanoutRuntime runtime, CallOptions limited, Counter counter, int depth) {
        try (TaskGroup group = runtime.open("Test.recursive")) {
            List<Task<Integer>> tasks = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                tasks.add(group.start(
                        "level",
                        limited,
                        depth == 1 ? counter.counted(() -> 1) : () -> leaves(runtime, limited, counter, depth - 1)));
            }
            group.join();
            return tasks.stream().mapToInt(Task::resultNow).sum();
        }
    }

    @Test
    @DisplayName(
            "STR-08 CRE-15: a body gives its place away while it waits for a group, a task in any form, or a future of one")
    void waits_giveThePlaceAway(Fixture fixture) {
        CallOptions one = CallOptions.DEFAULT.limit(1);
        FanoutRuntime runtime = fixture.runtime;
        Counter counter = new Counter();
        Call<String> inner = counter.counted(() -> "inner");
        List<Call<Object>> waits = List.of(
                () -> runtime.start("Test.inner", one, inner).join(),
                () -> runtime.start("Test.inner", one, inner).get(),
                () -> runtime.start("Test.inner", one, inner).outcome().orElseThrow(),
                () -> runtime.start("Test.inner", one, inner)
                        .toCompletableFuture()
                        .join(),
                () -> runtime.start("Test.inner", one, inner)
                        .toCompletableFuture()
                        .get(),
                () -> Tasks.asCompleted(List.of(runtime.start("Test.inner", one, inner)))
                        .iterator()
                        .next()
                        .join(),
                () -> {
                    Task<String> task = runtime.start("Test.inner", one, inner);
                    Tasks.waitFor(List.of(task), WaitUntil.ALL_COMPLETED);
                    return task.resultNow();
                },
                () -> {
                    try (TaskGroup group = runtime.open("Test.group")) {
                        Task<String> task = group.start("inner", one, inner);
                        group.join();
                        return task.resultNow();
                    }
                });
        for (Call<Object> wait : waits) {
            assertThat(runtime.start("Test.outer", one, () -> {
                                Object value = wait.run();
                                counter.enter(); // has its place again
                                counter.inside.decrementAndGet();
                                return value;
                            })
                            .join())
                    .isEqualTo("inner");
        }
        assertThat(counter.most).hasValue(1);
    }

    @Test
    @DisplayName(
            "STR-08 CRE-14: a body that has waited goes on only when there is a place again, and before those who have not begun")
    void bodyThatHasWaited_getsAPlaceFirst(Fixture fixture) {
        CallOptions one = CallOptions.DEFAULT.limit(1);
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch innerEnds = new CountDownLatch(1);
        CountDownLatch secondRuns = new CountDownLatch(1);
        CountDownLatch secondEnds = new CountDownLatch(1);
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        Task<String> inner = fixture.runtime.start("Test.inner", () -> {
            Fixture.await(innerEnds);
            return "inner";
        });
        AtomicReference<Thread> body = new AtomicReference<>();
        Task<Boolean> first = fixture.runtime.start("Test.first", one, () -> {
            body.set(Thread.currentThread());
            waiting.countDown();
            assertThat(inner.join()).isEqualTo("inner");
            return order.add("first");
        });
        Fixture.await(waiting);
        Task<Boolean> second = fixture.runtime.start("Test.second", one, () -> {
            secondRuns.countDown();
            Fixture.await(secondEnds);
            return order.add("second");
        });
        Task<Boolean> third = fixture.runtime.start("Test.third", one, () -> order.add("third"));
        Fixture.await(secondRuns);
        innerEnds.countDown();
        assertThat(inner.join()).isEqualTo("inner");
        Fixture.untilParkedIn(body.get(), Permit.class);
        secondEnds.countDown();
        assertThat(first.join() && second.join() && third.join()).isTrue();
        assertThat(order).containsExactly("second", "first", "third");
    }

    @Test
    @DisplayName("CAN-01 STR-08: a body that is cancelled while it waits for a place again ends at once")
    void cancelledBody_doesNotWaitForAPlace(Fixture fixture) {
        CallOptions one = CallOptions.DEFAULT.limit(1);
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch innerEnds = new CountDownLatch(1);
        CountDownLatch secondRuns = new CountDownLatch(1);
        Task<String> inner = fixture.runtime.start("Test.inner", () -> {
            Fixture.await(innerEnds);
            return "inner";
        });
        AtomicReference<Thread> body = new AtomicReference<>();
        Task<String> first = fixture.runtime.start("Test.first", one, () -> {
            body.set(Thread.currentThread());
            waiting.countDown();
            return inner.join();
        });
        Fixture.await(waiting);
        Task<String> second = fixture.runtime.start("Test.second", one, Fixture.sleeperThatTells(secondRuns));
        Fixture.await(secondRuns); // first has given its place away
        innerEnds.countDown();
        Fixture.untilParkedIn(body.get(), Permit.class);
        first.cancelAndAwait();
        assertThat(first.isDone()).isTrue();
        second.cancelAndAwait();
        assertThat(fixture.runtime.start("Test.last", one, () -> "last").join()).isEqualTo("last");
    }

    @Test
    @DisplayName("CRE-14: options made from others share their places, configured ones have their own")
    void places_areSharedByDerivedOptions(Fixture fixture) {
        CallOptions one = CallOptions.DEFAULT.limit(1);
        CallOptions configured = fixture.runtime.configure("Test.call", one);
        CountDownLatch running = new CountDownLatch(1);
        Task<String> first = fixture.runtime.start("Test.first", one, Fixture.sleeperThatTells(running));
        Fixture.await(running);
        Task<String> derived = fixture.runtime.start("Test.derived", one.timeout(Duration.ofDays(1)), () -> "derived");
        assertThat(fixture.runtime
                        .start("Test.other", configured, () -> "other")
                        .join())
                .isEqualTo("other");
        assertThat(derived.isDone()).isFalse();
        first.cancelAndAwait();
        assertThat(derived.join()).isEqualTo("derived");
    }

    @Test
    @DisplayName("D15: directly there is no limit: calls that call each other run one inside of the other")
    void direct_hasNoLimit() {
        FanoutRuntime direct = FanoutRuntime.direct();
        CallOptions one = CallOptions.DEFAULT.limit(1);
        assertThat(direct.start(
                                "Test.outer",
                                one,
                                () -> direct.start("Test.inner", one, () -> "inner")
                                        .join())
                        .join())
                .isEqualTo("inner");
    }

    @Test
    @DisplayName("CMP-02: a limit is at least one")
    void limit_isPositive() {
        for (int wrong : new int[] {0, -1}) {
            assertThatThrownBy(() -> CallOptions.DEFAULT.limit(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("limit must be at least 1, not " + wrong);
        }
    }
}
