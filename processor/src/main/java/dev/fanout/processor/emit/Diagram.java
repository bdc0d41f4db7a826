package dev.fanout.processor.emit;

import dev.fanout.processor.plan.Argument;
import dev.fanout.processor.plan.Body;
import dev.fanout.processor.plan.CallPlan;
import dev.fanout.processor.plan.ClassPlan;
import dev.fanout.processor.plan.GatherMethod;
import dev.fanout.processor.plan.HandleMethod;
import dev.fanout.processor.plan.MethodPlan;
import dev.fanout.processor.plan.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One method as nodes and edges, however they are drawn: first the start, then the calls, each behind those that it waits for, then the
 * result.
 *
 * @param method the method
 * @param nodes what there is
 * @param edges what waits for what
 */
record Diagram(MethodPlan method, List<Node> nodes, List<Edge> edges) {
    Diagram {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** What a node stands for. */
    enum Kind {
        START,
        CALL,
        GATHER,
        EACH,
        RESULT
    }

    /**
     * A node.
     *
     * @param kind what it stands for
     * @param parts its words: of a call its name and what has to be known about it, of the result the parts that it is made of
     * @param label the same in one line
     * @param required whether its failure ends the gather
     */
    record Node(Kind kind, List<String> parts, String label, boolean required) {
        Node {
            parts = List.copyOf(parts);
        }

        private static Node start() {
            return new Node(Kind.START, List.of("start"), "start", true);
        }

        private static Node result(List<String> parts) {
            return new Node(Kind.RESULT, parts, String.join(" ", parts), true);
        }
    }

    /**
     * An edge.
     *
     * @param from the index of a node
     * @param to the index of a later one
     * @param outcome whether it waits for the end alone, and gets the outcome
     */
    record Edge(int from, int to, boolean outcome) {}

    /** The methods that are drawn: gathers, and calls that no gather makes. */
    static List<Diagram> of(ClassPlan plan) {
        return plan.methods().stream()
                .filter(method -> isGather(method) || !isInAGather(method, plan))
                .map(method -> method instanceof HandleMethod handle ? of(handle) : of((GatherMethod) method))
                .toList();
    }

    private static boolean isGather(MethodPlan method) {
        return method instanceof GatherMethod gather && gather.origin() == GatherMethod.Origin.GATHER;
    }

    /** Overloads are told apart by nothing that a diagram shows, so each of them is drawn. */
    private static boolean isInAGather(MethodPlan call, ClassPlan plan) {
        String name = call.signature().name();
        boolean isOverloaded = plan.methods().stream()
                        .filter(method -> method.signature().name().equals(name))
                        .count()
                > 1;
        return !isOverloaded
                && plan.methods().stream()
                        .filter(Diagram::isGather)
                        .flatMap(gather -> ((GatherMethod) gather).calls().stream())
                        .anyMatch(each -> each.name().equals(name));
    }

    private static Diagram of(HandleMethod handle) {
        String name = handle.signature().name();
        List<String> facts = PlanLine.facts(handle.body(), handle.options(), handle.fallback(), true);
        Node call = new Node(Kind.CALL, named(name, facts), PlanLine.item(name, facts), true);
        Node result = Node.result(List.of(ResultText.handle(handle.form()) + " of " + name));
        return new Diagram(
                handle, List.of(Node.start(), call, result), List.of(new Edge(0, 1, false), new Edge(1, 2, false)));
    }

    private static Diagram of(GatherMethod gather) {
        List<Node> nodes = new ArrayList<>(List.of(Node.start()));
        Set<Edge> edges = new LinkedHashSet<>();
        Map<String, Integer> places = new LinkedHashMap<>();
        for (CallPlan call : gather.calls()) {
            int place = nodes.size();
            places.put(call.name(), place);
            nodes.add(node(gather, call));
            if (call.inputs().isEmpty()) {
                edges.add(new Edge(0, place, false));
            }
            call.inputs().forEach(input -> connect(input, place, places, edges));
        }
        int last = nodes.size();
        nodes.add(Node.result(withCommas(ResultText.of(gather))));
        partsOf(gather).forEach(part -> connect(part, last, places, edges));
        return new Diagram(gather, nodes, List.copyOf(edges));
    }

    private static Node node(GatherMethod gather, CallPlan call) {
        Kind kind = call.each().isPresent()
                ? Kind.EACH
                : call.body() instanceof Body.NestedGather ? Kind.GATHER : Kind.CALL;
        boolean required = !gather.collects(call);
        List<String> parts = named(call.name(), PlanLine.facts(call.body(), call.options(), call.fallback(), required));
        call.each().ifPresent(each -> parts.add(PlanLine.elements(each)));
        return new Node(kind, parts, PlanLine.item(gather, call), required);
    }

    private static void connect(Argument from, int to, Map<String, Integer> places, Set<Edge> edges) {
        from.referredCall()
                .map(places::get)
                .ifPresent(place -> edges.add(new Edge(place, to, from instanceof Argument.OutcomeOf)));
    }

    private static List<String> named(String name, List<String> facts) {
        List<String> parts = new ArrayList<>(List.of(name));
        parts.addAll(facts);
        return parts;
    }

    private static List<String> withCommas(List<String> parts) {
        List<String> separated = new ArrayList<>(parts);
        for (int i = 0; i < separated.size() - 1; i++) {
            separated.set(i, separated.get(i) + ",");
        }
        return separated;
    }

    /** What the result is made from; where it is made from nothing, all calls that nobody waits for. */
    private static List<Argument> partsOf(GatherMethod gather) {
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
}
