package dev.fanout.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.fanout.processor.plan.Aim;
import dev.fanout.processor.plan.ClassPlan;
import dev.fanout.processor.plan.GatherMethod;
import dev.fanout.processor.plan.GatherOptions;
import dev.fanout.processor.plan.MethodPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** What the annotations say about gathers, each a constant named after its method; overloads with the same options share theirs. */
final class GatherConstants {
    private final Map<Key, String> names;

    private GatherConstants(Map<Key, String> names) {
        this.names = names;
    }

    /**
     * The constants of a class.
     *
     * @param taken the names that are taken; theirs are added
     */
    static GatherConstants of(ClassPlan plan, Set<String> taken) {
        Map<Key, String> names = new LinkedHashMap<>();
        for (MethodPlan method : plan.methods()) {
            if (method instanceof GatherMethod gather && !gather.options().isDefault()) {
                names.computeIfAbsent(Key.of(gather), key -> name(key, taken));
            }
        }
        return new GatherConstants(names);
    }

    /** What the annotation of a gather says: a constant, or that it says nothing. */
    CodeBlock declared(Key key) {
        String name = names.get(key);
        return name == null ? CodeBlock.of("$T.DEFAULT", RuntimeTypes.GATHER_OPTIONS) : CodeBlock.of("$N", name);
    }

    List<FieldSpec> fields() {
        return names.entrySet().stream()
                .map(entry -> FieldSpec.builder(
                                RuntimeTypes.GATHER_OPTIONS,
                                entry.getValue(),
                                Modifier.PRIVATE,
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .initializer(ConstantCode.of(
                                RuntimeTypes.GATHER_OPTIONS,
                                entry.getValue(),
                                steps(entry.getKey().options())))
                        .build())
                .toList();
    }

    private static String name(Key key, Set<String> taken) {
        String name = ConstantName.of(key.method(), "", taken);
        taken.add(name);
        return name;
    }

    private static List<CodeBlock> steps(GatherOptions options) {
        List<CodeBlock> steps = new ArrayList<>();
        options.timeout().ifPresent(time -> steps.add(CodeBlock.of(".timeout($L)", DurationCode.of(time))));
        options.limit().ifPresent(atOnce -> steps.add(CodeBlock.of(".limit($L)", atOnce)));
        Aim aim = options.aim();
        if (aim instanceof Aim.FirstSuccess race) {
            steps.add(race.hedge()
                    .map(delay -> CodeBlock.of(".hedge($L)", DurationCode.of(delay)))
                    .orElseGet(() -> CodeBlock.of(".until($T.FIRST_SUCCESS)", RuntimeTypes.UNTIL)));
        } else if (aim instanceof Aim.FirstCompleted) {
            steps.add(CodeBlock.of(".until($T.FIRST_COMPLETED)", RuntimeTypes.UNTIL));
        } else if (aim instanceof Aim.Quorum quorum) {
            steps.add(CodeBlock.of(".$L($L)", quorum.isStrict() ? "quorum" : "enough", quorum.successes()));
        }
        return steps;
    }

    /** A gather, or several overloads that say the same. */
    record Key(String method, GatherOptions options) {
        static Key of(GatherMethod gather) {
            return new Key(gather.signature().name(), gather.options());
        }
    }
}
