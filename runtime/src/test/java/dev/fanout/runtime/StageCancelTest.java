package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fanout.OnCancel;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Calls of clients that return stages: how they are told to stop. */
@OnEveryKindOfThread
class StageCancelTest {
    private static final Outcome<Object> REQUESTED = new Outcome.Cancelled<>(CancelReason.REQUESTED);

    final Kind kind;

    StageCancelTest(Kind kind) {
        this.kind = kind;
    }

    /** Remembers with which argument it was cancelled. */
    private static final class Asked extends CompletableFuture<String> {
        final AtomicReference<Boolean> interrupts = new AtomicReference<>();

        @Override
        public boolean cancel(boolean mayInterrupt) {
            interrupts.set(mayInterrupt);
            return super.cancel(mayInterrupt);
        }
    }

    /** Does not heed a request to stop. */
    private static final class Deaf extends CompletableFuture<String> {
        final CountDownLatch asked = new CountDownLatch(1);

        @Override
        public boolean cancel(boolean mayInterrupt) {
            asked.countDown();
            return false;
        }
    }

    @Test
    @DisplayName("STG-04 GFF-06: a failure cancels the stages of the siblings, and is thrown as itself")
    void failure_cancelsTheStages(Fixture fixture) {
        Asked stage = new Asked();
        IOException root = new IOException("root");
        assertThatThrownBy(() -> {
                    try (TaskGroup group = fixture.runtime.open("Test.fails")) {
                        Task<String> slow = group.start("slow", Call.ofStage(() -> stage));
                        StageCallTest.untilAwaiting(slow);
                        group.start("fails", () -> {
                            throw root;
                        });
                        group.join(IOException.class);
                    }
                })
                .isSameAs(root)
                .satisfies(thrown -> assertThat(thrown.getSuppressed()).hasSize(1));
        assertThat(stage.interrupts).hasValue(true);
        assertThat(fixture.listener.cancelled).containsExactly("Test.fails/slow");
    }

