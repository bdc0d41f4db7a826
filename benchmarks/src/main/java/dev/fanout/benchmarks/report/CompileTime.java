package dev.fanout.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What a processor adds to the time that javac takes for the same classes written out by hand.
 *
 * @param contender whose processor
 * @param types how many types it works on
 * @param mode in which JVM javac ran
 * @param processedMillis with the processor
 * @param copiedMillis with a processor that only copies what this one has generated; zero if that was not measured
 * @param byHandMillis without
 */
record CompileTime(
        String contender, int types, String mode, double processedMillis, double copiedMillis, double byHandMillis) {

    /** Whatever was measured; nothing, if the file is not there. */
    static List<CompileTime> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        JsonNode results = new ObjectMapper().readTree(file.toFile()).path("results");
        return StreamSupport.stream(results.spliterator(), false)
                .map(result -> new CompileTime(
                        result.path("contender").asText(),
                        result.path("types").asInt(),
                        result.path("mode").asText(),
                        result.path("processed").path("median").asDouble(),
                        result.path("copied").path("median").asDouble(),
                        result.path("byHand").path("median").asDouble()))
                .toList();
    }

    /** A part of the time without. */
    double added() {
        return processedMillis / byHandMillis - 1;
    }

    /** The same, of any processor that generates as much. */
    Optional<Double> addedByCopying() {
        return copiedMillis > 0 ? Optional.of(copiedMillis / byHandMillis - 1) : Optional.empty();
    }
}
