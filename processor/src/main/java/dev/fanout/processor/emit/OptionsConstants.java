package dev.fanout.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** What the annotations say about calls and gathers, each a constant named after its method; overloads with the same options share theirs. */
final class OptionsConstants {
    private final Map<OptionsKey, String> names;

    private OptionsConstants(Map<OptionsKey, String> names) {
        this.names = names;
    }

    /**
     * The constants of a class.
     *
     * @param keys what may have options, in order
     * @param taken the names that are taken; theirs are added
     */
    static OptionsConstants of(Stream<OptionsKey> keys, Set<String> taken) {
        Map<OptionsKey, String> names = new LinkedHashMap<>();
        keys.filter(key -> key.base().isEmpty() && !key.steps().isEmpty())
                .map(OptionsKey::ofAnyOverload)
                .forEach(key -> names.computeIfAbsent(key, unnamed -> name(unnamed, taken)));
        return new OptionsConstants(names);
    }

    private static String name(OptionsKey key, Set<String> taken) {
        String name = ConstantName.of(key.name(), taken);
        taken.add(name);
        return name;
    }

    /** What an annotation says: a constant, or that it says nothing. */
    CodeBlock declared(OptionsKey key) {
        String name = names.get(key.ofAnyOverload());
        return name == null ? CodeBlock.of("$T.DEFAULT", key.type()) : CodeBlock.of("$N", name);
    }

    List<FieldSpec> fields() {
        return names.entrySet().stream()
                .map(entry -> field(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static FieldSpec field(OptionsKey key, String name) {
        return FieldSpec.builder(key.type(), name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(ConstantCode.of(key.type(), name, key.steps()))
                .build();
    }
}
