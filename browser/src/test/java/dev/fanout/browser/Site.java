package dev.fanout.browser;

import dev.fanout.example.page.PageServer;
import dev.fanout.example.playground.Run;
import dev.fanout.example.playground.Runs;
import dev.fanout.example.services.Behaviours;
import dev.fanout.example.services.LocalBackend;
import dev.fanout.runtime.FanoutRuntime;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server with all behind it, and what it says of itself. */
final class Site implements AutoCloseable {
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

    /** The next run that has been answered, or whose visitor is gone. */
    Run made() throws InterruptedException {
        Run run = made.poll(30, TimeUnit.SECONDS);
        if (run == null) {
            throw new AssertionError("nothing was made");
        }
        return run;
    }

    JsonNode state() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address().resolve("state")).build();
        return JsonMapper.shared()
                .readTree(client.send(request, BodyHandlers.ofString()).body());
    }

    @Override
    public void close() throws SQLException {
        server.close();
        local.close();
    }
}
