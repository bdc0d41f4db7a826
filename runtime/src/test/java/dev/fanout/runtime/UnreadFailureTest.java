package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnEveryKindOfThread
class UnreadFailureTest {
    private static final int STRESS = Integer.getInteger("fanout.stress", 1);

    final Kind kind;

    UnreadFailureTest(Kind kind) {
        this.kind = kind;
    }

    /** Starts a handle that fails, waits for its end without reading it, and hands it to {@code use}. */
    private static void failed(FanoutRuntime runtime, Throwable failure, Consumer<Task<String>> use) {
        Task<String> handle = runtime.start("Test.failing", () -> {
            throw failure;
        });
        Fixture.until(handle::isDone);
        use.accept(handle);
    }

    /** Threads of a fixture refer to their tasks where the JDK does not clear that. */
    private static void forgetThreads(Fixture fixture) {
        Fixture.until(() -> fixture.threads.stream().noneMatch(Thread::isAlive));
        fixture.threads.clear();
    }

    private static void assertReportedOnce(Fixture fixture, Throwable failure) {
        forgetThreads(fixture);
        Collector.until(() -> !fixture.listener.unread.isEmpty());
        Collector.thoroughly();
        assertThat(fixture.listener.unread).containsExactly(new RecordingListener.Unread("Test.failing", failure));
    }

    @Test
    @DisplayName("MEM-02 #25: the failure of a forgotten handle is reported exactly once, with the name of the call")
    void forgottenFailure_isReportedOnce(Fixture fixture) {
        IOException failure = new IOException("unread");
        failed(fixture.runtime, failure, handle -> {});
        assertReportedOnce(fixture, failure);
    }

    @Test
    @DisplayName("MEM-02: looking at isDone, toString or a copy without reading it does not count as reading")
    void looking_isNotReading(Fixture fixture) {
        IOException failure = new IOException("unread");
        failed(fixture.runtime, failure, handle -> {
            assertThat(handle.isCancelled()).isFalse();
            assertThat(handle.toString()).contains("Test.failing");
            assertThat(handle.cancel(true)).isFalse();
            assertThat(handle.toCompletableFuture().isDone()).isTrue();
        });
        assertReportedOnce(fixture, failure);
    }

    @Test
    @DisplayName("MEM-02: the failure behind a forgotten copy is reported once, also when there are several copies")
    void forgottenCopies_areReportedOnce(Fixture fixture) {
        IOException failure = new IOException("unread");
        CountDownLatch gate = new CountDownLatch(1);
        CompletableFuture<?>[] copies = new CompletableFuture<?>[2];
        Task<String> handle = fixture.runtime.start("Test.failing", () -> {
            Fixture.await(gate);
            throw failure;
        });
        copies[0] = handle.toCompletableFuture();
        copies[1] = handle.toCompletableFuture();
        gate.countDown();
        Fixture.until(handle::isDone);
        handle = null;
        forgetThreads(fixture);
        Collector.thoroughly();
        assertThat(fixture.listener.unread).isEmpty(); // held by its copies
        assertThat(copies).hasSize(2);
        copies = null;
        assertReportedOnce(fixture, failure);
    }

    @Test
    @DisplayName("MEM-02: whatever reads a failure, also through a copy, keeps it from being reported")
    void readFailure_isNotReported(Fixture fixture) {
        List<Function<Task<String>, Object>> readings = List.of(
                handle -> catchThrowable(handle::join),
                handle -> catchThrowable(handle::get),
                handle -> catchThrowable(() -> handle.get(1, TimeUnit.SECONDS)),
                handle -> catchThrowable(handle::resultNow),
                Task::outcome,
                handle -> catchThrowable(() -> handle.toCompletableFuture().get()),
                handle -> catchThrowable(() -> handle.toCompletableFuture().get(1, TimeUnit.SECONDS)),
                handle -> catchThrowable(() -> handle.toCompletableFuture().join()),
                handle -> catchThrowable(() -> handle.toCompletableFuture().getNow("absent")),
                handle -> handle.toCompletableFuture().whenComplete((value, failure) -> {}),
                handle -> catchThrowable(() -> CompletableFuture.completedFuture(1)
                        .thenCompose(one -> handle.toCompletableFuture())
                        .join()));
        for (Function<Task<String>, Object> reading : readings) {
            failed(
                    fixture.runtime,
                    new IOException("read"),
                    handle -> assertThat(reading.apply(handle)).isNotNull());
        }
        forgetThreads(fixture);
        Collector.thoroughly();
        assertThat(fixture.listener.unread).isEmpty();
    }

    @Test
    @DisplayName("MEM-02: a function attached to a copy before the failure reads it")
    void attachedFunction_reads(Fixture fixture) {
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch handled = new CountDownLatch(1);
        Task<String> handle = fixture.runtime.start("Test.failing", () -> {
            Fixture.await(gate);
            throw new IOException("handled");
        });
        CompletableFuture<String> after =
                handle.toCompletableFuture().whenComplete((value, failure) -> handled.countDown());
        gate.countDown();
        Fixture.await(handled);
        assertThat(catchThrowable(after::join)).hasRootCauseMessage("handled");
        handle = null;
        forgetThreads(fixture);
        Collector.thoroughly();
        assertThat(fixture.listener.unread).isEmpty();
    }

