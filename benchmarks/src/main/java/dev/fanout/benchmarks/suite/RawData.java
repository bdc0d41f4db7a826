package dev.fanout.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;

/** The forks of each combination, gathered from all rounds. */
final class RawData {
    private final Map<Combination, List<BenchmarkResult>> forks = new LinkedHashMap<>();

    void add(Combination combination, Collection<RunResult> results) {
        for (RunResult result : results) {
            forks.computeIfAbsent(combination, missing -> new ArrayList<>()).addAll(result.getBenchmarkResults());
        }
    }

    /** In JMH's own format, which tools for it read, without the folder in which the JDK is installed. */
    void write(Path file) throws IOException {
        List<RunResult> results = forks.values().stream()
                .map(all -> new RunResult(all.get(0).getParams(), all))
                .toList();
        ResultFormatFactory.getInstance(ResultFormatType.JSON, file.toString()).writeOut(results);
        Files.write(
                file,
                Files.readAllLines(file).stream()
                        .filter(line -> !line.strip().startsWith("\"jvm\" :"))
                        .toList());
    }
}
