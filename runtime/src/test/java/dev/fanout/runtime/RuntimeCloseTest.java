package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnEveryKindOfThread
class RuntimeCloseTest {
    private static final int STRESS = Integer.getInteger("fanout.stress", 1);
    private static final Outcome<Object> REQUESTED = new Outcome.Cancelled<>(CancelReason.REQUESTED);

    final Kind kind;

    RuntimeCloseTest(Kind kind) {
        this.kind = kind;
    }

    private static Call<String> sleeper(CountDownLatch running) {
        return () -> {
            running.countDown();
            return Fixture.sleeper().run();
        };
    }

    @Test
    @DisplayName(
            "D11: a function that runs because a call has ended can close the runtime: it does not wait for that call")
    void closeInAFunctionOfAHandle_returns(Fixture fixture) throws Exception {
        for (Duration patience : List.of(Duration.ZERO, Duration.ofSeconds(1))) {
            for (boolean blocks : List.of(true, false)) {
                FanoutRuntime runtime = fixture.builder().build();
                CompletableFuture<Integer> stage = new CompletableFuture<>();
                Task<Integer> task = runtime.start("Test.last", blocks ? stage::get : Call.ofStage(() -> stage));
                CompletableFuture<List<String>> closed =
                        task.toCompletableFuture().thenApply(value -> runtime.close(patience));
                stage.complete(1);
                assertThat(closed.get(Fixture.PATIENCE_SECONDS, TimeUnit.SECONDS))
                        .isEmpty();
            }
        }
    }

    @Test
    @DisplayName("MEM-03: close cancels and awaits the handles that the runtime owns")
    void close_cancelsAndAwaits(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(2);
        Task<String> call = fixture.runtime.start("Test.call", sleeper(running));
        Task<String> gather = fixture.runtime.startGather("Test.gather", group -> {
            group.start("member", sleeper(running));
            group.join();
            return "never";
        });
        Fixture.await(running);
        fixture.runtime.close();
        assertThat(call.isDone()).isTrue();
        assertThat(gather.isDone()).isTrue();
        assertThat(call.outcome()).isEqualTo(REQUESTED);
        assertThat(gather.outcome()).isEqualTo(REQUESTED);
    }

    @Test
    @DisplayName("MEM-03: close(Duration) lets handles run on for so long, and lists those that it had to cancel")
    void closeWithPatience_listsWhatItCut(Fixture fixture) {
        CountDownLatch gate = new CountDownLatch(1);
        Task<String> quick = fixture.runtime.start("Test.quick", () -> {
            Fixture.await(gate);
            return "done";
        });
        CountDownLatch running = new CountDownLatch(1);
        Task<String> slow = fixture.runtime.start("Test.slow", sleeper(running));
        Fixture.await(running);
        gate.countDown();
        assertThat(quick.join()).isEqualTo("done");
        assertThat(fixture.runtime.close(Duration.ofMillis(20))).containsExactly("Test.slow");
        assertThat(slow.outcome()).isEqualTo(REQUESTED);
        assertThat(fixture.runtime.close(Duration.ofDays(1))).isEmpty();
    }

