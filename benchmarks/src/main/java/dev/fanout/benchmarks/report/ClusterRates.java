package dev.fanout.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * How many elements a second members of a cluster do.
 *
 * @param members how many there are
 * @param micros how much work an element is
 * @param fanout of a map on remote calls
 * @param plain of a task for each element, by an executor of the engine: with few of them under way or with many, whichever is faster
 */
record ClusterRates(int members, int micros, Figure fanout, Figure plain) {

    /** Whatever was measured; nothing, if the file is not there. */
    static List<ClusterRates> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        JsonNode rows = new ObjectMapper().readTree(file.toFile()).path("rows");
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new ClusterRates(
                        row.path("members").asInt(),
                        row.path("micros").asInt(),
                        figure(row, "fanout"),
                        faster(figure(row, "plainFew"), figure(row, "plainMany"))))
                .toList();
    }

    /** What batches bring. */
    Figure gain() {
        return fanout.relativeTo(plain);
    }

    private static Figure faster(Figure one, Figure other) {
        return one.median() >= other.median() ? one : other;
    }

    private static Figure figure(JsonNode row, String name) {
        return Figure.of(StreamSupport.stream(row.path(name).spliterator(), false)
                .map(round -> new double[] {round.asDouble()})
                .toList());
    }
}
