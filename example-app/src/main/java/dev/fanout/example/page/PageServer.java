package dev.fanout.example.page;

import dev.fanout.example.playground.ChoiceException;
import dev.fanout.example.playground.Run;
import dev.fanout.example.playground.Runs;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.server.handlers.PathTemplateHandler;
import io.undertow.util.Headers;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Serves the playground on loopback. Not with the server of the JDK, which answers a malformed request with the name of the exception that
 * it caused.
 *
 * <table>
 * <caption>What is where</caption>
 * <tr><th>path</th><th>what</th></tr>
 * <tr><td>{@code /}</td><td>the page with the controls; the script in it asks for the next two</td></tr>
 * <tr><td>{@code /run.json?order=sequential}</td><td>makes what was chosen. Closing the request stops it</td></tr>
 * <tr><td>{@code /runs/ID}</td><td>a run that ends, or has ended, with its timeline: a part of a page</td></tr>
 * <tr><td>{@code /runs/ID/timeline.svg}</td><td>its timeline alone</td></tr>
 * <tr><td>{@code /run?order=sequential}</td><td>the page with what was chosen in it, for a browser without scripts</td></tr>
 * <tr><td>{@code /state}</td><td>what the server is doing, as JSON</td></tr>
 * <tr><td>{@code /plan}</td><td>the interface, its plan, and the class generated from it</td></tr>
 * </table>
 */
public final class PageServer implements AutoCloseable {
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    /** A visitor who waits has a thread. */
    private static final int THREADS = 64;

    /** What the server says when it starts and stops is of no interest. Held here, or their levels would be lost. */
    private static final List<Logger> TALKATIVE = List.of(
            Logger.getLogger("io.undertow"), Logger.getLogger("org.xnio"), Logger.getLogger("org.jboss.threads"));

    private final Pages pages;
    private final HttpHandler paths;
    private final Undertow server;

    /**
     * Starts serving.
     *
     * @param runs where what visitors ask for is made
     * @param port where; 0 for any port that is free
     * @param made told about each run, after the visitor has what came of it
     * @throws BindException if the port is taken
     */
    public PageServer(Runs runs, int port, Consumer<Run> made) throws BindException {
        this.pages = new Pages(runs, made);
        this.paths = paths();
        TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
        this.server = Undertow.builder()
                .addHttpListener(port, "127.0.0.1")
                // What people type is answered with a page, even if a browser would have encoded it.
                .setServerOption(UndertowOptions.ALLOW_UNESCAPED_CHARACTERS_IN_URL, true)
                .setIoThreads(1)
                .setWorkerThreads(THREADS)
                // Direct ones are freed in a way that newer JDKs warn of.
                .setDirectBuffers(false)
                .setHandler(new BlockingHandler(this::handle))
                .build();
        start();
    }

    private PathTemplateHandler paths() {
        PageResponse plan = Resource.plan();
        PageResponse style = Resource.own("playground.css", "text/css");
        PageResponse script = Resource.own("playground.js", "text/javascript");
        return new PathTemplateHandler(pages::nowhere)
                .add("/", pages::playground)
                .add("/run", pages::run)
                .add("/run.json", pages::runJson)
                .add("/runs/{run}", pages::runPart)
                .add("/runs/{run}/timeline.svg", pages::timeline)
                .add("/state", pages::state)
                .add("/plan", plan::send)
                .add("/playground.css", style::send)
                .add("/playground.js", script::send);
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

    private void handle(HttpServerExchange exchange) throws Exception {
        if (!METHODS.contains(exchange.getRequestMethod().toString())) {
            exchange.getResponseHeaders().put(Headers.ALLOW, "GET, HEAD");
            pages.message(exchange, 405, "The page can only be looked at.");
            return;
        }
        try {
            paths.handleRequest(exchange);
        } catch (ChoiceException e) {
            pages.message(exchange, 400, e.advice());
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
