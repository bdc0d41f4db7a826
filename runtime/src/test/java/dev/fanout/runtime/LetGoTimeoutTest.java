package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A call whose own time is over, and whose body does not end: the call goes on without it. */
@OnEveryKindOfThread
final class LetGoTimeoutTest {
    private static final Duration OWN = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final CallOptions TIMED = CallOptions.DEFAULT.timeout(OWN);

    @SuppressWarnings("UnusedVariable") // read by the extension
    private final Kind kind;

    LetGoTimeoutTest(Kind kind) {
        this.kind = kind;
    }

    /** What a test needs of a body that no interrupt stops. */
    private static final class Stuck implements Call<String> {
        final CountDownLatch running = new CountDownLatch(1);
        final CountDownLatch asked = new CountDownLatch(1);
        final CountDownLatch release = new CountDownLatch(1);
        volatile @Nullable Thread thread;

        @Override
        public String run() throws Throwable {
            thread = Thread.currentThread();
            running.countDown();
            try {
                release.await();
            } catch (InterruptedException ignored) {
                asked.countDown();
                Deaf.await(release);
            }
            return "too late";
        }

        /** First the time of the call is over, then the patience. */
        void runsOutOfBoth(Fixture fixture) {
            Fixture.await(running);
            fixture.time.advance(OWN);
            Fixture.await(asked);
            fixture.time.advance(PATIENCE);
        }

        void endsWith(Task<?> task) {
            release.countDown();
            Fixture.until(task::isDone);
        }
    }

    private static Throwable failureOf(Task<?> task) {
        return ((Outcome.Failure<?>) task.outcome()).exception();
    }

