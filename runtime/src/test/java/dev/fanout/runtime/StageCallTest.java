package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Calls of clients that return stages: how they end. */
@OnEveryKindOfThread
class StageCallTest {
    final Kind kind;

    StageCallTest(Kind kind) {
        this.kind = kind;
    }

    static void untilAwaiting(Task<?> task) {
        Fixture.until(((CallTask<?>) task)::isAwaiting);
    }

    @Test
    @DisplayName("STG-01: the thread is given back when the client has returned, and the call ends when the stage does")
    void call_endsWithItsStage(Fixture fixture) {
        CompletableFuture<String> stage = new CompletableFuture<>();
        AtomicReference<Thread> thread = new AtomicReference<>();
        try (TaskGroup group = fixture.runtime.open("Test.page")) {
            Task<String> profile = group.start("profile", Call.ofStage(() -> {
                thread.set(Thread.currentThread());
                return stage;
            }));
            untilAwaiting(profile);
            assertThat(profile.isDone()).isFalse();
            assertThat(fixture.runtime.dump()).contains("Test.page/profile, running for", ", waiting for its stage");
            assertThat(thread.get()).isNotSameAs(Thread.currentThread());
            Fixture.until(() ->
                    !thread.get().isAlive() || !thread.get().getName().contains("profile")); // that of a pool lives on
            stage.complete("ada");
            group.join();
            assertThat(profile.resultNow()).isEqualTo("ada");
        }
    }

    @Test
    @DisplayName("STG-01: a stage that is complete already ends the call at once; null is a value")
    void completeStage_endsTheCallAtOnce(Fixture fixture) {
        try (TaskGroup group = fixture.runtime.open("Test.page")) {
            Task<String> name = group.start("name", Call.ofStage(() -> CompletableFuture.completedFuture("ada")));
            Task<String> none = group.start("none", Call.ofStage(() -> CompletableFuture.completedStage(null)));
            Task<Void> sent = group.start("sent", Call.ofVoidStage(() -> CompletableFuture.completedFuture(42)));
            group.join();
            assertThat(name.resultNow()).isEqualTo("ada");
            assertThat(none.resultNow()).isNull();
            assertThat(sent.resultNow()).isNull();
        }
    }

    @Test
    @DisplayName("STG-02: the failure of a stage is thrown as itself, free of what futures put around it")
    void failure_isUnwrapped(Fixture fixture) {
        IOException root = new IOException("root");
        CompletableFuture<String> source = new CompletableFuture<>();
        List<CompletionStage<String>> stages = List.of(
                CompletableFuture.failedFuture(root),
                CompletableFuture.failedFuture(new ExecutionException(new CompletionException(root))),
                source.thenApply(String::trim).thenApply(String::trim));
        for (CompletionStage<String> stage : stages) {
            Throwable thrown = catchThrowable(() -> {
                try (TaskGroup group = fixture.runtime.open("Test.fails")) {
                    Task<String> task = group.start("call", Call.ofStage(() -> stage));
                    if (stage != stages.get(0) && stage != stages.get(1)) {
                        untilAwaiting(task);
                        source.completeExceptionally(root);
                    }
                    group.join(IOException.class);
                }
            });
            assertThat(thrown).isSameAs(root);
        }
    }

    @Test
    @DisplayName("STG-02: a wrapper without a cause, and one of somebody's own, are the failure")
    void ownExceptions_areNotUnwrapped(Fixture fixture) {
        class OwnException extends CompletionException {
            private static final long serialVersionUID = 1;

            OwnException(Throwable cause) {
                super(cause);
            }
        }
        for (Throwable failure : List.of(
                new CompletionException("no cause", null), new OwnException(new IOException()), new Error("error"))) {
            Task<String> task = fixture.runtime.start(
                    "Test.call", Call.ofStage(() -> CompletableFuture.<String>failedFuture(failure)));
            assertThat(task.outcome()).isEqualTo(new Outcome.Failure<>(failure));
        }
    }

    @Test
    @DisplayName("STG-02: what the client throws before there is a stage is the failure of the call, wrapped or not")
    void synchronousFailure_isThrownAsItself(Fixture fixture) {
        for (Exception failure : List.of(new IOException("root"), new CompletionException(new IOException()))) {
            Task<String> task = fixture.runtime.start("Test.call", Call.ofStage(() -> {
                throw failure;
            }));
            assertThat(task.outcome()).isEqualTo(new Outcome.Failure<>(failure));
        }
    }

