package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileLockInterruptionException;
import java.nio.channels.Pipe;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Interrupts that come back as other exceptions, and exceptions that only look like it. */
@OnEveryKindOfThread
class DisguiseTest {
    final Kind kind;

    DisguiseTest(Kind kind) {
        this.kind = kind;
    }

    private static Stream<Exception> raw() {
        return Stream.of(
                new InterruptedException(),
                new CancellationException(),
                new CancelledException(CancelReason.REQUESTED),
                new ClosedByInterruptException(),
                new AsynchronousCloseException(),
                new FileLockInterruptionException(),
                new InterruptedIOException(),
                new SocketException("Closed by interrupt"));
    }

    /** Each of them as it is, and wrapped in what libraries wrap it in. */
    private static List<Exception> disguises() {
        Stream<Exception> wrapped = raw().flatMap(interrupt -> Stream.of(
                new RuntimeException(interrupt),
                new IOException("failed", interrupt),
                new Exception("failed", interrupt),
                new ExecutionException(interrupt),
                new CompletionException(new ExecutionException(interrupt)),
                new UncheckedIOException(new IOException(interrupt))));
        return Stream.concat(raw(), wrapped).toList();
    }

    @Test
    @DisplayName("D9 CAN-30 #16: after an abort no disguise counts as a failure, nor is it attached as one")
    void disguise_afterAbort_isCancelled(Fixture fixture) {
        for (Exception disguise : disguises()) {
            IOException failure = new IOException("root");
            List<Task<String>> tasks = new ArrayList<>();
            Throwable thrown = Abort.aborted(fixture, failure, tasks, () -> {
                throw disguise;
            });
            assertThat(thrown).isSameAs(failure);
            assertThat(tasks.get(0).outcome())
                    .as("%s", disguise)
                    .isEqualTo(new Outcome.Cancelled<>(CancelReason.SIBLING_FAILED));
            assertThat(GatherTrace.of(thrown).orElseThrow().failures())
                    .as("%s", disguise)
                    .isEmpty();
        }
    }

    @Test
    @DisplayName(
            "D9 CAN-30 CAN-32 #15: of a call that nobody cancelled each disguise is a failure, and the caller is not interrupted")
    void disguise_uncancelled_isAFailure(Fixture fixture) {
        for (Exception disguise : disguises()) {
            Task<Object> task = fixture.runtime.start("Test.handle", () -> {
                throw disguise;
            });
            assertThat(task.outcome()).isEqualTo(new Outcome.Failure<>(disguise));
            Throwable thrown = catchThrowable(() -> {
                try (TaskGroup group = fixture.runtime.open("Test.gather")) {
                    group.start("sibling", Fixture.sleeper());
                    group.start("odd", () -> {
                        throw disguise;
                    });
                    group.join(Exception.class);
                }
            });
            if (disguise instanceof InterruptedException || disguise instanceof CancellationException) {
                assertThat(thrown)
                        .isInstanceOf(CallFailedException.class)
                        .hasMessageContaining("Test.gather/odd")
                        .hasCause(disguise);
            } else {
                assertThat(thrown).isSameAs(disguise);
            }
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }

    @Test
    @DisplayName("CAN-30: a SocketTimeoutException is a failure, with the interrupt flag set or not")
    void socketTimeout_isAFailure(Fixture fixture) {
        for (boolean flagged : new boolean[] {true, false}) {
            for (Exception timeout : List.<Exception>of(
                    new SocketTimeoutException("Read timed out"),
                    new UncheckedIOException(new SocketTimeoutException("Read timed out")))) {
                IOException failure = new IOException("root");
                List<Task<String>> tasks = new ArrayList<>();
                Throwable thrown = Abort.aborted(fixture, failure, tasks, () -> {
                    if (flagged) {
                        Thread.currentThread().interrupt();
                    }
                    throw timeout;
                });
                assertThat(thrown).isSameAs(failure);
                assertThat(tasks.get(0).outcome()).isEqualTo(new Outcome.Failure<>(timeout));
                assertThat(GatherTrace.of(thrown).orElseThrow().failures()).containsExactly(timeout);
            }
        }
    }

    @Test
    @DisplayName("CAN-30 #16: a real channel, interrupted by an abort, is not reported")
    void realChannel_isCancelled(Fixture fixture) throws Exception {
        Pipe pipe = Pipe.open();
        IOException failure = new IOException("root");
        CountDownLatch reading = new CountDownLatch(1);
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.pipe")) {
                Task<Integer> reads = group.start("reads", () -> {
                    reading.countDown();
                    return pipe.source().read(ByteBuffer.allocate(1));
                });
                group.start("fails", () -> {
                    Fixture.await(reading);
                    throw failure;
                });
                try {
                    group.join(IOException.class);
                } finally {
                    assertThat(reads.isCancelled()).isTrue();
                }
            }
        });
        assertThat(thrown).isSameAs(failure);
        assertThat(GatherTrace.of(thrown).orElseThrow().failures()).isEmpty();
        pipe.sink().close();
    }

    @Test
    @DisplayName("CAN-32 #15: another library's cancelled future is the failure of the call that asked it")
    void foreignCancellation_isAFailure(Fixture fixture) {
        CompletableFuture<String> foreign = new CompletableFuture<>();
        foreign.cancel(true);
        Task<String> task = fixture.runtime.start("Test.asks", foreign::join);
        assertThat(task.outcome()).isInstanceOf(Outcome.Failure.class);
        assertThat(catchThrowable(task::join))
                .isInstanceOf(CallFailedException.class)
                .hasCauseInstanceOf(CancellationException.class);
    }
}
