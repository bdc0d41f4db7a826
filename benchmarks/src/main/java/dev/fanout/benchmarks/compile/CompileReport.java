package dev.fanout.benchmarks.compile;

import java.util.List;

/**
 * What {@link CompileTime} writes.
 *
 * @param machine where it ran
 * @param command how
 * @param results in the order in which they were measured
 */
record CompileReport(Machine machine, String command, List<CompileResult> results) {}
