package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnEveryKindOfThread
class MemoryTest {
    private static final int STRESS = Integer.getInteger("fanout.stress", 1);

    final Kind kind;

    MemoryTest(Kind kind) {
        this.kind = kind;
    }

    /** Does not remember its threads, which refer to their tasks for as long as they live. */
    private FanoutRuntime runtime(Fixture fixture) {
        FanoutRuntime.Builder builder = FanoutRuntime.builder().listener(fixture.listener);
        kind.factory().ifPresent(builder::threads);
        return builder.build();
    }

    /** Something big that a call refers to. */
    private static final class Capture {
        final byte[] bytes = new byte[1 << 16];
    }

    private static Task<Integer> startWith(FanoutRuntime runtime, Capture capture) {
        return runtime.start("Test.capture", () -> capture.bytes.length);
    }

    @Test
    @DisplayName(
            "MEM-04 #24: a handle that has ended refers to its outcome only, not to its call and the call's arguments")
    void endedHandle_forgetsItsCall(Fixture fixture) {
        FanoutRuntime runtime = runtime(fixture);
        Capture capture = new Capture();
        WeakReference<Capture> reference = new WeakReference<>(capture);
        Task<Integer> handle = startWith(runtime, capture);
        capture = null;
        assertThat(handle.join()).isEqualTo(1 << 16);
        Collector.untilCleared(reference);
        assertThat(handle.join()).isEqualTo(1 << 16);
        runtime.close();
    }

    @Test
    @DisplayName("MEM-04: the same after a failure, a cancellation, and a cancellation before the start")
    void endedHandle_forgetsItsCall_howeverItEnds(Fixture fixture) {
        FanoutRuntime runtime = runtime(fixture);
        CountDownLatch running = new CountDownLatch(1);
        List<WeakReference<Capture>> captures = new ArrayList<>();
        Task<?> failed = runtime.start("Test.failing", captured(captures, bytes -> {
            throw new IOException("failure");
        }));
        Task<?> cancelled = runtime.start("Test.cancelled", captured(captures, bytes -> {
            running.countDown();
            return Fixture.sleeper().run();
        }));
        Fixture.await(running);
        assertThat(cancelled.cancel(true)).isTrue();
        Thread.currentThread().interrupt();
        Task<?> neverStarted = runtime.start("Test.neverStarted", captured(captures, bytes -> bytes));
        assertThat(Thread.interrupted()).isTrue();
        List<Task<?>> handles = List.of(failed, cancelled, neverStarted);
        assertThat(handles).noneMatch(handle -> handle.outcome().isSuccess());
        assertThat(captures).hasSize(3).allSatisfy(Collector::untilCleared);
        assertThat(handles).allMatch(Task::isDone);
        runtime.close();
    }

    private static Call<Object> captured(List<WeakReference<Capture>> captures, EachCall<byte[], Object> call) {
        Capture capture = new Capture();
        captures.add(new WeakReference<>(capture));
        return () -> call.run(capture.bytes);
    }

    @Test
    @DisplayName("MEM-04: a result is collected with its handle")
    void result_isCollectedWithItsHandle(Fixture fixture) {
        FanoutRuntime runtime = runtime(fixture);
        Task<Capture> handle = runtime.start("Test.result", Capture::new);
        WeakReference<Capture> reference = new WeakReference<>(handle.join());
        handle = null;
        Collector.untilCleared(reference);
        runtime.close();
    }

    @Test
    @DisplayName("MEM-05: a failure that is kept refers neither to its group nor to the results of siblings")
    void keptFailure_holdsNoResults(Fixture fixture) {
        FanoutRuntime runtime = runtime(fixture);
        AtomicReference<WeakReference<Object>> result = new AtomicReference<>();
        AtomicReference<WeakReference<TaskGroup>> scope = new AtomicReference<>();
        IOException failure = new IOException("kept");
        Throwable kept = catchThrowable(() -> {
            try (TaskGroup group = runtime.open("Test.group")) {
                scope.set(new WeakReference<>(group));
                Task<Capture> big = group.start("big", Capture::new);
                result.set(new WeakReference<>(big.join()));
                group.start("failing", () -> {
                    throw failure;
                });
                group.join(IOException.class);
            }
        });
        assertThat(kept).isSameAs(failure);
        Collector.untilCleared(result.get());
        Collector.untilCleared(scope.get());
        assertThat(GatherTrace.of(kept)).isPresent();
        runtime.close();
    }

