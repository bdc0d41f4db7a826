package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnEveryKindOfThread
class HostileTest {
    private final Kind kind;

    HostileTest(Kind kind) {
        this.kind = kind;
    }

    /** An exception that throws whenever it is looked at. */
    private static final class HostileException extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw new HostileException();
        }

        @Override
        public synchronized Throwable getCause() {
            throw HostileException.<RuntimeException>sneak(new IOException("getCause"));
        }

        @Override
        public boolean equals(Object other) {
            throw new HostileException();
        }

        @Override
        public int hashCode() {
            throw new HostileException();
        }

        @Override
        public String toString() {
            throw new HostileException();
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            throw new HostileException();
        }

        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        private static <X extends Throwable> X sneak(Throwable thrown) throws X {
            throw (X) thrown;
        }
    }

    /** Without a stack, because it is logged. */
    private static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Closed() {
            super("a listener that throws", null, false, false);
        }
    }

    /** Without a stack, because it is logged. */
    private static final class ClosedError extends Error {
        private static final long serialVersionUID = 1;

        ClosedError() {
            super("a listener that throws", null, false, false);
        }
    }

    @Test
    @DisplayName("#21: an exception whose every method throws is carried like any other")
    @SuppressWarnings("ReferenceEquality") // the others throw
    void hostileException_isThrown(Fixture fixture) {
        HostileException first = new HostileException();
        HostileException second = new HostileException();
        CountDownLatch running = new CountDownLatch(1);
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.hostile")) {
                group.start("second", () -> {
                    running.countDown();
                    try {
                        return Fixture.sleeper().run();
                    } catch (InterruptedException interrupt) {
                        throw second;
                    }
                });
                group.start("first", () -> {
                    Fixture.await(running);
                    throw first;
                });
                group.join();
            }
        });
        assertThat(thrown == first).isTrue();
        GatherTrace trace = GatherTrace.of(thrown).orElseThrow();
        assertThat(trace.failures()).hasSize(1);
        assertThat(trace.failures().get(0) == second).isTrue();
    }

    @Test
    @DisplayName("#21 ERR-18: nor does it hang a handle, whoever reads it")
    @SuppressWarnings("ReferenceEquality") // the others throw
    void hostileException_ofAHandle_isThrown(Fixture fixture) {
        HostileException failure = new HostileException();
        Task<String> handle = fixture.runtime.start("Test.handle", () -> {
            throw failure;
        });
        assertThat(catchThrowable(handle::join) == failure).isTrue();
        assertThat(catchThrowable(handle::get).getMessage()).contains("HostileException");
        assertThat(catchThrowable(handle::resultNow).getMessage()).contains("has failed");
        assertThat(handle.outcome().isSuccess()).isFalse();
        assertThat(handle.toString()).contains("FAILED");
    }

    @Test
    @DisplayName("#21 GRP-20: a listener that throws, an Error too, changes nothing")
    void hostileListener_changesNothing(Fixture fixture) {
        AtomicInteger told = new AtomicInteger();
        FanoutRuntime runtime = fixture.builder()
                .listener(new TaskListener() {
                    @Override
                    public void straggling(String call, Duration waited, List<StackTraceElement> stack) {
                        told.incrementAndGet();
                        throw new Closed();
                    }

                    @Override
                    public void failureUnread(String call, Throwable failure) {
                        told.incrementAndGet();
                        throw new ClosedError();
                    }
                })
                .grace(new Stragglers.Grace(Duration.ofMillis(1), Duration.ofMillis(20)))
                .build();
        RuntimeException closed = new Closed();
        CountDownLatch running = new CountDownLatch(1);
        assertThatThrownBy(() -> {
                    try (TaskGroup group = runtime.open("Test.listener")) {
                        group.start("straggler", () -> {
                            running.countDown();
                            try {
                                return Fixture.sleeper().run();
                            } catch (InterruptedException interrupt) {
                                Fixture.until(() -> told.get() > 1);
                                throw new IllegalStateException("clean-up");
                            }
                        });
                        group.start("fails", () -> {
                            Fixture.await(running);
                            throw closed;
                        });
                        group.join();
                    }
                })
                .isSameAs(closed);
        assertThat(told.get()).isGreaterThan(2);
        runtime.close();
    }

    @Test
    @DisplayName("CRE-04 #21: a factory without a thread refuses the gather; what was started has ended")
    void factoryReturnsNull_isRejected(Fixture fixture) {
        AtomicInteger made = new AtomicInteger();
        CountDownLatch interrupted = new CountDownLatch(3);
        CountDownLatch running = new CountDownLatch(3);
        FanoutRuntime runtime = with(fixture, body -> {
            if (made.incrementAndGet() > 3) {
                Fixture.await(running);
                return null;
            }
            return thread(body);
        });
        assertThatThrownBy(() -> {
                    try (TaskGroup group = runtime.open("Test.null")) {
                        for (int i = 0; i < 10; i++) {
                            group.startCollected("part", () -> {
                                running.countDown();
                                return Fixture.sleeper(interrupted).run();
                            });
                        }
                        group.join();
                    }
                })
                .isExactlyInstanceOf(java.util.concurrent.RejectedExecutionException.class)
                .hasMessageContaining("Test.null/part")
                .hasNoSuppressedExceptions();
        assertThat(interrupted.getCount()).isZero();
        assertThat(made).hasValue(4);
        assertThatThrownBy(() -> runtime.start("Test.handle", () -> "never"))
                .isExactlyInstanceOf(java.util.concurrent.RejectedExecutionException.class);
        runtime.close();
    }

    @Test
    @DisplayName("#21: threads that throw when they are touched fail their call, and nothing hangs")
    void hostileThreads_failTheirCall(Fixture fixture) {
        FanoutRuntime runtime = with(fixture, body -> new Thread(body) {
            @Override
            public void setContextClassLoader(ClassLoader loader) {
                throw new SecurityException("no loader");
            }
        });
        try (TaskGroup group = runtime.open("Test.loader")) {
            Task<String> task = group.startCollected("part", () -> "never");
            group.join();
            assertThat(task.outcome())
                    .isInstanceOfSatisfying(
                            Outcome.Failure.class,
                            failure -> assertThat(failure.exception()).isInstanceOf(SecurityException.class));
        }
        runtime.close();
    }

    @Test
    @DisplayName("#21: an interrupt that throws cancels the others all the same, and is reported")
    void hostileInterrupt_cancelsTheOthers(Fixture fixture) {
        IllegalStateException broken = new IllegalStateException("interrupt");
        FanoutRuntime runtime = with(fixture, body -> new Thread(body) {
            @Override
            public void interrupt() {
                super.interrupt();
                throw broken;
            }
        });
        IOException failure = new IOException("root");
        CountDownLatch running = new CountDownLatch(2);
        CountDownLatch interrupted = new CountDownLatch(2);
        assertThatThrownBy(() -> {
                    try (TaskGroup group = runtime.open("Test.interrupt")) {
                        for (int i = 0; i < 2; i++) {
                            group.start("sleeper", () -> {
                                running.countDown();
                                return Fixture.sleeper(interrupted).run();
                            });
                        }
                        group.start("fails", () -> {
                            Fixture.await(running);
                            throw failure;
                        });
                        group.join(IOException.class);
                    }
                })
                .isSameAs(failure);
        assertThat(interrupted.getCount()).isZero();
        assertThat(fixture.listener.unread)
                .extracting(RecordingListener.Unread::failure)
                .containsExactly(broken, broken);
        runtime.close();
    }

    @Test
    @DisplayName("CRE-05 #21: a timer that cannot be set is what the gather throws, without noise")
    void refusedTimer_isThrown(Fixture fixture) {
        OutOfMemoryError refusal = new OutOfMemoryError("unable to create native thread");
        FanoutRuntime runtime = fixture.builder()
                .time(new Time() {
                    @Override
                    public long nanoTime() {
                        return 0;
                    }

                    @Override
                    public Timer schedule(long delayNanos, Runnable action) {
                        throw refusal;
                    }
                })
                .build();
        AtomicInteger ran = new AtomicInteger();
        assertThatThrownBy(() -> {
                    try (TaskGroup group = runtime.open("Test.timer", Duration.ofSeconds(1))) {
                        group.startEach("part", List.of(1, 2, 3), element -> ran.incrementAndGet());
                        group.join();
                    }
                })
                .isSameAs(refusal)
                .hasNoSuppressedExceptions();
        assertThat(ran).hasValue(0);
        runtime.close();
    }

    @Test
    @DisplayName("each call runs at most once, also on a factory that runs what it is given twice")
    void factoryThatRunsTwice_runsOnce(Fixture fixture) {
        AtomicInteger ran = new AtomicInteger();
        List<Thread> second = new ArrayList<>();
        FanoutRuntime runtime = with(fixture, body -> {
            Thread again = thread(body);
            second.add(again);
            return thread(() -> {
                body.run();
                again.start();
            });
        });
        try (TaskGroup group = runtime.open("Test.twice")) {
            group.start("part", ran::incrementAndGet);
            group.join();
        }
        runtime.close();
        Fixture.until(() -> second.get(0).getState() == Thread.State.TERMINATED);
        assertThat(ran).hasValue(1);
    }

    @Test
    @DisplayName("D11: a group that a call leaves open ends with the call; what failed in it goes to the listener")
    void groupLeftOpen_endsWithItsCall(Fixture fixture) {
        IllegalStateException lost = new IllegalStateException("lost");
        CountDownLatch interrupted = new CountDownLatch(1);
        try (TaskGroup group = fixture.runtime.open("Test.outer")) {
            Task<String> careless = group.start("careless", () -> {
                TaskGroup open = fixture.runtime.open("Test.open");
                CountDownLatch running = new CountDownLatch(1);
                open.startCollected("sleeper", () -> {
                    running.countDown();
                    return Fixture.sleeper(interrupted).run();
                });
                Task<String> failing = open.startCollected("failing", () -> {
                    throw lost;
                });
                Fixture.await(running);
                Fixture.until(failing::isDone);
                return "careless";
            });
            group.join();
            assertThat(careless.resultNow()).isEqualTo("careless");
        }
        assertThat(interrupted.getCount()).isZero();
        assertThat(fixture.listener.unread).containsExactly(new RecordingListener.Unread("Test.open", lost));
    }

    private FanoutRuntime with(Fixture fixture, ThreadFactory factory) {
        return fixture.builder().threads(factory).build();
    }

    private Thread thread(Runnable body) {
        return kind.factory().orElse(Thread::new).newThread(body);
    }
}
