package dev.fanout.processor.emit;

import dev.fanout.processor.page.Graph;
import dev.fanout.processor.page.Html;
import dev.fanout.processor.page.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the signs of the drawings mean: those that the page has, in an order of their own. */
final class HtmlLegend {
    private HtmlLegend() {}

    static Optional<Html> of(List<Diagram> diagrams) {
        List<Diagram.Node> nodes =
                diagrams.stream().flatMap(diagram -> diagram.nodes().stream()).toList();
        if (nodes.isEmpty()) {
            return Optional.empty();
        }
        Html html = new Html().element("h2", "How to read the drawings").line();
        html.element(
                        "p",
                        "Time goes from left to right: what arrows from one place lead to runs side by side, each call on a"
                                + " thread of its own.")
                .line();
        html.open("ul", "class", "signs").line();
        boxes(nodes).forEach(sign -> item(Sign.of(sign.box()), sign.meaning(), html));
        item(Sign.arrow(false), "waits for the value, and is skipped when there is none", html);
        if (diagrams.stream().flatMap(diagram -> diagram.edges().stream()).anyMatch(Diagram.Edge::outcome)) {
            item(Sign.arrow(true), "waits for the end, and gets the outcome: a value or a failure", html);
        }
        return Optional.of(html.close("ul").line());
    }

    private record Meaning(Graph.Box box, String meaning) {}

    private static List<Meaning> boxes(List<Diagram.Node> nodes) {
        List<Meaning> meanings = new ArrayList<>();
        if (nodes.stream().anyMatch(node -> node.kind() == Diagram.Kind.CALL && node.required())) {
            meanings.add(new Meaning(box(Graph.Kind.CALL, false), "a call"));
        }
        if (nodes.stream().anyMatch(node -> node.kind() == Diagram.Kind.GATHER)) {
            meanings.add(new Meaning(box(Graph.Kind.GROUP, false), "another gather, inside of this one"));
        }
        if (nodes.stream().anyMatch(node -> node.kind() == Diagram.Kind.EACH)) {
            meanings.add(new Meaning(box(Graph.Kind.MANY, false), "a call for each element of a parameter"));
        }
        if (nodes.stream().anyMatch(node -> !node.required())) {
            meanings.add(new Meaning(box(Graph.Kind.CALL, true), "dashed: collected, its failure stops nothing"));
        }
        meanings.add(new Meaning(box(Graph.Kind.END, false), "what is returned"));
        return meanings;
    }

    private static Graph.Box box(Graph.Kind kind, boolean isDashed) {
        return new Graph.Box(kind, isDashed, List.of());
    }

    private static void item(Html sign, String meaning, Html html) {
        html.open("li").add(sign).text(meaning).close("li").line();
    }
}
