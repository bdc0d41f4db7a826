package dev.fanout.example.services;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.util.function.Function;
import java.util.function.LongFunction;
import tools.jackson.databind.json.JsonMapper;

/** One of the HTTP services: it answers in JSON, in its own time. */
final class JsonServer implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final LongFunction<Behaviour> behaviours;
    private final Function<QueryString, Object> answers;
    private final LoopbackServer server;

    /**
     * Starts the service.
     *
     * @param behaviours by user, where the path asks for no fault
     * @param answers what it answers, to be written as JSON
     */
    JsonServer(String name, LongFunction<Behaviour> behaviours, Function<QueryString, Object> answers)
            throws IOException {
        this.behaviours = behaviours;
        this.answers = answers;
        this.server = LoopbackServer.start(name, 0, this::handle);
    }

    URI address() {
        return server.address();
    }

    /** Where it has a fault, for every user or for some. */
    URI address(Fault fault, boolean all) {
        return server.address().resolve(new FaultPath(fault, all).path());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            QueryString query = QueryString.parse(exchange.getRequestURI().getRawQuery());
            FaultPath path = FaultPath.of(exchange.getRequestURI().getPath());
            int status = path.behaviour(query.user(), behaviours).status();
            byte[] body = status == 200 ? JSON.writeValueAsBytes(answers.apply(query)) : new byte[0];
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            // The service is being closed: the client finds the connection closed.
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
