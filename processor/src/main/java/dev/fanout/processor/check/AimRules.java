package dev.fanout.processor.check;

import dev.fanout.processor.read.TypeText;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** Whether what a gather is after fits what it returns. */
final class AimRules {

    private final TypeFacts facts;
    private final Problems problems;

    AimRules(TypeFacts facts, Problems problems) {
        this.facts = facts;
        this.problems = problems;
    }

    /** Whether it fits, before any call is looked up; otherwise that is reported. */
    boolean fits(GatherHead gather, Asked asked) {
        Aim aim = asked.policy().aimed();
        if (aim.kind() == Aim.Kind.ALL) {
            return true;
        }
        Position position = position(gather);
        String value = TypeText.of(gather.value());
        if (gather.returnsNothing()) {
            problems.add(Rule.AIM_WITHOUT_RESULT, position, aim.text(), gather.name());
        } else if (gather.wrapper() == Wrapper.STREAM) {
            problems.add(Rule.AIM_OF_STREAM, position, aim.text(), gather.name());
        } else if (asked.record().isPresent()) {
            problems.add(
                    Rule.AIM_OF_RECORD,
                    position,
                    aim.text(),
                    TypeText.of(asked.record().get()));
        } else if (aim.kind() == Aim.Kind.QUORUM && !isMany(gather)) {
            problems.add(
                    Rule.QUORUM_OF_ONE,
                    position,
                    aim.text(),
                    gather.name(),
                    value,
                    TypeText.of(facts.boxed(gather.value())));
        } else if (aim.kind() == Aim.Kind.QUORUM
                && asked.each().isEmpty()
                && aim.quorum() > asked.names().size()) {
            problems.add(
                    Rule.QUORUM_TOO_LARGE,
                    position,
                    aim.text(),
                    gather.name(),
                    asked.names().size());
        } else {
            return true;
        }
        return false;
    }

    /** The calls that race for one value; empty if one of them does not fit it, which is then reported. */
    Optional<GatherResult> race(GatherHead gather, Asked asked, List<Node> nodes) {
        for (Node node : nodes) {
            TypeMirror given = node.callee().value();
            if (!fitsWinner(given, gather.value())) {
                if (isMany(gather)) {
                    manyOfOne(gather, asked, given);
                    return Optional.empty();
                }
                problems.addUnlessOpen(
                        List.of(gather.value(), given),
                        gather.name(),
                        Rule.TYPE_MISMATCH,
                        gather.position(),
                        "the result of " + gather.name(),
                        TypeText.of(gather.value()),
                        node.name(),
                        TypeText.of(given));
                return Optional.empty();
            }
        }
        return Optional.of(
                new GatherResult.OfWinner(nodes.stream().map(Node::name).toList()));
    }

    /** A race gives one value, and a list or map of them is asked for. */
    void manyOfOne(GatherHead gather, Asked asked, TypeMirror given) {
        problems.add(
                Rule.ONE_OF_MANY,
                position(gather),
                asked.policy().aimed().text(),
                gather.name(),
                TypeText.of(gather.value()),
                TypeText.of(given));
    }

    private boolean isMany(GatherHead gather) {
        return facts.is(gather.value(), "java.util.List") || facts.is(gather.value(), "java.util.Map");
    }

    /** Whether a winner of one type can be handed back as another: a primitive one is boxed on its way. */
    boolean fitsWinner(TypeMirror given, TypeMirror wanted) {
        return wanted.getKind().isPrimitive()
                ? facts.isSame(facts.boxed(given), facts.boxed(wanted))
                : facts.types().isSubtype(facts.boxed(given), wanted);
    }

    private static Position position(GatherHead gather) {
        return gather.policy()
                .aim()
                .map(own -> Position.of(gather.method().element(), gather.use(), own.member()))
                .orElseGet(() -> gather.position(gather.names().get(0)));
    }
}