    @Test
    @DisplayName("MEM-02: the same for copies that are combined before the failure")
    void combinedCopies_areRead(Fixture fixture) {
        CountDownLatch gate = new CountDownLatch(1);
        List<Task<String>> handles = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            handles.add(fixture.runtime.start("Test.failing", () -> {
                Fixture.await(gate);
                throw new IOException("combined");
            }));
        }
        CompletableFuture<?> all = CompletableFuture.allOf(
                handles.get(0).toCompletableFuture(), handles.get(1).toCompletableFuture());
        CompletableFuture<String> composed = CompletableFuture.completedFuture(1)
                .thenCompose(one -> handles.get(2).toCompletableFuture());
        gate.countDown();
        assertThat(catchThrowable(all::join)).hasRootCauseMessage("combined");
        assertThat(catchThrowable(composed::join)).hasRootCauseMessage("combined");
        handles.clear();
        forgetThreads(fixture);
        Collector.thoroughly();
        assertThat(fixture.listener.unread).isEmpty();
    }

    @Test
    @DisplayName("MEM-02: a failure that is read in the instant in which it comes is not reported as well")
    void readAtOnce_isNotReported(Fixture fixture) {
        for (int run = 0; run < 400 * STRESS; run++) {
            Task<String> handle = fixture.runtime.start("Test.failing", () -> {
                throw new IOException("read at once");
            });
            Fixture.busyUntil(handle::isDone);
            assertThat(handle.outcome().isSuccess()).isFalse();
        }
        forgetThreads(fixture);
        Collector.thoroughly();
        assertThat(fixture.listener.unread).isEmpty();
    }

    @Test
    @DisplayName("MEM-02: values and cancellations are not reported, nor is what the owner of a group has looked at")
    void onlyUnreadFailures_areReported(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        Task<String> cancelled = fixture.runtime.start("Test.cancelled", () -> {
            running.countDown();
            return Fixture.sleeper().run();
        });
        Fixture.await(running);
        cancelled.cancelAndAwait();
        cancelled = null;
        assertThat(fixture.runtime.start("Test.value", () -> 1).join()).isEqualTo(1);
        try (TaskGroup group = fixture.runtime.open("Test.group")) {
            Task<Object> collected = group.startCollected("collected", () -> {
                throw new IOException("collected");
            });
            group.join();
            assertThat(collected.outcome().isSuccess()).isFalse();
        }
        forgetThreads(fixture);
        Collector.thoroughly();
        assertThat(fixture.listener.unread).isEmpty();
    }

    @Test
    @DisplayName("MEM-02 ERR-08: a clean-up that fails in a cancelled handle is reported, once")
    void failedCleanUp_isReported(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        IOException cleanUp = new IOException("clean-up");
        Task<String> handle = fixture.runtime.start("Test.failing", () -> {
            try {
                running.countDown();
                return Fixture.sleeper().run();
            } catch (InterruptedException interrupt) {
                interrupt.addSuppressed(cleanUp);
                throw interrupt;
            }
        });
        Fixture.await(running);
        handle.cancelAndAwait();
        assertThat(handle.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
        handle = null;
        assertReportedOnce(fixture, cleanUp);
    }

    @Test
    @DisplayName(
            "MEM-02: a failure that a call of a group has taken over, for want of the value, is the group's to report")
    void skippedForWantOfTheValue_isRead(Fixture fixture) {
        IOException failure = new IOException("input");
        failed(fixture.runtime, failure, handle -> {
            Throwable thrown = catchThrowable(() -> {
                try (TaskGroup group = fixture.runtime.open("Test.group")) {
                    group.startAfter("needs", handle::resultNow, handle);
                    group.join(IOException.class);
                }
            });
            assertThat(thrown).isSameAs(failure);
        });
        forgetThreads(fixture);
        Collector.thoroughly();
        assertThat(fixture.listener.unread).isEmpty();
    }

    @Test
    @DisplayName(
            "MEM-02: a call that was cancelled before has not taken over the failure of the handle that it waited for")
    void cancelledBefore_isNotRead(Fixture fixture) {
        IOException failure = new IOException("input");
        CountDownLatch mayFail = new CountDownLatch(1);
        cancelledDependent(fixture, failure, mayFail);
        assertReportedOnce(fixture, failure);
    }

    private static void cancelledDependent(Fixture fixture, Throwable failure, CountDownLatch mayFail) {
        Task<String> handle = fixture.runtime.start("Test.failing", () -> {
            Fixture.await(mayFail);
            throw failure;
        });
        try (TaskGroup group = fixture.runtime.open("Test.group")) {
            Task<String> needs = group.startCollectedAfter("needs", handle::resultNow, handle);
            assertThat(needs.cancel(true)).isTrue();
            mayFail.countDown();
            Fixture.until(handle::isDone);
            group.join();
        }
    }
}
