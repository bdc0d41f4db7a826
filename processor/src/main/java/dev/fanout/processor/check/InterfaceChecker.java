package dev.fanout.processor.check;

import dev.fanout.processor.read.SourceInterface;
import dev.fanout.processor.read.SourceMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Checks one interface, from its header to what its gathers come to. */
public final class InterfaceChecker {

    private final TypeFacts facts;
    private final Access access;
    private final ComponentModel componentModel;

    /**
     * A checker for one compilation.
     *
     * @param componentModel how the generated classes become known to a framework
     */
    public InterfaceChecker(Types types, Elements elements, ComponentModel componentModel) {
        this.componentModel = componentModel;
        this.facts = new TypeFacts(types, elements);
        this.access = new Access(facts);
    }

    /** What it comes to. */
    public Checked check(SourceInterface source) {
        Problems problems = new Problems(source);
        new InterfaceRules(facts, access, problems, componentModel).check(source);
        Optional<CheckedInterface> result = problems.hasErrors() ? Optional.empty() : members(source, problems);
        List<Problem> reported = problems.all().stream()
                .filter(problem -> !Suppressed.is(problem))
                .toList();
        return new Checked(result.filter(checked -> !problems.hasErrors()), reported);
    }

    private Optional<CheckedInterface> members(SourceInterface source, Problems problems) {
        new InterfaceRules(facts, access, problems, componentModel).checkTypes(source);
        Members members = new MemberRules(facts, problems).sort(source);
        Clients clients = new Clients(facts, problems, members.collaborators());
        List<Call> calls = calls(source, members, clients, problems);
        GatherHeads heads = new GatherHeads(facts, problems);
        List<GatherHead> gathers = members.gathers().stream().map(heads::of).toList();
        Names names = new Names(source, calls, gathers, members.collaborators(), problems);

        MissingInputs missing = new MissingInputs(facts, names, problems);
        GatherRules rules = new GatherRules(facts, names, heads, problems, missing);
        List<CheckedGather> checked =
                gathers.stream().flatMap(gather -> rules.check(gather).stream()).toList();
        missing.report();
        Cycles.checkNesting(checked, problems);
        checkExceptions(calls, checked, new ExceptionRules(facts, problems));
        List<Serializer> serializers = new SerializerRules(facts, access, problems).check(source);
        List<RemoteCall> remote = new RemoteRules(facts, problems, serializers).check(source, calls);
        if (problems.hasErrors() || problems.has(Rule.GENERIC_BASE)) {
            return Optional.empty();
        }
        new Warnings(facts, problems).check(source, positional(clients), calls, checked);
        return Optional.of(new CheckedInterface(source, clients.inOrder(), calls, checked, remote, componentModel));
    }

    /** The parameters whose order is what tells them apart; a framework finds those with a name by that. */
    private List<Client> positional(Clients clients) {
        return clients.inOrder().stream()
                .filter(client -> componentModel == ComponentModel.NONE || !client.named())
                .toList();
    }

    /** In order of appearance, since a call's client takes its place in the constructor here. */
    private List<Call> calls(SourceInterface source, Members members, Clients clients, Problems problems) {
        CallRules rules = new CallRules(facts, access, problems, clients, source);
        List<Call> calls = new ArrayList<>();
        for (SourceMethod method : source.methods()) {
            if (members.collaborators().contains(method)) {
                clients.collaborator(method, method);
            } else if (members.calls().contains(method)) {
                calls.add(rules.check(method));
            } else if (members.broken().contains(method)) {
                calls.add(Call.broken(method));
            }
        }
        return calls;
    }

    private void checkExceptions(List<Call> calls, List<CheckedGather> gathers, ExceptionRules rules) {
        calls.stream()
                .filter(call -> call.target() instanceof CallTarget.OwnBody)
                .forEach(call -> rules.checkClause(call.method()));
        for (CheckedGather gather : gathers) {
            if (gather.head().wrapper() == Wrapper.VALUE) {
                rules.checkClause(gather.head().method());
            }
            rules.checkDeclared(gather);
        }
    }
}