    @Test
    @DisplayName(
            "D12 TMO-24: the call fails with its timeout and its gather goes on; done it is when the body has ended")
    void call_fails(Fixture fixture) {
        FanoutRuntime runtime = fixture.patient(PATIENCE);
        Stuck stuck = new Stuck();
        AtomicReference<Task<String>> task = new AtomicReference<>();
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = runtime.open("Test.page")) {
                task.set(group.start("feed", TIMED, stuck));
                new Thread(() -> stuck.runsOutOfBoth(fixture)).start();
                group.join();
            }
        });
        assertThat(thrown)
                .isExactlyInstanceOf(DeadlineExceededException.class)
                .hasMessageStartingWith("Test.page/feed has not ended within 300 ms; it was at ");
        assertThat(failureOf(task.get())).isSameAs(thrown);
        assertThat(task.get().isDone()).isFalse();
        assertThat(task.get().isCancelled()).isFalse();
        fixture.assertLetGone("Test.page/feed");
        assertThat(runtime.dump())
                .startsWith("0 gathers, 1 handle\n└── Test.page/feed")
                .contains(", let go, at ");
        stuck.endsWith(task.get());
        Fixture.until(() -> runtime.dump().equals("0 gathers, 0 handles\n"));
        assertThat(failureOf(task.get())).isSameAs(thrown);
        runtime.close();
        assertThat(fixture.listener.unread).isEmpty();
    }

    @Test
    @DisplayName("D12 CTX-01 GFF-18: the fallback runs on a thread of its own, in the context of the call")
    void fallback_runsElsewhere(Fixture fixture) {
        ThreadLocal<String> context = new ThreadLocal<>();
        FanoutRuntime runtime = fixture.builder()
                .time(fixture.time)
                .letGoAfter(PATIENCE)
                .carrier(() -> {
                    String captured = context.get();
                    return body -> {
                        context.set(captured);
                        try {
                            body.run();
                        } finally {
                            context.remove();
                        }
                    };
                })
                .build();
        Stuck stuck = new Stuck();
        AtomicReference<Thread> replaced = new AtomicReference<>();
        AtomicReference<Throwable> why = new AtomicReference<>();
        context.set("tenant");
        Task<String> task = runtime.start("Test.feed", TIMED, Fallback.of(stuck, failure -> {
            replaced.set(Thread.currentThread());
            why.set(failure);
            return context.get() + " " + Thread.currentThread().isInterrupted() + " "
                    + Cancellation.current().isCancelled();
        }));
        context.remove();
        stuck.runsOutOfBoth(fixture);
        assertThat(task.join()).isEqualTo("tenant false false");
        assertThat(why.get()).isInstanceOf(DeadlineExceededException.class);
        assertThat(replaced.get()).isNotSameAs(stuck.thread);
        assertThat(task.resultNow()).isEqualTo("tenant false false");
        assertThat(task.isDone()).isFalse();
        stuck.endsWith(task);
        fixture.assertLetGone("Test.feed");
        runtime.close();
        assertThat(fixture.listener.ended).as("once, for the whole call").containsExactly("Test.feed");
    }

    @Test
    @DisplayName("D12 ERR-17: what the body throws in the end is reported, once, and is nothing to the call")
    void laterFailure_isReported(Fixture fixture) {
        FanoutRuntime runtime = fixture.patient(PATIENCE);
        Stuck stuck = new Stuck();
        IOException late = new IOException("late");
        Task<String> task = runtime.start(
                "Test.feed",
                TIMED,
                Fallback.of(
                        () -> {
                            stuck.run();
                            throw late;
                        },
                        failure -> "instead"));
        stuck.runsOutOfBoth(fixture);
        assertThat(task.join()).isEqualTo("instead");
        stuck.endsWith(task);
        Fixture.until(() -> !fixture.listener.unread.isEmpty());
        Collector.thoroughly();
        assertThat(fixture.listener.unread).containsExactly(new RecordingListener.Unread("Test.feed", late));
        assertThat(task.join()).isEqualTo("instead");
        runtime.close();
    }

    @Test
    @DisplayName("D12: a body that was let go keeps its place among those that may run at once until it ends")
    void limit_countsTheBody(Fixture fixture) {
        FanoutRuntime runtime = fixture.patient(PATIENCE);
        CallOptions alone = runtime.configure("Test.feed", TIMED.limit(1));
        Stuck stuck = new Stuck();
        AtomicReference<Task<String>> inside = new AtomicReference<>();
        Task<String> task = runtime.start("Test.feed", alone, Fallback.of(stuck, failure -> {
            inside.set(runtime.start("Test.inside", () -> "waited for"));
            return inside.get().join(); // would lend the place, if it had one
        }));
        stuck.runsOutOfBoth(fixture);
        assertThat(task.join()).isEqualTo("waited for");
        AtomicBoolean ran = new AtomicBoolean();
        Task<Boolean> next = runtime.start("Test.feed", alone, () -> ran.getAndSet(true));
        assertThat(ran).isFalse();
        assertThat(runtime.dump()).contains("Test.feed, not begun");
        stuck.endsWith(task);
        assertThat(next.join()).isFalse();
        runtime.close();
    }

    @Test
    @DisplayName(
            "D12 TMO-08: asked to stop after its time was over it has failed, without a fallback, and is let go once")
    void laterRequest_changesNothing(Fixture fixture) {
        FanoutRuntime runtime = fixture.patient(PATIENCE);
        Stuck stuck = new Stuck();
        Task<String> task = runtime.start("Test.feed", TIMED, Fallback.of(stuck, failure -> "instead"));
        Fixture.await(stuck.running);
        fixture.time.advance(OWN);
        Fixture.await(stuck.asked);
        task.cancel(true);
        fixture.time.advance(PATIENCE);
        assertThat(task.outcome()).isNotInstanceOf(Outcome.Success.class);
        stuck.endsWith(task);
        fixture.assertLetGone("Test.feed");
        runtime.close();
    }

    @Test
    @DisplayName("D12: without a thread for it there is no fallback, and the call fails all the same")
    void noThread_noFallback(Fixture fixture) throws Exception {
        AtomicBoolean refuses = new AtomicBoolean();
        Queue<Thread> mine = new ConcurrentLinkedQueue<>();
        FanoutRuntime runtime = FanoutRuntime.builder()
                .listener(fixture.listener)
                .time(fixture.time)
                .letGoAfter(PATIENCE)
                .threads(body -> {
                    if (refuses.get()) {
                        throw new RejectedExecutionException("no more");
                    }
                    Thread thread = new Thread(body);
                    mine.add(thread);
                    return thread;
                })
                .build();
        Stuck stuck = new Stuck();
        Task<String> task = runtime.start("Test.feed", TIMED, Fallback.of(stuck, failure -> "instead"));
        Fixture.await(stuck.running);
        refuses.set(true);
        stuck.runsOutOfBoth(fixture);
        assertThat(catchThrowable(task::get))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(DeadlineExceededException.class);
        stuck.endsWith(task);
        runtime.close();
        for (Thread thread : List.copyOf(mine)) {
            thread.join();
        }
    }

    @Test
    @DisplayName("D12 #10: let go in the instant in which the body ends: one end, told once, and nothing is left over")
    void letGoAgainstTheEnd_isOneEnd(Fixture fixture) {
        FanoutRuntime runtime = fixture.patient(PATIENCE);
        for (int round = 0; round < Race.rounds(100); round++) {
            Race race = new Race(2);
            Stuck stuck = new Stuck();
            String name = "Test.feed" + round;
            Task<String> task = runtime.start(name, TIMED, Fallback.of(stuck, failure -> "instead"));
            Fixture.await(stuck.running);
            fixture.time.advance(OWN);
            Fixture.await(stuck.asked);
            new Thread(() -> {
                        race.start();
                        Race.dawdle();
                        stuck.release.countDown();
                    })
                    .start();
            race.start();
            Race.dawdle();
            fixture.time.advance(PATIENCE);
            assertThat(task.join()).isEqualTo("instead");
            Fixture.until(task::isDone);
            Fixture.until(() -> fixture.listener.ended.remove(name));
            assertThat(fixture.listener.ended).isEmpty();
        }
        Fixture.until(() -> runtime.dump().equals("0 gathers, 0 handles\n"));
        runtime.close();
    }
}
