package dev.fanout.example.page;

import dev.fanout.example.playground.Run;
import dev.fanout.example.playground.Runs;
import dev.fanout.example.services.Behaviour;
import dev.fanout.example.services.Behaviours;
import dev.fanout.example.services.LocalBackend;
import dev.fanout.runtime.FanoutRuntime;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server with all behind it, and a client. */
final class Site implements AutoCloseable {
    static final Behaviour PROMPT = () -> 200;
    static final Behaviour BROKEN = () -> 500;
    static final Behaviour STUCK = () -> {
        new CountDownLatch(1).await();
        return 200;
    };
    static final Behaviours ALL_WELL = Behaviours.all(PROMPT);

    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<Run> made = new LinkedBlockingQueue<>();
    private final LocalBackend local;
    private final PageServer server;

    Site(Behaviours behaviours) throws IOException, SQLException {
        local = new LocalBackend(behaviours, FanoutRuntime.builder().build());
        server = new PageServer(new Runs(local), 0, made::add);
    }

    URI address() {
        return server.address();
    }

    /** The next run whose visitor has been answered, or is gone. */
    Run made() throws InterruptedException {
        Run run = made.poll(20, TimeUnit.SECONDS);
        if (run == null) {
            throw new AssertionError("nothing was made");
        }
        return run;
    }

    boolean nothingElseWasMade() {
        return made.isEmpty();
    }

    HttpResponse<String> get(String target) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address().resolve(target)).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String target) throws IOException, InterruptedException {
        HttpRequest post = HttpRequest.newBuilder(address().resolve(target))
                .POST(BodyPublishers.noBody())
                .build();
        return client.send(post, BodyHandlers.ofString());
    }

    JsonNode json(String target) throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(get(target).body());
    }

    Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), address().getPort());
    }

    /** What no client library would send: lines, and the answer up to the end of the connection. */
    String raw(String requestLine) throws IOException {
        try (Socket socket = connect()) {
            send(socket, requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            return rest(socket);
        }
    }

    static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    static String rest(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws SQLException {
        server.close();
        local.close();
    }
}
