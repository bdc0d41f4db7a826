package dev.fanout.processor.check;

import dev.fanout.processor.read.SourceMethod;
import dev.fanout.processor.read.TypeText;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/** What calls throw has to be declared by whoever requires them. */
final class ExceptionRules {

    /** {@code TaskGroup.join} tells so many apart. */
    private static final int JOINED_AT_MOST = 4;

    private final TypeFacts facts;
    private final ThrowsClause clause;
    private final Problems problems;

    ExceptionRules(TypeFacts facts, Problems problems) {
        this.facts = facts;
        this.clause = new ThrowsClause(facts.types(), facts.elements());
        this.problems = problems;
    }

    /** The throws clause of a method that waits: it has to be one that can be told apart at run time. */
    void checkClause(SourceMethod method) {
        List<TypeMirror> reduced = clause.reduced(method.thrown());
        if (reduced.size() > JOINED_AT_MOST) {
            problems.add(Rule.TOO_MANY_EXCEPTIONS, Position.of(method), method.name(), reduced.size());
        } else if (reduced.stream().anyMatch(TypeFacts::isOpen)) {
            problems.addOpen(method.name());
        }
    }

    /** The checked exceptions of required calls; only a method that hands a failure back as data need not declare them. */
    void checkDeclared(CheckedGather gather) {
        if (gather.head().wrapper() != Wrapper.VALUE) {
            return;
        }
        List<TypeMirror> undeclared = new ArrayList<>();
        List<Node> throwing = new ArrayList<>();
        for (Node node : gather.nodes()) {
            for (TypeMirror thrown : node.callee().thrown()) {
                if (gather.required().contains(node.name()) && isUndeclared(thrown, gather)) {
                    undeclared.add(thrown);
                    throwing.add(node);
                }
            }
        }
        for (TypeMirror each : clause.reduced(undeclared)) {
            int first = indexOf(each, undeclared);
            report(gather, throwing.get(first), each);
        }
    }

    private boolean isUndeclared(TypeMirror thrown, CheckedGather gather) {
        return facts.isChecked(thrown)
                && !facts.isInterrupted(thrown)
                && !facts.isCovered(thrown, gather.head().thrown());
    }

    private int indexOf(TypeMirror type, List<TypeMirror> types) {
        for (int i = 0; i < types.size(); i++) {
            if (facts.isSame(types.get(i), type)) {
                return i;
            }
        }
        throw new IllegalStateException(type + " has been reduced away");
    }

    private void report(CheckedGather gather, Node node, TypeMirror thrown) {
        String text = TypeText.of(thrown);
        problems.add(
                Rule.UNDECLARED_EXCEPTION,
                gather.head().position(),
                node.name(),
                text,
                gather.head().name(),
                text,
                collecting(gather, node));
    }

    private String collecting(CheckedGather gather, Node node) {
        TypeMirror value = gather.head().value();
        if (gather.result() instanceof GatherResult.OfRecord record) {
            return isComponent(record, node)
                    ? "make the component " + node.name() + " `"
                            + outcome(node.callee().value()) + "`"
                    : "take what needs " + node.name() + " as an Outcome";
        }
        if (gather.result() instanceof GatherResult.OfEach mapped
                && mapped.use().view() != EachUse.View.WINNER) {
            String collected = outcome(mapped.use().value());
            return mapped.use().keyed()
                    ? "return `Map<" + TypeText.of(mapped.use().element()) + ", " + collected + ">`"
                    : "return `List<" + collected + ">`";
        }
        return gather.result() instanceof GatherResult.OfList
                ? "return `List<" + outcome(TypeFacts.arguments(value).get(0)) + ">`"
                : "return `" + outcome(value) + "`";
    }

    private String outcome(TypeMirror value) {
        return "Outcome<" + TypeText.of(facts.boxed(value)) + ">";
    }

    private static boolean isComponent(GatherResult.OfRecord record, Node node) {
        return record.components().stream()
                .anyMatch(input ->
                        input instanceof Input.ValueOf value && value.call().equals(node.name()));
    }
}
