package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnEveryKindOfThread
class ThreadStateTest {
    private static final InheritableThreadLocal<String> IDENTITY = new InheritableThreadLocal<>();
    private static final ThreadLocal<String> LOCAL = new ThreadLocal<>();

    private final Kind kind;

    ThreadStateTest(Kind kind) {
        this.kind = kind;
    }

    /** What a thread is like, as far as others can tell. */
    private record State(
            String name, int priority, ClassLoader loader, boolean interrupted, String local, Deadline deadline) {
        static State now() {
            Thread thread = Thread.currentThread();
            return new State(
                    thread.getName(),
                    thread.getPriority(),
                    thread.getContextClassLoader(),
                    thread.isInterrupted(),
                    LOCAL.get(),
                    Deadline.current());
        }
    }

    private static final Call<Object> HOSTILE = () -> {
        Thread thread = Thread.currentThread();
        thread.setName("changed");
        thread.setContextClassLoader(null);
        LOCAL.set("changed");
        thread.interrupt();
        throw new IOException("failure");
    };

    private static void gather(FanoutRuntime runtime, Duration timeout, Call<?> call) {
        try (TaskGroup group = runtime.open("Test.gather", timeout)) {
            group.start("call", call);
            group.join();
        }
    }

    @Test
    @DisplayName("THR-03 TMO-12: the caller's thread is as before, whatever its calls do and however they end")
    void caller_isUnchanged(Fixture fixture) {
        LOCAL.set("mine");
        State before = State.now();
        gather(fixture.runtime, Duration.ofDays(1), () -> 1);
        assertThat(State.now()).isEqualTo(before);
        assertThat(catchThrowable(() -> gather(fixture.runtime, Duration.ofDays(1), HOSTILE)))
                .isInstanceOf(CallFailedException.class);
        assertThat(State.now()).isEqualTo(before);
        assertThat(catchThrowable(() -> gather(fixture.runtime, Duration.ofMillis(1), Fixture.sleeper())))
                .isInstanceOf(DeadlineExceededException.class);
        assertThat(State.now()).isEqualTo(before);
        assertThat(fixture.runtime.start("Test.handle", HOSTILE).outcome().isSuccess())
                .isFalse();
        assertThat(State.now()).isEqualTo(before);
        LOCAL.remove();
    }

    @Test
    @DisplayName("THR-07: threads are named after their calls, elements of one call alike, handles after themselves")
    void threads_areNamedAfterTheirCalls(Fixture fixture) {
        Call<String> name = () -> Thread.currentThread().getName();
        try (TaskGroup group = fixture.runtime.open("Dashboards.dashboard")) {
            Task<String> call = group.start("feed", name);
            EachTasks<Integer, String> each = group.startEach("each", List.of(7, 8), element -> name.run());
            group.join();
            assertThat(call.resultNow()).isEqualTo("Dashboards.dashboard/feed");
            assertThat(each.results()).containsExactly("Dashboards.dashboard/each", "Dashboards.dashboard/each");
        }
        assertThat(fixture.runtime.start("Dashboards.profile", name).join()).isEqualTo("Dashboards.profile");
        Task<List<String>> gather = fixture.runtime.startGather("Dashboards.start", group -> {
            Task<String> call = group.start("feed", name);
            group.join();
            return List.of(name.run(), call.resultNow());
        });
        assertThat(gather.join()).containsExactly("Dashboards.start", "Dashboards.start/feed");
    }

    @Test
    @DisplayName("THR-08 THR-01: a gather of one runs on a thread of its own, too")
    void gatherOfOne_hasItsOwnThread(Fixture fixture) {
        try (TaskGroup group = fixture.runtime.open("Test.one")) {
            Task<Thread> one = group.start("one", Thread::currentThread);
            group.join();
            assertThat(one.resultNow()).isNotSameAs(Thread.currentThread());
        }
    }

