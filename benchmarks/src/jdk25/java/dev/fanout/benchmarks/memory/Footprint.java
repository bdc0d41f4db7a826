package dev.fanout.benchmarks.memory;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The memory that this process has.
 *
 * @param heap bytes of objects that are reachable
 * @param resident bytes of the process in memory; 0 where the system does not say
 */
record Footprint(long heap, long resident) {
    private static final Path STATUS = Path.of("/proc/self/status");

    /** Collects before it looks: references are cleared in one collection, and what they held goes in the next. */
    @SuppressWarnings("SystemGc") // a heap with garbage in it cannot be compared
    static Footprint now() throws IOException {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return new Footprint(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), residentBytes());
    }

    /** What so many calls cost that were not there before. */
    Cost since(Footprint before, int calls) {
        return new Cost((heap - before.heap) / calls, resident);
    }

    private static long residentBytes() throws IOException {
        if (!Files.isReadable(STATUS)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        }
    }
}
