package dev.fanout.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What was measured in one run.
 *
 * @param all in the order of the run
 */
record Measurements(List<Measurement> all) {

    /** None, if the file is not there. */
    static Measurements read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new Measurements(List.of());
        }
        JsonNode results = new ObjectMapper().readTree(file.toFile());
        return new Measurements(StreamSupport.stream(results.spliterator(), false)
                .map(Measurement::parse)
                .toList());
    }

    /** Those of one benchmark. */
    Measurements of(String benchmark) {
        return filtered(measurement -> measurement.benchmark().equals(benchmark));
    }

    /** Those with these values of parameters. */
    Measurements with(Map<String, String> parameters) {
        return filtered(measurement -> measurement.parameters().entrySet().containsAll(parameters.entrySet()));
    }

    /** The one of a peer and a number of calls. */
    Optional<Measurement> find(String peer, int n) {
        return with(Map.of("peer", peer, "n", Integer.toString(n))).all.stream().findFirst();
    }

    /** The values of a parameter, each once. */
    List<String> values(String parameter) {
        return all.stream()
                .map(measurement -> measurement.parameter(parameter))
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    /** How many calls, in order. */
    List<Integer> counts() {
        return all.stream().map(Measurement::n).distinct().sorted().toList();
    }

    Stream<Measurement> stream() {
        return all.stream();
    }

    /** By how many forks each was measured, at the least. */
    int forks() {
        return all.stream()
                .mapToInt(measurement -> measurement.time().forks())
                .min()
                .orElse(0);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    private Measurements filtered(Predicate<Measurement> condition) {
        return new Measurements(all.stream().filter(condition).toList());
    }
}
