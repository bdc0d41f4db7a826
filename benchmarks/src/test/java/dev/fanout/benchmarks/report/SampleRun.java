package dev.fanout.benchmarks.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fanout.benchmarks.suite.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A run that never was, in JMH's format: as much of it as the report reads. */
final class SampleRun {
    private final List<Object> results = new ArrayList<>();

    /** A fan-out by a virtual caller. */
    SampleRun fanOut(String peer, int n, String body, double bytesPerCall, double... forkTimes) {
        return fanOut("VIRTUAL", peer, n, body, 1, bytesPerCall, forkTimes);
    }

    SampleRun fanOut(
            String caller, String peer, int n, String body, int callers, double bytesPerCall, double... forkTimes) {
        Map<String, String> parameters =
                Map.of("caller", caller, "peer", peer, "n", "" + n, "body", body, "callers", Integer.toString(callers));
        return add(
                "FanOutBenchmark.fanOut",
                parameters,
                Map.of("gc.alloc.rate.norm", bytesPerCall * n * callers),
                forkTimes);
    }

    SampleRun firstFailure(String peer, double failures, double stillRunning, double... forkTimes) {
        Map<String, String> parameters = Map.of("caller", "VIRTUAL", "peer", peer, "n", "100");
        return add(
                "FirstFailureBenchmark.firstFailure",
                parameters,
                Map.of("failures", failures, "stillRunning", stillRunning),
                forkTimes);
    }

    SampleRun semantics(String semantics, int n, double... forkTimes) {
        Map<String, String> parameters = Map.of("caller", "VIRTUAL", "semantics", semantics, "n", Integer.toString(n));
        return add("SemanticsBenchmark.fanOut", parameters, Map.of(), forkTimes);
    }

    private SampleRun add(
            String method, Map<String, String> parameters, Map<String, Double> others, double... forkTimes) {
        Map<String, Object> secondary = new TreeMap<>();
        others.forEach((name, value) -> secondary.put(name, metric(value, value, value)));
        results.add(Map.of(
                "benchmark",
                "dev.fanout.benchmarks." + method,
                "mode",
                "avgt",
                "params",
                parameters,
                "primaryMetric",
                metric(forkTimes),
                "secondaryMetrics",
                secondary));
        return this;
    }

    /** Each fork has three iterations, of which the middle one is its median. */
    private static Map<String, Object> metric(double... forks) {
        List<List<Double>> raw = new ArrayList<>();
        for (double fork : forks) {
            raw.add(List.of(fork * 10, fork, fork / 10));
        }
        return Map.of("scoreUnit", "us/op", "rawData", raw);
    }

    void write(Path folder, String jdk) throws IOException {
        Files.createDirectories(folder);
        ObjectMapper json = new ObjectMapper();
        json.writeValue(folder.resolve(jdk + ".json").toFile(), results);
        json.writeValue(folder.resolve(jdk + "-machine.json").toFile(), machine());
    }

    Run read(Path folder, String jdk) throws IOException {
        write(folder, jdk);
        return Run.read(folder, jdk);
    }

    private static Machine machine() {
        return new Machine(
                2, "a processor", 8, "a system", "a JDK", Map.of("JMH", "1"), 7000, "a date", "a commit", "a command");
    }
}
