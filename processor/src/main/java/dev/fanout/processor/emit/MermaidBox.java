package dev.fanout.processor.emit;

import dev.fanout.processor.plan.Argument;
import dev.fanout.processor.plan.GatherMethod;
import dev.fanout.processor.plan.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One method in a Mermaid flowchart. Its ids are numbered: a method's name can be a word of the language, such as {@code end}. */
final class MermaidBox {

    /** What a node looks like. */
    enum Shape {
        CALL("[\"", "\"]"),
        GATHER("[[\"", "\"]]"),
        EACH("{{\"", "\"}}"),
        RESULT("([\"", "\"])"),
        START("((\"", "\"))");

        private final String open;
        private final String close;

        Shape(String open, String close) {
            this.open = open;
            this.close = close;
        }
    }

    private final String id;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final List<String> nodes = new ArrayList<>();
    private final Set<String> edges = new LinkedHashSet<>();

    MermaidBox(String id) {
        this.id = id;
        nodes.add(node(id + "s", "start", Shape.START, true));
    }

    /** What the result is made from; where it is made from nothing, all calls that nobody waits for. */
    static List<Argument> partsOf(GatherMethod gather) {
        Result result = gather.result();
        if (result instanceof Result.NewRecord made) {
            return made.components();
        }
        if (result instanceof Result.ListOf list) {
            return list.elements();
        }
        if (result instanceof Result.Single single) {
            return List.of(single.value());
        }
        Set<String> referred = gather.referredCalls();
        return gather.calls().stream()
                .filter(call -> result.calls().contains(call.name()) || !referred.contains(call.name()))
                .<Argument>map(call ->
                        gather.collects(call) ? new Argument.OutcomeOf(call.name()) : Argument.Value.of(call.name()))
                .toList();
    }

    /** A call, after those that it waits for. */
    void call(String call, String label, Shape shape, boolean required) {
        String node = id + "c" + (ids.size() + 1);
        ids.put(call, node);
        nodes.add(node(node, label, shape, required));
    }

    /** What a call waits for; without anything it starts at once. */
    void inputs(String call, List<Argument> inputs) {
        String node = ids.getOrDefault(call, id);
        if (inputs.isEmpty()) {
            edges.add(id + "s --> " + node);
        }
        inputs.forEach(input -> edge(input, node));
    }

    void result(String label, List<Argument> parts) {
        nodes.add(node(id + "r", label, Shape.RESULT, true));
        parts.forEach(part -> edge(part, id + "r"));
    }

    List<String> lines(String title) {
        List<String> lines = new ArrayList<>();
        lines.add("  subgraph " + id + "[\"" + escaped(title) + "\"]");
        lines.add("    direction LR");
        nodes.forEach(node -> lines.add("    " + node));
        edges.forEach(edge -> lines.add("    " + edge));
        lines.add("  end");
        return lines;
    }

    private void edge(Argument from, String to) {
        from.referredCall()
                .map(ids::get)
                .ifPresent(call -> edges.add(call + (from instanceof Argument.OutcomeOf ? " -.-> " : " --> ") + to));
    }

    private static String node(String id, String label, Shape shape, boolean required) {
        return id + shape.open + escaped(label) + shape.close + (required ? "" : ":::collected");
    }

    /** Letters, digits and what is plain in a quoted text stay; all else is an entity, also what Markdown would see a sign in. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || " (),.".indexOf(c) >= 0) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append('#')
                        .append(Character.isISOControl(c) ? 0xFFFD : c)
                        .append(';');
            }
        });
        return escaped.toString();
    }
}
