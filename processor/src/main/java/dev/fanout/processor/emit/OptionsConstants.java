package dev.fanout.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.fanout.processor.plan.CallOptions;
import dev.fanout.processor.plan.CallOptions.OnCancel;
import dev.fanout.processor.plan.CallPlan;
import dev.fanout.processor.plan.ClassPlan;
import dev.fanout.processor.plan.GatherMethod;
import dev.fanout.processor.plan.HandleMethod;
import dev.fanout.processor.plan.MethodPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** What is particular about calls, each a constant named after its call; overloads with the same options share theirs. */
final class OptionsConstants {
    private final Map<Key, String> names;

    private OptionsConstants(Map<Key, String> names) {
        this.names = names;
    }

    /**
     * The constants of a class.
     *
     * @param taken the names that are taken; theirs are added
     */
    static OptionsConstants of(ClassPlan plan, Set<String> taken) {
        Map<Key, String> names = new LinkedHashMap<>();
        plan.methods().stream()
                .flatMap(OptionsConstants::keys)
                .filter(key -> !key.options().isDefault())
                .forEach(key -> names.computeIfAbsent(key, unnamed -> name(unnamed, taken)));
        return new OptionsConstants(names);
    }

    /** The argument that says what is particular about a call; none where nothing is. */
    Optional<CodeBlock> argument(String call, CallOptions options) {
        return Optional.ofNullable(names.get(new Key(call, options))).map(name -> CodeBlock.of("$N", name));
    }

    List<FieldSpec> fields() {
        return names.entrySet().stream()
                .map(entry -> FieldSpec.builder(
                                RuntimeTypes.OPTIONS,
                                entry.getValue(),
                                Modifier.PRIVATE,
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .initializer(initializer(entry.getKey().options()))
                        .build())
                .toList();
    }

    private static Stream<Key> keys(MethodPlan method) {
        return method instanceof HandleMethod handle
                ? Stream.of(new Key(handle.signature().name(), handle.options()))
                : ((GatherMethod) method).calls().stream().map(Key::of);
    }

    private static String name(Key key, Set<String> taken) {
        String name = ConstantName.of(key.call(), "", taken);
        taken.add(name);
        return name;
    }

    private static CodeBlock initializer(CallOptions options) {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.DEFAULT", RuntimeTypes.OPTIONS);
        if (options.onCancel() != OnCancel.INTERRUPT) {
            code.add(
                    ".onCancel($T.$L)",
                    RuntimeTypes.ON_CANCEL,
                    options.onCancel().name());
        }
        return code.build();
    }

    private record Key(String call, CallOptions options) {
        static Key of(CallPlan call) {
            return new Key(call.name(), call.options());
        }
    }
}
