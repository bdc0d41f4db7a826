package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnEveryKindOfThread
class LookAlikeTest {
    final Kind kind; // the fixture reads it

    LookAlikeTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    @DisplayName("#15 CAN-32: an interruption or cancellation that nobody asked for is a failure, thrown as a cause")
    void cancellationOfNobody_isAFailure(Fixture fixture) {
        for (Throwable alike : List.of(
                new InterruptedException("of a library"),
                new CancellationException("of a foreign future"),
                new CancelledException(CancelReason.REQUESTED))) {
            CountDownLatch interrupted = new CountDownLatch(1);
            CountDownLatch running = new CountDownLatch(1);
            Throwable thrown = catchThrowable(() -> {
                try (TaskGroup group = fixture.runtime.open("Test.alike")) {
                    group.start("sleeper", () -> {
                        running.countDown();
                        return Fixture.sleeper(interrupted).run();
                    });
                    group.start("alike", () -> {
                        Fixture.await(running);
                        throw alike;
                    });
                    group.join(InterruptedException.class);
                }
            });
            assertThat(thrown)
                    .isExactlyInstanceOf(CallFailedException.class)
                    .hasMessageStartingWith("Test.alike/alike failed with ");
            assertThat(thrown.getCause()).isSameAs(alike);
            assertThat(interrupted.getCount()).isZero();
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }

    @Test
    @DisplayName("#15 CAN-32: the cancelled future of another library fails the call that joins it")
    void foreignCancelledFuture_isAFailure(Fixture fixture) {
        CompletableFuture<String> foreign = new CompletableFuture<>();
        foreign.cancel(true);
        try (TaskGroup group = fixture.runtime.open("Test.foreign")) {
            Task<String> task = group.startCollected("foreign", foreign::join);
            group.join();
            Outcome.Failure<String> failure = (Outcome.Failure<String>) task.outcome();
            assertThat(failure.exception()).isInstanceOf(CancellationException.class);
            assertThat(catchThrowable(failure::orElseThrow))
                    .isExactlyInstanceOf(CallFailedException.class)
                    .hasCause(failure.exception());
            assertThat(catchThrowable(task::join))
                    .isExactlyInstanceOf(CallFailedException.class)
                    .hasCause(failure.exception());
        }
    }

    @Test
    @DisplayName("#16 #19 CAN-30: disguises and time-outs of a call that nobody cancelled are thrown as themselves")
    void disguises_withoutRequest_areFailures(Fixture fixture) {
        for (Throwable alike : List.of(
                new ClosedByInterruptException(),
                new SocketException("Closed by interrupt"),
                new SocketTimeoutException("read timed out"),
                new TimeoutException("of a library"),
                new CompletionException(new CancellationException()),
                new RuntimeException(new InterruptedException()))) {
            Throwable thrown = catchThrowable(() -> {
                try (TaskGroup group = fixture.runtime.open("Test.disguise")) {
                    group.start("disguise", () -> {
                        throw alike;
                    });
                    group.join(IOException.class, TimeoutException.class);
                }
            });
            assertThat(thrown).isSameAs(alike);
        }
    }

    @Test
    @DisplayName("#15: the interrupt flag that a failing call leaves behind is nobody's cancellation")
    void flagOfTheCall_isNotTheCallers(Fixture fixture) {
        IllegalStateException failure = new IllegalStateException("no");
        try (TaskGroup group = fixture.runtime.open("Test.flag")) {
            Task<String> task = group.startCollected("flag", () -> {
                Thread.currentThread().interrupt();
                throw failure;
            });
            group.join();
            assertThat(task.outcome()).isEqualTo(new Outcome.Failure<>(failure));
        }
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    @DisplayName("#15 GFF-16: a call that a third party cancels fails the gather by name, and cancels nobody's caller")
    void handleCancelled_failsTheGather(Fixture fixture) {
        CountDownLatch interrupted = new CountDownLatch(2);
        CountDownLatch running = new CountDownLatch(2);
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.third")) {
                Task<String> h1 = group.start("h1", () -> {
                    running.countDown();
                    return Fixture.sleeper(interrupted).run();
                });
                group.start("h2", () -> {
                    running.countDown();
                    return Fixture.sleeper(interrupted).run();
                });
                new Thread(() -> {
                            Fixture.await(running);
                            h1.cancel(true);
                        })
                        .start();
                group.join(InterruptedException.class);
            }
        });
        assertThat(thrown)
                .isExactlyInstanceOf(CallFailedException.class)
                .hasMessageContaining("Test.third/h1")
                .hasCauseExactlyInstanceOf(CancelledException.class);
        assertThat(((CancelledException) thrown.getCause()).reason()).isEqualTo(CancelReason.REQUESTED);
        assertThat(interrupted.getCount()).isZero();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    @DisplayName(
            "GFF-16: what needs the value of a cancelled call cannot have it, and fails the gather by the name of that one")
    void inputCancelled_failsTheGather(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.input")) {
                Task<String> input = group.startCollected("input", () -> {
                    running.countDown();
                    return Fixture.sleeper().run();
                });
                group.startAfter("dependent", input::resultNow, input);
                Fixture.await(running);
                input.cancel(true);
                group.join();
            }
        });
        assertThat(thrown)
                .isExactlyInstanceOf(CallFailedException.class)
                .hasMessageContaining("Test.input/input")
                .hasCauseExactlyInstanceOf(CancelledException.class);
    }

    @Test
    @DisplayName("#15 ERR-04: a look-alike keeps its one wrapper through gathers around it")
    void nestedLookAlike_isWrappedOnce(Fixture fixture) {
        InterruptedException alike = new InterruptedException("of a library");
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup outer = fixture.runtime.open("Test.outer")) {
                outer.start("inner", () -> {
                    try (TaskGroup inner = fixture.runtime.open("Test.inner")) {
                        inner.start("alike", () -> {
                            throw alike;
                        });
                        inner.join(InterruptedException.class);
                        return "not reached";
                    }
                });
                outer.join(InterruptedException.class);
            }
        });
        assertThat(thrown).isExactlyInstanceOf(CallFailedException.class).hasMessageContaining("Test.inner/alike");
        assertThat(thrown.getCause()).isSameAs(alike).hasNoCause();
        assertThat(GatherTrace.of(thrown)).isPresent();
    }

    @Test
    @DisplayName("#15 GFF-11: a look-alike beside an error of the machine is attached once")
    void lookAlikeBesideMachineError_isAttachedOnce(Fixture fixture) {
        InterruptedException alike = new InterruptedException("of a library");
        OutOfMemoryError oom = new OutOfMemoryError("test");
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.alike")) {
                Task<Void> machine = group.startCollected("machine", () -> {
                    throw oom;
                });
                Fixture.until(machine::isDone);
                group.start("alike", () -> {
                    throw alike;
                });
                group.join();
            }
        });
        assertThat(thrown).isSameAs(oom);
        List<Throwable> others = GatherTrace.of(oom).orElseThrow().failures();
        assertThat(others).hasSize(1);
        assertThat(List.of(others.get(0), String.valueOf(others.get(0).getCause())))
                .containsAnyOf(alike, alike.toString());
    }
}
