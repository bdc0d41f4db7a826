package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A listener that takes its time keeps no call from hearing that it is to stop. */
@OnEveryKindOfThread
class SlowListenerTest {
    final Kind kind;

    SlowListenerTest(Kind kind) {
        this.kind = kind;
    }

    /** Returns from {@code cancelled} when all calls that run have been interrupted. */
    private static final class Slow implements TaskListener {
        final CountDownLatch running;
        final CountDownLatch interrupted;
        final Queue<String> cancelled = new ConcurrentLinkedQueue<>();
        final Queue<String> ended = new ConcurrentLinkedQueue<>();

        Slow(int calls) {
            running = new CountDownLatch(calls);
            interrupted = new CountDownLatch(calls);
        }

        @Override
        public void cancelled(CallInfo call, CancelReason reason) {
            Fixture.until(() -> interrupted.getCount() == 0); // or throws in vain: the call is then missing below
            cancelled.add(call.name());
        }

        @Override
        public void ended(CallInfo call, Outcome<?> outcome) {
            ended.add((cancelled.contains(call.name()) ? "cancelled " : "") + call.name());
        }

        Call<String> sleeper() {
            return () -> {
                running.countDown();
                return Fixture.sleeper(interrupted).run();
            };
        }

        Call<String> failing(RuntimeException failure) {
            return () -> {
                Fixture.await(running);
                throw failure;
            };
        }
    }

    @Test
    @DisplayName("CAN-24 GFF-06 GRP-20: all siblings are interrupted before a slow listener hears of the first")
    void slowListener_delaysNoSibling(Fixture fixture) {
        Slow listener = new Slow(2);
        IllegalStateException failure = new IllegalStateException("root");
        try (FanoutRuntime runtime = fixture.builder().listener(listener).build()) {
            assertThatThrownBy(() -> {
                        try (TaskGroup group = runtime.open("Test.block")) {
                            Task<String> a = group.start("a", listener.sleeper());
                            group.start("b", listener.sleeper());
                            group.startAfter("waiting", () -> "never", a);
                            group.start("root", listener.failing(failure));
                            group.join();
                        }
                    })
                    .isSameAs(failure);
        }
        assertThat(listener.cancelled).containsExactlyInAnyOrder("Test.block/a", "Test.block/b", "Test.block/waiting");
        assertThat(listener.ended)
                .containsExactlyInAnyOrder(
                        "Test.block/root",
                        "cancelled Test.block/a",
                        "cancelled Test.block/b",
                        "cancelled Test.block/waiting");
    }

    @Test
    @DisplayName("CAN-24 GRP-20: the same for what calls have started inside of them: groups and handles")
    void slowListener_delaysNobodyInside(Fixture fixture) {
        Slow listener = new Slow(4);
        IllegalStateException failure = new IllegalStateException("root");
        try (FanoutRuntime runtime = fixture.builder().listener(listener).build()) {
            assertThatThrownBy(() -> {
                        try (TaskGroup group = runtime.open("Test.outer")) {
                            group.start("nested", () -> {
                                try (TaskGroup nested = runtime.open("Test.nested")) {
                                    nested.start("a", listener.sleeper());
                                    nested.start("b", listener.sleeper());
                                    nested.join();
                                }
                                return null;
                            });
                            group.start("handles", () -> {
                                List<Task<String>> handles = List.of(
                                        Tasks.start("Test.c", listener.sleeper()),
                                        Tasks.start("Test.d", listener.sleeper()));
                                return handles.get(0).join();
                            });
                            group.start("root", listener.failing(failure));
                            group.join();
                        }
                    })
                    .isSameAs(failure);
        }
        assertThat(listener.cancelled)
                .containsExactlyInAnyOrder(
                        "Test.nested/a",
                        "Test.nested/b",
                        "Test.outer/nested",
                        "Test.c",
                        "Test.d",
                        "Test.outer/handles");
    }
}
