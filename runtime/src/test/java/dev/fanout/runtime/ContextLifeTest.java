package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How often context is captured, how long it is kept, and what it is without threads of its own. */
@OnEveryKindOfThread
class ContextLifeTest {
    final Kind kind;
    private final ThreadLocal<String> local = new ThreadLocal<>();

    ContextLifeTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    @DisplayName(
            "CTX-01: it is captured once for each call, once for all elements of a map, and not for what will not run")
    void captures_areFew(Fixture fixture) {
        AtomicInteger captures = new AtomicInteger();
        FanoutRuntime runtime = fixture.builder()
                .carrier(() -> {
                    captures.incrementAndGet();
                    return ContextCarrier.Body::run;
                })
                .build();
        try (TaskGroup group = runtime.open("Test.captures")) {
            group.start("call", () -> 1);
            assertThat(captures).hasValue(1);
            group.startEach("each", List.of(1, 2, 3), element -> element);
            assertThat(captures).hasValue(2);
            group.startEach("none", List.of(), element -> element);
            group.join();
        }
        captures.set(0);
        assertThat(catchThrowable(() -> {
                    try (TaskGroup group = runtime.open("Test.cancelled")) {
                        group.cancel();
                        group.start("call", () -> 1);
                        group.join();
                    }
                }))
                .isInstanceOf(CancelledException.class);
        Thread.currentThread().interrupt();
        assertThat(runtime.start("Test.refused", () -> 1).isDone()).isTrue();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(captures).hasValue(0);
        runtime.close();
    }

    @Test
    @DisplayName(
            "CTX-04 D15: without threads of its own a call has the context around it, and leaves the caller as it was")
    void directCall_leavesTheCallersContext(Fixture fixture) {
        Queue<String> trail = new ConcurrentLinkedQueue<>();
        FanoutRuntime direct = fixture.builder()
                .carrier(ContextCarrier.of(local))
                .carrier(ContextTest.telling("b", trail))
                .inline();
        local.set("caller's");
        Task<String> task = direct.start("Test.direct", () -> {
            String seen = local.get();
            local.set("changed");
            return seen;
        });
        assertThat(task.join()).isEqualTo("caller's");
        assertThat(local.get()).isEqualTo("caller's");
        assertThat(trail).containsExactly("capture b", "install b", "undo b");
    }

    @Test
    @DisplayName("MEM-04: a handle whose call has ended keeps nothing of the context")
    void endedCall_keepsNothing(Fixture fixture) {
        AtomicReference<Object> large = new AtomicReference<>(new Object());
        FanoutRuntime runtime = fixture.builder()
                .carrier(() -> {
                    Object captured = large.get();
                    return body -> {
                        assertThat(captured).isNotNull();
                        body.run();
                    };
                })
                .build();
        WeakReference<Object> carried = new WeakReference<>(large.get());
        Task<String> task = runtime.start("Test.call", () -> "value");
        assertThat(task.join()).isEqualTo("value");
        large.set(null);
        Collector.untilCleared(carried);
        assertThat(task.resultNow()).isEqualTo("value");
        runtime.close();
    }
}
