package dev.fanout.processor.check;

import dev.fanout.processor.read.FanoutNames;
import dev.fanout.processor.read.SourceParameter;
import dev.fanout.processor.read.TypeText;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** Whether what a name stands for fits the type that is expected. A mismatch is an error, never a reason to look further. */
final class InputTypes {

    private final TypeFacts facts;
    private final Problems problems;
    private final GatherHead gather;
    private final Optional<EachHead> each;

    /** Parameters that do not fit: the first call that they do not fit is named, since the parameter is the mistake. */
    private final Set<SourceParameter> misfits = new HashSet<>();

    InputTypes(TypeFacts facts, Problems problems, GatherHead gather, Optional<EachHead> each) {
        this.facts = facts;
        this.problems = problems;
        this.gather = gather;
        this.each = each;
    }

    /** A parameter of the gather, as it is. */
    Optional<Input> fromParameter(Wanted wanted, SourceParameter parameter) {
        if (facts.isAssignable(parameter.type(), wanted.type())) {
            return Optional.of(new Input.OfParameter(parameter));
        }
        if (misfits.add(parameter)) {
            reportMisfit(wanted, parameter);
        }
        return Optional.empty();
    }

    private void reportMisfit(Wanted wanted, SourceParameter parameter) {
        Optional<TypeMirror> element = facts.elementOf(parameter.type());
        boolean fitsElement =
                element.filter(type -> facts.isAssignable(type, wanted.type())).isPresent();
        Position position = Position.of(parameter.element());
        if (fitsElement && isMapped(parameter) && wanted.need().isPresent()) {
            problems.add(
                    Rule.EACH_CHAIN,
                    gather.position(),
                    wanted.need().get().callee().name());
        } else if (fitsElement && each.isEmpty()) {
            mismatch(Rule.EACH_MISSING, wanted, position, parameter.type(), gather.name());
        } else {
            mismatch(Rule.TYPE_MISMATCH, wanted, position, parameter.type(), gather.name());
        }
    }

    /** A call's outcome, where an {@code Outcome} is expected, or else its value. */
    Optional<Input> fromCall(Wanted wanted, Node node) {
        TypeMirror value = facts.boxed(node.callee().value());
        Wrapper wrapper = Wrapper.of(wanted.type(), facts);
        if (wrapper == Wrapper.OUTCOME) {
            return outcome(wanted, node, value);
        }
        if (facts.isAssignable(value, wanted.type())) {
            return Optional.of(new Input.ValueOf(node.name(), wanted.type()));
        }
        String text = TypeText.of(value);
        if (wrapper.isHandle()) {
            problems.add(
                    Rule.HANDLE_COMPONENT, wanted.position(), wanted.text(), TypeText.of(wanted.type()), text, text);
        } else if (facts.is(wanted.type(), "java.util.Optional")) {
            problems.add(Rule.OPTIONAL_COMPONENT, wanted.position(), wanted.text(), text, text);
        } else {
            mismatch(
                    Rule.TYPE_MISMATCH, wanted, wanted.position(), node.callee().value(), node.name());
        }
        return Optional.empty();
    }

    private Optional<Input> outcome(Wanted wanted, Node node, TypeMirror value) {
        TypeMirror given = facts.generic(FanoutNames.OUTCOME, value);
        if (facts.isRaw(wanted.type())) {
            problems.add(Rule.RAW_RESULT, wanted.position(), wanted.text(), "Outcome");
        } else if (facts.isAssignable(given, wanted.type())) {
            return Optional.of(new Input.OutcomeOf(node.name()));
        } else {
            mismatch(Rule.TYPE_MISMATCH, wanted, wanted.position(), given, node.name());
        }
        return Optional.empty();
    }

    /**
     * What the gather has goes straight to the method that runs, past the parameters of the call: it has to fit there, too, and no overload may fit better.
     *
     * @param nodes the calls that the inputs come from
     */
    boolean fitTarget(Callee callee, List<Input> inputs, Map<String, Node> nodes) {
        if (!(callee instanceof Call call)) {
            return true;
        }
        List<TypeMirror> given =
                inputs.stream().map(input -> typeOf(input, nodes)).toList();
        return fitClient(call, given) && isMeant(call, given);
    }

