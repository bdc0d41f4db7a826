package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.NO;
import static dev.fanout.comparison.Verdict.PARTLY;
import static dev.fanout.comparison.Verdict.YES;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fanout.OnCancel;
import dev.fanout.runtime.CallOptions;
import dev.fanout.runtime.Cancellation;
import dev.fanout.runtime.GatherTrace;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName(
        "16 CAN-29 CAN-30: an interrupt that comes back in disguise is no failure, and work that it would harm can be spared")
class Behaviour16DisguisedInterruptTest {
    @TempDir
    Path folder;

    private FileChannel channel;

    @BeforeEach
    void open() throws IOException {
        channel = FileChannel.open(folder.resolve("shared"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    @AfterEach
    void close() throws IOException {
        channel.close();
    }

    /** What blocking code throws instead of an InterruptedException. */
    static List<Exception> disguises() {
        ClosedByInterruptException closed = new ClosedByInterruptException();
        return List.of(
                closed,
                new SocketException("Closed by interrupt"),
                new UncheckedIOException(closed),
                new IllegalStateException(new InterruptedException()));
    }

    /** A call that answers an interrupt with this. */
    static Sleeper disguised(Trial trial, Exception disguise) {
        return trial.sleeper(() -> {
            throw disguise;
        });
    }

    private static void cancelWithoutAnInterrupt(ChannelWriter writer, Future<String> future) {
        writer.awaitWriting();
        future.cancel(false);
        assertThat(future.isCancelled()).isTrue();
        assertThat(writer.hasEnded()).isFalse();
        writer.stop();
        writer.awaitEnded();
    }

    private void closesTheChannel(ExecutorService executor) throws Exception {
        ChannelWriter writer = new ChannelWriter(channel);
        Callable<String> wins = () -> {
            writer.awaitWriting();
            return "won";
        };
        assertThat(executor.invokeAny(List.of(writer, wins))).isEqualTo("won");
        writer.awaitEnded();
        assertThat(channel.isOpen()).isFalse();
    }

    @Shows(PARTLY)
    void completableFuture_leavesTheChannelOpenAsItStopsNothing(Trial trial) {
        ChannelWriter writer = new ChannelWriter(channel);
        Future<String> future = supplyAsync(Trial.supplier(writer), trial.executor);
        writer.awaitWriting();
        future.cancel(true);
        assertThat(writer.hasEnded()).isFalse();
        writer.stop();
        writer.awaitEnded();
        assertThat(channel.isOpen()).isTrue();
    }

    @Shows(NO)
    void executorService_closesTheChannelInInvokeAny(Trial trial) throws Exception {
        closesTheChannel(trial.executor);
    }

    @Shows(YES)
    void executorService_canCancelWithoutAnInterrupt(Trial trial) {
        ChannelWriter writer = new ChannelWriter(channel);
        cancelWithoutAnInterrupt(writer, trial.executor.submit(writer));
        assertThat(channel.isOpen()).isTrue();
    }

    @Shows(NO)
    void guava_closesTheChannelInInvokeAny(Trial trial) throws Exception {
        closesTheChannel(trial.listening);
    }

    @Shows(YES)
    void guava_canCancelWithoutAnInterrupt(Trial trial) {
        ChannelWriter writer = new ChannelWriter(channel);
        cancelWithoutAnInterrupt(writer, trial.listening.submit(writer));
        assertThat(channel.isOpen()).isTrue();
    }

    @Shows(YES)
    void fanout_takesDisguisedInterruptsForCancellations(Trial trial) {
        IOException failure = new IOException("root");
        for (Exception disguise : disguises()) {
            Sleeper sibling = disguised(trial, disguise);
            Throwable thrown = catchThrowable(() -> {
                try (TaskGroup group = trial.runtime.open("Test.disguise")) {
                    group.start("sibling", sibling::call);
                    group.start("fails", sibling.thenFail(failure)::call);
                    group.join(IOException.class);
                }
            });
            assertThat(thrown).isSameAs(failure);
            assertThat(GatherTrace.of(thrown).orElseThrow().failures()).isEmpty();
        }
    }

    @Shows(YES)
    void fanout_takesThemForFailuresWhereNobodyCancelled(Trial trial) {
        for (Exception disguise : disguises()) {
            Throwable thrown = catchThrowable(() -> {
                try (TaskGroup group = trial.runtime.open("Test.failure")) {
                    group.start("fails", () -> {
                        throw disguise;
                    });
                    group.join(IOException.class);
                }
            });
            assertThat(thrown).isSameAs(disguise);
        }
    }

    @Shows(YES)
    void fanout_canSignalWithoutAnInterruptAndAwaitsTheEnd(Trial trial) {
        ChannelWriter writer = new ChannelWriter(channel);
        IOException failure = new IOException("root");
        CallOptions signal = CallOptions.DEFAULT.onCancel(OnCancel.SIGNAL);
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = trial.runtime.open("Test.signal")) {
                group.start("writer", signal, () -> {
                    Cancellation.current().onCancel(writer::stop);
                    return writer.call();
                });
                group.start("fails", () -> {
                    writer.awaitWriting();
                    throw failure;
                });
                group.join(IOException.class);
            }
        });
        assertThat(thrown).isSameAs(failure);
        assertThat(writer.hasEnded()).isTrue();
        assertThat(channel.isOpen()).isTrue();
    }
}
