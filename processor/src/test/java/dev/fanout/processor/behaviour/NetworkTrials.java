package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.runtime.Call;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Waiting for a server that does not answer. */
final class NetworkTrials {
    private NetworkTrials() {}

    static Map<String, Trial.Maker> all() {
        return Map.of(
                "`HttpClient.send`", () -> new Http(Way.SEND),
                "`HttpClient.sendAsync(..).join()`", () -> new Http(Way.JOIN),
                "a client that returns the stage of `sendAsync`", () -> new Http(Way.STAGE),
                "a body of `HttpClient`, read as `InputStream`", () -> new Http(Way.BODY),
                "`HttpURLConnection`", () -> new Blocking(Way.URL),
                "`Socket.getInputStream()`", () -> new Blocking(Way.SOCKET),
                "`SocketChannel.read`", () -> new Blocking(Way.CHANNEL));
    }

    private enum Way {
        SEND,
        JOIN,
        STAGE,
        BODY,
        URL,
        SOCKET,
        CHANNEL
    }

    private static ServerSocket server() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    private static URI address(ServerSocket server) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
    }

    /** The server takes the request, and says nothing, or sends the head of an answer and the beginning of its body. */
    private static final class Http implements Trial {
        private final ServerSocket server = server();
        private final HttpClient client = HttpClient.newHttpClient();
        private final CountDownLatch asked = new CountDownLatch(1);
        private final Way way;
        private volatile Socket peer = new Socket();

        Http(Way way) throws IOException {
            this.way = way;
            Thread thread = new Thread(this::serve, "server");
            thread.setDaemon(true);
            thread.start();
        }

        private void serve() {
            try {
                peer = server.accept();
                assertThat(peer.getInputStream().read()).isPositive();
                if (way == Way.BODY) {
                    String begin = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n1";
                    peer.getOutputStream().write(begin.getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException closed) {
                assertThat(server.isClosed()).isTrue();
            } finally {
                asked.countDown();
            }
        }

        @Override
        public Call<?> call(CountDownLatch begun) {
            HttpRequest request = HttpRequest.newBuilder(address(server)).build();
            if (way == Way.STAGE) {
                return Call.ofStage(() -> {
                    begun.countDown();
                    return client.sendAsync(request, BodyHandlers.ofString());
                });
            }
            return () -> {
                if (way == Way.BODY) {
                    InputStream body =
                            client.send(request, BodyHandlers.ofInputStream()).body();
                    assertThat(body.read()).isEqualTo('1');
                    begun.countDown();
                    return body.read();
                }
                begun.countDown();
                return way == Way.SEND
                        ? client.send(request, BodyHandlers.ofString())
                        : client.sendAsync(request, BodyHandlers.ofString()).join();
            };
        }

        @Override
        public void awaitWork() throws InterruptedException {
            asked.await();
        }

        @Override
        public void checkAfter(String says) throws IOException {
            if (way == Way.SEND || way == Way.STAGE) {
                peer.setSoTimeout(10_000);
                assertThat(peer.getInputStream().readAllBytes())
                        .as("the rest of the request, and the end")
                        .isNotEmpty();
            }
        }

        @Override
        public void close() throws IOException {
            peer.close();
            server.close();
        }
    }

    private static final class Blocking implements Trial {
        private final ServerSocket server = server();
        private final HttpURLConnection connection =
                (HttpURLConnection) address(server).toURL().openConnection();
        private final Socket socket = new Socket(server.getInetAddress(), server.getLocalPort());
        private final SocketChannel channel = SocketChannel.open(server.getLocalSocketAddress());
        private final Way way;

        Blocking(Way way) throws IOException {
            this.way = way;
        }

        @Override
        public Call<?> call(CountDownLatch begun) {
            return () -> {
                begun.countDown();
                return switch (way) {
                    case URL -> connection.getResponseCode();
                    case SOCKET -> socket.getInputStream().read();
                    default -> channel.read(ByteBuffer.allocate(1));
                };
            };
        }

        @Override
        public void checkAfter(String says) {
            if (way == Way.SOCKET) {
                assertThat(socket.isClosed()).isEqualTo(says.startsWith("ends"));
            } else if (way == Way.CHANNEL) {
                assertThat(channel.isOpen()).isFalse();
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
            channel.close();
            server.close();
        }
    }
}
