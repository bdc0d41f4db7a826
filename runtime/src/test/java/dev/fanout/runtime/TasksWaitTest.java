package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@link Tasks#waitFor}: what is done, what is pending, and who owns it. */
@OnEveryKindOfThread
class TasksWaitTest {
    private static final Duration MOMENT = Duration.ofMillis(2);

    final Kind kind;

    TasksWaitTest(Kind kind) {
        this.kind = kind;
    }

    private static Task<String> failing(Fixture fixture, Throwable failure) {
        return fixture.runtime.start("Test.failing", () -> {
            throw failure;
        });
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
    @DisplayName("WAI-01: waiting for all gives all, those that have failed included, and throws nothing")
    void allCompleted_throwsNoFailure(Fixture fixture) {
        IOException failure = new IOException("b");
        Thread owner = Thread.currentThread();
        Task<String> a = fixture.runtime.start("Test.a", () -> {
            Fixture.untilParkedIn(owner, TaskWait.class);
            return "a";
        });
        Task<String> b = failing(fixture, failure);
        Waited<Task<String>> waited = Tasks.waitFor(List.of(a, b), WaitUntil.ALL_COMPLETED);
        assertThat(waited.done()).containsExactly(a, b);
        assertThat(waited.pending()).isEmpty();
        assertThat(b.outcome()).isEqualTo(new Outcome.Failure<>(failure));
    }

    @Test
    @DisplayName("WAI-02: waiting for the first that ends gives it, and neither stops nor interrupts the others")
    void firstCompleted_leavesTheOthersAlone(Fixture fixture) {
        for (boolean fails : new boolean[] {false, true}) {
            CountDownLatch release = new CountDownLatch(1);
            AtomicBoolean interrupted = new AtomicBoolean();
            Task<String> a = fixture.runtime.start("Test.a", () -> {
                Fixture.await(release);
                interrupted.set(Thread.currentThread().isInterrupted());
                return "a";
            });
            Thread owner = Thread.currentThread();
            Task<String> b = fixture.runtime.start("Test.b", () -> {
                Fixture.untilParkedIn(owner, TaskWait.class);
                if (fails) {
                    throw new IOException("b");
                }
                return "b";
            });
            Waited<Task<String>> waited = Tasks.waitFor(List.of(a, b), WaitUntil.FIRST_COMPLETED);
            assertThat(waited.done()).containsExactly(b);
            assertThat(waited.pending()).containsExactly(a);
            assertThat(b.outcome().isSuccess()).isEqualTo(!fails);
            release.countDown();
            assertThat(a.join()).isEqualTo("a");
            assertThat(interrupted).isFalse();
        }
    }

    @Test
    @DisplayName("WAI-03: waiting for the first failure ends with it; what has ended well by then is done as well")
    void firstFailure_endsTheWait(Fixture fixture) {
        Task<String> a = sleeping(fixture);
        Task<String> b = ended(fixture, "b");
        Thread owner = Thread.currentThread();
        Task<String> c = fixture.runtime.start("Test.c", () -> {
            Fixture.untilParkedIn(owner, TaskWait.class);
            throw new IOException("c");
        });
        Waited<Task<String>> waited = Tasks.waitFor(List.of(a, b, c), WaitUntil.FIRST_FAILURE);
        assertThat(waited.done()).containsExactly(b, c);
        assertThat(waited.pending()).containsExactly(a);
        assertThat(c.outcome().isSuccess()).isFalse();
        a.cancelAndAwait();
    }

    @Test
    @DisplayName("WAI-04: without a failure, waiting for the first is waiting for all")
    void noFailure_waitsForAll(Fixture fixture) {
        Task<String> a = ended(fixture, "a");
        Thread owner = Thread.currentThread();
        Task<String> b = fixture.runtime.start("Test.b", () -> {
            Fixture.untilParkedIn(owner, TaskWait.class);
            return "b";
        });
        Waited<Task<String>> waited = Tasks.waitFor(List.of(a, b), WaitUntil.FIRST_FAILURE);
        assertThat(waited.done()).containsExactly(a, b);
        assertThat(waited.pending()).isEmpty();
    }

    @Test
    @DisplayName("WAI-05: a task that is cancelled has not failed, and does not end the wait for a failure")
    void cancelledTask_isNoFailure(Fixture fixture) {
        Task<String> a = sleeping(fixture);
        Thread owner = Thread.currentThread();
        IOException failure = new IOException("b");
        Task<String> b = fixture.runtime.start("Test.b", () -> {
            Fixture.untilParkedIn(owner, TaskWait.class);
            a.cancelAndAwait();
            Fixture.untilParkedIn(owner, TaskWait.class);
            throw failure;
        });
        Waited<Task<String>> waited = Tasks.waitFor(List.of(a, b), WaitUntil.FIRST_FAILURE);
        assertThat(waited.done()).containsExactly(a, b);
        assertThat(b.outcome()).isEqualTo(new Outcome.Failure<>(failure));
    }

    @Test
    @DisplayName("WAI-06: what is so already needs no wait")
    void satisfied_returnsAtOnce(Fixture fixture) {
        Task<String> done = ended(fixture, "done");
        Task<String> failed = failing(fixture, new IOException("failed"));
        assertThat(failed.outcome().isSuccess()).isFalse();
        Task<String> sleeping = sleeping(fixture);
        assertThat(Tasks.waitFor(List.of(sleeping, done), WaitUntil.FIRST_COMPLETED)
                        .done())
                .containsExactly(done);
        assertThat(Tasks.waitFor(List.of(sleeping, failed), WaitUntil.FIRST_FAILURE)
                        .done())
                .containsExactly(failed);
        assertThat(Tasks.waitFor(List.of(done, failed), WaitUntil.ALL_COMPLETED).done())
                .containsExactly(done, failed);
        sleeping.cancelAndAwait();
    }

    @Test
    @DisplayName("WAI-08: when the time is over, the wait returns what is done and what is pending")
    void timeout_returns(Fixture fixture) {
        Task<String> a = ended(fixture, "a");
        Task<String> b = sleeping(fixture);
        List<Duration> times = List.of(MOMENT, Duration.ZERO, Duration.ofNanos(-1), Duration.ofSeconds(Long.MIN_VALUE));
        for (Duration time : times) {
            for (WaitUntil until : List.of(WaitUntil.ALL_COMPLETED, WaitUntil.FIRST_FAILURE)) {
                Waited<Task<String>> waited = Tasks.waitFor(List.of(a, b), until, time);
                assertThat(waited.done()).containsExactly(a);
                assertThat(waited.pending()).containsExactly(b);
            }
            assertThat(Tasks.waitFor(List.of(b), WaitUntil.FIRST_COMPLETED, time)
                            .done())
                    .isEmpty();
        }
        assertThat(b.isDone()).isFalse();
        assertThat(Tasks.waitFor(List.of(a), WaitUntil.ALL_COMPLETED, Duration.ofSeconds(Long.MAX_VALUE))
                        .done())
                .containsExactly(a);
        b.cancelAndAwait();
    }

    @Test
    @DisplayName("WAI-09 #7 D11: what a wait leaves pending belongs to the call, and ends with it")
    void pending_endsWithTheCall(Fixture fixture) throws Throwable {
        CountDownLatch interrupted = new CountDownLatch(1);
        AtomicReference<Task<String>> left = new AtomicReference<>();
        String first = Fixture.inCall(fixture.runtime, () -> {
            Thread caller = Thread.currentThread();
            CountDownLatch asleep = new CountDownLatch(1);
            Task<String> slow = Tasks.start("Test.slow", () -> {
                asleep.countDown();
                try {
                    return Fixture.sleeper().run();
                } catch (InterruptedException interrupt) {
                    Fixture.untilParkedIn(caller, TaskWait.class);
                    interrupted.countDown();
                    throw interrupt;
                }
            });
            Task<String> quick = Tasks.start("Test.quick", () -> {
                Fixture.await(asleep);
                return "quick";
            });
            Waited<Task<String>> waited = Tasks.waitFor(List.of(slow, quick), WaitUntil.FIRST_COMPLETED);
            left.set(waited.pending().get(0));
            return waited.done().get(0).join();
        });
        assertThat(first).isEqualTo("quick");
        assertThat(interrupted.getCount()).isZero();
        assertThat(left.get().outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.NOT_NEEDED));
    }

