package dev.fanout.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import dev.fanout.processor.plan.CallOptions;
import dev.fanout.processor.plan.PlanType;
import dev.fanout.processor.plan.RemoteCallPlan;
import dev.fanout.processor.plan.SerializerPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The signatures of the calls that run in other processes, each a constant named after its call. */
final class RemoteConstants {
    private static final int COLUMN = 2;
    private static final int BODY = COLUMN + Layout.CONTINUATION;

    private final Map<RemoteCallPlan, String> names;

    private RemoteConstants(Map<RemoteCallPlan, String> names) {
        this.names = names;
    }

    /**
     * The constants of a class.
     *
     * @param calls the calls, in order
     * @param taken the names that are taken; theirs are added
     */
    static RemoteConstants of(List<RemoteCallPlan> calls, Set<String> taken) {
        Map<RemoteCallPlan, String> names = new LinkedHashMap<>();
        for (RemoteCallPlan call : calls) {
            String name = ConstantName.of(call.name() + "Call", taken);
            taken.add(name);
            names.put(call, name);
        }
        return new RemoteConstants(names);
    }

    /** The names of the constants. */
    List<String> all() {
        return List.copyOf(names.values());
    }

    /** A call with its constant, if it runs in another process. */
    Optional<Map.Entry<RemoteCallPlan, String>> find(String call, CallOptions options) {
        return names.entrySet().stream()
                .filter(entry -> options.isRemote()
                        && entry.getKey().name().equals(call)
                        && entry.getKey().overload() == options.overload())
                .findFirst();
    }

    List<FieldSpec> fields(ClassName implemented) {
        return names.entrySet().stream()
                .map(entry -> FieldSpec.builder(
                                RuntimeTypes.REMOTE_SIGNATURE,
                                entry.getValue(),
                                Modifier.PRIVATE,
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .addAnnotations(MemberAnnotations.of(
                                Optional.empty(), entry.getKey().suppressions()))
                        .initializer(signature(entry.getKey(), entry.getValue(), implemented))
                        .build())
                .toList();
    }

    /** In one line; or else with the types on a line of their own, or with each step on one. */
    private static CodeBlock signature(RemoteCallPlan call, String name, ClassName implemented) {
        List<CodeBlock> types = types(call, implemented);
        List<CodeBlock> carried =
                call.carried().stream().map(each -> CodeBlock.of("$S", each)).toList();
        if (carried.isEmpty() && call.serializers().isEmpty()) {
            CodeBlock head = CodeBlock.of("$T.of(", RuntimeTypes.REMOTE_SIGNATURE);
            CodeBlock inOneLine = CodeBlock.of("$L$L)", head, CodeBlock.join(types, ", "));
            CodeBlock field =
                    CodeBlock.of("private static final $T $N = $L;", RuntimeTypes.REMOTE_SIGNATURE, name, inOneLine);
            return Layout.fits(COLUMN, field) ? inOneLine : Layout.broken(BODY, head, types, CodeBlock.of(")"));
        }
        List<CodeBlock> steps = new ArrayList<>();
        steps.add(Layout.call(BODY, CodeBlock.of(".of"), types, CodeBlock.of("")));
        if (!carried.isEmpty()) {
            steps.add(Layout.call(BODY, CodeBlock.of(".carrying"), carried, CodeBlock.of("")));
        }
        call.serializers().forEach(serializer -> steps.add(writing(serializer)));
        return CodeBlock.of("$T\n$>$>$L$<$<", RuntimeTypes.REMOTE_SIGNATURE, CodeBlock.join(steps, "\n"));
    }

    private static CodeBlock writing(SerializerPlan plan) {
        TypeName serializer = TypeNames.of(plan.serializer());
        List<CodeBlock> arguments = List.of(literal(plan.type()), CodeBlock.of("new $T()", serializer));
        return Layout.call(BODY, CodeBlock.of(".writing"), arguments, CodeBlock.of(""));
    }

    private static List<CodeBlock> types(RemoteCallPlan call, ClassName implemented) {
        List<CodeBlock> types = new ArrayList<>();
        types.add(CodeBlock.of("$T.class", implemented));
        types.add(CodeBlock.of("$S", call.name()));
        types.add(literal(call.result()));
        call.parameters().forEach(parameter -> types.add(literal(parameter)));
        return types;
    }

    private static CodeBlock literal(PlanType erased) {
        TypeName name = TypeNames.of(erased);
        return CodeBlock.of("$T.class", name);
    }
}
