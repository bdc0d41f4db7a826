package dev.fanout.example.page;

import dev.fanout.example.playground.ChoicesForm;
import dev.fanout.example.playground.Run;
import dev.fanout.example.playground.RunView;
import dev.fanout.example.playground.Runs;
import dev.fanout.example.view.Answer;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.PathTemplateMatch;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** What is behind each path. */
final class Pages {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern ID = Pattern.compile("[0-9a-z-]{1,36}");

    private final Runs runs;
    private final Consumer<Run> made;
    private final Templates templates = new Templates();

    /**
     * Pages.
     *
     * @param made told about each run, after the visitor has what came of it
     */
    Pages(Runs runs, Consumer<Run> made) {
        this.runs = runs;
        this.made = made;
    }

    /** The controls, as chosen. */
    void playground(HttpServerExchange exchange) {
        PageResponse.html(200, templates.playground(form(exchange).choices())).send(exchange);
    }

    /** The controls, and what comes of them: for a browser without scripts. */
    void run(HttpServerExchange exchange) {
        make(exchange, run -> PageResponse.html(run.answer().status(), templates.playground(run)));
    }

    /** What comes of the controls, for programs. */
    void runJson(HttpServerExchange exchange) {
        make(exchange, run -> json(run.answer().status(), RunView.of(run)));
    }

    private void make(HttpServerExchange exchange, Function<Run, PageResponse> response) {
        Run run = runs.begin(newId(exchange), form(exchange).choices());
        Visitor.waits(exchange, () -> runs.make(run), run::stop);
        response.apply(run).send(exchange);
        made.accept(run);
    }

    /** A run that ends, or has ended, as a part of a page. */
    void runPart(HttpServerExchange exchange) {
        find(exchange, run -> PageResponse.html(200, templates.run(run)));
    }

    /** What ran when. */
    void timeline(HttpServerExchange exchange) {
        find(
                exchange,
                run -> run.recording()
                        .map(recording -> PageResponse.svg(recording.toSvg()))
                        .orElseGet(() -> message(404, "Nothing of it has run.")));
    }

    private void find(HttpServerExchange exchange, Function<Run, PageResponse> response) {
        String id = exchange.getAttachment(PathTemplateMatch.ATTACHMENT_KEY)
                .getParameters()
                .getOrDefault("run", "");
        runs.find(id)
                .map(response)
                .orElseGet(() -> message(404, "That run is forgotten."))
                .send(exchange);
    }

    /** What the server is doing. */
    void state(HttpServerExchange exchange) {
        json(200, runs.state()).send(exchange);
    }

    /** Nothing is there. */
    void nowhere(HttpServerExchange exchange) {
        message(exchange, 404, "There is no such page.");
    }

    /** Some words, in the form in which something was asked for. */
    void message(HttpServerExchange exchange, int status, String message) {
        boolean forPrograms = exchange.getRequestPath().endsWith(".json");
        PageResponse response = forPrograms ? json(status, new Answer(status, message)) : message(status, message);
        response.send(exchange);
    }

    private PageResponse message(int status, String message) {
        return PageResponse.html(status, templates.message(status, message));
    }

    private static PageResponse json(int status, Object value) {
        return PageResponse.json(status, JSON.writeValueAsString(value));
    }

    private static ChoicesForm form(HttpServerExchange exchange) {
        return new ChoicesForm(exchange.getQueryParameters());
    }

    /** As the visitor wants to call it, or one that nobody has thought of. */
    private static String newId(HttpServerExchange exchange) {
        return Optional.ofNullable(exchange.getQueryParameters().get("run"))
                .map(Deque::getFirst)
                .filter(id -> ID.matcher(id).matches())
                .orElseGet(() -> UUID.randomUUID().toString());
    }
}
