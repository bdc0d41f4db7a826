package dev.fanout.benchmarks.memory;

import dev.fanout.benchmarks.Origin;
import dev.fanout.benchmarks.compile.Machine;
import java.util.List;
import java.util.Map;

/**
 * What {@link BlockedCalls} writes.
 *
 * @param machine where it ran
 * @param origin what was run, and when
 * @param versions of the libraries that peers need
 * @param results one for each peer
 */
record MemoryReport(Machine machine, Origin origin, Map<String, String> versions, List<MemoryResult> results) {}
