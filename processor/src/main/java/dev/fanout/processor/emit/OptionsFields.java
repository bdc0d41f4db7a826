package dev.fanout.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** What counts for each call and gather of one instance: what its annotation says, unless the runtime's settings say otherwise. */
final class OptionsFields {
    private final Map<OptionsKey, String> names;

    private OptionsFields(Map<OptionsKey, String> names) {
        this.names = names;
    }

    /**
     * The fields of a class.
     *
     * @param keys what has options, in order
     * @param taken the names that are taken; theirs are added
     */
    static OptionsFields of(Stream<OptionsKey> keys, Set<String> taken) {
        Map<OptionsKey, String> names = new LinkedHashMap<>();
        keys.forEach(key -> names.computeIfAbsent(key, unnamed -> name(unnamed, taken)));
        return new OptionsFields(names);
    }

    private static String name(OptionsKey key, Set<String> taken) {
        String name = FreeName.of(taken, key.name() + "Options");
        taken.add(name);
        return name;
    }

    /** The argument that says what is particular about a call or a gather; none for a nested gather, which knows by itself. */
    Optional<CodeBlock> argument(OptionsKey key) {
        return Optional.ofNullable(names.get(key)).map(name -> CodeBlock.of("$N", name));
    }

    List<FieldSpec> fields() {
        return names.entrySet().stream()
                .map(entry -> FieldSpec.builder(
                                entry.getKey().type(), entry.getValue(), Modifier.PRIVATE, Modifier.FINAL)
                        .build())
                .toList();
    }

    /** The statements that give them their values, in the constructor: settings know a call or a gather as {@code Dashboards.feed}. */
    List<CodeBlock> assignments(String interfaceName, String runtime, OptionsConstants constants, int column) {
        return names.entrySet().stream()
                .map(entry -> Layout.call(
                        column,
                        CodeBlock.of("this.$N = $N.configure", entry.getValue(), runtime),
                        List.of(
                                CodeBlock.of(
                                        "$S",
                                        interfaceName + "." + entry.getKey().name()),
                                declared(entry.getKey(), constants)),
                        CodeBlock.of(";\n")))
                .toList();
    }

    /** Another form of a gather starts from what counts for that one: its field has its value by then. */
    private CodeBlock declared(OptionsKey key, OptionsConstants constants) {
        return key.base()
                .map(base -> CodeBlock.of("$N$L", names.get(base), CodeBlock.join(key.steps(), "")))
                .orElseGet(() -> constants.declared(key));
    }
}
