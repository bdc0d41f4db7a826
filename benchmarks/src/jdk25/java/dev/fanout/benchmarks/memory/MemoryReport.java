package dev.fanout.benchmarks.memory;

import dev.fanout.benchmarks.compile.Machine;
import java.util.List;

/**
 * What {@link BlockedCalls} writes.
 *
 * @param machine where it ran
 * @param command how
 * @param results one for each peer
 */
record MemoryReport(Machine machine, String command, List<MemoryResult> results) {}
