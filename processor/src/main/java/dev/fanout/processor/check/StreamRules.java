package dev.fanout.processor.check;

import dev.fanout.processor.read.TypeText;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What has to be true of a gather that hands its calls over as a stream. */
final class StreamRules {

    private final TypeFacts facts;
    private final Problems problems;

    StreamRules(TypeFacts facts, Problems problems) {
        this.facts = facts;
        this.problems = problems;
    }

    /** Whether a gather returns a stream, of whatever. */
    boolean isMeant(GatherHead gather) {
        return gather.wrapper() == Wrapper.STREAM || facts.is(gather.value(), "java.util.stream.Stream");
    }

    /** Elements by themselves; empty if the stream is not one of theirs, which is then reported. */
    Optional<EachUse> ofElements(GatherHead gather, EachHead each, Node node) {
        TypeMirror element = facts.boxed(each.element());
        return value(gather, element, List.of(node))
                .map(value -> new EachUse(each, node.name(), element, value, EachUse.View.STREAM));
    }

    /** Calls by their names; empty if the stream is not one of theirs, which is then reported. */
    Optional<GatherResult> ofNamed(GatherHead gather, List<Node> nodes) {
        return value(gather, facts.named("java.lang.String"), nodes)
                .map(value ->
                        new GatherResult.OfStream(nodes.stream().map(Node::name).toList()));
    }

    /** The type of the outcomes, if keys and outcomes are as they have to be. */
    private Optional<TypeMirror> value(GatherHead gather, TypeMirror key, List<Node> nodes) {
        if (gather.wrapper() == Wrapper.STREAM) {
            List<? extends TypeMirror> arguments = TypeFacts.arguments(gather.value());
            if (arguments.stream().anyMatch(argument -> argument.getKind() == TypeKind.WILDCARD)) {
                problems.add(Rule.WILDCARD_RESULT, gather.position(), gather.valueText());
                return Optional.empty();
            }
            TypeMirror value = arguments.get(1);
            if (facts.isSame(key, arguments.get(0))
                    && nodes.stream().allMatch(node -> facts.types().isSubtype(valueOf(node), value))) {
                return Optional.of(value);
            }
        }
        report(gather, key, nodes);
        return Optional.empty();
    }

    private void report(GatherHead gather, TypeMirror key, List<Node> nodes) {
        TypeMirror first = valueOf(nodes.get(0));
        boolean isCommon = nodes.stream().allMatch(node -> facts.types().isSubtype(valueOf(node), first));
        problems.addUnlessOpen(
                nodes.stream().map(this::valueOf).toList(),
                gather.name(),
                Rule.STREAM_RESULT,
                gather.position(),
                gather.name(),
                gather.valueText(),
                TypeText.of(key),
                TypeText.of(isCommon ? first : facts.named("java.lang.Object")));
    }

    private TypeMirror valueOf(Node node) {
        return facts.boxed(node.callee().value());
    }
}