    @Test
    @DisplayName(
            "CTX-06 #6: calls, dependents and handles see the context class loader of their caller, and so do theirs")
    void contextClassLoader_isTheCallers(Fixture fixture) throws IOException {
        Thread caller = Thread.currentThread();
        ClassLoader before = caller.getContextClassLoader();
        Call<ClassLoader> loader = () -> Thread.currentThread().getContextClassLoader();
        try (URLClassLoader custom = new URLClassLoader(new URL[0], before)) {
            for (ClassLoader mine : new ClassLoader[] {custom, null}) {
                caller.setContextClassLoader(mine);
                try (TaskGroup group = fixture.runtime.open("Test.loader")) {
                    Task<ClassLoader> child = group.start("child", loader);
                    Task<ClassLoader> dependent = group.startAfter("dependent", loader, child);
                    Task<ClassLoader> grandchild = group.start("grandchild", () -> {
                        try (TaskGroup inner = fixture.runtime.open("Test.inner")) {
                            Task<ClassLoader> task = inner.start("task", loader);
                            inner.join();
                            return task.resultNow();
                        }
                    });
                    group.start("changing", () -> {
                        Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
                        return null;
                    });
                    group.join();
                    assertThat(child.resultNow()).isSameAs(mine);
                    assertThat(dependent.resultNow()).isSameAs(mine);
                    assertThat(grandchild.resultNow()).isSameAs(mine);
                }
                assertThat(fixture.runtime.start("Test.handle", loader).join()).isSameAs(mine);
            }
        } finally {
            caller.setContextClassLoader(before);
        }
        assertThat(fixture.runtime.start("Test.after", loader).join()).isSameAs(before);
    }

    @Test
    @DisplayName("CTX-06: threads of the runtime that outlive a call keep no class loader of it")
    void lingeringThreads_keepNoLoader(Fixture fixture) throws IOException {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader custom = new URLClassLoader(new URL[0], before)) {
            Thread.currentThread().setContextClassLoader(custom);
            gather(FanoutRuntime.shared(), Duration.ofDays(1), () -> 1);
            gather(fixture.runtime, Duration.ofDays(1), () -> 1);
            Fixture.until(() -> Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().startsWith("fanout-"))
                    .noneMatch(thread -> thread.getContextClassLoader() == custom));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    @DisplayName("CTX-04: after a body, however it ended, its thread has the context class loader that it had before")
    void loaderOfTheThread_isPutBack(Fixture fixture) {
        ClassLoader own = ClassLoader.getPlatformClassLoader();
        Queue<Optional<ClassLoader>> after = new ConcurrentLinkedQueue<>();
        FanoutRuntime runtime = fixture.builder()
                .threads(body -> kind.factory().orElse(Thread::new).newThread(() -> {
                    Thread.currentThread().setContextClassLoader(own);
                    body.run();
                    after.add(Optional.ofNullable(Thread.currentThread().getContextClassLoader()));
                }))
                .build();
        gather(runtime, Duration.ofDays(1), () -> 1);
        assertThat(catchThrowable(() -> gather(runtime, Duration.ofDays(1), HOSTILE)))
                .isInstanceOf(CallFailedException.class);
        assertThat(catchThrowable(() -> gather(runtime, Duration.ofMillis(50), Fixture.sleeper())))
                .isInstanceOf(DeadlineExceededException.class);
        Fixture.until(() -> after.size() == 3);
        assertThat(after).containsOnly(Optional.of(own));
        runtime.close();
    }

    @Test
    @DisplayName(
            "CTX-07: inheritable thread-locals do not reach the runtime's own threads: nobody runs as somebody else")
    void inheritableThreadLocals_areNotInherited(Fixture fixture) {
        IDENTITY.set("alice");
        try {
            FanoutRuntime runtime = kind == Kind.PLATFORM ? FanoutRuntime.shared() : fixture.runtime;
            for (int run = 0; run < 20; run++) {
                assertThat(runtime.start("Test.identity", IDENTITY::get).join()).isNull();
            }
        } finally {
            IDENTITY.remove();
        }
    }

    @Test
    @DisplayName("CAN-08 CAN-21 #10: a thread that is used again brings no interrupt and no name with it")
    void reusedThread_isClean(Fixture fixture) {
        for (int run = 0; run < 200; run++) {
            CountDownLatch running = new CountDownLatch(1);
            Task<String> cancelled = fixture.runtime.start("Test.cancelled", () -> {
                running.countDown();
                return Thread.currentThread().isInterrupted() ? "interrupted" : "returns while it is cancelled";
            });
            Fixture.await(running);
            cancelled.cancel(true);
            Task<State> next = fixture.runtime.start("Test.next", State::now);
            assertThat(next.join().interrupted()).isFalse();
            assertThat(next.join().name()).isEqualTo("Test.next");
        }
    }

    @Test
    @DisplayName("THR-05: what a call started knows its call; hooks and callers are outside of it")
    void currentTask_isTheInnermost(Fixture fixture) {
        AtomicReference<CallTask<?>> inner = new AtomicReference<>();
        assertThat(Current.task()).isNull();
        Task<CallTask<?>> outer = fixture.runtime.start("Test.outer", () -> {
            inner.set(fixture.runtime
                    .<CallTask<?>>start("Test.inner", Current::task)
                    .join());
            return Current.task();
        });
        assertThat(outer.join()).isSameAs(outer);
        assertThat(inner.get().name()).isEqualTo("Test.inner");
        assertThat(Current.task()).isNull();
    }
}
