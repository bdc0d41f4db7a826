package dev.fanout.benchmarks.compile;

import dev.fanout.benchmarks.Origin;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What {@link CompileTime} is told: {@code --sizes=10,100 --repetitions=5}.
 *
 * @param sizes how many types there are
 * @param contenders the processors
 * @param repetitions how often each is measured, if it is not large
 * @param warmUpSeconds how long a warm JVM compiles before that
 * @param out the file of the report
 * @param origin what was given to measure it, and of which sources
 */
record Settings(
        List<Integer> sizes, List<String> contenders, int repetitions, int warmUpSeconds, Path out, Origin origin) {

    static Settings parse(String[] arguments) {
        Map<String, String> given = new TreeMap<>(Map.of(
                "--sizes", "10,100,1000",
                "--contenders", "Fanout,MapStruct,AutoValue,Dagger",
                "--repetitions", "7",
                "--warm-up-seconds", "30",
                "--out", "docs/performance/compile-time.json",
                "--commit", "unknown",
                "--command", "CompileTime " + String.join(" ", arguments)));
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            if (parts.length < 2 || given.put(parts[0], parts[1]) == null) {
                throw new IllegalArgumentException(argument + ": write one of " + given);
            }
        }
        return new Settings(
                words(given, "--sizes").map(Integer::valueOf).toList(),
                words(given, "--contenders").toList(),
                Integer.parseInt(given.get("--repetitions")),
                Integer.parseInt(given.get("--warm-up-seconds")),
                Path.of(given.get("--out")),
                Origin.now(given.getOrDefault("--commit", ""), given.getOrDefault("--command", "")));
    }

    /** Of large projects fewer do: they take minutes, and vary less. */
    int repetitionsOf(int size) {
        return Math.min(repetitions, Math.max(3, 2_000 / size));
    }

    private static Stream<String> words(Map<String, String> given, String key) {
        return Stream.of(given.getOrDefault(key, "").split(",", -1));
    }
}
