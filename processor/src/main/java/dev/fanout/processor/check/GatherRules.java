package dev.fanout.processor.check;

import dev.fanout.processor.check.GatherHead.Name;
import dev.fanout.processor.read.TypeText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Looks up what a gather asks for, and makes its return type of it. */
final class GatherRules {

    private final TypeFacts facts;
    private final Names names;
    private final Problems problems;
    private final MissingInputs missing;
    private final AskedForms forms;
    private final RecordRules records;
    private final EachRules eachRules;
    private final AimRules aims;
    private final StreamRules streams;
    private final Map<GatherHead, Optional<CheckedGather>> checked = new HashMap<>();

    GatherRules(TypeFacts facts, Names names, GatherHeads heads, Problems problems, MissingInputs missing) {
        this.facts = facts;
        this.names = names;
        this.problems = problems;
        this.missing = missing;
        this.forms = new AskedForms(facts, names, heads, problems);
        this.records = new RecordRules(facts, problems);
        this.aims = new AimRules(facts, problems);
        this.streams = new StreamRules(facts, problems);
        this.eachRules = new EachRules(facts, names, problems, aims, streams);
    }

    /**
     * The gather with everything looked up; empty if something is wrong with it, which has been reported. What is wrong with a gather is not said again of its other
     * forms.
     */
    Optional<CheckedGather> check(GatherHead gather) {
        if (gather.isBroken()) {
            return Optional.empty();
        }
        Optional<CheckedGather> known = checked.get(gather);
        if (known == null) {
            known = forms.of(gather)
                    .filter(asked ->
                            asked.form().equals(gather) || check(asked.form()).isPresent())
                    .flatMap(asked -> check(gather, asked));
            checked.put(gather, known);
        }
        return known;
    }

    private Optional<CheckedGather> check(GatherHead gather, Asked asked) {
        Wiring wiring = new Wiring(facts, names, problems, missing, gather, asked.each());
        Optional<GatherResult> result = result(gather, asked, wiring);
        if (result.isEmpty() || wiring.isBroken()) {
            return Optional.empty();
        }
        CallGraph graph = graph(wiring.nodes());
        List<List<String>> levels = graph.levels();
        List<Node> ordered = asked.policy().aimed().kind() == Aim.Kind.ALL ? byLevel(levels, wiring) : wiring.nodes();
        Optional<EachUse> each =
                result.get() instanceof GatherResult.OfEach mapped ? Optional.of(mapped.use()) : Optional.empty();
        Set<String> required = graph.requiredBy(requiredByResult(result.get()));
        GatherResult made = gather.returnsNothing() ? new GatherResult.OfNothing(List.of()) : result.get();
        return Optional.of(
                new CheckedGather(gather, asked.policy(), asked.formOf(), ordered, levels, required, each, made));
    }

    private static List<Node> byLevel(List<List<String>> levels, Wiring wiring) {
        Map<String, Node> nodes = wiring.nodes().stream().collect(Collectors.toMap(Node::name, node -> node));
        return levels.stream().flatMap(List::stream).map(nodes::get).toList();
    }

    private Optional<GatherResult> result(GatherHead gather, Asked asked, Wiring wiring) {
        if (!aims.fits(gather, asked)) {
            return Optional.empty();
        }
        if (asked.each().isPresent()) {
            return eachRules.check(gather, asked, wiring);
        }
        if (asked.record().isPresent()) {
            return ofRecord(gather, asked.record().get(), wiring);
        }
        if (asked.names().isEmpty()) {
            missingNames(gather);
            return Optional.empty();
        }
        return named(gather, asked.names(), wiring).flatMap(nodes -> ofNamed(gather, asked, nodes));
    }

    private Optional<GatherResult> ofRecord(GatherHead gather, TypeMirror record, Wiring wiring) {
        if (!gather.returnsNothing() && !facts.isSame(gather.value(), record)) {
            otherForm(gather, TypeText.of(record), TypeText.of(record));
            return Optional.empty();
        }
        return records.check(gather, (DeclaredType) record, wiring);
    }

    private void otherForm(GatherHead gather, String gathered, String remedy) {
        String other = gather.names().get(0).text();
        problems.add(
                Rule.OTHER_FORM,
                gather.position(gather.names().get(0)),
                other,
                gathered,
                other,
                gather.valueText(),
                remedy);
    }

    private void missingNames(GatherHead gather) {
        if (facts.is(gather.value(), "java.util.Map")) {
            problems.add(Rule.MAP_WITHOUT_EACH, gather.position(), gather.name());
            return;
        }
        TypeMirror wanted = facts.is(gather.value(), "java.util.List")
                ? TypeFacts.arguments(gather.value()).get(0)
                : gather.value();
        Optional<String> fitting = names.calls().stream()
                .filter(call -> !call.isBroken()
                        && (facts.isAssignable(facts.boxed(call.value()), gather.value())
                                || facts.isAssignable(facts.boxed(call.value()), wanted)))
                .map(Call::name)
                .findFirst();
        String remedy = fitting.isEmpty() && facts.couldBeRecord(gather.value())
                ? "make it a record, nothing else is put together from calls"
                : "name them: @Gather(\"%s\")"
                        .formatted(
                                fitting.or(() -> names.callees(gather).stream().findFirst())
                                        .orElse("..."));
        problems.add(Rule.NAMES_MISSING, gather.position(), gather.name(), gather.valueText(), remedy);
    }

