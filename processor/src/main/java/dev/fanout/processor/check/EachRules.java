package dev.fanout.processor.check;

import dev.fanout.processor.read.SourceParameter;
import dev.fanout.processor.read.TypeText;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What has to be true of a gather that maps a call over a parameter. */
final class EachRules {

    private final TypeFacts facts;
    private final Names names;
    private final Problems problems;
    private final AimRules aims;
    private final StreamRules streams;

    EachRules(TypeFacts facts, Names names, Problems problems, AimRules aims, StreamRules streams) {
        this.aims = aims;
        this.streams = streams;
        this.facts = facts;
        this.names = names;
        this.problems = problems;
    }

    Optional<GatherResult> check(GatherHead gather, Asked asked, Wiring wiring) {
        EachHead each = asked.each().orElseThrow();
        if (asked.names().size() != 1) {
            String fact = asked.names().isEmpty() ? "names no call for its elements" : "names several calls";
            String suggestion = names.callees(gather).stream().findFirst().orElse("...");
            problems.add(Rule.EACH_ONE_CALL, gather.position(), gather.name(), fact, suggestion);
            return Optional.empty();
        }
        return names.named(asked.names().get(0), gather, Optional.of(each))
                .filter(callee -> callee.isBroken() || isFed(callee, each, gather))
                .flatMap(wiring::call)
                .flatMap(node -> use(gather, asked, node))
                .map(GatherResult.OfEach::new);
    }

    /** Whether the call has a parameter that the elements fit. */
    private boolean isFed(Callee callee, EachHead each, GatherHead gather) {
        Position position = Position.of(each.parameter().element());
        Optional<SourceParameter> fed = callee.method().parameters().stream()
                .filter(parameter -> parameter.name().equals(each.feeds()))
                .findFirst();
        if (fed.isEmpty()) {
            notFed(callee, each, gather);
            return false;
        }
        if (!facts.isAssignable(each.element(), fed.get().type())) {
            problems.add(
                    Rule.TYPE_MISMATCH,
                    position,
                    "the parameter " + each.feeds() + " of " + callee.name(),
                    TypeText.of(fed.get().type()),
                    "each element of " + each.parameter().name() + " in " + gather.name(),
                    TypeText.of(each.element()));
            return false;
        }
        return true;
    }

    /** The elements may be meant for another parameter that they fit, or for a call that this one depends on. */
    private void notFed(Callee callee, EachHead each, GatherHead gather) {
        List<String> fitting = callee.method().parameters().stream()
                .filter(parameter -> facts.isAssignable(each.element(), parameter.type()))
                .map(SourceParameter::name)
                .toList();
        boolean isChain = fitting.isEmpty()
                && callee.method().parameters().stream()
                        .anyMatch(parameter -> names.takes(parameter.name(), each.feeds()));
        if (isChain) {
            problems.add(Rule.EACH_CHAIN, gather.position(), callee.name());
            return;
        }
        String remedy = callee.method().parameters().isEmpty()
                ? "add a parameter `%s %s` to it".formatted(TypeText.of(each.element()), each.feeds())
                : fitting.size() == 1
                        ? "did you mean @Each(\"" + fitting.get(0) + "\")?"
                        : Spelling.remedy(each.feeds(), fitting, "name it in @Each(\"...\")");
        Position position = Position.of(each.parameter().element());
        problems.add(Rule.EACH_UNKNOWN_PARAMETER, position, callee.name(), each.feeds(), remedy);
    }

    private Optional<EachUse> use(GatherHead gather, Asked asked, Node node) {
        EachHead each = asked.each().orElseThrow();
        TypeMirror value = gather.value();
        TypeMirror element = facts.boxed(each.element());
        TypeMirror result = facts.boxed(node.callee().value());
        if (gather.returnsNothing()) {
            return Optional.of(new EachUse(each, node.name(), element, result, EachUse.View.NOTHING));
        }
        if (asked.policy().aimed().kind().isOne()) {
            return winner(gather, asked, node, element);
        }
        if (streams.isMeant(gather)) {
            return streams.ofElements(gather, each, node);
        }
        List<? extends TypeMirror> arguments = TypeFacts.arguments(value);
        if (arguments.stream().anyMatch(argument -> argument.getKind() == TypeKind.WILDCARD)) {
            problems.add(Rule.WILDCARD_RESULT, gather.position(), TypeText.of(value));
            return Optional.empty();
        }
        if (facts.is(value, "java.util.List")) {
            return fitting(gather, each, node, element, arguments.get(0));
        }
        if (facts.is(value, "java.util.Map")) {
            return facts.isSame(element, arguments.get(0))
                    ? fitting(gather, each, node, arguments.get(0), arguments.get(1))
                    : mismatch(
                            gather,
                            "the key of " + gather.name(),
                            arguments.get(0),
                            each.parameter().name(),
                            element);
        }
        String text = TypeText.of(result);
        problems.add(
                Rule.EACH_RESULT,
                gather.position(),
                gather.name(),
                TypeText.of(value),
                text,
                TypeText.of(element),
                text,
                text,
                aims.fitsWinner(result, value) ? ", or write `until = Until.FIRST_SUCCESS`" : "");
        return Optional.empty();
    }

    private Optional<EachUse> winner(GatherHead gather, Asked asked, Node node, TypeMirror element) {
        TypeMirror given = node.callee().value();
        if (!aims.fitsWinner(given, gather.value())) {
            if (facts.is(gather.value(), "java.util.List") || facts.is(gather.value(), "java.util.Map")) {
                aims.manyOfOne(gather, asked, given);
                return Optional.empty();
            }
            return mismatch(gather, "the result of " + gather.name(), gather.value(), node.name(), given);
        }
        EachHead each = asked.each().orElseThrow();
        return Optional.of(new EachUse(each, node.name(), element, facts.boxed(gather.value()), EachUse.View.WINNER));
    }

    private Optional<EachUse> fitting(
            GatherHead gather, EachHead each, Node node, TypeMirror element, TypeMirror asked) {
        boolean keyed = facts.is(gather.value(), "java.util.Map");
        boolean outcomes = Wrapper.of(asked, facts) == Wrapper.OUTCOME;
        Optional<TypeMirror> wanted = outcomes ? Wrapper.OUTCOME.unwrap(asked) : Optional.of(asked);
        if (wanted.isEmpty()) {
            problems.add(Rule.RAW_RESULT, gather.position(), TypeText.of(gather.value()), "Outcome");
            return Optional.empty();
        }
        if (wanted.get().getKind() == TypeKind.WILDCARD) {
            problems.add(Rule.WILDCARD_RESULT, gather.position(), TypeText.of(asked));
            return Optional.empty();
        }
        if (!facts.isAssignable(facts.boxed(node.callee().value()), wanted.get())) {
            return mismatch(
                    gather,
                    "each result of " + gather.name(),
                    wanted.get(),
                    node.name(),
                    node.callee().value());
        }
        return Optional.of(new EachUse(each, node.name(), element, wanted.get(), EachUse.View.of(keyed, outcomes)));
    }

    private Optional<EachUse> mismatch(GatherHead gather, String what, TypeMirror wanted, String by, TypeMirror given) {
        problems.add(Rule.TYPE_MISMATCH, gather.position(), what, TypeText.of(wanted), by, TypeText.of(given));
        return Optional.empty();
    }
}
