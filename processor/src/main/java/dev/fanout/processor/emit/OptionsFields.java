package dev.fanout.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.fanout.processor.plan.ClassPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What counts for each call of one instance: what its annotation says, unless the runtime's settings say otherwise. */
final class OptionsFields {
    private final Map<CallKey, String> names;

    private OptionsFields(Map<CallKey, String> names) {
        this.names = names;
    }

    /**
     * The fields of a class.
     *
     * @param taken the names that are taken; theirs are added
     */
    static OptionsFields of(ClassPlan plan, Set<String> taken) {
        Map<CallKey, String> names = new LinkedHashMap<>();
        CallKey.allOf(plan).forEach(key -> names.computeIfAbsent(key, unnamed -> name(unnamed, taken)));
        return new OptionsFields(names);
    }

    private static String name(CallKey key, Set<String> taken) {
        String name = FreeName.of(taken, key.call() + "Options");
        taken.add(name);
        return name;
    }

    /** The argument that says what is particular about a call; none for what is none. */
    Optional<CodeBlock> argument(CallKey key) {
        return Optional.ofNullable(names.get(key)).map(name -> CodeBlock.of("$N", name));
    }

    List<FieldSpec> fields() {
        return names.values().stream()
                .map(name -> OptionsField.of(RuntimeTypes.OPTIONS, name))
                .toList();
    }

    /** The statements that give them their values, in the constructor. */
    List<CodeBlock> assignments(String interfaceName, String runtime, OptionsConstants constants, int column) {
        return names.entrySet().stream()
                .map(entry -> new OptionsField(
                                entry.getValue(),
                                interfaceName + "." + entry.getKey().call(),
                                constants.declared(entry.getKey()))
                        .assignment(runtime, column))
                .toList();
    }
}
