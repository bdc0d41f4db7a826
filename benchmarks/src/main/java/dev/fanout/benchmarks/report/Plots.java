package dev.fanout.benchmarks.report;

import java.io.IOException;
import java.nio.file.Path;

/** Pictures of what the tables say. */
final class Plots {
    private static final String TIME = "time, as a multiple of raw's";

    private final Path folder;

    /** Into this folder. */
    Plots(Path folder) {
        this.folder = folder;
    }

    /** Times as multiples of raw's, for those numbers of calls for which raw was measured; a link to the picture. */
    String times(String file, String title, Measurements measurements) throws IOException {
        return link(
                file,
                new BarChart(
                        title,
                        TIME,
                        measurements,
                        false,
                        measured -> measurements
                                .find("raw", measured.n())
                                .map(raw ->
                                        measured.time().relativeTo(raw.time()).median())));
    }

    /** Bytes for each call. */
    String bytes(String file, String title, Measurements measurements) throws IOException {
        return link(
                file,
                new BarChart(
                        title,
                        "bytes per call",
                        measurements,
                        true,
                        measured -> measured.bytesPerCall().map(Figure::median)));
    }

    private String link(String file, BarChart chart) throws IOException {
        return chart.write(folder.resolve(file))
                ? "![" + chart.title() + "](" + folder.getFileName() + "/" + file + ")\n"
                : "";
    }
}
