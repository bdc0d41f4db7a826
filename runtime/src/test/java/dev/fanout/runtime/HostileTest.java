package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnEveryKindOfThread
class HostileTest {
    final Kind kind; // the fixture reads it

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
    @DisplayName("#21: nor does it hang a handle, whoever reads it")
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
}
