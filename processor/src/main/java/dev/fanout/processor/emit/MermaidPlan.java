package dev.fanout.processor.emit;

import dev.fanout.processor.plan.ClassPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * A plan as a Mermaid flowchart: a box for each method, time from left to right.
 *
 * <p>The words are those of the class's Javadoc. Ids are numbered: a method's name can be a word of the language, such as {@code end}.
 */
final class MermaidPlan {
    private MermaidPlan() {}

    static String of(ClassPlan plan) {
        List<String> lines = new ArrayList<>();
        lines.add("flowchart TB");
        List<Diagram> diagrams = Diagram.of(plan);
        for (int i = 0; i < diagrams.size(); i++) {
            lines.addAll(box("m" + (i + 1), diagrams.get(i)));
        }
        lines.add("  classDef collected stroke-dasharray:5 3");
        return String.join("\n", lines) + "\n";
    }

    private static List<String> box(String id, Diagram diagram) {
        List<String> lines = new ArrayList<>();
        lines.add("  subgraph " + id + "[\"" + escaped(PlanJavadoc.title(diagram.method())) + "\"]");
        lines.add("    direction LR");
        for (int i = 0; i < diagram.nodes().size(); i++) {
            lines.add("    " + node(id(id, diagram, i), diagram.nodes().get(i)));
        }
        for (Diagram.Edge edge : diagram.edges()) {
            String arrow = edge.outcome() ? " -.-> " : " --> ";
            lines.add("    " + id(id, diagram, edge.from()) + arrow + id(id, diagram, edge.to()));
        }
        lines.add("  end");
        return lines;
    }

    private static String id(String box, Diagram diagram, int node) {
        return switch (diagram.nodes().get(node).kind()) {
            case START -> box + "s";
            case RESULT -> box + "r";
            case CALL, GATHER, EACH -> box + "c" + node;
        };
    }

    private static String node(String id, Diagram.Node node) {
        String label = "\"" + escaped(node.label()) + "\"";
        String shape = switch (node.kind()) {
            case START -> "((" + label + "))";
            case CALL -> "[" + label + "]";
            case GATHER -> "[[" + label + "]]";
            case EACH -> "{{" + label + "}}";
            case RESULT -> "([" + label + "])";
        };
        return id + shape + (node.required() ? "" : ":::collected");
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
