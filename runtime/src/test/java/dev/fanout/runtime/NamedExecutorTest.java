package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Calls that run on an executor which the runtime was given. */
@OnEveryKindOfThread
final class NamedExecutorTest {
    private static final CallOptions ON_CPU = CallOptions.DEFAULT.on("cpu");

    @SuppressWarnings("UnusedVariable") // read by the extension
    private final Kind kind;

    private final ThreadPoolExecutor cpu = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), body -> new Thread(body, "cpu"));

    NamedExecutorTest(Kind kind) {
        this.kind = kind;
    }

    @AfterEach
    void closeExecutor() {
        cpu.shutdownNow();
    }

    private FanoutRuntime with(Fixture fixture, Executor executor) {
        return fixture.builder().executor("cpu", executor).time(fixture.time).build();
    }

    private static Throwable failureOf(Task<?> task) {
        return ((Outcome.Failure<?>) task.outcome()).exception();
    }

    @Test
    @DisplayName("CTX-01 CAN-13: it runs there with its context, is interrupted there, and leaves nothing behind")
    void call_runsOnTheExecutor(Fixture fixture) throws Exception {
        FanoutRuntime runtime = with(fixture, cpu);
        ClassLoader loader = new ClassLoader() {};
        ClassLoader before =
                cpu.submit(() -> Thread.currentThread().getContextClassLoader()).get();
        Thread.currentThread().setContextClassLoader(loader);
        Task<List<Object>> there = runtime.start(
                "Test.there",
                ON_CPU,
                () -> List.of(
                        Thread.currentThread().getName(), Thread.currentThread().getContextClassLoader()));
        assertThat(there.join()).containsExactly("cpu", loader);
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Task<String> sleeps = runtime.start("Test.sleeps", ON_CPU, () -> {
            running.countDown();
            return Fixture.sleeper(interrupted).run();
        });
        Fixture.await(running);
        sleeps.cancel(true);
        Fixture.await(interrupted);
        assertThat(sleeps.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
        assertThat(cpu.submit(() -> Thread.currentThread().isInterrupted()).get())
                .isFalse();
        assertThat(cpu.submit(() -> Thread.currentThread().getContextClassLoader())
                        .get())
                .isSameAs(before);
        runtime.close();
        assertThat(cpu.isShutdown()).as("it is not ours to close").isFalse();
    }

    @Test
    @DisplayName("CAN-05 #13: a call that is cancelled in the queue ends at once, and its body is never entered")
    void cancelledInTheQueue_neverBegins(Fixture fixture) throws Exception {
        FanoutRuntime runtime = with(fixture, cpu);
        CountDownLatch go = new CountDownLatch(1);
        AtomicBoolean entered = new AtomicBoolean();
        cpu.execute(() -> Fixture.await(go));
        Task<Boolean> queued = runtime.start("Test.queued", ON_CPU, () -> entered.getAndSet(true));
        queued.cancelAndAwait();
        assertThat(queued.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
        go.countDown();
        cpu.submit(() -> {}).get();
        assertThat(entered).isFalse();
        runtime.close();
    }

    @Test
    @DisplayName("CRE-04: a call that the executor rejects has failed, alone; a fallback replaces that")
    void rejection_isAFailureOfTheCall(Fixture fixture) {
        FanoutRuntime runtime = with(fixture, cpu);
        cpu.shutdown();
        try (TaskGroup group = runtime.open("Test.page")) {
            Task<String> rejected = group.startCollected("rejected", ON_CPU, () -> "never");
            Task<String> replaced = group.start(
                    "replaced",
                    ON_CPU,
                    Fallback.of(() -> "never", failure -> failure.getClass().getSimpleName()));
            Task<String> other = group.start("other", () -> "other");
            group.join();
            assertThat(failureOf(rejected)).isInstanceOf(RejectedExecutionException.class);
            assertThat(replaced.resultNow()).isEqualTo("RejectedExecutionException");
            assertThat(other.resultNow()).isEqualTo("other");
        }
        assertThatThrownBy(() -> {
                    try (TaskGroup group = runtime.open("Test.page")) {
                        group.start("rejected", ON_CPU, () -> "never");
                        group.join();
                    }
                })
                .isInstanceOf(RejectedExecutionException.class);
        assertThat(failureOf(runtime.start("Test.handle", ON_CPU, () -> "never")))
                .isInstanceOf(RejectedExecutionException.class);
        runtime.close();
    }

    @Test
    @DisplayName("D15 CRE-02: an executor that would run the call on the thread that starts it has rejected it")
    void callerRuns_isARejection(Fixture fixture) {
        FanoutRuntime runtime = with(fixture, Runnable::run);
        AtomicBoolean entered = new AtomicBoolean();
        assertThat(failureOf(runtime.start("Test.here", ON_CPU, () -> entered.getAndSet(true))))
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessage("the executor \"cpu\" would run Test.here on the thread that starts it");
        assertThat(entered).isFalse();
        runtime.close();
    }

    @Test
    @DisplayName(
            "TMO-24: the time of a call runs in the executor's queue; then its fallback runs elsewhere, or it says what it waited for")
    void timeout_includesTheQueue(Fixture fixture) {
        FanoutRuntime runtime = with(fixture, cpu);
        CountDownLatch go = new CountDownLatch(1);
        cpu.execute(() -> Fixture.await(go));
        CallOptions timed = ON_CPU.timeout(Duration.ofMillis(300));
        Task<String> queued = runtime.start("Test.queued", timed, () -> "never");
        Task<Boolean> replaced = runtime.start(
                "Test.replaced",
                timed,
                Fallback.of(
                        () -> false,
                        failure -> !Thread.currentThread().getName().equals("cpu")));
        fixture.time.advance(Duration.ofMillis(300));
        assertThat(failureOf(queued))
                .hasMessage("Test.queued has not ended within 300 ms; it had not begun: "
                        + "it waited for a thread of the executor \"cpu\"");
        assertThat(replaced.join()).isTrue();
        go.countDown();
        runtime.close();
    }

    @Test
    @DisplayName(
            "CRE-04 MEM-01: a call that the executor has dropped without a word has failed, as soon as that is known")
    void droppedCall_hasFailed(Fixture fixture) {
        ExecutorService discarding = new ThreadPoolExecutor(
                0, 1, 0, TimeUnit.SECONDS, new SynchronousQueue<>(), new ThreadPoolExecutor.DiscardPolicy());
        FanoutRuntime runtime = with(fixture, discarding);
        CountDownLatch go = new CountDownLatch(1);
        discarding.execute(() -> Fixture.await(go));
        Task<String> dropped = runtime.start("Test.dropped", ON_CPU, () -> "never");
        Fixture.until(() -> {
            System.gc();
            return dropped.isDone();
        });
        assertThat(failureOf(dropped))
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessage("the executor \"cpu\" has dropped Test.dropped without running it");
        go.countDown();
        discarding.shutdown();
        runtime.close();
    }

    @Test
    @DisplayName("CRE-14: a limit and an executor: who waits for its turn is not in the executor's queue")
    void limitAndExecutor_goTogether(Fixture fixture) {
        FanoutRuntime runtime = with(fixture, cpu);
        CallOptions limited = ON_CPU.limit(1);
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Task<String> first = runtime.start("Test.first", limited, () -> {
            running.countDown();
            Fixture.await(go);
            return "first";
        });
        Task<String> second = runtime.start("Test.second", limited, () -> "second");
        Fixture.await(running);
        assertThat(cpu.getQueue()).isEmpty();
        go.countDown();
        assertThat(first.join() + second.join()).isEqualTo("firstsecond");
        runtime.close();
    }

    @Test
    @DisplayName(
            "CMP-02: a name that the runtime does not have is refused with those that it has, when configured and when started")
    void unknownName_isRefused(Fixture fixture) {
        FanoutRuntime runtime =
                fixture.builder().executor("gpu", cpu).executor("cluster", cpu).build();
        String message = " is to run on the executor \"cpu\", which the runtime does not have; it has cluster, gpu";
        assertThatThrownBy(() -> runtime.configure("Test.call", ON_CPU))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Test.call" + message);
        assertThatThrownBy(() -> runtime.start("Test.call", ON_CPU, () -> "never"))
                .hasMessage("Test.call" + message);
        assertThatThrownBy(() -> fixture.runtime.configure("Test.call", ON_CPU)).hasMessageEndingWith("it has none");
        assertThatThrownBy(() -> FanoutRuntime.builder().executor(" ", cpu))
                .isInstanceOf(IllegalArgumentException.class);
        runtime.close();
    }

    @Test
    @DisplayName("D15: directly a call with an executor runs where it is started, whatever the name")
    void direct_needsNoExecutor() {
        FanoutRuntime direct = FanoutRuntime.direct();
        CallOptions configured = direct.configure("Test.call", ON_CPU);
        assertThat(direct.start("Test.call", configured, Thread::currentThread).join())
                .isSameAs(Thread.currentThread());
    }

    @Test
    @DisplayName("ERR-17 CRE-05: what an executor throws beside rejections is the call's failure too")
    void hostileExecutor_failsTheCall(Fixture fixture) {
        List<Throwable> thrown = new ArrayList<>(List.of(new IllegalStateException(), new OutOfMemoryError("thread")));
        for (Throwable each : thrown) {
            AtomicReference<Runnable> handed = new AtomicReference<>();
            FanoutRuntime runtime = with(fixture, body -> {
                handed.set(body);
                throw Sneaky.raise(each);
            });
            AtomicBoolean entered = new AtomicBoolean();
            Task<Boolean> task = runtime.start("Test.call", ON_CPU, () -> entered.getAndSet(true));
            assertThat(failureOf(task)).isSameAs(each);
            handed.get().run();
            assertThat(entered).isFalse();
            runtime.close();
        }
    }
}
