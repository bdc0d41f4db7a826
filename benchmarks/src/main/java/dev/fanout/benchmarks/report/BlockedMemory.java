package dev.fanout.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What calls take while all of them are blocked.
 *
 * @param peer who made them
 * @param calls how many
 * @param heapPerCall bytes of objects for each, in each run
 * @param resident bytes of the whole process in memory, in each run
 */
record BlockedMemory(String peer, int calls, Figure heapPerCall, Figure resident) {

    /** Whatever was measured; nothing, if the file is not there. */
    static List<BlockedMemory> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        JsonNode results = new ObjectMapper().readTree(file.toFile()).path("results");
        return StreamSupport.stream(results.spliterator(), false)
                .map(result -> new BlockedMemory(
                        result.path("peer").asText(),
                        result.path("calls").asInt(),
                        figure(result, "heapPerCall"),
                        figure(result, "resident")))
                .toList();
    }

    private static Figure figure(JsonNode result, String name) {
        return Figure.of(StreamSupport.stream(result.path("runs").spliterator(), false)
                .map(run -> new double[] {run.path(name).asDouble()})
                .toList());
    }
}
