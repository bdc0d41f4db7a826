package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a call has registered to stop work that an interrupt does not stop. */
@OnEveryKindOfThread
class CancelHookTest {
    private static final Outcome<Object> REQUESTED = new Outcome.Cancelled<>(CancelReason.REQUESTED);

    final Kind kind;

    CancelHookTest(Kind kind) {
        this.kind = kind;
    }

    /** Waits like a driver that knows no interrupts. */
    static void awaitDeafly(CountDownLatch latch) {
        boolean interrupted = false;
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException deaf) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Task<String> started(Fixture fixture, CountDownLatch ready, Call<String> body) {
        Task<String> task = fixture.runtime.start("Test.call", body);
        Fixture.await(ready);
        return task;
    }

    @Test
    @DisplayName(
            "CAN-41: a hook stops what no interrupt stops; it runs once, on a thread of its own, beside the interrupt")
    void hook_unblocks(Fixture fixture) {
        Queue<Thread> ran = new ConcurrentLinkedQueue<>();
        AtomicReference<Thread> failing = new AtomicReference<>();
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch statement = new CountDownLatch(1);
        AtomicReference<Task<String>> query = new AtomicReference<>();
        AtomicBoolean interrupted = new AtomicBoolean();
        IOException failure = new IOException("sibling");
        assertThatThrownBy(() -> {
                    try (TaskGroup group = fixture.runtime.open("Test.query")) {
                        query.set(group.start("query", () -> {
                            Cancellation.current().onCancel(() -> {
                                ran.add(Thread.currentThread());
                                statement.countDown();
                            });
                            running.countDown();
                            awaitDeafly(statement);
                            interrupted.set(Thread.currentThread().isInterrupted());
                            throw new IOException("the query was cancelled");
                        }));
                        group.start("fails", () -> {
                            failing.set(Thread.currentThread());
                            Fixture.await(running);
                            throw failure;
                        });
                        group.join(IOException.class);
                    }
                })
                .isSameAs(failure);
        assertThat(ran).hasSize(1).doesNotContain(failing.get(), Thread.currentThread());
        assertThat(interrupted).isTrue();
        assertThat(query.get().outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.SIBLING_FAILED));
    }

    @Test
    @DisplayName("CAN-41: after a normal end no hook runs, however the call is cancelled then")
    void normalEnd_runsNoHook(Fixture fixture) {
        AtomicInteger ran = new AtomicInteger();
        AtomicReference<Cancellation> kept = new AtomicReference<>();
        Task<String> task = fixture.runtime.start("Test.call", () -> {
            kept.set(Cancellation.current());
            Cancellation.current().onCancel(ran::incrementAndGet);
            return "value";
        });
        assertThat(task.join()).isEqualTo("value");
        task.cancel(true);
        kept.get().onCancel(ran::incrementAndGet);
        Cancellation.current().onCancel(ran::incrementAndGet).close();
        assertThat(ran).hasValue(0);
    }

    @Test
    @DisplayName("CAN-41: a hook that was taken back does not run; taking it back twice does nothing")
    void closed_doesNotRun(Fixture fixture) {
        AtomicInteger ran = new AtomicInteger();
        CountDownLatch ready = new CountDownLatch(1);
        Task<String> task = started(fixture, ready, () -> {
            for (int i = 0; i < 3; i++) {
                Cancellation.Registration hook = Cancellation.current().onCancel(ran::incrementAndGet);
                hook.close();
                hook.close();
            }
            ready.countDown();
            return Fixture.sleeper().run();
        });
        task.cancelAndAwait();
        assertThat(ran).hasValue(0);
    }

    @Test
    @DisplayName("CAN-41: taking back a hook that runs waits for its end, and so does the end of the call")
    void runningHook_isAwaited(Fixture fixture) {
        for (boolean closes : new boolean[] {true, false}) {
            CountDownLatch ready = new CountDownLatch(1);
            CountDownLatch mayEnd = new CountDownLatch(1);
            CountDownLatch bodyIsOver = new CountDownLatch(1);
            Queue<String> trail = new ConcurrentLinkedQueue<>();
            AtomicReference<Thread> runner = new AtomicReference<>();
            Task<String> task = started(fixture, ready, () -> {
                runner.set(Thread.currentThread());
                Cancellation.Registration hook = Cancellation.current().onCancel(() -> {
                    Fixture.await(mayEnd);
                    trail.add("hook");
                });
                ready.countDown();
                try {
                    return Fixture.sleeper().run();
                } finally {
                    bodyIsOver.countDown();
                    if (closes) {
                        hook.close();
                        trail.add("closed");
                    }
                }
            });
            task.cancel(true);
            Fixture.await(bodyIsOver);
            Fixture.untilParkedIn(runner.get(), CancelHook.class);
            assertThat(task.isDone()).isFalse();
            runner.get().interrupt(); // does not end the wait either
            mayEnd.countDown();
            assertThat(task.outcome()).isEqualTo(REQUESTED);
            assertThat(trail).containsExactlyElementsOf(closes ? List.of("hook", "closed") : List.of("hook"));
        }
    }

    @Test
    @DisplayName(
            "CAN-41: in a call that was cancelled already a hook runs at once, before it is registered; not cancelled itself")
    void cancelledBefore_runsAtOnce(Fixture fixture) {
        CountDownLatch ready = new CountDownLatch(1);
        List<Object> seen = new ArrayList<>();
        Task<String> task = started(fixture, ready, () -> {
            running(ready);
            Cancellation.current().onCancel(() -> {
                seen.add(Thread.currentThread().isInterrupted());
                seen.add(Cancellation.current().isCancelled());
            });
            seen.add(Thread.currentThread().isInterrupted());
            return Fixture.sleeper().run();
        });
        task.cancel(true);
        assertThat(task.outcome()).isEqualTo(REQUESTED);
        assertThat(seen).containsExactly(false, false, true);
    }

    /** Until the thread is interrupted, which it stays. */
    private static void running(CountDownLatch ready) {
        ready.countDown();
        Fixture.until(Thread.currentThread()::isInterrupted);
    }

    @Test
    @DisplayName(
            "CAN-41: several hooks all run, and one that takes its time keeps neither the others nor the canceller")
    void severalHooks_allRun(Fixture fixture) {
        CountDownLatch ready = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch ran = new CountDownLatch(3);
        Task<String> task = started(fixture, ready, () -> {
            Cancellation.current().onCancel(() -> Fixture.await(gate));
            for (int i = 0; i < 3; i++) {
                Cancellation.current().onCancel(ran::countDown);
            }
            return Fixture.sleeperThatTells(ready).run();
        });
        assertThat(task.cancel(true)).isTrue();
        Fixture.await(ran);
        assertThat(task.isDone()).isFalse();
        gate.countDown();
        task.cancelAndAwait();
    }

    @Test
    @DisplayName("CAN-41: a hook can take itself back while it runs")
    void hook_closesItself(Fixture fixture) {
        CountDownLatch ready = new CountDownLatch(1);
        AtomicInteger ran = new AtomicInteger();
        Task<String> task = started(fixture, ready, () -> {
            AtomicReference<Cancellation.Registration> hook = new AtomicReference<>();
            hook.set(Cancellation.current().onCancel(() -> {
                hook.get().close();
                ran.incrementAndGet();
            }));
            return Fixture.sleeperThatTells(ready).run();
        });
        task.cancelAndAwait();
        assertThat(ran).hasValue(1);
    }

    @Test
    @DisplayName("CAN-41: a hook is not cancelled itself, and can gather; what it starts ends with it")
    void hook_canGather(Fixture fixture) {
        CountDownLatch ready = new CountDownLatch(1);
        AtomicReference<Object> gathered = new AtomicReference<>();
        AtomicReference<Task<String>> left = new AtomicReference<>();
        Task<String> task = started(fixture, ready, () -> {
            Cancellation.current().onCancel(() -> {
                left.set(fixture.runtime.start("Test.left", Fixture.sleeper()));
                try (TaskGroup group = fixture.runtime.open("Test.inHook")) {
                    Task<String> call = group.start("call", () -> "gathered");
                    group.join();
                    gathered.set(call.resultNow() + ", " + Cancellation.current());
                }
            });
            return Fixture.sleeperThatTells(ready).run();
        });
        task.cancelAndAwait();
        assertThat(gathered).hasValue("gathered, not cancelled");
        assertThat(left.get().isDone()).isTrue();
    }

    @Test
    @DisplayName(
            "CAN-41 CAN-35: a hook that is registered in a shield is held back with the request; one from before it, too")
    void shield_holdsHooksBack(Fixture fixture) {
        CountDownLatch ready = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        Queue<String> trail = new ConcurrentLinkedQueue<>();
        Task<String> task = started(fixture, ready, () -> {
            Cancellation.current().onCancel(() -> trail.add("hook"));
            Cancellation.shield(() -> {
                Cancellation.current().onCancel(() -> trail.add("hook"));
                Cancellation.Registration closed = Cancellation.current().onCancel(() -> trail.add("never"));
                ready.countDown();
                Fixture.await(cancelled);
                closed.close();
                trail.add("section");
                return null;
            });
            return Fixture.sleeper().run();
        });
        task.cancel(true);
        cancelled.countDown();
        assertThat(task.outcome()).isEqualTo(REQUESTED);
        assertThat(trail).containsExactly("section", "hook", "hook");
    }

    @Test
    @DisplayName(
            "CAN-41 CAN-04: a hook that would wait for its own call is refused, and can be found like any hook that fails")
    void hookThatWaitsForItsCall_isRefused(Fixture fixture) {
        CountDownLatch ready = new CountDownLatch(1);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicReference<Task<String>> self = new AtomicReference<>();
        Task<String> task = fixture.runtime.start("Test.call", () -> {
            Cancellation.current().onCancel(() -> thrown.set(catchThrowable(self.get()::cancelAndAwait)));
            return Fixture.sleeperThatTells(ready).run();
        });
        self.set(task);
        Fixture.await(ready);
        task.cancelAndAwait();
        assertThat(thrown.get()).isInstanceOf(IllegalStateException.class).hasMessageContaining("Test.call");
    }
}
