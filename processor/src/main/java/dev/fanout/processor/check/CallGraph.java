package dev.fanout.processor.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What waits for what, by name. It has no cycles.
 *
 * @param waitsFor the calls that each call waits for; in the order in which the calls were found
 * @param values of these, the calls whose values it needs, so that it is skipped when they fail
 */
record CallGraph(Map<String, List<String>> waitsFor, Map<String, List<String>> values) {

    /** The calls by the longest way that leads to them: first those that wait for nothing, then those that wait for these, and so on. */
    List<List<String>> levels() {
        Map<String, Integer> depths = new HashMap<>();
        Map<Integer, List<String>> levels = new TreeMap<>();
        for (String call : waitsFor.keySet()) {
            levels.computeIfAbsent(depth(call, depths), level -> new ArrayList<>())
                    .add(call);
        }
        return List.copyOf(levels.values());
    }

    private int depth(String call, Map<String, Integer> depths) {
        Integer known = depths.get(call);
        if (known != null) {
            return known;
        }
        int depth = 0;
        for (String input : waitsFor.getOrDefault(call, List.of())) {
            depth = Math.max(depth, depth(input, depths) + 1);
        }
        depths.put(call, depth);
        return depth;
    }

    /** The calls without whose values those cannot be had: these themselves, and all that they need, directly or through others. */
    Set<String> requiredBy(Collection<String> calls) {
        Set<String> required = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(calls);
        while (!open.isEmpty()) {
            String call = open.remove();
            if (required.add(call)) {
                open.addAll(values.getOrDefault(call, List.of()));
            }
        }
        return required;
    }
}
