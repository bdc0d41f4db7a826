package dev.fanout.benchmarks.suite;

import dev.fanout.benchmarks.CallerKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Combinations in the order in which they are measured, each once. */
final class Plan {
    private final Set<Combination> combinations = new LinkedHashSet<>();

    /** All of what some dimensions span, with a virtual caller. */
    Plan add(Class<?> benchmark, Map<String, List<String>> dimensions) {
        return add(benchmark, CallerKind.VIRTUAL, dimensions);
    }

    /** All of what some dimensions span. */
    Plan add(Class<?> benchmark, CallerKind caller, Map<String, List<String>> dimensions) {
        List<Map<String, String>> spanned = List.of(Map.of());
        for (Map.Entry<String, List<String>> dimension : new TreeMap<>(dimensions).entrySet()) {
            spanned = spanned.stream()
                    .flatMap(parameters ->
                            dimension.getValue().stream().map(value -> with(parameters, dimension.getKey(), value)))
                    .toList();
        }
        spanned.forEach(parameters -> combinations.add(new Combination(benchmark, caller, parameters)));
        return this;
    }

    private static Map<String, String> with(Map<String, String> parameters, String name, String value) {
        Map<String, String> more = new TreeMap<>(parameters);
        more.put(name, value);
        return Collections.unmodifiableMap(more);
    }

    List<Combination> combinations() {
        return new ArrayList<>(combinations);
    }
}
