package dev.fanout.benchmarks.report;

import dev.fanout.benchmarks.suite.Machine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * One run of the suite on one JDK.
 *
 * @param measurements what it has measured; empty if there was no run
 * @param machine what it has measured on
 */
record Run(Measurements measurements, Optional<Machine> machine) {

    /** From the files that the suite writes. */
    static Run read(Path folder, String jdk) throws IOException {
        return new Run(
                Measurements.read(folder.resolve(jdk + ".json")), Machine.read(folder.resolve(jdk + "-machine.json")));
    }

    /** Fan-outs of one caller. */
    Measurements fanOuts(String caller, String body) {
        return fanOuts(caller, body, 1);
    }

    /** Fan-outs of so many callers at once. */
    Measurements fanOuts(String caller, String body, int callers) {
        return measurements
                .of("FanOutBenchmark")
                .with(Map.of("caller", caller, "body", body, "callers", Integer.toString(callers)));
    }

    /** What one peer takes as a multiple of what another takes. */
    static Optional<Figure> ratio(Measurements measurements, String peer, String base, int n) {
        return measurements
                .find(peer, n)
                .flatMap(measured ->
                        measurements.find(base, n).map(other -> measured.time().relativeTo(other.time())));
    }
}