    private boolean fitClient(Call call, List<TypeMirror> given) {
        if (!(call.target() instanceof CallTarget.ClientMethod client)) {
            return true;
        }
        boolean inferred = !client.method().getTypeParameters().isEmpty();
        for (int i = 0; i < given.size(); i++) {
            TypeMirror type = client.type().getParameterTypes().get(i);
            TypeMirror expected = inferred ? facts.types().erasure(type) : type;
            if (!facts.isAssignable(given.get(i), expected)) {
                SourceParameter parameter = call.method().parameters().get(i);
                String method =
                        TypeText.of(client.owner()) + "." + client.method().getSimpleName();
                problems.addUnlessOpen(
                        List.of(expected, given.get(i)),
                        gather.name(),
                        Rule.TYPE_MISMATCH,
                        Position.of(parameter.element()),
                        "the parameter " + parameter.name() + " of " + method,
                        TypeText.of(expected),
                        gather.name(),
                        TypeText.of(given.get(i)));
                return false;
            }
        }
        return true;
    }

    /** The compiler chooses an overload by what it is given here, which need not be the one that the call's own parameters choose. */
    private boolean isMeant(Call call, List<TypeMirror> given) {
        List<TypeMirror> own =
                call.method().parameters().stream().map(SourceParameter::type).toList();
        // Given an Integer, a method of int still wins over one of long, but loses against one of Object.
        BiPredicate<TypeMirror, TypeMirror> wins =
                allMatch(given, own, this::isSameBoxed) ? facts.types()::isSubtype : facts::isAssignable;
        boolean isExact = allMatch(given, own, facts::isSameErased);
        boolean isRivalled =
                call.overloads().stream().anyMatch(other -> allMatch(given, other.getParameterTypes(), wins));
        if (!isExact && isRivalled) {
            String all = Stream.concat(Stream.of(own), call.overloads().stream().map(ExecutableType::getParameterTypes))
                    .map(types -> call.name() + "(" + TypeText.of(types) + ")")
                    .sorted()
                    .collect(Collectors.joining(", "));
            problems.add(Rule.AMBIGUOUS_CLIENT_METHOD, gather.position(), call.name(), all);
            return false;
        }
        return true;
    }

    private boolean isSameBoxed(TypeMirror one, TypeMirror other) {
        return facts.isSameErased(facts.boxed(one), facts.boxed(other));
    }

    private static boolean allMatch(
            List<? extends TypeMirror> given,
            List<? extends TypeMirror> wanted,
            BiPredicate<TypeMirror, TypeMirror> fit) {
        return IntStream.range(0, given.size()).allMatch(i -> fit.test(given.get(i), wanted.get(i)));
    }

    private TypeMirror typeOf(Input input, Map<String, Node> nodes) {
        if (input instanceof Input.OfParameter parameter) {
            return parameter.parameter().type();
        }
        if (input instanceof Input.OfElement) {
            return each.map(head -> facts.boxed(head.element())).orElseThrow();
        }
        if (input instanceof Input.ValueOf value) {
            return facts.boxed(valueOf(value.call(), nodes));
        }
        String call = ((Input.OutcomeOf) input).call();
        return facts.generic(FanoutNames.OUTCOME, facts.boxed(valueOf(call, nodes)));
    }

    private static TypeMirror valueOf(String call, Map<String, Node> nodes) {
        Node node = nodes.get(call);
        if (node == null) {
            throw new IllegalStateException(call + " has not been wired");
        }
        return node.callee().value();
    }

    private boolean isMapped(SourceParameter parameter) {
        return each.filter(head -> head.parameter().equals(parameter)).isPresent();
    }

    private void mismatch(Rule rule, Wanted wanted, Position position, TypeMirror given, String by) {
        problems.addUnlessOpen(
                List.of(wanted.type(), given),
                gather.name(),
                rule,
                position,
                wanted.text(),
                TypeText.of(wanted.type()),
                by,
                TypeText.of(given));
    }
}
