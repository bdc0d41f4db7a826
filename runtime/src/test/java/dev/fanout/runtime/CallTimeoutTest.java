package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fanout.OnCancel;
import dev.fanout.users.SlowClient;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A call's own timeout: its failure, and nobody else's. */
@OnEveryKindOfThread
final class CallTimeoutTest {
    private static final Duration OWN = Duration.ofMillis(300);
    private static final CallOptions TIMED = CallOptions.DEFAULT.timeout(OWN);

    @SuppressWarnings("UnusedVariable") // read by the extension
    private final Kind kind;

    CallTimeoutTest(Kind kind) {
        this.kind = kind;
    }

    private static void advance(Fixture fixture, CountDownLatch running) {
        fixture.advanceWhenWaiting(running, OWN);
    }

    @Test
    @DisplayName(
            "TMO-24 D1: the timeout of a required call fails the gather with an exception that names it and its place")
    void required_failsTheGather(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(2);
        CountDownLatch interrupted = new CountDownLatch(2);
        advance(fixture, running);
        assertThatThrownBy(() -> {
                    try (TaskGroup group = fixture.timeless.open("Test.page")) {
                        group.start("feed", TIMED, () -> {
                            try {
                                return SlowClient.stuckHere(running);
                            } finally {
                                interrupted.countDown();
                            }
                        });
                        group.start("other", () -> {
                            running.countDown();
                            return Fixture.sleeper(interrupted).run();
                        });
                        group.join();
                    }
                })
                .isExactlyInstanceOf(DeadlineExceededException.class)
                .hasMessageMatching("Test.page/feed has not ended within 300 ms; it was at "
                        + "dev.fanout.users.SlowClient.stuckHere\\(SlowClient.java:\\d+\\)")
                .satisfies(thrown -> assertThat(thrown.getStackTrace())
                        .as("where it was stuck")
                        .anyMatch(frame -> frame.getClassName().equals(SlowClient.class.getName())))
                .satisfies(thrown -> assertThat(GatherTrace.of(thrown).orElseThrow())
                        .as("who gathered")
                        .hasMessage("Test.page"));
        assertThat(interrupted.getCount()).isZero();
    }

    @Test
    @DisplayName("TMO-24: the timeout of a collected call lands in its outcome, and affects nobody else")
    void collected_staysInItsOutcome(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        advance(fixture, running);
        try (TaskGroup group = fixture.timeless.open("Test.page")) {
            Task<String> slow = group.startCollected("slow", TIMED, Fixture.sleeperThatTells(running));
            Task<Boolean> other = group.start("other", () -> {
                Fixture.await(go);
                return Cancellation.current().isCancelled();
            });
            Task<Boolean> after = group.startAfter(
                    "after",
                    () -> {
                        go.countDown();
                        return slow.outcome().isSuccess();
                    },
                    TaskGroup.ended(slow));
            group.join();
            assertThat(other.resultNow()).isFalse();
            assertThat(after.resultNow()).isFalse();
            assertThat(slow.outcome())
                    .isInstanceOfSatisfying(
                            Outcome.Failure.class,
                            failure -> assertThat(failure.exception()).isInstanceOf(DeadlineExceededException.class));
        }
    }

    @Test
    @DisplayName(
            "TMO-11 TMO-24 #17: what it returns after its time is dropped, though it ended well; its interrupt is gone")
    void lateValue_isDropped(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        AtomicReference<Throwable> seen = new AtomicReference<>();
        Task<String> task = fixture.timeless.start("Test.late", TIMED, () -> {
            running.countDown();
            seen.set(catchThrowable(() -> Fixture.sleeper().run()));
            return "late";
        });
        Fixture.await(running);
        fixture.time.advance(OWN);
        assertThat(failureOf(task)).isInstanceOf(DeadlineExceededException.class);
        assertThat(seen.get()).isInstanceOf(InterruptedException.class);
    }

    private static Throwable failureOf(Task<?> task) {
        return ((Outcome.Failure<?>) task.outcome()).exception();
    }

    @Test
    @DisplayName("D9 TMO-16: what it throws when its time is over is attached, our own interrupt is not")
    void whatIsThrownAfterwards_isAttached(Fixture fixture) {
        IOException real = new IOException("clean-up");
        List<Throwable> thrown = List.of(new InterruptedException(), real);
        for (Throwable each : thrown) {
            CountDownLatch running = new CountDownLatch(1);
            Task<String> task = fixture.timeless.start("Test.late", TIMED, () -> {
                running.countDown();
                var unused = catchThrowable(() -> Fixture.sleeper().run());
                throw each;
            });
            Fixture.await(running);
            fixture.time.advance(OWN);
            Throwable failure = failureOf(task);
            assertThat(failure).isInstanceOf(DeadlineExceededException.class);
            assertThat(GatherTrace.of(failure).map(GatherTrace::failures).orElse(List.of()))
                    .isEqualTo(each == real ? List.of(real) : List.of());
        }
    }

