package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnEveryKindOfThread
class HandleFutureTest {
    final Kind kind;

    HandleFutureTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    @DisplayName("a copy that is made in the instant in which the task ends is complete")
    void copyInTheInstantOfTheEnd_isComplete(Fixture fixture) {
        for (int round = 0; round < Race.rounds(500); round++) {
            Race race = new Race(2);
            Task<Integer> task = fixture.runtime.start("Test.race", () -> {
                race.start();
                return 1;
            });
            race.start();
            Race.dawdle();
            assertThat(task.toCompletableFuture().join()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName(
            "a copy is completed with the value, the failure as it is, or a CancelledException, also when made later")
    void copy_isCompletedLikeTheTask(Fixture fixture) throws Exception {
        IOException failure = new IOException("failure");
        CountDownLatch running = new CountDownLatch(1);
        Task<String> value = fixture.runtime.start("Test.value", () -> null);
        Task<String> failing = fixture.runtime.start("Test.failing", () -> {
            throw failure;
        });
        Task<String> cancelled = fixture.runtime.start("Test.cancelled", () -> {
            running.countDown();
            return Fixture.sleeper().run();
        });
        Fixture.await(running);
        cancelled.cancel(true);
        for (int run = 0; run < 2; run++) {
            assertThat(value.toCompletableFuture().get()).isNull();
            CompletableFuture<String> ofFailing = failing.toCompletableFuture();
            assertThatThrownBy(ofFailing::get)
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isSameAs(failure);
            assertThatThrownBy(ofFailing::join)
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isSameAs(failure);
            CompletableFuture<String> ofCancelled = cancelled.toCompletableFuture();
            assertThatThrownBy(ofCancelled::get).isInstanceOf(CancellationException.class); // 25 makes a new one
            assertThat(ofCancelled.isCancelled()).isTrue();
        }
    }

    @Test
    @DisplayName("however a copy is completed from outside, the task is asked to stop, and its own outcome is its own")
    void outsideCompletion_isACancelRequest(Fixture fixture) {
        Stream.<Consumer<CompletableFuture<String>>>of(
                        copy -> copy.cancel(true),
                        copy -> copy.cancel(false),
                        copy -> copy.complete("outside"),
                        copy -> copy.completeExceptionally(new IOException("outside")),
                        copy -> copy.completeOnTimeout("outside", 1, TimeUnit.MILLISECONDS),
                        copy -> copy.orTimeout(1, TimeUnit.MILLISECONDS),
                        copy -> copy.completeAsync(() -> "outside", Runnable::run),
                        copy -> copy.obtrudeValue("outside"))
                .forEach(completion -> {
                    CountDownLatch running = new CountDownLatch(1);
                    CountDownLatch mayEnd = new CountDownLatch(1);
                    CountDownLatch interrupted = new CountDownLatch(1);
                    Task<String> task = fixture.runtime.start("Test.copied", () -> {
                        running.countDown();
                        try {
                            return Fixture.sleeper(interrupted).run();
                        } finally {
                            Fixture.await(mayEnd);
                        }
                    });
                    Fixture.await(running);
                    CompletableFuture<String> copy = task.toCompletableFuture();
                    completion.accept(copy);
                    Fixture.await(interrupted);
                    assertThat(copy.isDone()).isTrue();
                    assertThat(task.isDone()).isFalse();
                    mayEnd.countDown();
                    assertThat(task.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
                });
    }

    @Test
    @DisplayName("completing a copy leaves other copies to the task")
    void copies_areIndependent(Fixture fixture) throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        Task<String> task = fixture.runtime.start("Test.stubborn", () -> {
            running.countDown();
            while (true) {
                try {
                    gate.await();
                    return "value";
                } catch (InterruptedException swallowed) {
                    // on purpose
                }
            }
        });
        Fixture.await(running);
        CompletableFuture<String> first = task.toCompletableFuture();
        CompletableFuture<String> second = task.toCompletableFuture();
        assertThat(first).isNotSameAs(second);
        assertThat(first.complete("outside")).isTrue();
        assertThat(second.isDone()).isFalse();
        gate.countDown();
        assertThat(second.get()).isEqualTo("value");
        assertThat(first.get()).isEqualTo("outside");
        assertThat(task.join()).isEqualTo("value");
    }

    @Test
    @DisplayName("a wait for a copy that times out leaves the task alone")
    void timedWait_leavesTheTaskAlone(Fixture fixture) throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        Task<String> task = fixture.runtime.start("Test.slow", () -> {
            Fixture.await(gate);
            return "value";
        });
        CompletableFuture<String> copy = task.toCompletableFuture();
        assertThatThrownBy(() -> copy.get(1, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        gate.countDown();
        assertThat(copy.get()).isEqualTo("value");
    }

    @Test
    @DisplayName("functions attached to a copy run on the task's thread, outside of the call, and with a clear flag")
    void attachedFunctions_runAfterTheCall(Fixture fixture) throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        AtomicReference<Thread> body = new AtomicReference<>();
        AtomicReference<Thread> function = new AtomicReference<>();
        Task<String> task = fixture.runtime.start("Test.copied", () -> {
            Fixture.await(gate);
            body.set(Thread.currentThread());
            Thread.currentThread().interrupt();
            return "value";
        });
        CompletableFuture<String> after = task.toCompletableFuture().thenApply(value -> {
            function.set(Thread.currentThread());
            assertThat(Current.task()).isNull();
            return value + Thread.currentThread().isInterrupted();
        });
        gate.countDown();
        assertThat(after.get()).isEqualTo("valuefalse");
        assertThat(function.get()).isSameAs(body.get());
    }

    @Test
    @DisplayName("a function that fails, or blocks in vain, harms neither the task nor its group")
    void attachedFunctionThatFails_harmsNobody(Fixture fixture) {
        CountDownLatch gate = new CountDownLatch(1);
        try (TaskGroup group = fixture.runtime.open("Test.group")) {
            Task<String> task = group.start("copied", () -> {
                Fixture.await(gate);
                return "value";
            });
            CompletableFuture<Object> failing = task.toCompletableFuture().thenApply(value -> {
                throw new StackOverflowError("of a function");
            });
            Task<String> dependent = group.startAfter("dependent", () -> task.resultNow() + "!", task);
            gate.countDown();
            group.join();
            assertThat(dependent.resultNow()).isEqualTo("value!");
            assertThat(failing).isCompletedExceptionally();
        }
    }

    @Test
    @DisplayName("#15: the CancellationException of another future does not make a copy look cancelled")
    void foreignCancellation_isAFailureOfTheCopy(Fixture fixture) {
        CancellationException foreign = new CancellationException("of another future");
        Task<String> task = fixture.runtime.start("Test.foreign", () -> {
            throw foreign;
        });
        CompletableFuture<String> copy = task.toCompletableFuture();
        assertThatThrownBy(copy::get)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(CallFailedException.class)
                .cause()
                .isSameAs(foreign);
        assertThat(copy.isCancelled()).isFalse();
        assertThat(task.outcome()).isEqualTo(new Outcome.Failure<>(foreign));
    }
}
