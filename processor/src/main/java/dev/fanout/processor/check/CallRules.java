package dev.fanout.processor.check;

import dev.fanout.processor.read.AnnotationUse;
import dev.fanout.processor.read.SourceInterface;
import dev.fanout.processor.read.SourceMethod;
import dev.fanout.processor.read.TypeText;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.PackageElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What has to be true of an {@code @Async} method, and what it runs. */
final class CallRules {

    private static final List<String> CLIENT_MEMBERS = List.of("value", "method", "client");

    private final TypeFacts facts;
    private final Problems problems;
    private final Clients clients;
    private final ClientMethods clientMethods;
    private final PolicyRules policies;
    private final SourceInterface source;
    private final PackageElement from;

    CallRules(TypeFacts facts, Access access, Problems problems, Clients clients, SourceInterface source) {
        this.facts = facts;
        this.problems = problems;
        this.clients = clients;
        this.clientMethods = new ClientMethods(facts, access);
        this.policies = new PolicyRules(facts, problems, source);
        this.source = source;
        this.from = facts.elements().getPackageOf(source.element());
    }

    /** The call; a broken one if something is wrong with it, which is then reported. */
    Call check(SourceMethod method) {
        AnnotationUse async = method.async().orElseThrow();
        Optional<Call> call = method.isAbstract() ? delegating(method, async) : withBody(method, async);
        return call.orElseGet(() -> Call.broken(method));
    }

    private Optional<Call> withBody(SourceMethod method, AnnotationUse async) {
        for (String member : CLIENT_MEMBERS) {
            if (async.member(member).isPresent()) {
                problems.add(Rule.CLIENT_OF_BODY, Position.of(method.element(), async, member), method.name(), member);
                return Optional.empty();
            }
        }
        Wrapper wrapper = Wrapper.of(method.returns(), facts);
        if (wrapper != Wrapper.VALUE) {
            String value = wrapper.unwrap(method.returns()).map(TypeText::of).orElse("the value itself");
            problems.add(
                    Rule.HANDLE_FROM_BODY, Position.of(method), method.name(), value, TypeText.of(method.returns()));
            return Optional.empty();
        }
        if (facts.isRaw(method.returns())) {
            raw(method);
            return Optional.empty();
        }
        return Optional.of(new Call(
                method,
                Wrapper.VALUE,
                method.returns(),
                new CallTarget.OwnBody(),
                policies.of(method, async, method.returns()),
                clientMethods.overloads(source, method)));
    }

    private Optional<Call> delegating(SourceMethod method, AnnotationUse async) {
        Optional<TypeMirror> value = valueOfHandle(method);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return clientType(method, async)
                .flatMap(type -> target(method, async, type, value.get()))
                .map(target -> new Call(
                        method,
                        Wrapper.of(method.returns(), facts),
                        value.get(),
                        target,
                        policies.of(method, async, value.get()),
                        clientMethods.overloads(target, from)));
    }

    private Optional<TypeMirror> valueOfHandle(SourceMethod method) {
        TypeMirror returns = method.returns();
        Position position = Position.of(method);
        Wrapper wrapper = Wrapper.of(returns, facts);
        if (returns.getKind() == TypeKind.VOID) {
            problems.add(Rule.VOID_ASYNC, position, method.name());
            return Optional.empty();
        }
        if (!wrapper.isHandle()) {
            problems.add(Rule.PLAIN_ASYNC, position, method.name(), TypeText.of(facts.boxed(resultOf(returns))));
            return Optional.empty();
        }
        Optional<TypeMirror> value = wrapper.unwrap(returns);
        if (value.isEmpty()) {
            raw(method);
        } else if (value.get().getKind() == TypeKind.WILDCARD) {
            problems.add(Rule.WILDCARD_RESULT, position, TypeText.of(returns));
            return Optional.empty();
        } else if (Wrapper.of(value.get(), facts) != Wrapper.VALUE) {
            problems.add(
                    Rule.NESTED_FORMS,
                    position,
                    TypeText.of(value.get()),
                    TypeText.of(returns),
                    Wrapper.once(returns, facts));
            return Optional.empty();
        }
        return value;
    }

    /** What somebody who returns an {@code Outcome<T>} or a subclass of {@code Future<T>} wants to have. */
    private TypeMirror resultOf(TypeMirror returns) {
        DeclaredType future =
                returns.getKind() == TypeKind.DECLARED ? facts.asSuper(returns, "java.util.concurrent.Future") : null;
        return Wrapper.OUTCOME == Wrapper.of(returns, facts)
                ? Wrapper.OUTCOME.unwrap(returns).orElse(returns)
                : future == null ? returns : Wrapper.FUTURE.unwrap(future).orElse(returns);
    }

