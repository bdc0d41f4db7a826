package dev.fanout.hazelcast;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** Where bodies tell a test how far they are, and wait until it answers, in whichever process they run. */
public final class Bell implements AutoCloseable {
    private static final int LONGEST_MILLIS = 40_000;

    private final ServerSocket door;
    private final Map<String, Socket> waiting = new HashMap<>();

    Bell() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        door.setSoTimeout(LONGEST_MILLIS);
    }

    /** What bodies are to be given. */
    int port() {
        return door.getLocalPort();
    }

    /**
     * Tells the test, and returns when that has answered, also to a thread that is interrupted: which stays so. The
     * socket is another thread's, since the interrupt of a virtual thread closes the one that it reads from.
     */
    public static void ring(int bell, String what) {
        CompletableFuture.runAsync(() -> tell(bell, what), errand -> new Thread(errand, "bell").start())
                .join();
    }

    private static void tell(int bell, String what) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), bell)) {
            socket.getOutputStream().write((what + "\n").getBytes(StandardCharsets.UTF_8));
            if (socket.getInputStream().read() >= 0) {
                throw new IOException("no answer");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rings "began", waits until it is interrupted, and rings "interrupted" then. */
    public static String holdOn(int bell) throws InterruptedException {
        ring(bell, "began");
        try {
            new CountDownLatch(1).await();
            return "never";
        } catch (InterruptedException asked) {
            ring(bell, "interrupted");
            throw asked;
        }
    }

    /** Waits until somebody rings so, who waits in turn for the {@linkplain #answer answer}. */
    void await(String what) throws IOException {
        while (!waiting.containsKey(what)) {
            Socket socket = door.accept();
            String heard = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            waiting.put(heard, socket);
        }
    }

    /** Lets somebody go on who has rung so, or will. */
    void answer(String what) throws IOException {
        await(what);
        waiting.remove(what).close();
    }

    @Override
    public void close() throws IOException {
        for (Socket each : waiting.values()) {
            each.close();
        }
        door.close();
    }
}
