package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fanout.OnCancel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Letting go where it meets shields, ends, requests without interrupts and calls on their caller's thread. */
@OnEveryKindOfThread
class LetGoEdgesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Outcome<Object> REQUESTED = new Outcome.Cancelled<>(CancelReason.REQUESTED);

    final Kind kind;

    LetGoEdgesTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    @DisplayName(
            "D12 CAN-35: nobody is let go inside of a shield, which is reported meanwhile; after it, if it goes on, it is")
    void shield_keeps(Fixture fixture) {
        FanoutRuntime runtime = fixture.patient(PATIENCE);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch mayLeave = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Task<String> task = runtime.start("Test.shielded", () -> {
            Cancellation.shield(() -> {
                inside.countDown();
                Fixture.await(mayLeave);
                return null;
            });
            CancelHookTest.awaitDeafly(release);
            return "too late";
        });
        Fixture.await(inside);
        task.cancel(true);
        for (int reports = 1; reports <= 3; reports++) {
            int expected = reports;
            fixture.time.advance(Duration.ofSeconds(10));
            Fixture.until(() -> fixture.listener.stragglers.size() == expected);
        }
        assertThat(((CallTask<?>) task).isSettled()).isFalse();
        assertThat(runtime.dump()).contains("asked to stop: REQUESTED, in a shield");
        assertThat(fixture.listener.letGone).isEmpty();
        mayLeave.countDown();
        Fixture.until(() -> {
            fixture.time.advance(Duration.ofSeconds(1));
            return ((CallTask<?>) task).isSettled();
        });
        assertThat(task.outcome()).isEqualTo(REQUESTED);
        Fixture.until(() -> fixture.listener.letGone.size() == 1);
        release.countDown();
        Fixture.until(task::isDone);
        runtime.close();
    }

    @Test
    @DisplayName(
            "D12 CAN-35: clean-up of a call that was let go is shielded like any other; else it starts nothing any more")
    void letGo_canShield(Fixture fixture) {
        FanoutRuntime runtime = fixture.patient(PATIENCE);
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        List<Object> seen = new ArrayList<>();
        Task<String> task = runtime.start("Test.cleansUp", () -> {
            running.countDown();
            CancelHookTest.awaitDeafly(release);
            seen.add(runtime.start("Test.refused", () -> "ran").outcome());
            seen.add(Cancellation.shield(() -> {
                seen.add(Cancellation.current().isCancelled());
                seen.add(Thread.currentThread().isInterrupted());
                try (TaskGroup group = runtime.open("Test.cleanUp")) {
                    Task<String> call = group.start("call", () -> "cleaned");
                    group.join();
                    return call.resultNow();
                }
            }));
            seen.add(Cancellation.current().isCancelled());
            seen.add(Thread.currentThread().isInterrupted());
            return "too late";
        });
        Fixture.await(running);
        task.cancel(true);
        fixture.time.advance(PATIENCE);
        assertThat(task.outcome()).isEqualTo(REQUESTED);
        release.countDown();
        Fixture.until(task::isDone);
        assertThat(seen).containsExactly(REQUESTED, false, false, "cleaned", true, true);
        assertThat(task.outcome()).isEqualTo(REQUESTED);
        assertThat(fixture.listener.unread).isEmpty();
        runtime.close();
    }

    @Test
    @DisplayName(
            "D12 CAN-29: a call that only gets a signal is let go like any other; a hook that hangs does not keep its call")
    void signalAndHook_letGo(Fixture fixture) {
        FanoutRuntime runtime = fixture.patient(PATIENCE);
        CountDownLatch running = new CountDownLatch(2);
        CountDownLatch release = new CountDownLatch(1);
        CallOptions signal = CallOptions.DEFAULT.onCancel(OnCancel.SIGNAL);
        Task<String> signalled = runtime.start("Test.signalled", signal, () -> {
            running.countDown();
            CancelHookTest.awaitDeafly(release);
            return "too late";
        });
        Task<String> hooked = runtime.start("Test.hooked", () -> {
            Cancellation.current().onCancel(() -> Fixture.await(release));
            return Fixture.sleeperThatTells(running).run();
        });
        Fixture.await(running);
        signalled.cancel(true);
        hooked.cancel(true);
        Fixture.until(() -> {
            fixture.time.advance(PATIENCE);
            return ((CallTask<?>) signalled).isSettled() && ((CallTask<?>) hooked).isSettled();
        });
        assertThat(List.of(signalled.outcome(), hooked.outcome()))
                .containsOnly(new Outcome.Cancelled<>(CancelReason.REQUESTED));
        release.countDown();
        Fixture.until(() -> signalled.isDone() && hooked.isDone());
        runtime.close();
    }

    @Test
    @DisplayName(
            "D12: the end against letting go: the outcome is one of two, the same for ever, and the task is done in the end")
    void endAgainstLettingGo(Fixture fixture) {
        FanoutRuntime runtime = fixture.builder()
                .letGoAfter(Duration.ofNanos(1))
                .grace(new Stragglers.Grace(Duration.ofDays(1), Duration.ofDays(1)))
                .build();
        int letGo = 0;
        for (int i = 0; i < Race.rounds(300); i++) {
            CountDownLatch running = new CountDownLatch(1);
            int nap = i % 10;
            Task<String> task = runtime.start("Test.ends", () -> {
                running.countDown();
                Fixture.until(Cancellation.current()::isCancelled);
                for (int naps = 0; naps < nap; naps++) {
                    Race.dawdle();
                }
                return "value";
            });
            Fixture.await(running);
            task.cancel(false);
            Outcome<String> first = task.outcome();
            Fixture.until(task::isDone);
            assertThat(task.outcome()).isEqualTo(first);
            assertThat(task.isCancelled()).isEqualTo(!first.isSuccess());
            letGo += first.isSuccess() ? 0 : 1;
        }
        runtime.close();
        int gone = letGo;
        Fixture.until(() -> fixture.listener.letGone.size() == gone);
    }

    @Test
    @DisplayName("D12 D15: a call on its caller's thread is not let go: the thread would not go on")
    void directCall_isKept(Fixture fixture) {
        FanoutRuntime direct =
                fixture.builder().time(fixture.time).letGoAfter(PATIENCE).inline();
        AtomicReference<Task<String>> task = new AtomicReference<>();
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = direct.open("Test.direct")) {
                task.set(group.start("cancels", () -> {
                    group.cancel();
                    fixture.time.advance(Duration.ofMinutes(1));
                    Fixture.until(() -> !fixture.listener.stragglers.isEmpty());
                    return "returned";
                }));
                group.join();
            }
        });
        assertThat(thrown).isInstanceOf(CancelledException.class);
        assertThat(task.get().outcome()).as("D4").isEqualTo(new Outcome.Success<>("returned"));
        assertThat(fixture.listener.letGone).isEmpty();
    }

    @Test
    @DisplayName(
            "D12: with no patience at all, a call that ends at once is as good as let go; negative patience is refused")
    void patience_isChecked(Fixture fixture) {
        Duration negative = Duration.ofNanos(-1);
        assertThatThrownBy(() -> CallOptions.DEFAULT.letGoAfter(negative))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(negative.toString());
        assertThatThrownBy(() -> FanoutRuntime.builder().letGoAfter(negative))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CallOptions.DEFAULT.letGoAfter(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> CallOptions.DEFAULT.onCancel(null)).isInstanceOf(NullPointerException.class);
        assertThat(CallOptions.DEFAULT.letGoAfter(Duration.ZERO).onCancel(OnCancel.SIGNAL))
                .hasToString("onCancel = SIGNAL, letGoAfter = PT0S");
        FanoutRuntime runtime = fixture.builder().letGoAfter(Duration.ZERO).build();
        Task<String> task = runtime.start("Test.sleeper", Fixture.sleeper());
        task.cancelAndAwait();
        assertThat(task.outcome()).isEqualTo(REQUESTED);
        Fixture.until(task::isDone);
        runtime.close();
    }
}
