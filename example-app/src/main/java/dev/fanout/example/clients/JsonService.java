package dev.fanout.example.clients;

import dev.fanout.example.calls.CallLog;
import dev.fanout.example.calls.LoggedCall;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** One HTTP service that answers in JSON. Blocking, and stopped by an interrupt. */
public final class JsonService {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String name;
    private final URI address;
    private final HttpClient http;
    private final Patience patience;
    private final CallLog log;

    /**
     * Talks to the service at {@code address}.
     *
     * @param name what its calls are called in the log, and in failures
     * @param patience how long to wait for an answer where there is no deadline
     */
    public JsonService(String name, URI address, HttpClient http, Duration patience, CallLog log) {
        this.name = name;
        this.address = address;
        this.http = http;
        this.patience = new Patience(patience);
        this.log = log;
    }

    /**
     * Asks for {@code query} and reads the answer as a {@code type}.
     *
     * @throws ServiceException if the answer is anything but 200
     */
    <T> T get(String query, Class<T> type) throws IOException, InterruptedException {
        LoggedCall call = log.start(name);
        try {
            return call.succeeded(JSON.readValue(body(query), type));
        } catch (Exception e) {
            call.failed(e);
            throw e;
        }
    }

    private String body(String query) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("?" + query))
                .timeout(patience.left())
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new ServiceException(name, response.statusCode());
        }
        return response.body();
    }
}