    @Test
    @DisplayName("MEM-01 #25: a handle that nobody holds is held until it ends")
    void runningHandle_isHeld(Fixture fixture) {
        FanoutRuntime runtime = runtime(fixture);
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        WeakReference<Task<Object>> reference = new WeakReference<>(runtime.start("Test.forgotten", () -> {
            running.countDown();
            try {
                return new CountDownLatch(1).getCount() + Fixture.sleeper().run();
            } finally {
                ended.countDown();
            }
        }));
        Fixture.await(running);
        Collector.thoroughly();
        assertThat(reference.get()).isNotNull();
        assertThat(runtime.close(Duration.ZERO)).containsExactly("Test.forgotten");
        assertThat(ended.getCount()).isZero();
        Collector.until(() -> reference.get() == null);
    }

    @Test
    @DisplayName("MEM-06: a scope that stays open lets go of what has ended")
    void longLivedScope_staysSmall(Fixture fixture) {
        FanoutRuntime runtime = runtime(fixture);
        List<WeakReference<Object>> results = new ArrayList<>();
        try (TaskGroup group = runtime.open("Test.longLived")) {
            for (int i = 0; i < 500 * STRESS; i++) {
                results.add(new WeakReference<>(group.start("call", Object::new).join()));
            }
            Collector.until(() ->
                    results.stream().filter(result -> result.get() != null).count() < 40);
            group.join();
        }
        runtime.close();
    }

