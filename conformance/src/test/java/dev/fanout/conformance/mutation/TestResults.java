package dev.fanout.conformance.mutation;

import dev.fanout.conformance.TestMethod;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What became of tests, each a {@code class#method}. */
final class TestResults {
    private final Map<String, String> failed = new LinkedHashMap<>();
    private final Set<String> passed = new LinkedHashSet<>();
    private final Set<String> started = new LinkedHashSet<>();

    /** From lines as {@link TestProcess} writes them. */
    TestResults(List<String> lines) {
        for (String line : lines) {
            String[] cells = line.split("\t", 3);
            switch (cells[0]) {
                case TestProcess.FAILED -> failed.putIfAbsent(cells[1], cells[2]);
                case TestProcess.PASSED -> passed.add(cells[1]);
                default -> started.add(cells[1]);
            }
        }
    }

    /** Whether it ran to its end, and no invocation failed. */
    boolean passes(TestMethod test) {
        return passed.contains(key(test)) && !failed.containsKey(key(test));
    }

    /** Whether an invocation failed, or did not end. */
    boolean fails(TestMethod test) {
        return failed.containsKey(key(test)) || (started.contains(key(test)) && !passed.contains(key(test)));
    }

    /** What there is to say about it. */
    String describe(TestMethod test) {
        if (failed.containsKey(key(test))) {
            return failed.get(key(test));
        }
        return passes(test) ? "passes" : fails(test) ? "hangs" : "did not run";
    }

    static String key(TestMethod test) {
        return test.type() + "#" + test.method();
    }
}
