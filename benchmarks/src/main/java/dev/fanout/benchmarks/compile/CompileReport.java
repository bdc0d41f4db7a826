package dev.fanout.benchmarks.compile;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What {@link CompileTime} writes.
 *
 * @param machine where it ran
 * @param results by their sizes
 */
record CompileReport(Machine machine, List<CompileResult> results) {

    /** What was measured on this machine and JDK already; without results, if nothing was. */
    static CompileReport read(Path file) throws IOException {
        Machine here = Machine.here();
        CompileReport none = new CompileReport(here, List.of());
        if (!Files.exists(file)) {
            return none;
        }
        CompileReport there = new ObjectMapper()
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
                .readValue(file.toFile(), CompileReport.class);
        return there.machine.isSameAs(here) ? new CompileReport(here, there.results) : none;
    }

    /** With these, in place of older ones of the same. */
    CompileReport with(List<CompileResult> newer) {
        List<CompileResult> all = Stream.concat(
                        results.stream().filter(old -> newer.stream().noneMatch(old::isOfTheSame)), newer.stream())
                .sorted(Comparator.comparingInt(CompileResult::types))
                .toList();
        return new CompileReport(machine, all);
    }
}