    @Test
    @DisplayName(
            "D2 D8: one carrier holds what it threw and the call site; an error of the machine outranks the timeout")
    void oneCarrier_andTheMachineFirst(Fixture fixture) {
        IOException real = new IOException("clean-up");
        Error machine = new StackOverflowError("deep");
        for (Throwable each : List.of(real, machine)) {
            CountDownLatch running = new CountDownLatch(1);
            advance(fixture, running);
            Throwable thrown = catchThrowable(() -> {
                try (TaskGroup group = fixture.timeless.open("Test.page")) {
                    group.start("late", TIMED, () -> {
                        running.countDown();
                        var unused = catchThrowable(() -> Fixture.sleeper().run());
                        throw each;
                    });
                    group.join();
                }
            });
            if (each == machine) {
                assertThat(thrown).isSameAs(machine);
            } else {
                assertThat(thrown).isInstanceOf(DeadlineExceededException.class);
                assertThat(thrown.getSuppressed()).hasSize(1);
                GatherTrace trace = GatherTrace.of(thrown).orElseThrow();
                assertThat(trace.failures()).containsExactly(real);
                assertThat(trace.getSuppressed())
                        .as("the call site")
                        .anyMatch(site -> site instanceof GatherTrace
                                && site.getMessage().equals("Test.page")
                                && site.getStackTrace().length > 0);
            }
        }
    }