    @Test
    @DisplayName("MEM-06: failures too, once they were read; what nobody has read is kept for the end")
    void longLivedScope_letsGoOfReadFailures(Fixture fixture) {
        FanoutRuntime runtime = runtime(fixture);
        List<WeakReference<Throwable>> read = new ArrayList<>();
        IOException unread = new IOException("unread");
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = runtime.open("Test.longLived")) {
                Task<Object> first = group.startCollected("unread", () -> {
                    throw unread;
                });
                Fixture.until(first::isDone);
                for (int i = 0; i < 600; i++) {
                    Task<Object> failing = group.startCollected("read", () -> {
                        throw new IOException("read");
                    });
                    read.add(new WeakReference<>(((Outcome.Failure<?>) failing.outcome()).exception()));
                }
                Collector.until(() ->
                        read.stream().filter(failure -> failure.get() != null).count() < 300);
                group.start("failing", () -> {
                    throw new IllegalStateException("the end");
                });
                group.join();
            }
        });
        assertThat(GatherTrace.of(thrown).orElseThrow().failures()).contains(unread);
        runtime.close();
    }

    @Test
    @DisplayName("CAN-41 MEM-06: a hook that was taken back is forgotten, though its call goes on")
    void closedHook_isForgotten(Fixture fixture) {
        FanoutRuntime runtime = runtime(fixture);
        CountDownLatch end = new CountDownLatch(1);
        AtomicReference<WeakReference<Object>> hooked = new AtomicReference<>();
        Task<Boolean> task = runtime.start("Test.hooked", () -> {
            hooked.set(withHookTakenBack());
            Fixture.await(end);
            return true;
        });
        Fixture.until(() -> hooked.get() != null);
        Collector.untilCleared(hooked.get());
        end.countDown();
        assertThat(task.join()).isTrue();
        runtime.close();
    }

    private static WeakReference<Object> withHookTakenBack() {
        Capture capture = new Capture();
        Cancellation.current()
                .onCancel(() -> Arrays.fill(capture.bytes, (byte) 1))
                .close();
        return new WeakReference<>(capture);
    }

    @Test
    @DisplayName("MEM-06 #24: thousands of waits leave nothing on a handle that does not end, also many at once")
    void waits_leaveNothingOnTheHandle(Fixture fixture) {
        Task<String> never = fixture.runtime.start("Test.never", Fixture.sleeper());
        for (int i = 0; i < 1000 * STRESS; i++) {
            assertThatThrownBy(() -> never.get(1, TimeUnit.NANOSECONDS)).isInstanceOf(TimeoutException.class);
        }
        WeakReference<Object> waiter = waitedInVain(fixture.runtime, never);
        Collector.untilCleared(waiter);
        never.cancelAndAwait();
    }

    /** Waits in a call whose capture would be held by whatever is left on {@code never}. */
    private static WeakReference<Object> waitedInVain(FanoutRuntime runtime, Task<String> never) {
        Object capture = new Object();
        String waited = runtime.start("Test.waiter", () -> {
                    try {
                        return never.get(1, TimeUnit.NANOSECONDS);
                    } catch (TimeoutException expected) {
                        return "in vain " + capture.hashCode();
                    }
                })
                .join();
        assertThat(waited).startsWith("in vain");
        return new WeakReference<>(capture);
    }

    @Test
    @DisplayName(
            "MEM-04: a group that was closed keeps neither contexts nor calls nor the failures that were collected")
    void closedGroup_forgetsAll(Fixture fixture) {
        List<WeakReference<Capture>> contexts = new ArrayList<>();
        FanoutRuntime.Builder builder = FanoutRuntime.builder().listener(fixture.listener);
        kind.factory().ifPresent(builder::threads);
        FanoutRuntime runtime = builder.carrier(() -> {
                    Capture context = new Capture();
                    contexts.add(new WeakReference<>(context));
                    return body -> {
                        assertThat(context.bytes).isNotEmpty();
                        body.run();
                    };
                })
                .build();
        TaskGroup group = runtime.open("Test.closed");
        WeakReference<Task<?>> failed = failing(group);
        group.join();
        group.close();
        assertThat(contexts).hasSize(1).allSatisfy(Collector::untilCleared);
        Collector.untilCleared(failed);
        assertThat(group.name()).isEqualTo("Test.closed");
        runtime.close();
    }

    /** The call and not its failure, of which a JVM may keep the last one of each thread. */
    private static WeakReference<Task<?>> failing(TaskGroup group) {
        return new WeakReference<>(group.startCollected("failing", () -> {
            throw new IOException("collected");
        }));
    }

    @Test
    @DisplayName("a hundred thousand waiters on one task come and go without a deep stack")
    void manyWaiters_comeAndGo(Fixture fixture) {
        CallTask<Object> task = new CallTask<>(
                TaskName.ofHandle("Test.never"),
                fixture.runtime.handles(),
                () -> null,
                Carried.NOTHING,
                CallOptions.DEFAULT);
        List<Hooks.Hook> hooks = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            Hooks.Hook hook = new Hooks.Hook() {
                @Override
                public List<CallTask<?>> ended(CallTask<?> ended) {
                    return List.of();
                }
            };
            hooks.add(hook);
            task.whenEnded(hook);
        }
        task.forget(hooks.get(0));
        task.forget(hooks.get(99_999));
        assertThat(task.cancel(true)).isTrue();
    }

    @Test
    @DisplayName("TMO-22 #24: gathers with a long timeout leave no timer, and are not held by one")
    void longTimeouts_leaveNoTimer(Fixture fixture) {
        FanoutRuntime runtime = runtime(fixture);
        for (int i = 0; i < 500 * STRESS; i++) {
            try (TaskGroup group = runtime.open("Test.timeout", Duration.ofDays(1))) {
                group.start("call", () -> 1);
                group.join();
            }
        }
        assertThat(SystemTime.INSTANCE.scheduled()).isZero();
        runtime.close();
    }
}
