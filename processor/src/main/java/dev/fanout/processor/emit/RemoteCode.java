package dev.fanout.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.fanout.processor.plan.Argument;
import dev.fanout.processor.plan.Body;
import dev.fanout.processor.plan.CallPlan;
import dev.fanout.processor.plan.GatherMethod;
import dev.fanout.processor.plan.HandleMethod;
import dev.fanout.processor.plan.Parameter;
import dev.fanout.processor.plan.PlanType;
import dev.fanout.processor.plan.PlanType.Primitive;
import dev.fanout.processor.plan.RemoteCallPlan;
import dev.fanout.processor.plan.Signature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the calls of one method need to run in another process: the constant by which they are known there, and their arguments.
 *
 * @param constants those of the class
 * @param arguments the arguments as expressions
 * @param types the types of what arguments refer to
 */
record RemoteCode(RemoteConstants constants, ArgumentCode arguments, Map<Argument, PlanType> types) {

    static RemoteCode of(Members members, HandleMethod method, ArgumentCode arguments) {
        return new RemoteCode(members.remote(), arguments, ofParameters(method.signature()));
    }

    static RemoteCode of(Members members, GatherMethod gather, ArgumentCode arguments) {
        Map<Argument, PlanType> types = ofParameters(gather.signature());
        for (CallPlan call : gather.calls()) {
            types.put(new Argument.Value(call.name(), false), call.type());
            types.put(new Argument.Value(call.name(), true), call.type());
            call.each().ifPresent(each -> types.put(new Argument.Element(), each.element()));
        }
        return new RemoteCode(members.remote(), arguments, types);
    }

    private static Map<Argument, PlanType> ofParameters(Signature signature) {
        Map<Argument, PlanType> types = new HashMap<>();
        for (Parameter parameter : signature.parameters()) {
            types.put(new Argument.Param(parameter.name()), parameter.type());
        }
        return types;
    }

    /** The constant of a call; none for one that runs in this process. */
    Optional<CodeBlock> constant(CallKey call) {
        return constants.find(call.name(), call.options()).map(found -> CodeBlock.of("$N", found.getValue()));
    }

    /** {@code () -> new Object[] {model, itemId}}. */
    CodeBlock arguments(CallKey call, CodeBlock parameters, Body body, int column) {
        RemoteCallPlan plan =
                constants.find(call.name(), call.options()).orElseThrow().getKey();
        List<CodeBlock> passed = new ArrayList<>();
        for (Argument argument : body.arguments()) {
            passed.add(widened(argument, plan.parameters().get(passed.size())));
        }
        return passed.isEmpty()
                ? CodeBlock.of("$L -> new $T[0]", parameters, Object.class)
                : Layout.enclosed(
                        column, CodeBlock.of("$L -> new $T[] {", parameters, Object.class), passed, CodeBlock.of("}"));
    }

    /** Where a method is called, an int becomes a long by itself; in an array of objects it would stay an Integer. */
    private CodeBlock widened(Argument argument, PlanType parameter) {
        CodeBlock code = arguments.of(argument);
        PlanType type = types.get(argument);
        return parameter instanceof Primitive primitive && type != null && !isBoxed(type, primitive)
                ? CodeBlock.of("($T) $L", TypeNames.of(primitive), code)
                : code;
    }

    private static boolean isBoxed(PlanType type, Primitive primitive) {
        TypeName boxed = TypeNames.boxed(primitive);
        return TypeNames.boxed(type instanceof PlanType.Marked marked ? marked.type() : type)
                .equals(boxed);
    }
}
