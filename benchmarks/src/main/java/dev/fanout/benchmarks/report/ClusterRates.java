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
                .map(ClusterRates::parse)
                .toList();
    }

    /** What batches bring. */
    Figure gain() {
        return fanout.relativeTo(plain);
    }

    private static ClusterRates parse(JsonNode row) {
        Figure fanout = figure(row, "fanout");
        return new ClusterRates(
                row.path("members").asInt(),
                row.path("micros").asInt(),
                fanout,
                harderToBeat(fanout, figure(row, "plainFew"), figure(row, "plainMany")));
    }

    private static Figure harderToBeat(Figure fanout, Figure few, Figure many) {
        return fanout.relativeTo(few).median() <= fanout.relativeTo(many).median() ? few : many;
    }

    private static Figure figure(JsonNode row, String name) {
        return Figure.of(StreamSupport.stream(row.path(name).spliterator(), false)
                .map(round -> new double[] {round.asDouble()})
                .toList());
    }
}
