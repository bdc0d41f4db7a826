package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnEveryKindOfThread
class HandleTest {
    private static final Outcome<Object> REQUESTED = new Outcome.Cancelled<>(CancelReason.REQUESTED);
    private static final Outcome<Object> NOT_NEEDED = new Outcome.Cancelled<>(CancelReason.NOT_NEEDED);
    private static final Outcome<Object> INTERRUPTED = new Outcome.Cancelled<>(CancelReason.CALLER_INTERRUPTED);

    final Kind kind;

    HandleTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    @DisplayName("CRE-02: a handle is there before its body has ended, and is read any number of times")
    void handle_isThereBeforeItsEnd(Fixture fixture) throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        Task<String> handle = fixture.runtime.start("Test.handle", () -> {
            Fixture.await(gate);
            return "value";
        });
        assertThat(handle.isDone()).isFalse();
        gate.countDown();
        assertThat(handle.join()).isEqualTo("value");
        assertThat(handle.get()).isEqualTo("value");
        assertThat(handle.resultNow()).isEqualTo("value");
        assertThat(handle.outcome()).isEqualTo(new Outcome.Success<>("value"));
        assertThat(handle.name()).isEqualTo("Test.handle");
    }

    @Test
    @DisplayName(
            "ERR-01: a failure is read as itself where it is unchecked, and as the cause of a wrapper where it is not")
    void failure_isReadInTheRightForm(Fixture fixture) {
        IllegalStateException unchecked = new IllegalStateException("unchecked");
        IOException checked = new IOException("checked");
        Task<Object> first = fixture.runtime.start("Test.unchecked", () -> {
            throw unchecked;
        });
        Task<Object> second = fixture.runtime.start("Test.checked", () -> {
            throw checked;
        });
        assertThatThrownBy(first::join).isSameAs(unchecked);
        assertThatThrownBy(first::get).isInstanceOf(ExecutionException.class).hasCause(unchecked);
        assertThatThrownBy(second::join)
                .isInstanceOf(CallFailedException.class)
                .hasMessageStartingWith("Test.checked failed")
                .cause()
                .isSameAs(checked);
        assertThat(second.outcome()).isEqualTo(new Outcome.Failure<>(checked));
    }

    @Test
    @DisplayName(
            "D7: an interrupted caller gets Cancelled(CALLER_INTERRUPTED), nothing starts, and its flag is untouched")
    void interruptedCaller_startsNothing(Fixture fixture) {
        AtomicInteger entered = new AtomicInteger();
        Thread.currentThread().interrupt();
        Task<Integer> call = fixture.runtime.start("Test.call", entered::incrementAndGet);
        Task<Integer> gather = fixture.runtime.startGather("Test.gather", group -> entered.incrementAndGet());
        assertThat(call.isDone()).isTrue();
        assertThat(call.outcome()).isEqualTo(INTERRUPTED);
        assertThat(gather.outcome()).isEqualTo(INTERRUPTED);
        assertThatThrownBy(call::join).isInstanceOf(CancelledException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(entered).hasValue(0);
        assertThat(fixture.threads).isEmpty();
    }

    @Test
    @DisplayName("D11: a handle that a call leaves running is cancelled and awaited when the call ends")
    void handleOfACall_endsWithIt(Fixture fixture) {
        AtomicReference<Task<String>> left = new AtomicReference<>();
        AtomicReference<Task<String>> leftOfIt = new AtomicReference<>();
        AtomicBoolean cleaned = new AtomicBoolean();
        try (TaskGroup group = fixture.runtime.open("Test.owner")) {
            Task<String> call = group.start("call", () -> {
                CountDownLatch running = new CountDownLatch(2);
                left.set(fixture.runtime.start("Test.left", () -> {
                    leftOfIt.set(fixture.runtime.start("Test.leftOfIt", () -> {
                        running.countDown();
                        return Fixture.sleeper().run();
                    }));
                    running.countDown();
                    try {
                        return Fixture.sleeper().run();
                    } finally {
                        cleaned.set(leftOfIt.get() != null);
                    }
                }));
                Fixture.await(running);
                return "value";
            });
            group.join();
            assertThat(call.resultNow()).isEqualTo("value");
        }
        assertThat(cleaned).isTrue();
        assertThat(left.get().isDone()).isTrue();
        assertThat(left.get().outcome()).isEqualTo(NOT_NEEDED);
        assertThat(leftOfIt.get().isDone()).isTrue();
        assertThat(leftOfIt.get().outcome()).isEqualTo(NOT_NEEDED);
    }

    @Test
    @DisplayName("D11: a group that a call leaves open ends with the call, with its timer")
    void groupOfACall_endsWithIt(Fixture fixture) {
        CountDownLatch interrupted = new CountDownLatch(1);
        try (TaskGroup group = fixture.timeless.open("Test.owner")) {
            Task<Task<String>> call = group.start("call", () -> {
                TaskGroup open = fixture.timeless.open("Test.open", Duration.ofDays(1));
                CountDownLatch running = new CountDownLatch(1);
                Task<String> sleeper = open.start("sleeper", () -> {
                    running.countDown();
                    return Fixture.sleeper(interrupted).run();
                });
                Fixture.await(running);
                return sleeper;
            });
            group.join();
            assertThat(interrupted.getCount()).isZero();
            assertThat(call.resultNow().outcome()).isEqualTo(NOT_NEEDED);
        }
        assertThat(fixture.time.scheduled()).isEmpty();
    }

    @Test
    @DisplayName("D11: cancelling a gather's handle cancels and awaits everything below, with the same reason")
    void cancelledGather_cancelsAllBelow(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(2);
        AtomicInteger ended = new AtomicInteger();
        AtomicReference<Task<String>> handle = new AtomicReference<>();
        AtomicReference<Task<String>> member = new AtomicReference<>();
        Call<String> sleeper = () -> {
            running.countDown();
            try {
                return Fixture.sleeper().run();
            } finally {
                ended.incrementAndGet();
            }
        };
        Task<String> gather = fixture.runtime.startGather("Test.gather", group -> {
            member.set(group.start("member", () -> {
                handle.set(fixture.runtime.start("Test.handle", sleeper));
                return sleeper.run();
            }));
            group.join(Throwable.class);
            return "never";
        });
        Fixture.await(running);
        gather.cancelAndAwait();
        assertThat(ended).hasValue(2);
        assertThat(gather.outcome()).isEqualTo(REQUESTED);
        assertThat(member.get().outcome()).isEqualTo(REQUESTED);
        assertThat(handle.get().outcome()).isEqualTo(REQUESTED);
    }

    @Test
    @DisplayName("D13: a call that was asked to stop starts nothing, and sees its cancellation at each wait")
    void cancelledCall_startsNothing(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        AtomicInteger entered = new AtomicInteger();
        AtomicReference<Outcome<Integer>> inside = new AtomicReference<>();
        Task<Object> handle = fixture.runtime.start("Test.cancelled", () -> {
            running.countDown();
            try {
                Thread.sleep(86_400_000);
            } catch (InterruptedException swallowed) {
                inside.set(fixture.runtime
                        .start("Test.inside", entered::incrementAndGet)
                        .outcome());
            }
            try (TaskGroup group = fixture.runtime.open("Test.group")) {
                group.start("call", entered::incrementAndGet);
                group.join();
            }
            return null;
        });
        Fixture.await(running);
        handle.cancelAndAwait();
        assertThat(inside.get()).isEqualTo(REQUESTED);
        assertThat(handle.outcome()).isEqualTo(REQUESTED);
        assertThat(entered).hasValue(0);
    }

    @Test
    @DisplayName("CRE-04 CRE-05: a thread that is refused is thrown right there, as itself, and leaves nothing")
    void refusedThread_isThrown(Fixture fixture) {
        OutOfMemoryError refusal = new OutOfMemoryError("unable to create native thread");
        FanoutRuntime throwing = fixture.builder()
                .threads(body -> {
                    throw refusal;
                })
                .build();
        FanoutRuntime returningNull = fixture.builder().threads(body -> null).build();
        assertThatThrownBy(() -> throwing.start("Test.refused", () -> 1))
                .isSameAs(refusal)
                .hasNoSuppressedExceptions();
        CallOptions limited = throwing.configure("Test.refused", CallOptions.DEFAULT.limit(1));
        for (int again = 0; again < 2; again++) {
            assertThatThrownBy(() -> throwing.start("Test.refused", limited, () -> 1))
                    .as("with a limit, and with a place that was given back")
                    .isSameAs(refusal);
        }
        assertThatThrownBy(() -> throwing.startGather("Test.refused", group -> 1))
                .isSameAs(refusal);
        assertThatThrownBy(() -> returningNull.start("Test.refused", () -> 1))
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessageContaining("Test.refused");
        assertThat(throwing.close(Duration.ZERO)).isEmpty();
    }

    @Test
    @DisplayName("D11: a failure of a handle that its call has read is not reported when the call ends")
    void readInsideOfTheCall_isNotReported(Fixture fixture) {
        IllegalStateException failure = new IllegalStateException("read");
        try (TaskGroup group = fixture.runtime.open("Test.owner")) {
            Task<Throwable> call = group.start("call", () -> {
                Task<Object> handle = fixture.runtime.start("Test.handle", () -> {
                    throw failure;
                });
                return catchThrowable(handle::join);
            });
            group.join();
            assertThat(call.resultNow()).isSameAs(failure);
        }
    }
}
