package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What hangs on the starting thread is carried to the thread of the call. */
@OnEveryKindOfThread
class ContextTest {
    final Kind kind;
    private final ThreadLocal<String> local = new ThreadLocal<>();

    ContextTest(Kind kind) {
        this.kind = kind;
    }

    private FanoutRuntime carrying(Fixture fixture) {
        return fixture.builder().carrier(ContextCarrier.of(local)).build();
    }

    /** Tells what it captures, installs and undoes. */
    private static ContextCarrier telling(String name, Queue<String> trail) {
        return () -> {
            trail.add("capture " + name);
            return body -> {
                trail.add("install " + name);
                try {
                    body.run();
                } finally {
                    trail.add("undo " + name);
                }
            };
        };
    }

    @Test
    @DisplayName(
            "CTX-01 #6: calls, dependents, elements, handles, gathers and all that these start see what their starter has")
    void everyForm_seesTheStartersContext(Fixture fixture) {
        FanoutRuntime runtime = carrying(fixture);
        local.set("caller's");
        Call<String> look = local::get;
        try (TaskGroup group = runtime.open("Test.forms")) {
            List<Task<String>> tasks = new ArrayList<>();
            Task<String> input = group.start("call", look);
            tasks.add(input);
            tasks.add(group.startCollected("collected", look));
            tasks.add(group.startAfter("after", look, input));
            tasks.add(group.startCollectedAfter("collectedAfter", look, input));
            tasks.addAll(group.startEach("each", List.of(1, 2), element -> look.run())
                    .tasks());
            tasks.add(group.start("member", () -> group.start("ofMember", look).join()));
            tasks.add(group.start("grandchild", () -> {
                try (TaskGroup inner = runtime.open("Test.inner")) {
                    Task<String> task = inner.start("call", look);
                    inner.join();
                    return task.resultNow();
                }
            }));
            tasks.add(group.start(
                    "handle", () -> runtime.start("Test.inside", look).join()));
            group.join();
            assertThat(tasks).allSatisfy(task -> assertThat(task.resultNow()).isEqualTo("caller's"));
        }
        assertThat(runtime.start("Test.handle", look).join()).isEqualTo("caller's");
        Task<String> gather = runtime.startGather("Test.gather", group -> {
            Task<String> call = group.start("call", look);
            group.join();
            return look.run() + ", " + call.resultNow();
        });
        assertThat(gather.join()).isEqualTo("caller's, caller's");
        runtime.close();
    }

    @Test
    @DisplayName("CTX-01: it is what the starter has when it starts the call, also of a call that waits for its input")
    void context_isCapturedAtTheCall(Fixture fixture) {
        FanoutRuntime runtime = carrying(fixture);
        CountDownLatch go = new CountDownLatch(1);
        try (TaskGroup group = runtime.open("Test.later")) {
            local.set("input's");
            Task<String> input = group.start("input", () -> {
                Fixture.await(go);
                return local.get();
            });
            local.set("dependent's");
            Task<String> dependent = group.startAfter("dependent", local::get, input);
            local.remove();
            Task<String> without = group.start("without", local::get);
            go.countDown();
            group.join();
            assertThat(input.resultNow()).isEqualTo("input's");
            assertThat(dependent.resultNow()).isEqualTo("dependent's");
            assertThat(without.resultNow()).isNull();
        }
        runtime.close();
    }

    @Test
    @DisplayName("CTX-02: what calls change stays theirs: neither siblings nor the caller see it")
    void changes_stayInTheCall(Fixture fixture) {
        FanoutRuntime runtime = carrying(fixture);
        local.set("caller's");
        List<Integer> elements = IntStream.range(0, 100).boxed().toList();
        try (TaskGroup group = runtime.open("Test.changes")) {
            EachTasks<Integer, Boolean> each = group.startEach("writes", elements, element -> {
                boolean mine = "caller's".equals(local.get());
                for (int write = 0; write < 10; write++) {
                    local.set(element + "." + write);
                    Race.dawdle();
                    mine &= (element + "." + write).equals(local.get());
                }
                return mine;
            });
            group.join();
            assertThat(each.results()).hasSize(100).containsOnly(true);
        }
        assertThat(local.get()).isEqualTo("caller's");
        runtime.close();
    }

