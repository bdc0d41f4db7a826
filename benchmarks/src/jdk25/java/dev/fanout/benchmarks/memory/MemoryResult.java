package dev.fanout.benchmarks.memory;

import java.util.Comparator;
import java.util.List;

/**
 * What a blocked call costs with one peer.
 *
 * @param peer its name
 * @param calls how many were blocked at once
 * @param heapPerCall the median of the runs, in bytes of objects for each call
 * @param resident the median of the runs, in bytes of the whole process in memory
 * @param runs each in a process of its own
 */
record MemoryResult(String peer, int calls, long heapPerCall, long resident, List<Cost> runs) {

    static MemoryResult of(String peer, int calls, List<Cost> runs) {
        return new MemoryResult(
                peer,
                calls,
                median(runs.stream().map(Cost::heapPerCall).toList()),
                median(runs.stream().map(Cost::resident).toList()),
                List.copyOf(runs));
    }

    private static long median(List<Long> values) {
        return values.stream()
                .sorted(Comparator.naturalOrder())
                .skip(values.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