    private Optional<List<Node>> named(GatherHead gather, List<Name> asked, Wiring wiring) {
        List<Node> nodes = new ArrayList<>();
        for (Name name : asked) {
            names.named(name, gather, Optional.empty()).flatMap(wiring::call).ifPresent(nodes::add);
        }
        return nodes.size() == asked.size() ? Optional.of(nodes) : Optional.empty();
    }

    private Optional<GatherResult> ofNamed(GatherHead gather, Asked asked, List<Node> nodes) {
        TypeMirror value = gather.value();
        if (gather.returnsNothing()) {
            return Optional.of(
                    new GatherResult.OfNothing(nodes.stream().map(Node::name).toList()));
        }
        if (asked.policy().aimed().kind().isOne()) {
            return aims.race(gather, asked, nodes);
        }
        if (gather.wrapper() == Wrapper.STREAM) {
            return streams.ofNamed(gather, nodes);
        }
        Node first = nodes.get(0);
        if (nodes.size() == 1 && facts.isAssignable(facts.boxed(first.callee().value()), value)) {
            return Optional.of(new GatherResult.OfOne(new Input.ValueOf(first.name(), value)));
        }
        if (facts.is(value, "java.util.List")) {
            return ofList(gather, nodes, TypeFacts.arguments(value).get(0));
        }
        if (facts.is(value, "java.util.Map")) {
            problems.add(Rule.MAP_WITHOUT_EACH, gather.position(), gather.name());
        } else if (streams.isMeant(gather)) {
            return streams.ofNamed(gather, nodes);
        } else if (nodes.size() == 1) {
            mismatch(gather, first, value);
        } else if (facts.isRecord(value)) {
            problems.add(Rule.RECORD_WITH_NAMES, gather.position(), TypeText.of(value));
        } else {
            problems.add(Rule.ONE_NAME, gather.position(), gather.name(), nodes.size());
        }
        return Optional.empty();
    }

    private Optional<GatherResult> ofList(GatherHead gather, List<Node> nodes, TypeMirror element) {
        if (element.getKind() == TypeKind.WILDCARD) {
            problems.add(Rule.WILDCARD_RESULT, gather.position(), TypeText.of(gather.value()));
            return Optional.empty();
        }
        InputTypes types = new InputTypes(facts, problems, gather, Optional.empty());
        List<Input> elements = new ArrayList<>();
        for (Node node : nodes) {
            Wanted wanted = new Wanted(
                    node.name(), element, "an element of " + gather.name(), gather.position(), Optional.empty());
            Optional<Input> fitting = types.fromCall(wanted, node);
            if (fitting.isEmpty()) {
                return Optional.empty(); // the element type is the mistake, and said once
            }
            elements.add(fitting.get());
        }
        return Optional.of(new GatherResult.OfList(elements));
    }

    private void mismatch(GatherHead gather, Node node, TypeMirror value) {
        if (facts.is(value, "java.util.Optional")) {
            String result = TypeText.of(facts.boxed(node.callee().value()));
            problems.add(Rule.OPTIONAL_COMPONENT, gather.position(), "the result of " + gather.name(), result, result);
            return;
        }
        problems.add(
                Rule.TYPE_MISMATCH,
                gather.position(),
                "the result of " + gather.name(),
                TypeText.of(value),
                node.name(),
                TypeText.of(node.callee().value()));
    }

    private static CallGraph graph(List<Node> nodes) {
        Map<String, List<String>> waitsFor = new LinkedHashMap<>();
        Map<String, List<String>> values = new LinkedHashMap<>();
        nodes.forEach(node -> {
            waitsFor.put(node.name(), node.waitsFor());
            values.put(node.name(), node.values());
        });
        return new CallGraph(waitsFor, values);
    }

    /** The calls whose values the result is made from; where nothing is made, all that were named have to succeed. */
    private static List<String> requiredByResult(GatherResult result) {
        if (result instanceof GatherResult.OfRecord record) {
            return valuesOf(record.components());
        }
        if (result instanceof GatherResult.OfList list) {
            return valuesOf(list.elements());
        }
        if (result instanceof GatherResult.OfOne one) {
            return valuesOf(List.of(one.value()));
        }
        if (result instanceof GatherResult.OfWinner race) {
            return race.calls();
        }
        if (result instanceof GatherResult.OfStream) {
            return List.of();
        }
        if (result instanceof GatherResult.OfEach mapped) {
            return mapped.use().outcomes() ? List.of() : List.of(mapped.use().call());
        }
        return ((GatherResult.OfNothing) result).calls();
    }

    private static List<String> valuesOf(List<Input> inputs) {
        return inputs.stream()
                .filter(Input.ValueOf.class::isInstance)
                .map(input -> ((Input.ValueOf) input).call())
                .toList();
    }
}