    private void raw(SourceMethod method) {
        String text = TypeText.of(method.returns());
        problems.add(Rule.RAW_RESULT, Position.of(method), text, text);
    }

    private Optional<DeclaredType> clientType(SourceMethod method, AnnotationUse async) {
        Optional<AnnotationValue> written = async.member("value");
        Optional<TypeMirror> type = async.type("value");
        if (type.isEmpty()) {
            problems.add(Rule.CLIENT_MISSING, Position.of(method.element(), async), method.name());
            return Optional.empty();
        }
        if (type.get() instanceof DeclaredType declared) {
            return Optional.of(clients.typeOf(async, declared));
        }
        problems.add(
                Rule.CLIENT_TYPE,
                new Position(method.element(), Optional.of(async.mirror()), written),
                TypeText.of(type.get()));
        return Optional.empty();
    }

    private Optional<CallTarget.ClientMethod> target(
            SourceMethod method, AnnotationUse async, DeclaredType type, TypeMirror value) {
        String name = async.text("method").orElse(method.name());
        List<ClientMethods.Candidate> matching = clientMethods.matching(type, name, method, from);
        String member = async.text("method").isPresent() ? "method" : "value";
        Position position = Position.of(method.element(), async, member);
        if (facts.isRaw(type) && !isStatic(matching)) {
            genericClient(type, Position.of(method.element(), async, "value"));
            return Optional.empty();
        }
        if (matching.isEmpty()) {
            String wanted = name + "(" + TypeText.of(typesOf(method)) + ")";
            problems.addUnlessOpen(
                    typesOf(method),
                    method.name(),
                    Rule.NO_CLIENT_METHOD,
                    position,
                    TypeText.of(type),
                    wanted,
                    clientMethods.remedy(type, name, from));
            return Optional.empty();
        }
        if (matching.size() > 1) {
            ambiguous(method, position, matching);
            return Optional.empty();
        }
        return resultFits(matching.get(0), value, method, type)
                ? bind(matching.get(0), method, async, type)
                : Optional.empty();
    }

    /** Whether a static method is meant, which needs no type arguments of its class. */
    private static boolean isStatic(List<ClientMethods.Candidate> matching) {
        return matching.size() == 1 && matching.get(0).isStatic();
    }

    private void genericClient(DeclaredType type, Position position) {
        String name = TypeText.of(type);
        problems.add(Rule.GENERIC_CLIENT, position, name, name, Clients.decapitalized(name));
    }

    private void ambiguous(SourceMethod method, Position position, List<ClientMethods.Candidate> matching) {
        List<String> all =
                matching.stream().map(ClientMethods.Candidate::text).sorted().toList();
        problems.addUnlessOpen(
                typesOf(method),
                method.name(),
                Rule.AMBIGUOUS_CLIENT_METHOD,
                position,
                method.name(),
                String.join(", ", all));
    }

    private Optional<CallTarget.ClientMethod> bind(
            ClientMethods.Candidate found, SourceMethod method, AnnotationUse async, DeclaredType type) {
        Optional<TypeMirror> stage = facts.stageOf(found.type().getReturnType());
        if (found.isStatic()) {
            DeclaredType owner = clientMethods.ownerOfStatic(found, type, from);
            return Optional.of(
                    new CallTarget.ClientMethod(owner, Optional.empty(), found.element(), found.type(), stage));
        }
        return clients.clientOf(method, async, type)
                .map(client ->
                        new CallTarget.ClientMethod(type, Optional.of(client), found.element(), found.type(), stage));
    }

    private boolean resultFits(
            ClientMethods.Candidate found, TypeMirror value, SourceMethod method, DeclaredType type) {
        TypeMirror returned = facts.upperBound(found.type().getReturnType());
        boolean inferred = !found.element().getTypeParameters().isEmpty();
        boolean fits = inferred
                ? new Inference(facts, found.element(), found.type()).fits(typesOf(method), value)
                : facts.isVoid(value)
                        || facts.stageOf(returned)
                                .map(answer -> facts.types().isSubtype(answer, value))
                                .orElseGet(() -> facts.isAssignable(returned, value));
        if (fits) {
            return true;
        }
        problems.addUnlessOpen(
                inferred ? List.of(value) : List.of(returned, value),
                method.name(),
                Rule.CLIENT_RESULT,
                Position.of(method),
                TypeText.of(type) + "." + found.text(),
                TypeText.of(returned),
                method.name(),
                TypeText.of(value));
        return false;
    }

    private static List<TypeMirror> typesOf(SourceMethod method) {
        return method.parameters().stream().map(parameter -> parameter.type()).toList();
    }
}
