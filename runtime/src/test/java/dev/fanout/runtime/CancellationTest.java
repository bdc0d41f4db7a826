package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A call looks at its own cancellation. */
@OnEveryKindOfThread
class CancellationTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    final Kind kind;

    CancellationTest(Kind kind) {
        this.kind = kind;
    }

    private static <T> Outcome<T> cancelled(CancelReason reason) {
        return new Outcome.Cancelled<>(reason);
    }

    /** For a moment, and leaves the processor to others, who may be virtual threads. */
    private static void compute() {
        LockSupport.parkNanos(1000);
    }

    /** Never waits for anything, and notes why it was asked to stop. */
    private static Call<String> polling(CountDownLatch running, AtomicReference<CancelReason> seen) {
        return () -> {
            Cancellation mine = Cancellation.current();
            running.countDown();
            while (!mine.isCancelled()) {
                compute();
            }
            seen.set(mine.reason().orElseThrow());
            mine.throwIfCancelled();
            return "not cancelled after all";
        };
    }

    @Test
    @DisplayName("CAN-12: a call that only computes polls, and ends as cancelled by letting the exception pass")
    void computation_polls(Fixture fixture) {
        for (boolean interrupt : new boolean[] {true, false}) {
            CountDownLatch running = new CountDownLatch(1);
            Task<Integer> task = fixture.runtime.start("Test.computes", () -> {
                int rounds = 0;
                while (true) {
                    compute();
                    Cancellation.current().throwIfCancelled();
                    if (rounds++ == 100) {
                        running.countDown();
                    }
                }
            });
            Fixture.await(running);
            assertThat(task.cancel(interrupt)).isTrue();
            assertThat(task.outcome()).isEqualTo(cancelled(CancelReason.REQUESTED));
        }
    }

    @Test
    @DisplayName("CAN-12: nothing is cancelled of a call that nobody asked to stop, nor outside of calls")
    void unasked_isNotCancelled(Fixture fixture) {
        Cancellation outside = Cancellation.current();
        outside.throwIfCancelled();
        assertThat(outside.isCancelled()).isFalse();
        assertThat(outside.reason()).isEmpty();
        assertThat(outside).hasToString("not cancelled");
        AtomicReference<Cancellation> kept = new AtomicReference<>();
        Task<String> task = fixture.runtime.start("Test.call", () -> {
            kept.set(Cancellation.current());
            Cancellation.current().throwIfCancelled();
            return Cancellation.current().toString();
        });
        assertThat(task.join()).isEqualTo("not cancelled");
        assertThat(task.cancel(true)).as("it has ended").isFalse();
        assertThat(kept.get().isCancelled()).isFalse();
        assertThat(kept.get().reason()).isEmpty();
    }

    @Test
    @DisplayName("CAN-23: a sibling's failure is the reason that body and outcome show, also of a call further down")
    void reason_siblingFailed(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(2);
        AtomicReference<CancelReason> seen = new AtomicReference<>();
        AtomicReference<CancelReason> seenBelow = new AtomicReference<>();
        AtomicReference<Task<String>> below = new AtomicReference<>();
        IOException failure = new IOException("root");
        List<Task<String>> tasks = new ArrayList<>();
        assertThatThrownBy(() -> {
                    try (TaskGroup group = fixture.runtime.open("Test.siblings")) {
                        tasks.add(group.start("polls", polling(running, seen)));
                        tasks.add(group.start("nested", () -> {
                            try (TaskGroup inner = fixture.runtime.open("Test.inner")) {
                                below.set(inner.start("below", polling(running, seenBelow)));
                                inner.join();
                                return "joined";
                            }
                        }));
                        group.start("fails", () -> {
                            Fixture.await(running);
                            throw failure;
                        });
                        group.join(IOException.class);
                    }
                })
                .isSameAs(failure);
        tasks.add(below.get());
        assertThat(seen).hasValue(CancelReason.SIBLING_FAILED);
        assertThat(seenBelow).hasValue(CancelReason.SIBLING_FAILED);
        assertThat(tasks)
                .allSatisfy(task -> assertThat(task.outcome()).isEqualTo(cancelled(CancelReason.SIBLING_FAILED)));
        assertThat(GatherTrace.of(failure).orElseThrow().failures()).isEmpty();
    }

    @Test
    @DisplayName("CAN-23: so is a deadline")
    void reason_deadline(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        AtomicReference<CancelReason> seen = new AtomicReference<>();
        AtomicReference<Task<String>> task = new AtomicReference<>();
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.timeless.open("Test.deadline", SECOND)) {
                task.set(group.start("polls", polling(running, seen)));
                fixture.advanceWhenWaiting(running, SECOND);
                group.join();
            }
        });
        assertThat(thrown).isInstanceOf(DeadlineExceededException.class);
        assertThat(seen).hasValue(CancelReason.DEADLINE);
        assertThat(task.get().outcome()).isEqualTo(cancelled(CancelReason.DEADLINE));
    }

    @Test
    @DisplayName(
            "CAN-23: so are the caller's interrupt, a request, and the end of the owner; the exception says it too")
    void reason_interruptRequestAndOwnersEnd(Fixture fixture) {
        AtomicReference<CancelReason> seen = new AtomicReference<>();
        CountDownLatch interrupted = new CountDownLatch(1);
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.interrupted")) {
                group.start("polls", polling(interrupted, seen));
                Fixture.await(interrupted);
                Thread.currentThread().interrupt();
                group.join();
            }
        });
        assertThat(Thread.interrupted()).isTrue();
        assertThat(((CancelledException) thrown).reason()).isEqualTo(CancelReason.CALLER_INTERRUPTED);
        assertThat(seen).hasValue(CancelReason.CALLER_INTERRUPTED);

        CountDownLatch requested = new CountDownLatch(1);
        Task<String> handle = fixture.runtime.start("Test.handle", polling(requested, seen));
        Fixture.await(requested);
        handle.cancelAndAwait();
        assertThat(seen).hasValue(CancelReason.REQUESTED);
        assertThat(((CancelledException) catchThrowable(handle::join)).reason()).isEqualTo(CancelReason.REQUESTED);

        CountDownLatch left = new CountDownLatch(1);
        Task<Task<String>> owner = fixture.runtime.start("Test.owner", () -> {
            Task<String> child = fixture.runtime.start("Test.child", polling(left, seen));
            Fixture.await(left);
            return child;
        });
        assertThat(owner.join().outcome()).isEqualTo(cancelled(CancelReason.NOT_NEEDED));
        assertThat(seen).hasValue(CancelReason.NOT_NEEDED);
    }

    @Test
    @DisplayName(
            "CAN-27 CAN-23: once cancelled a call stays so, for the first reason, whatever it swallows and after its end")
    void cancelled_neverGoesBack(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        List<Optional<CancelReason>> seen = new ArrayList<>();
        AtomicReference<Cancellation> kept = new AtomicReference<>();
        Task<String> task = fixture.runtime.start("Test.stubborn", () -> {
            kept.set(Cancellation.current());
            try {
                return Fixture.sleeperThatTells(running).run();
            } catch (InterruptedException swallowed) {
                seen.add(Cancellation.current().reason());
                Thread.interrupted();
                assertThatThrownBy(Cancellation.current()::throwIfCancelled).isInstanceOf(CancelledException.class);
                ((CallTask<?>) Current.task()).cancel(CancelReason.DEADLINE, true);
                seen.add(Cancellation.current().reason());
                return "anyway";
            }
        });
        Fixture.await(running);
        task.cancel(true);
        assertThat(task.outcome()).as("D4").isEqualTo(new Outcome.Success<>("anyway"));
        assertThat(seen).containsExactly(Optional.of(CancelReason.REQUESTED), Optional.of(CancelReason.REQUESTED));
        assertThat(kept.get().isCancelled()).isTrue();
        assertThat(kept.get()).hasToString("cancelled: REQUESTED");
    }

    @Test
    @DisplayName(
            "CAN-28: what a call opens after it was cancelled begins cancelled: nothing runs, and the reason is the call's")
    void cancelledBefore_beginsCancelled(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        AtomicInteger entered = new AtomicInteger();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Task<Outcome<Integer>> task = fixture.runtime.start("Test.call", () -> {
            try {
                Fixture.sleeperThatTells(running).run();
            } catch (InterruptedException swallowed) {
                thrown.set(catchThrowable(() -> {
                    try (TaskGroup group = fixture.runtime.open("Test.group")) {
                        group.start("call", entered::incrementAndGet);
                        group.join();
                    }
                }));
            }
            return fixture.runtime
                    .start("Test.handle", entered::incrementAndGet)
                    .outcome();
        });
        Fixture.await(running);
        task.cancel(true);
        assertThat(task.join()).isEqualTo(cancelled(CancelReason.REQUESTED));
        assertThat(entered).hasValue(0);
        assertThat(((CancelledException) thrown.get()).reason()).isEqualTo(CancelReason.REQUESTED);
    }

    @Test
    @DisplayName(
            "CAN-39 CAN-11 #12: a loop that retries whatever it catches ends where it asks the library, every time anew")
    void retryLoop_endsAtTheLibrary(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        AtomicInteger refused = new AtomicInteger();
        Task<String> other = fixture.runtime.start("Test.other", Fixture.sleeper());
        Task<String> stubborn = fixture.runtime.start("Test.stubborn", () -> {
            while (refused.get() < 3) {
                try {
                    running.countDown();
                    return other.join();
                } catch (CancelledException swallowed) {
                    refused.incrementAndGet();
                }
            }
            Cancellation.current().throwIfCancelled();
            return "never";
        });
        Fixture.await(running);
        stubborn.cancelAndAwait();
        assertThat(refused).hasValue(3);
        assertThat(stubborn.outcome()).isEqualTo(cancelled(CancelReason.REQUESTED));
        assertThat(other.isDone()).as("it belongs to somebody else").isFalse();
        other.cancelAndAwait();
    }

    @Test
    @DisplayName(
            "THR-05 CAN-25: it is the innermost call's, and a nested call that is cancelled alone does not cancel the outer")
    void current_isTheInnermost(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        AtomicReference<CancelReason> seen = new AtomicReference<>();
        Task<Boolean> outer = fixture.runtime.start("Test.outer", () -> {
            Task<String> inner = fixture.runtime.start("Test.inner", polling(running, seen));
            Fixture.await(running);
            inner.cancelAndAwait();
            return Cancellation.current().isCancelled();
        });
        assertThat(outer.join()).isFalse();
        assertThat(seen).hasValue(CancelReason.REQUESTED);
    }

    @Test
    @DisplayName("CAN-12: it can be handed to other threads, such as those of a parallel computation")
    void anyThread_canLook(Fixture fixture) throws Exception {
        CompletableFuture<Cancellation> handed = new CompletableFuture<>();
        Task<String> task = fixture.runtime.start("Test.call", () -> {
            handed.complete(Cancellation.current());
            return Fixture.sleeper().run();
        });
        Cancellation elsewhere = handed.get();
        assertThat(elsewhere.isCancelled()).isFalse();
        task.cancel(true);
        assertThat(elsewhere.isCancelled()).isTrue();
        assertThat(elsewhere.reason()).contains(CancelReason.REQUESTED);
        Throwable thrown = catchThrowable(elsewhere::throwIfCancelled);
        assertThat(thrown).isInstanceOf(CancelledException.class).hasMessageContaining("Test.call");
        task.cancelAndAwait();
        assertThat(elsewhere.isCancelled()).isTrue();
    }
}
