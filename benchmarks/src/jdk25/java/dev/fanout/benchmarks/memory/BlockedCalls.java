package dev.fanout.benchmarks.memory;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fanout.benchmarks.Origin;
import dev.fanout.benchmarks.Versions;
import dev.fanout.benchmarks.compile.Machine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures what a call costs in memory while it is blocked, with 100,000 of them blocked at once, for each peer; every run in a process of
 * its own. Writes it as JSON.
 */
public final class BlockedCalls {
    static final String HANDLES = "fanout-handles";

    private static final List<String> PEERS = List.of(
            "raw",
            "fanout",
            HANDLES,
            "structured-task-scope",
            "completable-future",
            "invoke-all",
            "guava",
            "reactor",
            "jox");

    /** So that neither compilations that are still under way nor room for garbage count: both differ from run to run. */
    private static final List<String> JVM =
            List.of("-Xbatch", "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=20", "-Xms32m");

    private BlockedCalls() {}

    /**
     * Takes a file, a number of calls, a number of runs, the commit that is measured, and the command that was given; all have a default.
     *
     * @param arguments {@code docs/performance/memory.json 100000 3}
     * @throws IOException if the file cannot be written
     * @throws InterruptedException if it is to stop
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path out = Path.of(arguments.length > 0 ? arguments[0] : "docs/performance/memory.json");
        int calls = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        int runs = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
        Origin origin = Origin.now(
                arguments.length > 3 ? arguments[3] : "unknown",
                arguments.length > 4 ? arguments[4] : "BlockedCalls " + String.join(" ", arguments));
        List<MemoryResult> results = new ArrayList<>();
        for (String peer : PEERS) {
            List<Cost> measured = new ArrayList<>();
            for (int run = 0; run < runs; run++) {
                measured.add(measure(peer, calls));
            }
            MemoryResult result = MemoryResult.of(peer, calls, measured);
            results.add(result);
            System.out.printf(
                    "%-22s %,6d bytes of heap a call, %,5d MB of memory%n", peer, result.heapPerCall(), result.resident() >> 20);
        }
        Files.createDirectories(out.toAbsolutePath().getParent());
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(out.toFile(), new MemoryReport(Machine.here(), origin, Versions.ofThePom(), results));
    }

    private static Cost measure(String peer, int calls) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(JVM);
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), BlockedProcess.class.getName()));
        command.addAll(List.of(peer, String.valueOf(calls)));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0 || said.isBlank()) {
            throw new IllegalStateException(peer + " failed: " + said);
        }
        return Cost.parse(said.lines().reduce("", (before, line) -> line));
    }
}