    @Test
    @DisplayName("STG-04 D5: the deadline cancels the stage, and is thrown; it says that the call had no thread")
    void deadline_cancelsTheStage(Fixture fixture) {
        Asked stage = new Asked();
        CountDownLatch waiting = new CountDownLatch(1);
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.timeless.open("Test.late", Duration.ofSeconds(2))) {
                Task<String> slow = group.start("slow", Call.ofStage(() -> stage));
                StageCallTest.untilAwaiting(slow);
                waiting.countDown();
                fixture.advanceWhenWaiting(waiting, Duration.ofSeconds(2));
                group.join();
            }
        });
        assertThat(thrown)
                .isExactlyInstanceOf(DeadlineExceededException.class)
                .hasMessageContaining("slow (waiting for its stage)");
        assertThat(stage).isCancelled();
    }

    @Test
    @DisplayName("STG-04: a request without an interrupt reaches the stage; a signalled call asks it not to interrupt")
    void request_reachesTheStage(Fixture fixture) {
        Asked plain = new Asked();
        Asked signalled = new Asked();
        CallOptions options = CallOptions.DEFAULT.onCancel(OnCancel.SIGNAL);
        Task<String> one = fixture.runtime.start("Test.one", Call.ofStage(() -> plain));
        Task<String> two = fixture.runtime.start("Test.two", options, Call.ofStage(() -> signalled));
        StageCallTest.untilAwaiting(one);
        StageCallTest.untilAwaiting(two);
        assertThat(one.cancel(false)).isTrue();
        assertThat(two.cancel(true)).isTrue();
        assertThat(List.of(one.outcome(), two.outcome())).containsOnly(new Outcome.Cancelled<>(CancelReason.REQUESTED));
        assertThat(plain.interrupts).hasValue(true);
        assertThat(signalled.interrupts).hasValue(false);
    }

    @Test
    @DisplayName("STG-04: a client that is asked while its method runs is interrupted, and its stage is asked as well")
    void requestWhileTheClientRuns_reachesBoth(Fixture fixture) {
        Asked stage = new Asked();
        CountDownLatch running = new CountDownLatch(1);
        Task<String> task = fixture.runtime.start("Test.call", Call.ofStage(() -> {
            assertThat(catchThrowable(Fixture.sleeperThatTells(running)::run)).isInstanceOf(InterruptedException.class);
            return stage;
        }));
        Fixture.await(running);
        task.cancel(true);
        assertThat(task.outcome()).isEqualTo(REQUESTED);
        assertThat(stage.interrupts).hasValue(true);
    }

    @Test
    @DisplayName("STG-04 D4: a stage that completes all the same gives the call its value, or its failure")
    void completionAfterTheRequest_counts(Fixture fixture) {
        IOException failure = new IOException("root");
        Deaf value = new Deaf();
        Deaf failing = new Deaf();
        Task<String> one = fixture.runtime.start("Test.one", Call.ofStage(() -> value));
        Task<String> two = fixture.runtime.start("Test.two", Call.ofStage(() -> failing));
        StageCallTest.untilAwaiting(one);
        StageCallTest.untilAwaiting(two);
        one.cancel(true);
        two.cancel(true);
        Fixture.await(value.asked);
        Fixture.await(failing.asked);
        value.complete("all the same");
        failing.completeExceptionally(failure);
        assertThat(one.outcome()).isEqualTo(new Outcome.Success<>("all the same"));
        assertThat(two.outcome()).isEqualTo(new Outcome.Failure<>(failure));
    }

    @Test
    @DisplayName("STG-05 D12: a stage that does not end is waited for and reported, without a stack")
    void deafStage_isAwaitedAndReported(Fixture fixture) {
        Stragglers.Grace grace = new Stragglers.Grace(Duration.ofMillis(20), Duration.ofMillis(5));
        FanoutRuntime runtime = fixture.builder().grace(grace).build();
        Deaf stage = new Deaf();
        Task<String> task = runtime.start("Test.deaf", Call.ofStage(() -> stage));
        StageCallTest.untilAwaiting(task);
        task.cancel(true);
        Fixture.until(() -> fixture.listener.stragglers.size() >= 2);
        assertThat(task.isDone()).isFalse();
        assertThat(runtime.dump()).contains("Test.deaf", "asked to stop: REQUESTED", "waiting for its stage");
        assertThat(fixture.listener.stragglers)
                .filteredOn(straggler -> straggler.call().equals("Test.deaf"))
                .isNotEmpty()
                .allSatisfy(straggler -> assertThat(straggler.stack()).isEmpty());
        stage.completeExceptionally(new CancellationException());
        assertThat(task.outcome()).isEqualTo(REQUESTED);
    }

    @Test
    @DisplayName("STG-05 D12: with letGoAfter the caller goes on; the call is the runtime's until its stage ends")
    void deafStage_isLetGo(Fixture fixture) {
        FanoutRuntime runtime = fixture.builder()
                .time(fixture.time)
                .letGoAfter(Duration.ofSeconds(5))
                .build();
        Deaf stage = new Deaf();
        Task<String> task = runtime.start("Test.deaf", Call.ofStage(() -> stage));
        StageCallTest.untilAwaiting(task);
        task.cancel(true);
        Fixture.await(stage.asked);
        fixture.time.advance(Duration.ofSeconds(5));
        assertThat(task.outcome()).isEqualTo(REQUESTED);
        assertThat(task.isDone()).isFalse();
        assertThat(runtime.dump()).contains("Test.deaf");
        stage.complete("too late");
        Fixture.until(task::isDone);
        assertThat(task.outcome()).isEqualTo(REQUESTED);
        assertThat(runtime.close(Duration.ZERO)).isEmpty();
    }

    @Test
    @DisplayName("STG-05: a stage that cannot be asked is waited for; one that throws when it is asked is told about")
    void stageThatCannotBeAsked_isAwaited(Fixture fixture) {
        IllegalStateException hostile = new IllegalStateException("hostile");
        for (RuntimeException thrown : List.of(new UnsupportedOperationException(), hostile)) {
            CountDownLatch asked = new CountDownLatch(1);
            CompletableFuture<String> source = new CompletableFuture<>() {
                @Override
                public CompletableFuture<String> toCompletableFuture() {
                    asked.countDown();
                    throw thrown;
                }
            };
            Task<String> task = fixture.runtime.start("Test.call", Call.ofStage(() -> source));
            StageCallTest.untilAwaiting(task);
            task.cancel(true);
            Fixture.await(asked);
            assertThat(task.isDone()).isFalse();
            source.complete("at last");
            assertThat(task.outcome()).isEqualTo(new Outcome.Success<>("at last"));
        }
        Fixture.until(() -> !fixture.listener.unread.isEmpty()); // which is told after the outcome is there
        assertThat(fixture.listener.unread).containsExactly(new RecordingListener.Unread("Test.call", hostile));
    }

    @Test
    @DisplayName("STG-05: where no thread is to be had, the stage is asked all the same, and the call ends")
    void withoutThreads_theStageIsAskedAndTheCallEnds(Fixture fixture) {
        CountDownLatch exhausted = new CountDownLatch(1);
        FanoutRuntime runtime = fixture.builder()
                .threads(body -> {
                    if (exhausted.getCount() == 0) {
                        throw new OutOfMemoryError("no thread");
                    }
                    return kind.factory().orElse(Thread::new).newThread(body);
                })
                .build();
        Asked stage = new Asked();
        Task<String> task = runtime.start("Test.call", Call.ofStage(() -> stage));
        StageCallTest.untilAwaiting(task);
        exhausted.countDown();
        task.cancel(true);
        assertThat(task.outcome()).isEqualTo(REQUESTED);
        assertThat(stage.interrupts).hasValue(true);
    }

    @Test
    @DisplayName("STG-04 TMO-24: the call's own timeout counts until the stage is complete, and cancels it")
    void ownTimeout_cancelsTheStage(Fixture fixture) {
        Duration budget = Duration.ofMillis(300);
        Asked stage = new Asked();
        CountDownLatch running = new CountDownLatch(1);
        fixture.advanceWhenWaiting(running, budget);
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.timeless.open("Test.page")) {
                group.start("slow", CallOptions.DEFAULT.timeout(budget), Call.ofStage(() -> {
                    running.countDown();
                    return stage;
                }));
                group.join();
            }
        });
        assertThat(thrown)
                .isExactlyInstanceOf(DeadlineExceededException.class)
                .hasMessageStartingWith("Test.page/slow has not ended within 300 ms");
        assertThat(stage).isCancelled();
    }
}