    @Test
    @DisplayName(
            "CTX-04: after the body its thread has what it had before, whether it returned, failed or was cancelled")
    void threadsOwnContext_isRestored(Fixture fixture) {
        Queue<String> after = new ConcurrentLinkedQueue<>();
        Queue<ClassLoader> loaders = new ConcurrentLinkedQueue<>();
        ClassLoader threads = ClassLoader.getPlatformClassLoader();
        ThreadFactory factory = kind.factory().orElse(Thread::new);
        FanoutRuntime runtime = fixture.builder()
                .carrier(ContextCarrier.of(local))
                .threads(body -> factory.newThread(() -> {
                    local.set("thread's");
                    Thread.currentThread().setContextClassLoader(threads);
                    body.run();
                    after.add(local.get());
                    loaders.add(Thread.currentThread().getContextClassLoader());
                }))
                .build();
        local.set("caller's");
        CountDownLatch running = new CountDownLatch(1);
        List<Task<String>> handles = List.of(
                runtime.start("Test.returns", local::get),
                runtime.start("Test.fails", () -> {
                    throw new IOException(local.get());
                }),
                runtime.start("Test.cancelled", () -> {
                    local.set("call's");
                    return Fixture.sleeperThatTells(running).run();
                }));
        Fixture.await(running);
        handles.get(2).cancel(true);
        assertThat(handles.get(0).join()).isEqualTo("caller's");
        assertThat(((Outcome.Failure<String>) handles.get(1).outcome()).exception())
                .hasMessage("caller's");
        assertThat(handles.get(2).outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
        Fixture.until(() -> loaders.size() == 3);
        assertThat(after).containsOnly("thread's");
        assertThat(loaders).containsOnly(threads);
        runtime.close();
    }

    @Test
    @DisplayName("CTX-04: a thread that is used again brings nothing of the call before")
    void reusedThread_bringsNothing(Fixture fixture) {
        FanoutRuntime runtime = carrying(fixture);
        for (int run = 0; run < 50; run++) {
            String mine = "run " + run;
            local.set(mine);
            assertThat(runtime.start("Test.with", local::get).join()).isEqualTo(mine);
            local.remove();
            assertThat(runtime.start("Test.without", local::get).join()).isNull();
        }
        runtime.close();
    }

    @Test
    @DisplayName(
            "CTX-04: carriers are installed in the order in which they were given, and undone in reverse, whatever happens")
    void order_isThatOfTheBuilder(Fixture fixture) {
        Queue<String> trail = new ConcurrentLinkedQueue<>();
        FanoutRuntime runtime = fixture.builder()
                .carrier(telling("a", trail))
                .carrier(telling("b", trail))
                .build();
        CountDownLatch running = new CountDownLatch(1);
        List<Call<String>> bodies = List.of(
                () -> "value",
                () -> {
                    throw new IOException("failure");
                },
                Fixture.sleeperThatTells(running));
        for (Call<String> body : bodies) {
            trail.clear();
            Task<String> task = runtime.start("Test.call", () -> {
                trail.add("body");
                return body.run();
            });
            if (body == bodies.get(2)) {
                Fixture.await(running);
                task.cancel(true);
            }
            assertThat(task.outcome().isSuccess()).isEqualTo(body == bodies.get(0));
            assertThat(trail)
                    .containsExactly("capture a", "capture b", "install a", "install b", "body", "undo b", "undo a");
        }
        runtime.close();
    }

    @Test
    @DisplayName("CTX-10: clean-up after a cancellation still has the context")
    void cleanUp_hasTheContext(Fixture fixture) {
        FanoutRuntime runtime = carrying(fixture);
        local.set("trace id");
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch running = new CountDownLatch(1);
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = runtime.open("Test.cleanUp")) {
                group.start("cleansUp", () -> {
                    try {
                        return Fixture.sleeperThatTells(running).run();
                    } finally {
                        seen.add(local.get());
                        Cancellation.shield(() -> seen.add(
                                runtime.start("Test.shielded", local::get).join()));
                    }
                });
                group.start("fails", () -> {
                    Fixture.await(running);
                    throw new IllegalStateException("sibling");
                });
                group.join();
            }
        });
        assertThat(thrown).hasMessage("sibling");
        assertThat(seen).containsExactly("trace id", "trace id");
        runtime.close();
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
                .carrier(telling("b", trail))
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