    @Test
    @DisplayName("TMO-08 #19: where the gather's deadline comes first the call is cancelled, and has no timer")
    void earlierDeadline_cancels(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        Duration first = Duration.ofMillis(100);
        fixture.advanceWhenWaiting(running, first);
        AtomicReference<Task<String>> task = new AtomicReference<>();
        AtomicReference<Integer> timers = new AtomicReference<>();
        assertThatThrownBy(() -> {
                    try (TaskGroup group = fixture.timeless.open("Test.page", first)) {
                        task.set(group.start("feed", TIMED, Fixture.sleeperThatTells(running)));
                        timers.set(fixture.time.scheduled().size());
                        group.join();
                    }
                })
                .isInstanceOf(DeadlineExceededException.class)
                .hasMessageStartingWith("Test.page did not end within 100 ms");
        assertThat(timers.get()).as("the gather's alone").isEqualTo(1);
        assertThat(task.get().outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.DEADLINE));
    }

    @Test
    @DisplayName(
            "TMO-08 D3: a call that was cancelled before its time was over stays cancelled, however long it takes to end")
    void earlierCancellation_stands(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Task<String> task = fixture.timeless.start("Test.slowToEnd", TIMED, () -> {
            running.countDown();
            try {
                return Fixture.sleeper(interrupted).run();
            } finally {
                Fixture.await(go);
            }
        });
        Fixture.await(running);
        task.cancel(true);
        Fixture.await(interrupted);
        fixture.time.advance(OWN);
        go.countDown();
        assertThat(task.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
    }

    @Test
    @DisplayName(
            "TMO-07 D5: the body sees the earlier deadline, and so does what it gathers; that has ended when it has")
    void body_seesItsTime(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        List<Duration> left = new ArrayList<>();
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch hooked = new CountDownLatch(1);
        advance(fixture, running);
        assertThatThrownBy(() -> {
                    try (TaskGroup group = fixture.timeless.open("Test.page", Duration.ofSeconds(2))) {
                        group.start("feed", TIMED, () -> {
                            left.add(Deadline.current().remaining());
                            Cancellation.current().onCancel(hooked::countDown);
                            try (TaskGroup nested = fixture.timeless.open("Test.nested", Duration.ofSeconds(1))) {
                                nested.start("sleeper", () -> {
                                    left.add(Deadline.current().remaining());
                                    running.countDown();
                                    return Fixture.sleeper(interrupted).run();
                                });
                                nested.join();
                                return null;
                            }
                        });
                        group.join();
                    }
                })
                .hasMessageStartingWith("Test.page/feed has not ended within 300 ms; it was at ");
        assertThat(left).containsExactly(OWN, OWN);
        assertThat(interrupted.getCount()).isZero();
        assertThat(hooked.getCount()).isZero();
    }

    @Test
    @DisplayName(
            "TMO-22 MEM-04: the timer is gone when the call has ended, or was cancelled before it began; there is none without a timeout")
    void timer_isRemovedAtOnce(Fixture fixture) {
        Task<String> plain = fixture.timeless.start("Test.plain", Fixture.sleeper());
        assertThat(fixture.time.scheduled()).isEmpty();
        plain.cancelAndAwait();
        CountDownLatch go = new CountDownLatch(1);
        Task<Integer> timed = fixture.timeless.start("Test.timed", TIMED, () -> {
            Fixture.await(go);
            return fixture.time.scheduled().size();
        });
        assertThat(fixture.time.scheduled()).hasSize(1);
        go.countDown();
        assertThat(timed.join()).isEqualTo(1);
        Fixture.until(() -> fixture.time.scheduled().isEmpty());
    }

    @Test
    @DisplayName("TMO-24: the time of a call begins when its inputs are there; each element has its own")
    void budget_beginsWithTheInputs(Fixture fixture) {
        try (TaskGroup group = fixture.timeless.open("Test.page")) {
            Task<Integer> input = group.start("input", () -> {
                fixture.time.advance(Duration.ofSeconds(1));
                return 1;
            });
            Task<Duration> after =
                    group.startAfter("after", TIMED, () -> Deadline.current().remaining(), input);
            EachTasks<Integer, Duration> each = group.startEach(
                    "each", TIMED, List.of(1, 2), element -> Deadline.current().remaining(), input);
            group.join();
            assertThat(after.resultNow()).isEqualTo(OWN);
            assertThat(each.results()).containsExactly(OWN, OWN);
        }
    }

    @Test
    @DisplayName("CAN-29 TMO-24: with SIGNAL the timeout is seen by who looks, and interrupts nobody")
    void signalled_isNotInterrupted(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        List<Object> seen = new ArrayList<>();
        Task<String> task = fixture.timeless.start("Test.signalled", TIMED.onCancel(OnCancel.SIGNAL), () -> {
            running.countDown();
            Fixture.await(go); // fails if it is interrupted
            Fixture.until(() -> Cancellation.current().isCancelled());
            seen.add(Cancellation.current().reason().orElseThrow());
            seen.add(Thread.currentThread().isInterrupted());
            return "finished";
        });
        Fixture.await(running);
        fixture.time.advance(OWN);
        go.countDown();
        assertThat(failureOf(task)).isInstanceOf(DeadlineExceededException.class);
        assertThat(seen).containsExactly(CancelReason.DEADLINE, false);
    }

    @Test
    @DisplayName(
            "ERR-17 D12: a call with a timeout is one call to listeners and in a dump, and its calls are inside of it")
    void stages_areNotSeen(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        Task<String> outer = fixture.timeless.start("Test.outer", TIMED, () -> {
            Task<String> inner = fixture.timeless.start("Test.inner", Fixture.sleeperThatTells(running));
            return inner.join();
        });
        Fixture.await(running);
        assertThat(fixture.timeless.dump().lines().skip(1).map(line -> line.replaceAll(",.*", "")))
                .containsExactly("└── Test.outer", "    └── Test.inner");
        outer.cancelAndAwait();
        assertThat(outer.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
        assertThat(fixture.listener.cancelled).containsExactlyInAnyOrder("Test.outer", "Test.inner");
    }

    @Test
    @DisplayName(
            "D15 TMO-24: directly, the clock is looked at when the body has ended; a call whose time is over has failed")
    void direct_looksAfterwards(Fixture fixture) {
        FanoutRuntime direct = FanoutRuntime.builder().time(fixture.time).inline();
        Task<String> late = direct.start("Test.late", TIMED, () -> {
            fixture.time.advance(OWN);
            return "late";
        });
        assertThat(failureOf(late)).hasMessage("Test.late has not ended within 300 ms");
        assertThat(direct.start("Test.fine", TIMED, () -> "fine").join()).isEqualTo("fine");
        assertThat(fixture.time.scheduled()).isEmpty();
    }

    @Test
    @DisplayName("D15 CAN-16: directly, the caller's interrupt in a call with a timeout is handed on")
    void directInterrupt_isHandedOn(Fixture fixture) {
        FanoutRuntime direct = FanoutRuntime.direct();
        assertThatThrownBy(() -> {
                    try (TaskGroup group = direct.open("Test.page")) {
                        group.start("feed", TIMED, () -> {
                            Thread.currentThread().interrupt();
                            Thread.sleep(1);
                            return null;
                        });
                        group.join();
                    }
                })
                .isInstanceOfSatisfying(
                        CancelledException.class,
                        cancelled -> assertThat(cancelled.reason()).isEqualTo(CancelReason.CALLER_INTERRUPTED));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    @DisplayName("D14 CTX-01: the body may start calls in its group, and takes its context along")
    void body_isACallOfItsGroup(Fixture fixture) {
        ClassLoader loader = new ClassLoader() {};
        Thread.currentThread().setContextClassLoader(loader);
        try (TaskGroup group = fixture.runtime.open("Test.page")) {
            AtomicReference<Task<ClassLoader>> second = new AtomicReference<>();
            group.start("first", TIMED, () -> {
                second.set(group.start("second", () -> Thread.currentThread().getContextClassLoader()));
                return null;
            });
            group.join();
            assertThat(second.get().resultNow()).isSameAs(loader);
        }
    }

    @Test
    @DisplayName("CMP-02: a timeout is more than zero")
    void timeout_isPositive() {
        for (Duration wrong : List.of(Duration.ZERO, Duration.ofMillis(-1))) {
            assertThatThrownBy(() -> CallOptions.DEFAULT.timeout(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("timeout must be more than zero: " + wrong);
        }
    }
}
