package dev.fanout.processor.emit;

import com.palantir.javapoet.CodeBlock;
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
                        .initializer(initializer(entry.getKey().timeout()))
                        .build())
                .toList();
    }

    private static String name(Key key, Set<String> taken) {
        String name = ConstantName.of(key.method(), "_TIMEOUT", taken);
        taken.add(name);
        return name;
    }

    private static CodeBlock initializer(Duration timeout) {
        if (timeout.toNanosPart() % 1_000_000 != 0) {
            return call("ofNanos", timeout.toNanos());
        }
        if (timeout.toNanosPart() != 0) {
            return call("ofMillis", timeout.toMillis());
        }
        long seconds = timeout.toSeconds();
        if (seconds != 0 && seconds % 3600 == 0) {
            return call("ofHours", seconds / 3600);
        }
        return seconds != 0 && seconds % 60 == 0 ? call("ofMinutes", seconds / 60) : call("ofSeconds", seconds);
    }

    private static CodeBlock call(String factory, long amount) {
        String suffix = amount > Integer.MAX_VALUE ? "L" : "";
        return CodeBlock.of("$T.$L($L$L)", Duration.class, factory, amount, suffix);
    }

    private record Key(String method, Duration timeout) {
        static Key of(GatherMethod gather) {
            return new Key(gather.signature().name(), gather.timeout().orElseThrow());
        }
    }
}
