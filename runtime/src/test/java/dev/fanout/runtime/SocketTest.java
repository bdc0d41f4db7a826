package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A call that reads from a socket on which nothing comes. */
@OnEveryKindOfThread
class SocketTest {
    private final Kind kind;
    private final AtomicReference<@Nullable Thread> reader = new AtomicReference<>();

    SocketTest(Kind kind) {
        this.kind = kind;
    }

    /** Reads from a server that says nothing. */
    private int read(Socket socket) throws IOException {
        reader.set(Thread.currentThread());
        return socket.getInputStream().read();
    }

    private boolean isReading() {
        Thread thread = reader.get();
        return thread != null
                && Stream.of(thread.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().contains("SocketImpl")
                                && frame.getMethodName().contains("ead"));
    }

    /** An interrupt reaches a read on a virtual thread; on a platform thread it takes a hook that closes the socket. */
    private boolean isInterruptible() {
        return kind != Kind.PLATFORM && VirtualThreads.factory().isPresent();
    }

    @Test
    @DisplayName("CAN-30 CAN-41 #16: a read from a socket that an abort ends is cancelled, and no failure")
    void read_isCancelled(Fixture fixture) throws IOException {
        IOException failure = new IOException("root");
        AtomicReference<Task<Integer>> reading = new AtomicReference<>();
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket socket = new Socket(server.getInetAddress(), server.getLocalPort())) {
            Throwable thrown = catchThrowable(() -> {
                try (TaskGroup group = fixture.runtime.open("Test.socket")) {
                    reading.set(group.start("read", () -> {
                        if (!isInterruptible()) {
                            Cancellation.current().onCancel(() -> close(socket));
                        }
                        return read(socket);
                    }));
                    group.start("fails", () -> {
                        Fixture.until(this::isReading);
                        throw failure;
                    });
                    group.join(IOException.class);
                }
            });
            assertThat(thrown).isSameAs(failure);
            assertThat(reading.get().outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.SIBLING_FAILED));
            if (isInterruptible()) {
                assertThat(GatherTrace.of(thrown).orElseThrow().failures()).isEmpty();
            }
            assertThat(socket.isClosed()).isTrue();
        }
    }

    @Test
    @DisplayName("CAN-30: the end of a read that nobody cancelled is a failure")
    void read_closedByAnother_isAFailure(Fixture fixture) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket socket = new Socket(server.getInetAddress(), server.getLocalPort())) {
            Throwable thrown = catchThrowable(() -> {
                try (TaskGroup group = fixture.runtime.open("Test.socket")) {
                    group.start("read", () -> read(socket));
                    Fixture.until(this::isReading);
                    close(socket);
                    group.join(IOException.class);
                }
            });
            assertThat(thrown).isInstanceOf(IOException.class);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException harmless) {
            throw new IllegalStateException(harmless);
        }
    }
}
