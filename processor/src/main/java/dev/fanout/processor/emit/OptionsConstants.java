package dev.fanout.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.fanout.processor.plan.CallOptions;
import dev.fanout.processor.plan.CallOptions.OnCancel;
import dev.fanout.processor.plan.ClassPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** What the annotations say about calls, each a constant named after its call; overloads with the same options share theirs. */
final class OptionsConstants {
    private final Map<CallKey, String> names;

    private OptionsConstants(Map<CallKey, String> names) {
        this.names = names;
    }

    /**
     * The constants of a class.
     *
     * @param taken the names that are taken; theirs are added
     */
    static OptionsConstants of(ClassPlan plan, Set<String> taken) {
        Map<CallKey, String> names = new LinkedHashMap<>();
        CallKey.allOf(plan)
                .filter(key -> !key.options().isDefault())
                .forEach(key -> names.computeIfAbsent(key.ofAnyOverload(), unnamed -> name(unnamed, taken)));
        return new OptionsConstants(names);
    }

    /** What the annotation of a call says: a constant, or that it says nothing. */
    CodeBlock declared(CallKey key) {
        String name = names.get(key.ofAnyOverload());
        return name == null ? CodeBlock.of("$T.DEFAULT", RuntimeTypes.OPTIONS) : CodeBlock.of("$N", name);
    }

    List<FieldSpec> fields() {
        return names.entrySet().stream()
                .map(entry -> FieldSpec.builder(
                                RuntimeTypes.OPTIONS,
                                entry.getValue(),
                                Modifier.PRIVATE,
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .initializer(ConstantCode.of(
                                RuntimeTypes.OPTIONS,
                                entry.getValue(),
                                steps(entry.getKey().options())))
                        .build())
                .toList();
    }

    private static String name(CallKey key, Set<String> taken) {
        String name = ConstantName.of(key.call(), "", taken);
        taken.add(name);
        return name;
    }

    private static List<CodeBlock> steps(CallOptions options) {
        List<CodeBlock> steps = new ArrayList<>();
        options.timeout().ifPresent(timeout -> steps.add(CodeBlock.of(".timeout($L)", DurationCode.of(timeout))));
        options.limit().ifPresent(limit -> steps.add(CodeBlock.of(".limit($L)", limit)));
        options.on().ifPresent(executor -> steps.add(CodeBlock.of(".on($S)", executor)));
        if (options.onCancel() != OnCancel.INTERRUPT) {
            steps.add(CodeBlock.of(
                    ".onCancel($T.$L)",
                    RuntimeTypes.ON_CANCEL,
                    options.onCancel().name()));
        }
        return steps;
    }
}
