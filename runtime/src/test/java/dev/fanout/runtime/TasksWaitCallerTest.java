package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@link Tasks#waitFor} whose caller is interrupted, cancelled or mistaken. */
@OnEveryKindOfThread
class TasksWaitCallerTest {
    final Kind kind;

    TasksWaitCallerTest(Kind kind) {
        this.kind = kind;
    }

    private static Task<String> sleeping(Fixture fixture) {
        return fixture.runtime.start("Test.sleeping", Fixture.sleeper());
    }

    private static Task<String> ended(Fixture fixture, String value) {
        Task<String> task = fixture.runtime.start("Test.ended", () -> value);
        assertThat(task.join()).isEqualTo(value);
        return task;
    }

    @Test
    @DisplayName(
            "CAN-17 WAI-06: a caller that is interrupted waits for nothing, not even for what is there; its flag stays")
    void interruptedCaller_isRefused(Fixture fixture) {
        Task<String> done = ended(fixture, "done");
        Thread.currentThread().interrupt();
        Throwable thrown = catchThrowable(() -> assertThat(Tasks.waitFor(List.of(done), WaitUntil.ALL_COMPLETED))
                .isNull());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        CancelledException.class,
                        cancelled -> assertThat(cancelled.reason()).isEqualTo(CancelReason.CALLER_INTERRUPTED));
    }

    @Test
    @DisplayName("CAN-18: an interrupt ends the wait with the flag set again, and harms no task")
    void interrupt_endsTheWait(Fixture fixture) throws Exception {
        Task<String> sleeping = sleeping(fixture);
        Thread caller = Thread.currentThread();
        Thread helper = new Thread(() -> {
            Fixture.untilParkedIn(caller, TaskWait.class);
            caller.interrupt();
        });
        helper.start();
        Throwable thrown = catchThrowable(() -> assertThat(Tasks.waitFor(List.of(sleeping), WaitUntil.ALL_COMPLETED))
                .isNull());
        assertThat(Thread.interrupted()).isTrue();
        helper.join();
        assertThat(thrown).isInstanceOf(CancelledException.class).hasMessageContaining("Test.sleeping");
        assertThat(sleeping.isDone()).isFalse();
        sleeping.cancelAndAwait();
    }

    @Test
    @DisplayName("CAN-11 D13: a call that is cancelled is told at each wait, also where the wait is over already")
    void cancelledCall_isTold(Fixture fixture) {
        Task<String> done = ended(fixture, "done");
        Task<String> sleeping = sleeping(fixture);
        Call<Object> waits = () -> {
            Collection<Task<String>> both = List.of(done, sleeping);
            Throwable first = catchThrowable(() ->
                    assertThat(Tasks.waitFor(both, WaitUntil.ALL_COMPLETED)).isNull());
            Thread.interrupted();
            Throwable second = catchThrowable(() ->
                    assertThat(Tasks.waitFor(both, WaitUntil.FIRST_COMPLETED)).isNull());
            return List.of(first, second);
        };
        Thread[] runner = new Thread[1];
        CountDownLatch running = new CountDownLatch(1);
        Task<Object> handle = fixture.runtime.start("Test.waits", () -> {
            runner[0] = Thread.currentThread();
            running.countDown();
            return waits.run();
        });
        Fixture.await(running);
        Fixture.untilParkedIn(runner[0], TaskWait.class);
        handle.cancel(false);
        assertThat((List<?>) handle.join())
                .hasSize(2)
                .allSatisfy(thrown ->
                        assertThat(((CancelledException) thrown).reason()).isEqualTo(CancelReason.REQUESTED));
        sleeping.cancelAndAwait();
    }

    @Test
    @DisplayName("MEM-06 #24: waits that are over leave nothing behind in the tasks that go on")
    void endedWaits_areForgotten(Fixture fixture) throws Exception {
        Task<String> sleeping = sleeping(fixture);
        Thread waiter = new Thread(() -> {
            for (int i = 0; i < 1000; i++) {
                assertThat(Tasks.waitFor(List.of(sleeping), WaitUntil.FIRST_COMPLETED, Duration.ofNanos(1))
                                .pending())
                        .hasSize(1);
            }
        });
        waiter.start();
        waiter.join();
        WeakReference<Thread> reference = new WeakReference<>(waiter);
        waiter = null;
        Collector.untilCleared(reference);
        sleeping.cancelAndAwait();
    }

    @Test
    @DisplayName("CRE-06: nulls and a task that waits for itself are refused")
    void misuse_isRefused(Fixture fixture) {
        Task<String> task = ended(fixture, "task");
        assertThatNullPointerException().isThrownBy(() -> Tasks.waitFor(null, WaitUntil.ALL_COMPLETED));
        assertThatNullPointerException().isThrownBy(() -> Tasks.waitFor(List.of(task), null));
        assertThatNullPointerException().isThrownBy(() -> Tasks.waitFor(List.of(task), WaitUntil.ALL_COMPLETED, null));
        assertThatNullPointerException()
                .isThrownBy(() -> Tasks.waitFor(Arrays.asList(task, null), WaitUntil.ALL_COMPLETED));
        assertThatNullPointerException().isThrownBy(() -> new Waited<>(null, List.<Task<String>>of()));
        assertThatNullPointerException().isThrownBy(() -> new Waited<>(Arrays.asList(task, null), List.of()));
        AtomicReference<Task<Throwable>> self = new AtomicReference<>();
        CountDownLatch known = new CountDownLatch(1);
        self.set(fixture.runtime.start("Test.self", () -> {
            Fixture.await(known);
            return catchThrowable(() -> assertThat(Tasks.waitFor(List.of(self.get(), task), WaitUntil.ALL_COMPLETED))
                    .isNull());
        }));
        known.countDown();
        assertThat(self.get().join())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Test.self waits for its own end");
        assertThatThrownBy(() -> Tasks.waitFor(List.of(task), WaitUntil.ALL_COMPLETED)
                        .done()
                        .clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
