package dev.fanout.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.fanout.processor.plan.ClassPlan;
import dev.fanout.processor.plan.GatherMethod;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What counts for each gather of one instance: what its annotation says, unless the runtime's settings say otherwise. */
final class GatherFields {
    private final Map<GatherConstants.Key, String> names;

    private GatherFields(Map<GatherConstants.Key, String> names) {
        this.names = names;
    }

    /**
     * The fields of a class.
     *
     * @param taken the names that are taken; theirs are added
     */
    static GatherFields of(ClassPlan plan, Set<String> taken) {
        Map<GatherConstants.Key, String> names = new LinkedHashMap<>();
        plan.methods().stream()
                .filter(GatherMethod.class::isInstance)
                .map(GatherMethod.class::cast)
                .filter(gather -> gather.origin() == GatherMethod.Origin.GATHER)
                .forEach(gather ->
                        names.computeIfAbsent(GatherConstants.Key.of(gather), key -> name(key.method(), taken)));
        return new GatherFields(names);
    }

    private static String name(String method, Set<String> taken) {
        String name = FreeName.of(taken, method + "Options");
        taken.add(name);
        return name;
    }

    /** The argument that says what is particular about a gather; a call that is made directly is none. */
    Optional<CodeBlock> argument(GatherMethod gather) {
        boolean isGather = gather.origin() == GatherMethod.Origin.GATHER;
        return Optional.ofNullable(isGather ? names.get(GatherConstants.Key.of(gather)) : null)
                .map(name -> CodeBlock.of("$N", name));
    }

    List<FieldSpec> fields() {
        return names.values().stream()
                .map(name -> OptionsField.of(RuntimeTypes.GATHER_OPTIONS, name))
                .toList();
    }

    /** The statements that give them their values, in the constructor. */
    List<CodeBlock> assignments(String interfaceName, String runtime, GatherConstants constants, int column) {
        return names.entrySet().stream()
                .map(entry -> new OptionsField(
                                entry.getValue(),
                                interfaceName + "." + entry.getKey().method(),
                                constants.declared(entry.getKey()))
                        .assignment(runtime, column))
                .toList();
    }
}
