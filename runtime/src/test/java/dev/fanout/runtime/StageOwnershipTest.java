package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What belongs to a call that has no thread, and what runs where. */
@OnEveryKindOfThread
class StageOwnershipTest {
    final Kind kind;

    StageOwnershipTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    @DisplayName(
            "STG-07 D11: a handle that the client has started lives as long as the stage, which may be its own copy")
    void handleOfTheClient_livesAsLongAsTheStage(Fixture fixture) {
        CountDownLatch mayEnd = new CountDownLatch(1);
        try (TaskGroup group = fixture.runtime.open("Test.page")) {
            Task<String> task = group.start(
                    "call",
                    Call.ofStage(() -> fixture.runtime
                            .start("Client.handle", () -> {
                                Fixture.await(mayEnd);
                                return "of the client";
                            })
                            .toCompletableFuture()));
            StageCallTest.untilAwaiting(task);
            mayEnd.countDown();
            group.join();
            assertThat(task.resultNow()).isEqualTo("of the client");
        }
    }

    @Test
    @DisplayName("STG-07 D11: with the stage ends what the client has started beside it")
    void whatTheClientHasStarted_endsWithTheStage(Fixture fixture) {
        CompletableFuture<String> stage = new CompletableFuture<>();
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch asleep = new CountDownLatch(1);
        Task<String> task = fixture.runtime.start("Test.call", Call.ofStage(() -> {
            Task<String> beside = fixture.runtime.start("Client.beside", () -> {
                asleep.countDown();
                return Fixture.sleeper(interrupted).run();
            });
            assertThat(beside).isNotNull();
            return stage;
        }));
        StageCallTest.untilAwaiting(task);
        Fixture.await(asleep);
        assertThat(interrupted.getCount()).isEqualTo(1);
        stage.complete("done");
        assertThat(task.outcome()).isEqualTo(new Outcome.Success<>("done"));
        assertThat(interrupted.getCount()).isZero();
    }

    @Test
    @DisplayName("STG-07: a group that the client has left open ends on the thread that has opened it")
    void openGroupOfTheClient_endsBeforeTheThreadLeaves(Fixture fixture) {
        CompletableFuture<String> stage = new CompletableFuture<>();
        CountDownLatch interrupted = new CountDownLatch(1);
        Task<String> task = fixture.runtime.start("Test.call", Call.ofStage(() -> {
            CountDownLatch asleep = new CountDownLatch(1);
            TaskGroup open = fixture.runtime.open("Client.open");
            open.start("sleeps", () -> {
                asleep.countDown();
                return Fixture.sleeper(interrupted).run();
            });
            Fixture.await(asleep);
            return stage;
        }));
        StageCallTest.untilAwaiting(task);
        assertThat(interrupted.getCount()).isZero();
        stage.complete("done");
        assertThat(task.outcome()).isEqualTo(new Outcome.Success<>("done"));
        assertThat(fixture.runtime.dump()).startsWith("0 gathers, 0 handles");
    }

    @Test
    @DisplayName("STG-07: a hook of the client runs when the call is cancelled after its thread was given back")
    void hookOfTheClient_outlivesItsThread(Fixture fixture) {
        CompletableFuture<String> stage = new CompletableFuture<>();
        CountDownLatch ran = new CountDownLatch(1);
        Task<String> task = fixture.runtime.start("Test.call", Call.ofStage(() -> {
            Cancellation.current().onCancel(ran::countDown);
            return stage;
        }));
        StageCallTest.untilAwaiting(task);
        task.cancelAndAwait();
        assertThat(ran.getCount()).isZero();
    }

    @Test
    @DisplayName("STG-06: whoever completes a stage runs no listener and waits for nothing that the call has started")
    void completingThread_doesNotEndTheCall(Fixture fixture) {
        AtomicReference<Thread> told = new AtomicReference<>();
        CountDownLatch mayReturn = new CountDownLatch(1);
        FanoutRuntime runtime = fixture.builder()
                .listener(new TaskListener() {
                    @Override
                    public void ended(CallInfo call, Outcome<?> outcome) {
                        if (call.name().equals("Test.call")) {
                            Fixture.await(mayReturn);
                            told.set(Thread.currentThread());
                        }
                    }
                })
                .build();
        CompletableFuture<String> stage = new CompletableFuture<>();
        Task<String> task = runtime.start("Test.call", Call.ofStage(() -> {
            CountDownLatch running = new CountDownLatch(1);
            Task<String> deaf = runtime.start("Client.deaf", () -> {
                running.countDown();
                CancelHookTest.awaitDeafly(mayReturn);
                return "";
            });
            Fixture.await(running);
            assertThat(deaf.isDone()).isFalse();
            return stage;
        }));
        StageCallTest.untilAwaiting(task);
        Thread.currentThread().interrupt();
        stage.complete("done"); // would hang if it had to end the call
        assertThat(Thread.interrupted()).as("the thread's own interrupt").isTrue();
        assertThat(task.isDone()).isFalse();
        mayReturn.countDown();
        assertThat(task.outcome()).isEqualTo(new Outcome.Success<>("done"));
        runtime.close();
        assertThat(told.get()).isNotNull().isNotSameAs(Thread.currentThread());
    }

    @Test
    @DisplayName(
            "STG-06: what runs when the stage completes is outside of the call, and cannot start anything in its group")
    void codeOfTheStage_isOutsideOfTheCall(Fixture fixture) {
        CompletableFuture<String> source = new CompletableFuture<>();
        AtomicReference<Throwable> refused = new AtomicReference<>();
        try (TaskGroup group = fixture.runtime.open("Test.page")) {
            Task<String> task = group.start(
                    "call",
                    Call.ofStage(() -> source.thenApply(value -> {
                        refused.set(catchThrowable(() -> group.start("more", () -> value)));
                        return value;
                    })));
            StageCallTest.untilAwaiting(task);
            Thread completing = new Thread(() -> source.complete("done"));
            completing.start();
            group.join();
            assertThat(task.resultNow()).isEqualTo("done");
        }
        assertThat(refused.get()).isInstanceOf(IllegalStateException.class);
    }
}
