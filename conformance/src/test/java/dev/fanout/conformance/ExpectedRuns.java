package dev.fanout.conformance;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * In which runs a test takes part: {@code runs.tsv}, which has a line for each module, and one for each test class that differs.
 */
final class ExpectedRuns {
    private final Map<String, Set<Run>> runs;

    private ExpectedRuns(Map<String, Set<Run>> runs) {
        this.runs = runs;
    }

    static ExpectedRuns read() {
        return new ExpectedRuns(Checkout.lines("runs.tsv").stream()
                .map(line -> line.split("\t"))
                .collect(Collectors.toMap(cells -> cells[0], cells -> parse(cells[1]))));
    }

    private static Set<Run> parse(String labels) {
        return Arrays.stream(labels.split(", "))
                .map(Run::of)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Run.class)));
    }

    Set<Run> of(TestMethod test) {
        Set<Run> own = runs.get(test.simpleType());
        return own == null ? ofModule(test.module()) : own;
    }

    Set<Run> ofModule(String module) {
        Set<Run> expected = runs.get(module);
        if (expected == null) {
            throw new IllegalArgumentException("runs.tsv does not say where " + module + " is tested");
        }
        return expected;
    }

    Set<String> names() {
        return runs.keySet();
    }
}
