package dev.fanout.benchmarks.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * All that the page is written from.
 *
 * @param virtual the run on JDK 25
 * @param platform the run on JDK 17
 * @param compileTimes of Fanout and other processors
 * @param blocked calls of Fanout and its peers, in memory
 * @param cluster elements of maps, on members
 * @param others where data comes from that is not of the two runs
 */
record RawResults(
        Run virtual,
        Run platform,
        List<CompileTime> compileTimes,
        List<BlockedMemory> blocked,
        List<ClusterRates> cluster,
        List<Provenance> others) {

    static RawResults read(Path folder) throws IOException {
        return new RawResults(
                Run.read(folder, "jdk25"),
                Run.read(folder, "jdk17"),
                CompileTime.read(folder.resolve("compile-time.json")),
                BlockedMemory.read(folder.resolve("memory.json")),
                ClusterRates.read(folder.resolve("cluster.json")),
                Origins.read(folder));
    }
}
