package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Calls that do not end when they are asked to, and that nobody wants to wait for. */
@OnEveryKindOfThread
class LetGoTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Outcome<Object> REQUESTED = new Outcome.Cancelled<>(CancelReason.REQUESTED);

    final Kind kind;

    LetGoTest(Kind kind) {
        this.kind = kind;
    }

    /** Deaf until it is released. */
    private static final class Deaf implements Call<String> {
        final CountDownLatch running = new CountDownLatch(1);
        final CountDownLatch release = new CountDownLatch(1);
        private final Call<String> end;

        Deaf(Call<String> end) {
            this.end = end;
        }

        Deaf() {
            this(() -> "too late");
        }

        @Override
        public String run() throws Throwable {
            running.countDown();
            CancelHookTest.awaitDeafly(release);
            return end.run();
        }

        void endsAfter(Task<?> task) {
            release.countDown();
            Fixture.until(task::isDone);
        }
    }

    /** Moves the clock once the call was asked to stop. */
    private static void advance(Fixture fixture, String call, Duration by) {
        Fixture.until(() -> fixture.listener.cancelled.remove(call));
        fixture.time.advance(by);
    }

    private static void advanceBeside(Fixture fixture, String call, Duration by) {
        new Thread(() -> advance(fixture, call, by)).start();
    }

    @Test
    @DisplayName(
            "D12 RAC-13: after the patience the caller goes on; the call is cancelled, not done, and reported once with its stack")
    void caller_goesOn(Fixture fixture) {
        FanoutRuntime runtime = fixture.patient(PATIENCE);
        Deaf deaf = new Deaf();
        AtomicReference<Task<String>> task = new AtomicReference<>();
        IOException failure = new IOException("root");
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = runtime.open("Test.group")) {
                task.set(group.start("deaf", deaf));
                group.start("fails", () -> {
                    Fixture.await(deaf.running);
                    throw failure;
                });
                advanceBeside(fixture, "Test.group/deaf", PATIENCE);
                group.join(IOException.class);
            }
        });
        assertThat(thrown).isSameAs(failure);
        assertThat(GatherTrace.of(thrown).orElseThrow().failures()).isEmpty();
        assertThat(task.get().outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.SIBLING_FAILED));
        assertThat(task.get().isDone()).isFalse();
        assertThat(task.get().isCancelled()).isFalse();
        assertThat(task.get().cancel(true)).as("nobody is left to ask").isFalse();
        Fixture.until(() -> !fixture.listener.letGone.isEmpty());
        assertThat(runtime.dump())
                .startsWith(
                        "0 gathers, 1 handle\n└── Test.group/deaf, running for 5.0 s, asked to stop: SIBLING_FAILED")
                .contains(", let go, at ");
        assertThat(runtime.close(Duration.ZERO)).containsExactly("Test.group/deaf");
        deaf.endsAfter(task.get());
        assertThat(task.get().outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.SIBLING_FAILED));
        assertThat(task.get().isCancelled()).isTrue();
        Fixture.until(() -> runtime.dump().equals("0 gathers, 0 handles\n"));
        fixture.assertLetGone("Test.group/deaf");
        assertThat(fixture.listener.letGone.peek().waited()).isEqualTo(PATIENCE);
        assertThat(fixture.listener.letGone.peek().stack())
                .anySatisfy(frame -> assertThat(frame.getClassName()).isEqualTo(Deaf.class.getName()));
    }

    @Test
    @DisplayName(
            "D12: the patience of a call is its own where it has one, and ends before the runtime's or without one")
    void ofTheCall_counts(Fixture fixture) {
        CallOptions impatient = CallOptions.DEFAULT.letGoAfter(Duration.ofSeconds(1));
        for (FanoutRuntime runtime : List.of(fixture.patient(PATIENCE), fixture.timeless)) {
            Deaf deaf = new Deaf();
            Task<String> task = runtime.start("Test.impatient", impatient, deaf);
            Fixture.await(deaf.running);
            advanceBeside(fixture, "Test.impatient", Duration.ofSeconds(1));
            task.cancelAndAwait();
            assertThat(task.outcome()).isEqualTo(REQUESTED);
            assertThat(task.isDone()).isFalse();
            deaf.endsAfter(task);
            runtime.close();
        }
        fixture.assertLetGone("Test.impatient", "Test.impatient");
    }

    @Test
    @DisplayName("D12: off by default: a call that does not end is reported and waited for, however long")
    void byDefault_nobodyIsLetGo(Fixture fixture) {
        Deaf deaf = new Deaf();
        Task<String> task = fixture.timeless.start("Test.deaf", deaf);
        Fixture.await(deaf.running);
        task.cancel(true);
        for (int reports = 1; reports <= 3; reports++) {
            int expected = reports;
            fixture.time.advance(Duration.ofDays(1));
            Fixture.until(() -> fixture.listener.stragglers.size() == expected);
        }
        assertThat(((CallTask<?>) task).isSettled()).isFalse();
        deaf.endsAfter(task);
        assertThat(task.outcome()).as("D4").isEqualTo(new Outcome.Success<>("too late"));
        assertThat(fixture.listener.letGone).isEmpty();
    }

    @Test
    @DisplayName("D12 ERR-17: what it throws in the end is reported, once; what it returns is dropped")
    void laterFailure_isReported(Fixture fixture) {
        FanoutRuntime runtime = fixture.patient(PATIENCE);
        IOException late = new IOException("late");
        Deaf deaf = new Deaf(() -> {
            throw late;
        });
        Task<String> task = runtime.start("Test.deaf", deaf);
        Fixture.await(deaf.running);
        advanceBeside(fixture, "Test.deaf", PATIENCE);
        task.cancelAndAwait();
        assertThatThrownBy(task::join).isInstanceOf(CancelledException.class);
        assertThatThrownBy(task::get).isInstanceOf(CancelledException.class);
        assertThat(fixture.listener.unread).isEmpty();
        deaf.release.countDown();
        Fixture.until(() -> !fixture.listener.unread.isEmpty());
        Fixture.until(task::isDone);
        assertThat(task.outcome()).isEqualTo(REQUESTED);
        Collector.thoroughly();
        assertThat(fixture.listener.unread).containsExactly(new RecordingListener.Unread("Test.deaf", late));
        runtime.close();
    }

    @Test
    @DisplayName("D12 D9: a late interrupt is no failure, and reported to nobody")
    void laterInterrupt_isNoFailure(Fixture fixture) {
        FanoutRuntime runtime = fixture.patient(PATIENCE);
        Deaf deaf = new Deaf(() -> {
            Thread.sleep(1); // the flag is set
            return "never";
        });
        Task<String> task = runtime.start("Test.deaf", deaf);
        Fixture.await(deaf.running);
        advanceBeside(fixture, "Test.deaf", PATIENCE);
        task.cancelAndAwait();
        deaf.endsAfter(task);
        runtime.close();
        Collector.thoroughly();
        assertThat(fixture.listener.unread).isEmpty();
    }

    @Test
    @DisplayName("D12: whoever waits in whichever way gets on: a copy, a dependent, a wait with a timeout")
    void everyWait_goesOn(Fixture fixture) {
        FanoutRuntime runtime = fixture.patient(PATIENCE);
        Deaf deaf = new Deaf();
        AtomicReference<Task<String>> task = new AtomicReference<>();
        try (TaskGroup group = runtime.open("Test.group")) {
            task.set(group.startCollected("deaf", deaf));
            Task<Outcome<String>> after =
                    group.startCollectedAfter("after", () -> task.get().outcome(), TaskGroup.ended(task.get()));
            Task<String> needs = group.startCollectedAfter("needs", task.get()::resultNow, task.get());
            CompletableFuture<String> copy = task.get().toCompletableFuture();
            Fixture.await(deaf.running);
            task.get().cancel(true);
            advanceBeside(fixture, "Test.group/deaf", PATIENCE);
            group.join();
            assertThat(after.resultNow()).isEqualTo(REQUESTED);
            assertThat(needs.outcome()).isEqualTo(REQUESTED);
            assertThatThrownBy(copy::join).isInstanceOf(CancellationException.class);
            assertThat(task.get().toCompletableFuture().isCancelled()).isTrue();
        }
        deaf.endsAfter(task.get());
        runtime.close();
    }

    @Test
    @DisplayName(
            "D12: of nested calls the innermost that straggles is let go, and those around it that end then are not")
    void innermost_isLetGoFirst(Fixture fixture) {
        FanoutRuntime runtime = fixture.patient(PATIENCE);
        Deaf deaf = new Deaf();
        AtomicReference<Task<String>> inner = new AtomicReference<>();
        Task<String> outer = runtime.start("Test.outer", () -> {
            try (TaskGroup group = runtime.open("Test.group")) {
                group.start("middle", () -> {
                    inner.set(runtime.start("Test.inner", deaf));
                    return inner.get().join();
                });
                group.join();
                return "never";
            }
        });
        Fixture.await(deaf.running);
        advanceBeside(fixture, "Test.inner", PATIENCE);
        outer.cancelAndAwait();
        assertThat(outer.isDone()).isTrue();
        assertThat(outer.outcome()).isEqualTo(REQUESTED);
        assertThat(inner.get().isDone()).isFalse();
        deaf.endsAfter(inner.get());
        runtime.close();
        fixture.assertLetGone("Test.inner");
    }

    @Test
    @DisplayName("D12: of two deaf calls, one inside of the other, both are let go, the inner one first")
    void bothDeaf_innerThenOuter(Fixture fixture) {
        FanoutRuntime runtime = fixture.patient(PATIENCE);
        Deaf inner = new Deaf();
        Deaf outer = new Deaf();
        AtomicReference<Task<String>> inside = new AtomicReference<>();
        Task<String> task = runtime.start("Test.outer", () -> {
            inside.set(runtime.start("Test.inner", inner));
            return outer.run();
        });
        Fixture.await(inner.running);
        Fixture.await(outer.running);
        task.cancel(true);
        fixture.time.advance(PATIENCE);
        fixture.assertLetGone("Test.inner");
        fixture.time.advance(Duration.ofSeconds(1));
        assertThat(task.outcome()).isEqualTo(REQUESTED);
        outer.endsAfter(task);
        inner.endsAfter(inside.get());
        runtime.close();
        fixture.assertLetGone("Test.inner", "Test.outer");
    }
}
