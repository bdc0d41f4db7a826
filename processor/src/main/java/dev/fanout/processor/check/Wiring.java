package dev.fanout.processor.check;

import dev.fanout.processor.read.SourceParameter;
import dev.fanout.processor.read.TypeText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.TypeKind;

/** The calls of one gather and what they get: everything is looked up by name, and then has to fit by type. */
final class Wiring {

    private final Names names;
    private final Problems problems;
    private final MissingInputs missing;
    private final InputTypes inputTypes;
    private final GatherHead gather;
    private final Optional<EachHead> each;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Set<String> failed = new HashSet<>();
    private final List<Callee> path = new ArrayList<>();
    private boolean broken;

    Wiring(
            TypeFacts facts,
            Names names,
            Problems problems,
            MissingInputs missing,
            GatherHead gather,
            Optional<EachHead> each) {
        this.names = names;
        this.problems = problems;
        this.missing = missing;
        this.inputTypes = new InputTypes(facts, problems, gather, each);
        this.gather = gather;
        this.each = each;
    }

    /** The calls that were reached, those that others wait for before these. */
    List<Node> nodes() {
        return List.copyOf(nodes.values());
    }

    /** Whether something could not be wired, which has been reported. */
    boolean isBroken() {
        return broken;
    }

    /** What a component or a parameter of that name gets. */
    Optional<Input> resolve(Wanted wanted) {
        Optional<SourceParameter> parameter = gather.method().parameters().stream()
                .filter(candidate -> candidate.name().equals(wanted.name()))
                .findFirst();
        Optional<Input> input;
        if (parameter.isPresent()) {
            input = inputTypes.fromParameter(wanted, parameter.get());
        } else if (names.isKnown(wanted.name(), gather)) {
            input = names.find(wanted.name(), gather, each)
                    .filter(this::canBeNested)
                    .flatMap(this::node)
                    .flatMap(node -> inputTypes.fromCall(wanted, node));
        } else {
            unknown(wanted);
            input = Optional.empty();
        }
        broken |= input.isEmpty();
        return input;
    }

    /** A call that is asked for by name, with all that it needs. */
    Optional<Node> call(Callee callee) {
        Optional<Node> node = canBeNested(callee) ? node(callee) : Optional.empty();
        broken |= node.isEmpty();
        return node;
    }

    private boolean canBeNested(Callee callee) {
        if (callee instanceof GatherHead nested
                && !nested.isBroken()
                && (nested.wrapper() != Wrapper.VALUE || nested.value().getKind() == TypeKind.VOID)) {
            String returns = TypeText.of(nested.method().returns());
            problems.add(Rule.NESTED_RESULT, gather.position(), nested.name(), returns);
            return false;
        }
        return true;
    }

    private Optional<Node> node(Callee callee) {
        Node known = nodes.get(callee.name());
        if (known != null) {
            return Optional.of(known);
        }
        if (callee.isBroken() || failed.contains(callee.name())) {
            return Optional.empty();
        }
        if (path.contains(callee)) {
            Cycles.report(path.subList(path.indexOf(callee), path.size()), problems);
            return Optional.empty();
        }
        path.add(callee);
        Optional<Node> node = inputs(callee).map(inputs -> new Node(callee, inputs));
        path.remove(callee);
        node.ifPresentOrElse(found -> nodes.put(found.name(), found), () -> failed.add(callee.name()));
        return node;
    }

    private Optional<List<Input>> inputs(Callee callee) {
        List<Input> inputs = new ArrayList<>();
        for (SourceParameter parameter : callee.method().parameters()) {
            if (isFedTheElement(callee, parameter)) {
                inputs.add(new Input.OfElement());
                continue;
            }
            resolve(Wanted.parameter(callee, parameter)).ifPresent(inputs::add);
        }
        boolean complete = inputs.size() == callee.method().parameters().size();
        return complete && inputTypes.fitTarget(callee, inputs, nodes) ? Optional.of(inputs) : Optional.empty();
    }

    /** Only the call that the gather names is mapped, and it is the first on the path. */
    private boolean isFedTheElement(Callee callee, SourceParameter parameter) {
        return path.indexOf(callee) == 0
                && each.filter(head -> head.feeds().equals(parameter.name())).isPresent();
    }

    private void unknown(Wanted wanted) {
        if (each.filter(head -> head.feeds().equals(wanted.name())).isPresent()
                && wanted.need().isPresent()) {
            String name = wanted.need().get().callee().name();
            problems.add(Rule.EACH_CHAIN, gather.position(), name);
        } else if (names.collaborator(wanted.name()).isPresent()) {
            problems.add(Rule.NAMES_COLLABORATOR, wanted.position(), wanted.text(), wanted.name());
        } else if (wanted.need().isPresent() && !names.isPlainMethod(wanted.name())) {
            missing.add(gather, wanted.need().get());
        } else {
            unknownComponent(wanted);
        }
    }

    private void unknownComponent(Wanted wanted) {
        if (!names.isWorthReporting(wanted.name(), names.candidates(gather))) {
            return;
        }
        String remedy = names.isPlainMethod(wanted.name())
                ? "did you forget @Async on it?"
                : Spelling.nearest(wanted.name(), names.candidates(gather))
                        .map(near -> "did you mean " + near + "?")
                        .orElse("add an @Async method or a parameter of that name");
        problems.add(Rule.UNKNOWN_COMPONENT, wanted.position(), wanted.text(), remedy);
    }
}
