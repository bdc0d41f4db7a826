package dev.fanout.processor.planner;

import dev.fanout.processor.check.Call;
import dev.fanout.processor.check.CallTarget;
import dev.fanout.processor.check.CheckedInterface;
import dev.fanout.processor.check.RemoteCall;
import dev.fanout.processor.check.Serializer;
import dev.fanout.processor.plan.Argument;
import dev.fanout.processor.plan.PlanType;
import dev.fanout.processor.plan.RemoteCallPlan;
import dev.fanout.processor.plan.RemotePlan;
import dev.fanout.processor.plan.SerializerPlan;
import dev.fanout.processor.plan.Suppression;
import dev.fanout.processor.read.SourceMethod;
import dev.fanout.processor.read.SourceParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** What other processes may ask the class for. */
final class RemotePlans {

    private final Types types;
    private final Signatures signatures;
    private final Options options;

    RemotePlans(Types types, Signatures signatures, Options options) {
        this.types = types;
        this.signatures = signatures;
        this.options = options;
    }

    Optional<RemotePlan> of(CheckedInterface checked) {
        if (checked.remoteCalls().isEmpty()) {
            return Optional.empty();
        }
        Provoked provoked = new Provoked();
        checked.remoteCalls().forEach(remote -> provokedBy(remote.call(), provoked));
        Set<Suppression> suppressions = new TreeSet<>(provoked.suppressions(signatures.insideDeprecated()));
        if (checked.remoteCalls().stream().allMatch(RemotePlans::takesNothing)) {
            suppressions.add(Suppression.UNUSED);
        }
        return Optional.of(new RemotePlan(
                checked.remoteCalls().stream().map(this::call).toList(),
                checked.source().methods().stream().map(SourceMethod::name).collect(Collectors.toSet()),
                suppressions));
    }

    private static boolean takesNothing(RemoteCall remote) {
        return remote.call().method().parameters().isEmpty();
    }

    private RemoteCallPlan call(RemoteCall remote) {
        Call call = remote.call();
        PlanType value = PlanTypes.of(call.value());
        PlanType result = value.equals(PlanTypes.VOID) ? PlanType.Primitive.VOID : erased(call.value());
        List<PlanType> parameters = call.method().parameters().stream()
                .map(parameter -> erased(parameter.type()))
                .toList();
        return new RemoteCallPlan(
                call.name(),
                options.of(call).overload(),
                result,
                parameters,
                carried(remote, result, parameters),
                remote.serializers().stream().map(this::serializer).toList(),
                Bodies.of(call, received(call)),
                mentioned(remote));
    }

    private SerializerPlan serializer(Serializer serializer) {
        return new SerializerPlan(
                erased(serializer.handled()), erased(serializer.element().asType()));
    }

    /** What the signature itself names need not be named again. */
    private static SortedSet<String> carried(RemoteCall remote, PlanType result, List<PlanType> parameters) {
        SortedSet<String> others = new TreeSet<>(remote.carried());
        Stream.concat(Stream.of(result), parameters.stream())
                .filter(PlanType.Declared.class::isInstance)
                .forEach(type -> others.remove(((PlanType.Declared) type).binaryName()));
        return others;
    }

    private static List<Argument> received(Call call) {
        List<Argument> arguments = new ArrayList<>();
        for (SourceParameter parameter : call.method().parameters()) {
            arguments.add(new Argument.Received(arguments.size(), PlanTypes.of(parameter.type())));
        }
        return arguments;
    }

    /** A class literal has no type arguments that could be missing. */
    private Set<Suppression> mentioned(RemoteCall remote) {
        Call call = remote.call();
        Provoked provoked = new Provoked();
        for (Serializer serializer : remote.serializers()) {
            provoked.byType(serializer.handled());
            provoked.byType(serializer.element().asType());
            ElementFilter.constructorsIn(serializer.element().getEnclosedElements()).stream()
                    .filter(constructor -> constructor.getParameters().isEmpty())
                    .forEach(provoked::byUse);
        }
        provoked.byType(types.erasure(call.value()));
        call.method().parameters().forEach(parameter -> provoked.byType(types.erasure(parameter.type())));
        return provoked.suppressions(signatures.insideDeprecated()).stream()
                .filter(suppression -> suppression != Suppression.RAWTYPES)
                .collect(Collectors.toSet());
    }

    private static void provokedBy(Call call, Provoked provoked) {
        for (SourceParameter parameter : call.method().parameters()) {
            provoked.byType(parameter.type());
            provoked.byCast(parameter.type());
        }
        if (call.target() instanceof CallTarget.ClientMethod client) {
            provoked.byUse(client.method());
            if (client.stage().isPresent() && !PlanTypes.of(call.value()).equals(PlanTypes.VOID)) {
                provoked.byConversion(client.type().getReturnType());
            }
        } else {
            provoked.byUse(call.method().element());
        }
    }

    private PlanType erased(TypeMirror type) {
        return PlanTypes.of(types.erasure(type));
    }
}
