package dev.fanout.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes {@code performance.md}, and the plots, from the raw data in the folder {@code performance} beside it. */
public final class Report {
    private Report() {}

    /**
     * Writes.
     *
     * @param arguments the folder of the page, and the file with what profiles have shown
     */
    public static void main(String[] arguments) throws IOException {
        Path docs = Path.of(arguments[0]);
        Path data = docs.resolve("performance");
        String findings = Files.readString(Path.of(arguments[1]));
        Files.writeString(docs.resolve("performance.md"), Page.of(RawResults.read(data), new Plots(data), findings));
    }
}
