package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Calls of clients that return stages, where they are waited for on the spot. */
class StageDirectTest {
    private final FanoutRuntime direct = FanoutRuntime.direct();

    @AfterEach
    void nothingIsLeft() {
        assertThat(Thread.interrupted()).isFalse();
        direct.close();
    }

    private static void completeWhenAwaited(CompletableFuture<String> stage, String value) {
        Thread caller = Thread.currentThread();
        new Thread(() -> {
                    Fixture.untilParkedIn(caller, StageJoin.class);
                    stage.complete(value);
                })
                .start();
    }

    @Test
    @DisplayName("STG-09: without threads the caller waits for the stage")
    void caller_waitsForTheStage() {
        CompletableFuture<String> stage = new CompletableFuture<>();
        completeWhenAwaited(stage, "ada");
        try (TaskGroup group = direct.open("Test.direct")) {
            Task<String> task = group.start("call", Call.ofStage(() -> stage));
            assertThat(task.isDone()).isTrue();
            group.join();
            assertThat(task.resultNow()).isEqualTo("ada");
        }
    }

    @Test
    @DisplayName("STG-09 STG-02 STG-03: failures are the same as with threads")
    void failures_areUnwrapped() {
        IOException root = new IOException("root");
        Task<String> failed = direct.start(
                "Test.call", Call.ofStage(() -> CompletableFuture.failedFuture(new CompletionException(root))));
        Task<String> none = direct.start("Test.none", Call.ofStage(() -> null));
        assertThat(failed.outcome()).isEqualTo(new Outcome.Failure<>(root));
        assertThat(((Outcome.Failure<String>) none.outcome()).exception()).isInstanceOf(NullPointerException.class);
    }

    @Test
    @DisplayName("STG-09 D15: an interrupt of the caller cancels the stage, and is handed on")
    void interruptOfTheCaller_cancelsTheStage() {
        for (boolean declared : new boolean[] {true, false}) {
            CompletableFuture<String> stage = new CompletableFuture<>();
            Thread caller = Thread.currentThread();
            new Thread(() -> {
                        Fixture.untilParkedIn(caller, StageJoin.class);
                        caller.interrupt();
                    })
                    .start();
            Throwable thrown = catchThrowable(() -> {
                try (TaskGroup group = direct.open("Test.direct")) {
                    group.start("call", Call.ofStage(() -> stage));
                    if (declared) {
                        group.join(InterruptedException.class);
                    } else {
                        group.join();
                    }
                }
            });
            assertThat(thrown).isExactlyInstanceOf(declared ? InterruptedException.class : CancelledException.class);
            assertThat(Thread.interrupted()).isEqualTo(!declared);
            assertThat(stage).isCancelled();
        }
    }

    @Test
    @DisplayName(
            "STG-09: a stage that completes although the caller was interrupted has its value, and the flag is kept")
    void completionAfterTheInterrupt_counts() throws Throwable {
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<String> stage = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterrupt) {
                asked.countDown();
                return false;
            }
        };
        new Thread(() -> {
                    Fixture.await(asked);
                    stage.complete("all the same");
                })
                .start();
        Call<String> call = Call.ofStage(() -> stage);
        Thread.currentThread().interrupt();
        assertThat(call.run()).isEqualTo("all the same");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    @DisplayName("STG-09: a call that is run by hand inside of another one ends with that")
    void callRunByHand_isCancelledWithTheOneAroundIt() {
        CompletableFuture<String> stage = new CompletableFuture<>();
        CountDownLatch running = new CountDownLatch(1);
        try (FanoutRuntime runtime = FanoutRuntime.builder().build()) {
            Task<String> outer = runtime.start("Test.outer", () -> {
                running.countDown();
                return Call.<String>ofStage(() -> stage).run();
            });
            Fixture.await(running);
            outer.cancel(true);
            assertThat(outer.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
        }
    }
}
