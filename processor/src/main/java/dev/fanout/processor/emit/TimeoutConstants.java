package dev.fanout.processor.emit;

import com.palantir.javapoet.FieldSpec;
import dev.fanout.processor.plan.ClassPlan;
import dev.fanout.processor.plan.GatherMethod;
import dev.fanout.processor.plan.MethodPlan;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The deadlines of the methods, each a constant; overloads with the same deadline share theirs. */
final class TimeoutConstants {
    private final Map<Key, String> names;

    private TimeoutConstants(Map<Key, String> names) {
        this.names = names;
    }

    /**
     * The constants of a class.
     *
     * @param taken the names that are taken; theirs are added
     */
    static TimeoutConstants of(ClassPlan plan, Set<String> taken) {
        Map<Key, String> names = new LinkedHashMap<>();
        for (MethodPlan method : plan.methods()) {
            if (method instanceof GatherMethod gather && gather.timeout().isPresent()) {
                names.computeIfAbsent(Key.of(gather), key -> name(key, taken));
            }
        }
        return new TimeoutConstants(names);
    }

    /** The constant of a method that has a deadline. */
    String nameFor(GatherMethod gather) {
        String name = names.get(Key.of(gather));
        if (name == null) {
            throw new IllegalArgumentException(
                    "no deadline: " + gather.signature().name());
        }
        return name;
    }

    List<FieldSpec> fields() {
        return names.entrySet().stream()
                .map(entry -> FieldSpec.builder(
                                Duration.class, entry.getValue(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer(DurationCode.of(entry.getKey().timeout()))
                        .build())
                .toList();
    }

    private static String name(Key key, Set<String> taken) {
        String name = ConstantName.of(key.method(), "_TIMEOUT", taken);
        taken.add(name);
        return name;
    }

    private record Key(String method, Duration timeout) {
        static Key of(GatherMethod gather) {
            return new Key(gather.signature().name(), gather.timeout().orElseThrow());
        }
    }
}
