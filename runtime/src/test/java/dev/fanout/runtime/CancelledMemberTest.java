package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One call of a gather that is cancelled through its own handle. */
@OnEveryKindOfThread
class CancelledMemberTest {
    final Kind kind;

    CancelledMemberTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    @DisplayName(
            "GFF-16 #15: a required call that somebody cancels fails the gather by its name; the caller itself is not cancelled")
    void required_failsTheGatherByName(Fixture fixture) {
        CountDownLatch ended = new CountDownLatch(2);
        AtomicReference<Task<String>> sibling = new AtomicReference<>();
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.gather")) {
                CountDownLatch asleep = new CountDownLatch(2);
                Call<String> sleeper = () -> {
                    asleep.countDown();
                    return Fixture.sleeper(ended).run();
                };
                Task<String> cancelled = group.start("h1", sleeper);
                sibling.set(group.start("h2", sleeper));
                new Thread(() -> {
                            Fixture.await(asleep);
                            cancelled.cancel(true);
                        })
                        .start();
                group.join(Exception.class);
            }
        });
        assertThat(thrown)
                .isInstanceOf(CallFailedException.class)
                .hasMessageContaining("Test.gather/h1")
                .hasCauseInstanceOf(CancelledException.class);
        assertThat(ended.getCount()).isZero();
        assertThat(sibling.get().outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.SIBLING_FAILED));
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    @DisplayName(
            "GFF-16: so does a required call that is cancelled before it began, and what needs its value never runs")
    void required_beforeItBegan(Fixture fixture) {
        AtomicReference<Task<String>> dependent = new AtomicReference<>();
        CountDownLatch ended = new CountDownLatch(1);
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.gather")) {
                Task<String> input = group.startCollected("input", Fixture.sleeper(ended));
                Task<String> waits = group.startAfter("waits", () -> "ran", input);
                dependent.set(group.startAfter("needs", waits::resultNow, waits));
                assertThat(waits.cancel(true)).isTrue();
                group.join();
            }
        });
        assertThat(thrown).isInstanceOf(CallFailedException.class).hasMessageContaining("Test.gather/waits");
        assertThat(dependent.get().isCancelled()).isTrue();
    }

    @Test
    @DisplayName(
            "GFF-16: a required call that lacks the value of a cancelled one fails the gather by the name of that one")
    void requiredAfterCancelled_namesWhatWasCancelled(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.gather")) {
                Task<String> input = group.startCollected("input", Fixture.sleeperThatTells(running));
                Task<String> between = group.startCollectedAfter("between", input::resultNow, input);
                group.startAfter("needs", between::resultNow, between);
                Fixture.await(running);
                assertThat(input.cancel(true)).isTrue();
                group.join();
            }
        });
        assertThat(thrown)
                .isExactlyInstanceOf(CallFailedException.class)
                .hasMessageContaining("Test.gather/input")
                .hasCauseExactlyInstanceOf(CancelledException.class);
        assertThat(thrown.getCause()).hasMessageContaining("Test.gather/input");
    }

    @Test
    @DisplayName("GCO-04 CAN-25: a collected call that somebody cancels is Cancelled, and disturbs nobody")
    void collected_disturbsNobody(Fixture fixture) {
        CountDownLatch go = new CountDownLatch(1);
        try (TaskGroup group = fixture.runtime.open("Test.gather")) {
            Task<String> cancelled = group.startCollected("h1", Fixture.sleeper());
            Task<String> sibling = group.start("h2", () -> {
                Fixture.await(go);
                return Thread.currentThread().isInterrupted() ? "interrupted" : "value";
            });
            cancelled.cancelAndAwait();
            go.countDown();
            group.join();
            assertThat(cancelled.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
            assertThat(sibling.resultNow()).isEqualTo("value");
        }
    }

    @Test
    @DisplayName(
            "CAN-33: what fails in the clean-up of a cancelled collected call is told to the listener, since no result shows it")
    void collected_tellsItsFailedCleanUp(Fixture fixture) {
        IOException cleanup = new IOException("close failed");
        try (TaskGroup group = fixture.runtime.open("Test.gather")) {
            CountDownLatch asleep = new CountDownLatch(1);
            Task<String> cancelled = group.startCollected("h1", () -> {
                try (AutoCloseable resource = () -> {
                    throw cleanup;
                }) {
                    asleep.countDown();
                    assertThat(resource).isNotNull();
                    return Fixture.sleeper().run();
                }
            });
            Fixture.await(asleep);
            cancelled.cancel(true);
            group.join();
            assertThat(cancelled.isCancelled()).isTrue();
        }
        assertThat(fixture.listener.unread).containsExactly(new RecordingListener.Unread("Test.gather/h1", cleanup));
    }

    @Test
    @DisplayName("CAN-14: a call may cancel itself, and its group; what it returns is still its value")
    void call_mayCancelItself(Fixture fixture) {
        AtomicReference<Task<String>> self = new AtomicReference<>();
        CountDownLatch known = new CountDownLatch(1);
        Task<String> task = fixture.runtime.start("Test.self", () -> {
            Fixture.await(known);
            self.get().cancel(true);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
            assertThat(catchThrowable(self.get()::cancelAndAwait)).isInstanceOf(IllegalStateException.class);
            return "value";
        });
        self.set(task);
        known.countDown();
        assertThat(task.outcome()).isEqualTo(new Outcome.Success<>("value"));
        AtomicReference<Task<String>> canceller = new AtomicReference<>();
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.group")) {
                group.start("sibling", Fixture.sleeper());
                canceller.set(group.start("cancels", () -> {
                    group.cancel();
                    return "value";
                }));
                group.join();
            }
        });
        assertThat(thrown).isInstanceOf(CancelledException.class);
        assertThat(canceller.get().outcome()).isEqualTo(new Outcome.Success<>("value"));
    }

    @Test
    @DisplayName("CAN-26: cancelling a call that waits for somebody else's handle leaves that handle alone")
    void waiter_doesNotTakeTheHandleWithIt(Fixture fixture) {
        CountDownLatch go = new CountDownLatch(1);
        Task<String> foreign = fixture.runtime.start("Test.foreign", () -> {
            Fixture.await(go);
            return "value";
        });
        CountDownLatch begun = new CountDownLatch(1);
        Task<String> waiter = fixture.runtime.start("Test.waiter", () -> {
            begun.countDown();
            return foreign.join();
        });
        Fixture.await(begun);
        waiter.cancelAndAwait();
        assertThat(waiter.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
        go.countDown();
        assertThat(foreign.join()).isEqualTo("value");
    }

    @Test
    @DisplayName("D6 GRP-05: what is started after an abort has no thread, and the outcome of the abort")
    void startAfterAbort_isCancelled(Fixture fixture) {
        AtomicReference<Task<String>> late = new AtomicReference<>();
        IOException failure = new IOException("root");
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.gather")) {
                Task<String> fails = group.start("fails", () -> {
                    throw failure;
                });
                assertThat(fails.outcome().isSuccess()).isFalse();
                Fixture.until(
                        () -> fixture.listener.ended.contains("Test.gather/fails")); // the group has decided by then
                int threads = fixture.threads.size();
                late.set(group.start("late", () -> "ran"));
                assertThat(fixture.threads).hasSize(threads);
                group.join(IOException.class);
            }
        });
        assertThat(thrown).isSameAs(failure);
        assertThat(late.get().outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.SIBLING_FAILED));
    }
}
