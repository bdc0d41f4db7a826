package dev.fanout.processor.emit;

import dev.fanout.processor.page.Drawing;
import dev.fanout.processor.page.Graph;
import dev.fanout.processor.page.Html;
import dev.fanout.processor.page.JavaListing;
import dev.fanout.processor.plan.Aim;
import dev.fanout.processor.plan.CallPlan;
import dev.fanout.processor.plan.GatherMethod;
import dev.fanout.processor.plan.GatherOptions;
import dev.fanout.processor.plan.MethodPlan;
import dev.fanout.processor.plan.Parameter;
import dev.fanout.processor.plan.Signature;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One method on the page: its drawing, and the same in words.
 *
 * @param id the id of its heading, and the start of others
 * @param declared the interface
 * @param generated the class
 */
record HtmlGather(String id, Diagram diagram, JavaListing declared, JavaListing generated) {

    void addTo(Html html) {
        MethodPlan method = diagram.method();
        html.open("section", "aria-labelledby", id).line();
        html.open("h2", "id", id)
                .element("code", PlainText.of(method.signature()))
                .close("h2")
                .line();
        links(method.signature(), html);
        List<String> set = set();
        if (!set.isEmpty()) {
            html.open("ul", "class", "facts");
            set.forEach(fact -> html.element("li", fact));
            html.close("ul").line();
        }
        List<PlanLine> lines = PlanLine.of(method);
        String title = "The calls of " + method.signature().name();
        html.open("figure", "tabindex", "0", "role", "region", "aria-label", title)
                .line();
        html.add(new Drawing(graph()).svg(id, title, inWords(lines))).line();
        html.close("figure").line();
        steps(lines, html);
        html.close("section").line();
    }

    private void links(Signature signature, Html html) {
        List<String> parameters =
                signature.parameters().stream().map(Parameter::name).toList();
        html.open("p", "class", "links");
        declared.lineOf(signature.name(), parameters)
                .ifPresent(line -> link(line, "in the interface", signature, html));
        generated.lineOf(signature.name(), parameters).ifPresent(line -> link(line, "in the class", signature, html));
        html.close("p").line();
    }

    private static void link(String line, String text, Signature signature, Html html) {
        html.element("a", text, "href", "#" + line, "aria-label", text + ": " + PlainText.of(signature))
                .text(" ");
    }

    /** What is set for all of it, each fact by itself. */
    private List<String> set() {
        List<String> set = new ArrayList<>();
        if (diagram.method() instanceof GatherMethod gather) {
            GatherOptions options = gather.options();
            options.timeout().ifPresent(time -> set.add("within " + PlainText.of(time)));
            options.limit().ifPresent(limit -> set.add("at most " + limit + " at once"));
            AimText.word(options.aim()).ifPresent(set::add);
            options.aim()
                    .delay()
                    .ifPresent(delay -> set.add("the next starts after " + PlainText.of(delay) + " or a failure"));
        }
        return set;
    }

    private Graph graph() {
        List<Graph.Box> boxes = new ArrayList<>();
        List<Diagram.Node> nodes = diagram.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            Diagram.Node node = nodes.get(i);
            boxes.add(new Graph.Box(kind(node.kind()), !node.required(), text(i)));
        }
        List<Graph.Arrow> arrows = diagram.edges().stream()
                .map(edge -> new Graph.Arrow(edge.from(), edge.to(), edge.outcome()))
                .toList();
        return new Graph(boxes, arrows, notes());
    }

    private static Graph.Kind kind(Diagram.Kind kind) {
        return switch (kind) {
            case START -> Graph.Kind.START;
            case CALL -> Graph.Kind.CALL;
            case GATHER -> Graph.Kind.GROUP;
            case EACH -> Graph.Kind.MANY;
            case RESULT -> Graph.Kind.END;
        };
    }

    private List<String> text(int node) {
        boolean isResult = node == diagram.nodes().size() - 1;
        List<String> parts = diagram.nodes().get(node).parts();
        List<String> text = new ArrayList<>(isResult ? opened(parts) : parts);
        if (diagram.method() instanceof GatherMethod gather) {
            Aim aim = gather.options().aim();
            if (isResult) {
                AimText.word(aim).ifPresent(text::add);
            } else if (node > 0 && aim.delay().isPresent()) {
                turn(gather.calls(), node - 1, aim.delay().get()).forEach(text::add);
            }
        }
        return text;
    }

    /** What opens a record has a line of its own. */
    private static List<String> opened(List<String> parts) {
        String first = parts.get(0);
        int open = first.indexOf('(');
        if (open < 0 || parts.size() == 1) {
            return parts;
        }
        List<String> opened = new ArrayList<>(parts);
        opened.set(0, first.substring(0, open + 1));
        opened.add(1, first.substring(open + 1));
        return opened;
    }

    /** When a call of a race starts whose calls start one after the other. */
    private static List<String> turn(List<CallPlan> calls, int index, Duration delay) {
        String later = PlainText.of(delay) + " later, or after a failure";
        if (calls.get(index).each().isPresent()) {
            return List.of("each next one " + later);
        }
        boolean isFirst = calls.subList(0, index).stream().noneMatch(CallPlan::required);
        return calls.get(index).required() ? List.of(isFirst ? "starts first" : later) : List.of();
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (diagram.method() instanceof GatherMethod gather) {
            gather.options().timeout().ifPresent(time -> notes.add("all within " + PlainText.of(time)));
        }
        return notes;
    }

    /** Calls are told apart; the parts of a result are one. */
    private static List<String> items(PlanLine line) {
        return line.isResult() ? List.of(String.join(", ", line.items())) : line.items();
    }

    private static String inWords(List<PlanLine> lines) {
        return lines.stream()
                .map(line -> line.label() + ": " + String.join(", ", line.items()))
                .collect(Collectors.joining("; ", "", "."));
    }

    private static void steps(List<PlanLine> lines, Html html) {
        html.open("dl", "class", "steps").line();
        for (PlanLine line : lines) {
            html.element("dt", line.label());
            html.open("dd").open("ul");
            items(line).forEach(item -> html.element("li", item));
            html.close("ul").close("dd").line();
        }
        html.close("dl").line();
    }
}