    @Test
    @DisplayName("STG-02 D9: a stage that somebody else has cancelled is a failure, and cannot be taken for one's own")
    void foreignCancellation_isAFailure(Fixture fixture) {
        CompletableFuture<String> stage = new CompletableFuture<>();
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.fails")) {
                untilAwaiting(group.start("call", Call.ofStage(() -> stage)));
                stage.cancel(true);
                group.join();
            }
        });
        assertThat(thrown)
                .isExactlyInstanceOf(CallFailedException.class)
                .hasMessageContaining("Test.fails/call")
                .cause()
                .isExactlyInstanceOf(CancellationException.class);
    }

    @Test
    @DisplayName("STG-03: a null for a stage is a failure of the call, which is named")
    void nullStage_isAFailure(Fixture fixture) {
        try (TaskGroup group = fixture.runtime.open("Test.page")) {
            Task<String> one = group.startCollected("one", Call.ofStage(() -> null));
            EachTasks<Integer, String> each =
                    group.startEachCollected("each", List.of(1), EachCall.ofStage(element -> null));
            group.join();
            for (Outcome<String> outcome :
                    List.of(one.outcome(), each.outcomes().get(0))) {
                assertThat(((Outcome.Failure<String>) outcome).exception())
                        .isInstanceOf(NullPointerException.class)
                        .hasMessageContaining("Test.page/" + (outcome == one.outcome() ? "one" : ""))
                        .hasMessageContaining("returned null, and no CompletionStage");
            }
        }
    }

    @Test
    @DisplayName("STG-10: blocking and asynchronous calls wait for each other in one gather, also for each element")
    void blockingAndAsynchronousCalls_mix(Fixture fixture) {
        CompletableFuture<Integer> first = new CompletableFuture<>();
        CountDownLatch dependentRan = new CountDownLatch(1);
        try (TaskGroup group = fixture.runtime.open("Test.mixed")) {
            Task<Integer> asynchronous = group.start("asynchronous", Call.ofStage(() -> first));
            Task<Integer> blocking = group.startAfter("blocking", () -> asynchronous.resultNow() + 1, asynchronous);
            Task<Integer> again = group.startAfter(
                    "again",
                    Call.ofStage(() -> {
                        dependentRan.countDown();
                        return CompletableFuture.supplyAsync(() -> blocking.resultNow() + 1);
                    }),
                    blocking);
            EachTasks<Integer, Integer> each = group.startEach(
                    "each",
                    List.of(10, 20),
                    EachCall.ofStage(element -> CompletableFuture.supplyAsync(() -> element + again.resultNow())),
                    again);
            EachTasks<Integer, Void> dropped =
                    group.startEach("dropped", List.of(1, 2), EachCall.ofVoidStage(element -> first));
            untilAwaiting(asynchronous);
            assertThat(dependentRan.getCount()).isEqualTo(1);
            first.complete(1);
            group.join();
            assertThat(each.results()).containsExactly(13, 23);
            assertThat(dropped.results()).containsExactly(null, null);
        }
    }

    @Test
    @DisplayName("STG-08: a stage that calls back twice, or throws when it is asked to, ends the call once")
    void hostileStages_endTheCallOnce(Fixture fixture) {
        class CallsTwice extends CompletableFuture<String> {
            @Override
            public CompletableFuture<String> whenComplete(BiConsumer<? super String, ? super Throwable> action) {
                action.accept("first", null);
                action.accept("second", null);
                throw new IllegalStateException("and throws");
            }
        }
        IllegalStateException refusal = new IllegalStateException("takes no one");
        class Refuses extends CompletableFuture<String> {
            @Override
            public CompletableFuture<String> whenComplete(BiConsumer<? super String, ? super Throwable> action) {
                throw refusal;
            }
        }
        Refuses refuses = new Refuses();
        Task<String> twice = fixture.runtime.start("Test.twice", Call.ofStage(CallsTwice::new));
        Task<String> refused = fixture.runtime.start("Test.refused", Call.ofStage(() -> refuses));
        assertThat(twice.outcome()).isEqualTo(new Outcome.Success<>("first"));
        assertThat(refused.outcome()).isEqualTo(new Outcome.Failure<>(refusal));
        assertThat(refuses).as("nobody waits for it").isCancelled();
    }
}
