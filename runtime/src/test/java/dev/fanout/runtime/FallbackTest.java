package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What replaces the failure of a call, and what it does not. */
@OnEveryKindOfThread
final class FallbackTest {
    private static final Duration OWN = Duration.ofMillis(300);
    private static final CallOptions TIMED = CallOptions.DEFAULT.timeout(OWN);
    private static final Fallback.Recovery<String> NEVER = failure -> {
        throw new AssertionError("the fallback ran");
    };

    @SuppressWarnings("UnusedVariable") // read by the extension
    private final Kind kind;

    FallbackTest(Kind kind) {
        this.kind = kind;
    }

    private static Throwable failureOf(Task<?> task) {
        return ((Outcome.Failure<?>) task.outcome()).exception();
    }

    @Test
    @DisplayName(
            "GFF-16 #15: a fallback replaces any exception, checked ones and interrupts that nobody asked for too, on the call's thread")
    void anyException_isReplaced(Fixture fixture) {
        List<Exception> failures = List.of(
                new IOException(),
                new IllegalStateException(),
                new InterruptedException(),
                new CancellationException());
        for (Exception failure : failures) {
            AtomicReference<Thread> thread = new AtomicReference<>();
            AtomicReference<Exception> seen = new AtomicReference<>();
            try (TaskGroup group = fixture.runtime.open("Test.page")) {
                Task<Boolean> task = group.start(
                        "feed",
                        Fallback.of(
                                () -> {
                                    thread.set(Thread.currentThread());
                                    throw failure;
                                },
                                given -> {
                                    seen.set(given);
                                    return thread.get() == Thread.currentThread()
                                            && !Thread.currentThread().isInterrupted();
                                }));
                group.join();
                assertThat(task.resultNow()).isTrue();
            }
            assertThat(seen.get()).isSameAs(failure);
            assertThat(failure.getSuppressed()).isEmpty();
        }
        assertThat(fixture.listener.unread).isEmpty();
    }

    @Test
    @DisplayName("D8 ERR-08: a fallback never replaces an error, also one that comes when the time is over")
    void error_isNeverReplaced(Fixture fixture) {
        for (Error error : List.of(new AssertionError(), new StackOverflowError(), new OutOfMemoryError())) {
            Task<String> task = fixture.runtime.start(
                    "Test.feed",
                    Fallback.of(
                            () -> {
                                throw error;
                            },
                            NEVER));
            assertThat(failureOf(task)).isSameAs(error);
        }
        CountDownLatch running = new CountDownLatch(1);
        OutOfMemoryError late = new OutOfMemoryError("late");
        Task<String> task = fixture.timeless.start(
                "Test.feed",
                TIMED,
                Fallback.of(
                        () -> {
                            running.countDown();
                            var unused = catchThrowable(() -> Fixture.sleeper().run());
                            throw late;
                        },
                        NEVER));
        Fixture.await(running);
        fixture.time.advance(OWN);
        assertThat(failureOf(task)).isSameAs(late);
    }

    @Test
    @DisplayName(
            "TMO-24 D9: after its own timeout the fallback has the call's thread without an interrupt, and the time of the gather")
    void ownTimeout_isReplaced(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        fixture.advanceWhenWaiting(running, OWN);
        try (TaskGroup group = fixture.timeless.open("Test.page", Duration.ofSeconds(2))) {
            Task<List<Object>> feed = group.start(
                    "feed",
                    TIMED,
                    Fallback.of(
                            () -> {
                                running.countDown();
                                Fixture.sleeper().run();
                                return List.of();
                            },
                            failure -> List.of(
                                    failure.getClass(),
                                    Thread.currentThread().isInterrupted(),
                                    Cancellation.current().isCancelled(),
                                    Deadline.current().remaining())));
            group.join();
            assertThat(feed.resultNow())
                    .containsExactly(DeadlineExceededException.class, false, false, Duration.ofMillis(1700));
        }
    }

