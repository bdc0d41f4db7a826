package dev.fanout.processor.check;

import dev.fanout.processor.read.AnnotationUse;
import dev.fanout.processor.read.SourceInterface;
import dev.fanout.processor.read.SourceParameter;
import dev.fanout.processor.read.TypeText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;

/** What works, but is hardly meant. */
final class Warnings {

    private final TypeFacts facts;
    private final Problems problems;

    Warnings(TypeFacts facts, Problems problems) {
        this.facts = facts;
        this.problems = problems;
    }

    void check(SourceInterface source, List<Client> clients, List<Call> calls, List<CheckedGather> gathers) {
        Set<Callee> used = new HashSet<>();
        gathers.forEach(gather -> gather.nodes().forEach(node -> used.add(node.callee())));
        gathers.stream().filter(gather -> !used.contains(gather.head())).forEach(this::checkConcurrency);
        gathers.forEach(this::checkCollected);
        gathers.stream()
                .filter(gather -> gather.head().method().declaredIn().equals(source.element()))
                .forEach(this::checkParameters);
        new UnreachableTimeouts(source, gathers, problems).check(calls);
        checkUsed(source, calls, gathers, used);
        calls.stream()
                .filter(call -> call.method().declaredIn().equals(source.element()))
                .forEach(this::checkRerun);
        checkClients(clients);
    }

    /**
     * A deadline, an outcome or a handle is a reason to gather calls that run one after the other, or only one. So is another gather that asks for them,
     * such as one that maps them.
     */
    private void checkConcurrency(CheckedGather gather) {
        boolean isPlain = gather.head().wrapper() == Wrapper.VALUE
                && gather.policy().timeout().isEmpty();
        boolean isChain = gather.levels().stream().allMatch(level -> level.size() == 1);
        boolean isNested = gather.nodes().size() == 1 && !gather.nested().isEmpty();
        if (isPlain
                && isChain
                && !isNested
                && gather.each().isEmpty()
                && !gather.nodes().isEmpty()) {
            String remedy = gather.nodes().size() == 1
                    ? "call " + gather.nodes().get(0).name() + " directly"
                    : "make its calls one after the other yourself";
            problems.add(
                    Rule.NO_CONCURRENCY, gather.head().position(), gather.head().name(), remedy);
        }
    }

    private void checkCollected(CheckedGather gather) {
        if (!(gather.result() instanceof GatherResult.OfRecord record)) {
            return;
        }
        List<? extends RecordComponentElement> declared =
                ((TypeElement) record.type().asElement()).getRecordComponents();
        for (int i = 0; i < declared.size(); i++) {
            if (record.components().get(i) instanceof Input.OutcomeOf outcome
                    && gather.required().contains(outcome.call())
                    && !isSilenced(declared.get(i))) {
                requiring(outcome.call(), gather).ifPresent(by -> collectedButRequired(gather, outcome.call(), by));
            }
        }
    }

    /** What stands on a component is found on its accessor: the annotation has no record components among its targets. */
    private static boolean isSilenced(RecordComponentElement component) {
        return Suppressed.on(component.getAccessor(), Rule.COLLECTED_BUT_REQUIRED);
    }

    private void checkParameters(CheckedGather gather) {
        Stream<Input> inputs = gather.nodes().stream().flatMap(node -> node.inputs().stream());
        Stream<Input> components =
                gather.result() instanceof GatherResult.OfRecord record ? record.components().stream() : Stream.of();
        Set<SourceParameter> used = Stream.concat(inputs, components)
                .filter(Input.OfParameter.class::isInstance)
                .map(input -> ((Input.OfParameter) input).parameter())
                .collect(Collectors.toSet());
        gather.each().ifPresent(each -> used.add(each.head().parameter()));
        for (SourceParameter parameter : gather.head().method().parameters()) {
            if (!used.contains(parameter)) {
                problems.add(
                        Rule.UNUSED_PARAMETER,
                        Position.of(parameter.element()),
                        gather.head().name(),
                        parameter.name());
            }
        }
    }

    private static Optional<String> requiring(String call, CheckedGather gather) {
        return gather.nodes().stream()
                .filter(node -> gather.required().contains(node.name()))
                .filter(node -> node.values().contains(call))
                .map(Node::name)
                .findFirst();
    }

    private void collectedButRequired(CheckedGather gather, String call, String by) {
        String value = TypeText.of(facts.boxed(gather.node(call).callee().value()));
        problems.add(Rule.COLLECTED_BUT_REQUIRED, gather.head().position(), call, by, call, value, value);
    }

    /**
     * An abstract call starts what its caller waits for, and a remote one runs elsewhere; any other body that no gather uses might as well be a plain method.
     */
    private void checkUsed(SourceInterface source, List<Call> calls, List<CheckedGather> gathers, Set<Callee> used) {
        calls.stream()
                .filter(call -> !gathers.isEmpty() && !call.wrapper().isHandle() && !used.contains(call))
                .filter(call -> !call.policy().isRemote())
                .filter(call -> call.method().declaredIn().equals(source.element()))
                .forEach(
                        call -> problems.add(Rule.UNUSED_CALL, Position.of(call.method()), source.name(), call.name()));
    }

    private void checkRerun(Call call) {
        if (call.policy().onLost().filter(OnLost.RERUN::equals).isPresent() && facts.isVoid(call.value())) {
            AnnotationUse async = call.method().async().orElseThrow();
            problems.add(Rule.RERUN_OF_VOID, Position.of(call.method().element(), async, "onLost"), call.name());
        }
    }

    /** Where a {@code client = ...} names one of them, they have been told apart on purpose. */
    private void checkClients(List<Client> clients) {
        List<Client> unnamed =
                clients.stream().filter(client -> !client.named()).toList();
        for (int i = 0; i < unnamed.size(); i++) {
            Client second = unnamed.get(i);
            unnamed.subList(0, i).stream()
                    .filter(first -> facts.isSame(first.type(), second.type()))
                    .findFirst()
                    .ifPresent(first -> problems.add(
                            Rule.SAME_TYPE_TWICE,
                            Position.of(second.mentionedBy()),
                            TypeText.of(second.type()),
                            first.name(),
                            second.name()));
        }
    }
}