    @Test
    @DisplayName("MEM-03: handles that end in time are not listed, however close the end")
    void closeWithPatience_listsNothingThatEnded(Fixture fixture) {
        for (int run = 0; run < 300 * STRESS; run++) {
            FanoutRuntime runtime = fixture.builder().build();
            List<Task<Integer>> handles = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                int value = i;
                handles.add(runtime.start("Test.handle", () -> value));
            }
            assertThat(runtime.close(Duration.ofSeconds(Long.MAX_VALUE))).isEmpty();
            assertThat(handles).allMatch(handle -> handle.outcome().isSuccess());
        }
    }

    @Test
    @DisplayName("a runtime that is closed opens and starts nothing, and says so")
    void closed_rejects(Fixture fixture) {
        fixture.runtime.close();
        fixture.runtime.close();
        assertThatThrownBy(() -> fixture.runtime.open("Test.open"))
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessageContaining("Test.open");
        assertThatThrownBy(() -> fixture.runtime.open("Test.open", Duration.ofDays(1)))
                .isInstanceOf(RejectedExecutionException.class);
        assertThatThrownBy(() -> fixture.runtime.start("Test.start", () -> 1))
                .isInstanceOf(RejectedExecutionException.class);
        assertThatThrownBy(() -> fixture.runtime.startGather("Test.gather", group -> 1))
                .isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    @DisplayName("MEM-03: a gather that is open when the runtime is closed is cancelled, and its calls are awaited")
    void openGather_isCancelled(Fixture fixture) throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicInteger cleaned = new AtomicInteger();
        Thread caller = new Thread(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.open")) {
                Task<String> first = group.start("first", () -> {
                    try {
                        return sleeper(running).run();
                    } finally {
                        cleaned.incrementAndGet();
                    }
                });
                group.startAfter("second", first::resultNow, first);
                group.join();
            } catch (CancelledException cancelled) {
                thrown.set(cancelled);
            }
        });
        caller.start();
        Fixture.await(running);
        assertThat(fixture.runtime.close(Duration.ZERO)).containsExactly("Test.open");
        assertThat(cleaned).hasValue(1);
        caller.join();
        assertThat(((CancelledException) thrown.get()).reason()).isEqualTo(CancelReason.REQUESTED);
    }

    @Test
    @DisplayName(
            "MEM-03: a gather that is open when the runtime is closed with patience goes on, and so does what it needs")
    void openGather_goesOnForAWhile(Fixture fixture) throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        AtomicInteger result = new AtomicInteger();
        Thread caller = new Thread(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.open")) {
                Task<Integer> first = group.start("first", () -> {
                    running.countDown();
                    Fixture.await(closing);
                    return fixture.runtime.start("Test.nested", () -> 1).join();
                });
                Task<Integer> second = group.startAfter("second", () -> first.resultNow() + 1, first);
                group.join();
                result.set(second.resultNow());
            }
        });
        caller.start();
        Fixture.await(running);
        Thread closer = Thread.currentThread();
        new Thread(() -> {
                    Fixture.untilParkedIn(closer, Family.class);
                    assertThatThrownBy(() -> fixture.runtime.open("Test.late"))
                            .isInstanceOf(RejectedExecutionException.class);
                    closing.countDown();
                })
                .start();
        assertThat(fixture.runtime.close(Duration.ofDays(1))).isEmpty();
        caller.join();
        assertThat(result).hasValue(2);
    }

    @Test
    @DisplayName("the shared runtime is always the same, and cannot be closed")
    void shared_cannotBeClosed(Fixture fixture) {
        FanoutRuntime shared = FanoutRuntime.shared();
        shared.close();
        assertThat(shared.close(Duration.ofDays(1))).isEmpty();
        assertThat(FanoutRuntime.shared()).isSameAs(shared);
        assertThat(shared.start("Test.shared", () -> 1).join()).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "an interrupt shortens the patience of close to nothing, and is kept; the handles are awaited nevertheless")
    void interruptedClose_awaitsNevertheless(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        Task<String> slow = fixture.runtime.start("Test.slow", sleeper(running));
        Fixture.await(running);
        Thread.currentThread().interrupt();
        assertThat(fixture.runtime.close(Duration.ofDays(1))).containsExactly("Test.slow");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(slow.isDone()).isTrue();
    }

    @Test
    @DisplayName(
            "a call that was asked to stop can close another runtime, whose handles are cancelled without patience")
    void closeInACancelledCall(Fixture fixture) {
        FanoutRuntime other = fixture.builder().build();
        CountDownLatch running = new CountDownLatch(2);
        Task<String> slow = other.start("Test.slow", sleeper(running));
        AtomicReference<List<String>> cut = new AtomicReference<>();
        Task<Object> closer = fixture.runtime.start("Test.closer", () -> {
            try {
                return sleeper(running).run();
            } finally {
                cut.set(other.close(Duration.ofDays(1)));
            }
        });
        Fixture.await(running);
        closer.cancelAndAwait();
        assertThat(cut.get()).containsExactly("Test.slow");
        assertThat(slow.outcome()).isEqualTo(REQUESTED);
    }

    @Test
    @DisplayName("close that races with starts: what was started has ended when close returns, the rest is refused")
    void closeAndStart_race(Fixture fixture) throws InterruptedException {
        for (int run = 0; run < 150 * STRESS; run++) {
            FanoutRuntime runtime = fixture.builder().build();
            AtomicInteger bodies = new AtomicInteger();
            CountDownLatch started = new CountDownLatch(1);
            Thread starter = new Thread(() -> {
                try {
                    for (int i = 0; i < 1000; i++) {
                        runtime.start("Test.handle", () -> {
                            bodies.incrementAndGet();
                            try {
                                return Fixture.sleeper().run();
                            } finally {
                                bodies.decrementAndGet();
                            }
                        });
                        started.countDown();
                    }
                } catch (RejectedExecutionException closed) {
                    started.countDown();
                }
            });
            starter.start();
            Fixture.await(started);
            runtime.close();
            assertThat(bodies).hasValue(0);
            starter.join();
            assertThat(bodies).hasValue(0);
        }
    }
}
