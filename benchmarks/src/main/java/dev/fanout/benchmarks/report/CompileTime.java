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
 * @param processedMillis with the processor, in each repetition
 * @param copiedMillis with a processor that only copies what this one has generated; empty if that was not measured
 * @param byHandMillis without
 */
record CompileTime(
        String contender,
        int types,
        String mode,
        Figure processedMillis,
        Optional<Figure> copiedMillis,
        Figure byHandMillis) {

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
                        figure(result, "processed").orElseThrow(),
                        figure(result, "copied"),
                        figure(result, "byHand").orElseThrow()))
                .toList();
    }

    /** As a multiple of the time without: in each repetition one comes after the other. */
    Figure multiple() {
        return processedMillis.relativeTo(byHandMillis);
    }

    /** The same, of any processor that generates as much. */
    Optional<Figure> multipleByCopying() {
        return copiedMillis.map(copied -> copied.relativeTo(byHandMillis));
    }

    private static Optional<Figure> figure(JsonNode result, String form) {
        List<Double> repetitions = StreamSupport.stream(
                        result.path(form).path("all").spliterator(), false)
                .map(JsonNode::asDouble)
                .toList();
        return repetitions.isEmpty() ? Optional.empty() : Optional.of(new Figure(repetitions));
    }
}