    @Test
    @DisplayName("WAI-10: waiting for nothing is refused, whatever for")
    void nothing_isRefused(Fixture fixture) {
        for (WaitUntil until : WaitUntil.values()) {
            assertThatIllegalArgumentException().isThrownBy(() -> Tasks.waitFor(List.<Task<String>>of(), until));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Tasks.waitFor(List.<Task<String>>of(), until, MOMENT));
        }
    }

    @Test
    @DisplayName("WAI-11: a task that is given twice counts once, where it came first")
    void duplicates_countOnce(Fixture fixture) {
        Task<String> c = ended(fixture, "c");
        Task<String> d = ended(fixture, "d");
        assertThat(Tasks.waitFor(List.of(c, c, d, c), WaitUntil.ALL_COMPLETED).done())
                .containsExactly(c, d);
    }

    @Test
    @DisplayName("WAI-15 MEM-02: a failure among the done that nobody reads is reported once")
    void unreadFailure_isReportedOnce(Fixture fixture) {
        IOException failure = new IOException("unread");
        IOException other = new IOException("read");
        Task<String> read = failing(fixture, other);
        waitAndForget(fixture, failure);
        assertThat(Tasks.waitFor(List.of(read), WaitUntil.ALL_COMPLETED)
                        .done()
                        .get(0)
                        .outcome())
                .isEqualTo(new Outcome.Failure<>(other));
        Fixture.until(() -> fixture.threads.stream().noneMatch(Thread::isAlive));
        fixture.threads.clear(); // which refer to their tasks where the JDK does not clear that
        Collector.until(() -> !fixture.listener.unread.isEmpty());
        Collector.thoroughly();
        assertThat(fixture.listener.unread).containsExactly(new RecordingListener.Unread("Test.failing", failure));
    }

    private static void waitAndForget(Fixture fixture, Throwable failure) {
        assertThat(Tasks.waitFor(List.of(failing(fixture, failure)), WaitUntil.FIRST_FAILURE)
                        .done())
                .hasSize(1);
    }
}
