package dev.fanout.example.page;

import dev.fanout.example.dashboard.Attempt;
import dev.fanout.example.dashboard.Backend;
import dev.fanout.example.dashboard.Dashboard;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Serves the dashboard on loopback: {@code GET /?user=1}, and its plan: {@code GET /plan}. Not with the server of the JDK, which answers a malformed
 * request with the name of the exception that it caused.
 */
public final class PageServer implements AutoCloseable {
    private static final HttpString CONTENT_SECURITY_POLICY = new HttpString("Content-Security-Policy");
    private static final HttpString CONTENT_TYPE_OPTIONS = new HttpString("X-Content-Type-Options");
    private static final String PLAN = "/plan";
    private static final Set<String> PATHS = Set.of("/", PLAN);
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private static final Pattern USER = Pattern.compile("[1-9][0-9]{0,17}");

    /** What the server says when it starts and stops is of no interest. Held here, or their levels would be lost. */
    private static final List<Logger> TALKATIVE =
            List.of(Logger.getLogger("io.undertow"), Logger.getLogger("org.xnio"));

    private final Backend backend;
    private final Html plan = PlanPage.read();
    private final BiConsumer<Long, Attempt<Dashboard>> served;
    private final Undertow server;

    /**
     * Starts serving.
     *
     * @param port where; 0 for any port that is free
     * @param served told about each page that was tried, and for whom, after the visitor has it
     * @throws BindException if the port is taken
     */
    public PageServer(Backend backend, int port, BiConsumer<Long, Attempt<Dashboard>> served) throws BindException {
        this.backend = backend;
        this.served = served;
        TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
        this.server = Undertow.builder()
                .addHttpListener(port, "127.0.0.1")
                // What people type is answered with a page, even if a browser would have encoded it.
                .setServerOption(UndertowOptions.ALLOW_UNESCAPED_CHARACTERS_IN_URL, true)
                .setIoThreads(1)
                // Direct ones are freed in a way that newer JDKs warn of.
                .setDirectBuffers(false)
                .setHandler(new BlockingHandler(this::handle))
                .build();
        start();
    }

    private void start() throws BindException {
        try {
            server.start();
        } catch (RuntimeException e) {
            if (e.getCause() instanceof BindException taken) {
                throw taken;
            }
            throw e;
        }
    }

    /** Where it is. */
    public URI address() {
        InetSocketAddress address =
                (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
        return URI.create("http://127.0.0.1:" + address.getPort() + "/");
    }

    private void handle(HttpServerExchange exchange) {
        if (!PATHS.contains(exchange.getRequestPath())) {
            send(exchange, PageResponse.message(404, "There is no such page."));
        } else if (!METHODS.contains(exchange.getRequestMethod().toString())) {
            exchange.getResponseHeaders().put(Headers.ALLOW, "GET, HEAD");
            send(exchange, PageResponse.message(405, "The page can only be looked at."));
        } else if (exchange.getRequestPath().equals(PLAN)) {
            send(exchange, new PageResponse(200, plan));
        } else {
            dashboard(exchange);
        }
    }

    private void dashboard(HttpServerExchange exchange) {
        OptionalLong user = user(exchange.getQueryParameters().get("user"));
        if (user.isEmpty()) {
            send(exchange, PageResponse.message(400, "Which user? Try /?user=1"));
            return;
        }
        Attempt<Dashboard> attempt = backend.gather(user.getAsLong());
        send(exchange, PageResponse.of(attempt));
        served.accept(user.getAsLong(), attempt);
    }

    /** The user that is asked for: given once, and a number that a user can have. */
    private static OptionalLong user(@Nullable Deque<String> given) {
        return given != null
                        && given.size() == 1
                        && USER.matcher(given.getFirst()).matches()
                ? OptionalLong.of(Long.parseLong(given.getFirst()))
                : OptionalLong.empty();
    }

    private static void send(HttpServerExchange exchange, PageResponse response) {
        exchange.setStatusCode(response.status());
        exchange.getResponseHeaders()
                .put(Headers.CONTENT_TYPE, "text/html; charset=utf-8")
                .put(CONTENT_SECURITY_POLICY, "default-src 'none'; style-src 'unsafe-inline'")
                .put(CONTENT_TYPE_OPTIONS, "nosniff");
        exchange.getResponseSender().send(response.page().markup());
    }

    @Override
    public void close() {
        server.stop();
    }
}