    @Test
    @DisplayName(
            "TMO-08 #19: an outer deadline and a cancellation run no fallback, whether they come in the body or before it has ended")
    void cancellation_isNotReplaced(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        fixture.advanceWhenWaiting(running, OWN);
        try (TaskGroup group = fixture.timeless.open("Test.page", OWN)) {
            Task<String> feed = group.startCollected("feed", Fallback.of(Fixture.sleeperThatTells(running), NEVER));
            group.join();
            assertThat(feed.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.DEADLINE));
        }
        for (boolean timedOut : new boolean[] {false, true}) {
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch interrupted = new CountDownLatch(1);
            CountDownLatch go = new CountDownLatch(1);
            Task<String> handle = fixture.timeless.start(
                    "Test.feed",
                    TIMED,
                    Fallback.of(
                            () -> {
                                begun.countDown();
                                try {
                                    return Fixture.sleeper(interrupted).run();
                                } finally {
                                    Fixture.await(go);
                                }
                            },
                            NEVER));
            Fixture.await(begun);
            if (timedOut) {
                fixture.time.advance(OWN);
                Fixture.await(interrupted);
            }
            handle.cancel(true);
            Fixture.await(interrupted);
            go.countDown();
            assertThat(handle.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
        }
    }

    @Test
    @DisplayName(
            "TMO-08 CAN-01: a cancellation interrupts the fallback too, and is the outcome; the replaced failure is told")
    void cancellationInTheFallback_isTheOutcome(Fixture fixture) {
        IOException failure = new IOException();
        CountDownLatch running = new CountDownLatch(1);
        Task<String> task = fixture.runtime.start(
                "Test.feed",
                Fallback.of(
                        () -> {
                            throw failure;
                        },
                        given -> Fixture.sleeperThatTells(running).run()));
        Fixture.await(running);
        task.cancel(true);
        assertThat(task.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
        Fixture.until(() -> !fixture.listener.unread.isEmpty());
        assertThat(fixture.listener.unread.peek().failure()).isSameAs(failure);
    }

    @Test
    @DisplayName("D2: what the fallback throws is the failure, with the first one in its only carrier")
    void failureOfTheFallback_carriesTheFirst(Fixture fixture) {
        IOException first = new IOException("first");
        IllegalStateException second = new IllegalStateException("second");
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.page")) {
                group.start(
                        "feed",
                        Fallback.of(
                                () -> {
                                    throw first;
                                },
                                failure -> {
                                    throw second;
                                }));
                group.join();
            }
        });
        assertThat(thrown).isSameAs(second);
        assertThat(thrown.getSuppressed()).hasSize(1);
        GatherTrace trace = GatherTrace.of(thrown).orElseThrow();
        assertThat(trace.failures()).containsExactly(first);
        assertThat(trace.getSuppressed()).hasSize(2); // and the call site
    }

    @Test
    @DisplayName("ERR-09 #4: a fallback that throws the failure again, or wraps it, makes no cycle and loses nothing")
    void rethrownFailure_makesNoCycle(Fixture fixture) {
        IOException first = new IOException("first");
        List<Fallback.Recovery<String>> recoveries = List.of(
                failure -> {
                    throw failure;
                },
                failure -> {
                    throw new IllegalStateException(failure);
                });
        for (Fallback.Recovery<String> recovery : recoveries) {
            Throwable thrown = failureOf(fixture.runtime.start(
                    "Test.feed",
                    Fallback.of(
                            () -> {
                                throw first;
                            },
                            recovery)));
            assertThat(thrown == first || thrown.getCause() == first).isTrue();
            assertThat(thrown.getSuppressed()).isEmpty();
        }
        assertThat(first.getSuppressed()).isEmpty();
    }

    @Test
    @DisplayName("a call that is skipped, because its input has failed, runs no fallback")
    void skippedCall_hasNoFallback(Fixture fixture) {
        IOException failure = new IOException();
        try (TaskGroup group = fixture.runtime.open("Test.page")) {
            Task<String> input = group.startCollected("input", () -> {
                throw failure;
            });
            Task<String> skipped = group.startCollectedAfter("skipped", Fallback.of(input::resultNow, NEVER), input);
            group.join();
            assertThat(failureOf(skipped)).isSameAs(failure);
        }
    }

    @Test
    @DisplayName("GFF-16: each element has its own fallback; what the body has started has ended before")
    void elements_areReplacedEach(Fixture fixture) {
        CountDownLatch interrupted = new CountDownLatch(1);
        try (TaskGroup group = fixture.runtime.open("Test.page")) {
            EachTasks<Integer, String> tasks = group.startEach(
                    "each",
                    List.of(1, 2, 3),
                    Fallback.ofEach(
                            element -> {
                                if (element == 2) {
                                    CountDownLatch running = new CountDownLatch(1);
                                    fixture.runtime.start("Test.inside", () -> {
                                        running.countDown();
                                        return Fixture.sleeper(interrupted).run();
                                    });
                                    Fixture.await(running);
                                    throw new IOException();
                                }
                                return "body " + element;
                            },
                            (element, failure) -> "fallback " + element + " " + interrupted.getCount()));
            group.join();
            assertThat(tasks.results()).containsExactly("body 1", "fallback 2 0", "body 3");
        }
    }

    @Test
    @DisplayName("D2 STK-01: the failure of a nested gather in a call with a fallback carries both call sites")
    void nestedGather_keepsItsTrace(Fixture fixture) {
        IOException failure = new IOException();
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.page")) {
                group.start(
                        "feed",
                        Fallback.of(
                                () -> {
                                    throw new IllegalStateException();
                                },
                                given -> {
                                    try (TaskGroup nested = fixture.runtime.open("Test.nested")) {
                                        nested.start("call", () -> {
                                            throw failure;
                                        });
                                        nested.join(IOException.class);
                                        return null;
                                    }
                                }));
                group.join(IOException.class);
            }
        });
        assertThat(thrown).isSameAs(failure);
        assertThat(thrown.getSuppressed()).hasSize(1);
        GatherTrace trace = GatherTrace.of(thrown).orElseThrow();
        assertThat(trace).hasMessage("Test.nested");
        assertThat(trace.getSuppressed()).anyMatch(site -> "Test.page".equals(site.getMessage()));
        assertThat(trace.failures()).hasOnlyElementsOfType(IllegalStateException.class);
    }

    @Test
    @DisplayName("D15: directly, a fallback replaces a failure, and not the caller's interrupt")
    void direct_replacesFailures(Fixture fixture) {
        FanoutRuntime direct = FanoutRuntime.direct();
        assertThat(direct.start(
                                "Test.feed",
                                Fallback.of(
                                        () -> {
                                            throw new IOException();
                                        },
                                        failure -> "fallback"))
                        .join())
                .isEqualTo("fallback");
        Task<String> interrupted = direct.start(
                "Test.feed",
                Fallback.of(
                        () -> {
                            Thread.currentThread().interrupt();
                            Thread.sleep(1);
                            return "never";
                        },
                        NEVER));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(interrupted.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.CALLER_INTERRUPTED));
    }

    @Test
    @DisplayName("GFF-16: without a runtime a call with a fallback is a call like any other")
    void run_replacesExceptions() throws Throwable {
        AtomicInteger ran = new AtomicInteger();
        assertThat(Fallback.of(
                                () -> {
                                    throw new IOException();
                                },
                                failure -> ran.incrementAndGet())
                        .run())
                .isEqualTo(1);
        assertThat(Fallback.<Integer, Integer>ofEach(
                                element -> {
                                    throw new IOException();
                                },
                                (element, failure) -> element + 1)
                        .run(1))
                .isEqualTo(2);
        assertThatThrownBy(() -> Fallback.of(
                                () -> {
                                    throw new AssertionError("error");
                                },
                                NEVER)
                        .run())
                .hasMessage("error");
        assertThat(new ArrayList<>(List.of(ran.get()))).containsExactly(1);
    }
}
