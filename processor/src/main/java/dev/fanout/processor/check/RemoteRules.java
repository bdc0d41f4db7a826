package dev.fanout.processor.check;

import dev.fanout.processor.read.SourceInterface;
import dev.fanout.processor.read.SourceMethod;
import dev.fanout.processor.read.SourceParameter;
import dev.fanout.processor.read.TypeText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;

/** What has to be true of calls that run in another process. */
final class RemoteRules {

    private final TypeFacts facts;
    private final Problems problems;
    private final List<Serializer> serializers;
    private final Set<String> reported = new HashSet<>();

    RemoteRules(TypeFacts facts, Problems problems, List<Serializer> serializers) {
        this.facts = facts;
        this.problems = problems;
        this.serializers = serializers;
    }

    /** Those of the calls that do, in order. */
    List<RemoteCall> check(SourceInterface source, List<Call> calls) {
        List<RemoteCall> remote = new ArrayList<>();
        for (Call call : calls) {
            if (call.policy().isRemote() && !call.isBroken()) {
                remote.add(check(call));
            }
        }
        remote.stream().findFirst().ifPresent(first -> checkName(source, first.call()));
        return remote;
    }

    private void checkName(SourceInterface source, Call call) {
        for (SourceMethod method : source.methods()) {
            Set<Modifier> modifiers = method.element().getModifiers();
            if (method.name().equals("remoteCalls")
                    && method.parameters().isEmpty()
                    && !modifiers.contains(Modifier.STATIC)
                    && !modifiers.contains(Modifier.PRIVATE)) {
                problems.add(
                        Rule.REMOTE_CALLS_TAKEN,
                        Position.of(method),
                        method.name(),
                        source.name(),
                        call.name(),
                        executor(call));
            }
        }
    }

    private RemoteCall check(Call call) {
        Travel travel = new Travel(facts, serializers);
        for (SourceParameter parameter : call.method().parameters()) {
            Position position = Position.of(parameter.element());
            travel.obstacle(parameter.type())
                    .ifPresent(
                            found -> report(call, position, "argument " + parameter.name(), parameter.type(), found));
        }
        TypeMirror returned = returned(call);
        Optional.of(returned)
                .filter(type -> !facts.isVoid(type))
                .flatMap(travel::obstacle)
                .ifPresent(found -> report(call, Position.of(call.method()), "result", returned, found));
        for (TypeMirror thrown : thrown(call)) {
            travel.obstacleOfThrown(thrown)
                    .ifPresent(found -> report(
                            call, Position.of(call.method()), "exception " + TypeText.of(thrown), thrown, found));
        }
        return new RemoteCall(call, travel.carried(), travel.serializers());
    }

    /** What the body hands over: a client may return something narrower than what was asked for. */
    private TypeMirror returned(Call call) {
        boolean isClients = call.target() instanceof CallTarget.ClientMethod client
                && !facts.isVoid(call.value())
                && client.method().getTypeParameters().isEmpty();
        return isClients ? ((CallTarget.ClientMethod) call.target()).answer() : call.value();
    }

    /** A fallback is where the caller is; it is told what the body has thrown. */
    private static List<? extends TypeMirror> thrown(Call call) {
        return call.target() instanceof CallTarget.ClientMethod client
                ? client.type().getThrownTypes()
                : call.method().thrown();
    }

    /** A class that cannot travel is one mistake, however many calls have it. */
    private void report(Call call, Position position, String what, TypeMirror type, Obstacle found) {
        if (!found.isInside() || reported.add(found.fact())) {
            problems.addUnlessOpen(
                    List.of(type),
                    call.name(),
                    Rule.CANNOT_TRAVEL,
                    position,
                    call.name(),
                    executor(call),
                    what,
                    found.fact(),
                    found.remedy());
        }
    }

    private static String executor(Call call) {
        Optional<String> name = call.policy().on();
        return name.orElseThrow();
    }
}
