package dev.fanout.benchmarks.report;

import dev.fanout.benchmarks.suite.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where the figures of one file of raw data come from, as far as that was written down.
 *
 * @param file its name
 * @param jdk the one that was measured
 * @param commit of the sources
 * @param rows what else is known, by its name
 */
record Provenance(String file, String jdk, Optional<String> commit, List<List<String>> rows) {
    /** One can be off by a factor of three. */
    static final int ENOUGH_FORKS = 3;

    private static final Map<String, String> LIBRARIES = Map.of(
            "guava", "Guava",
            "spring-async", "Spring",
            "dagger-producers", "Dagger",
            "reactor", "Reactor",
            "jox", "jox");

    /** Of a run of the suite; nothing, if there was none. */
    static Optional<Provenance> of(String jdk, Run run) {
        return run.machine().map(machine -> {
            List<List<String>> rows = new ArrayList<>(whereAndHow(machine));
            int forks = run.measurements().forks();
            rows.add(List.of(
                    "versions",
                    listed(tookPart(machine.versions(), run.measurements().values("peer")))));
            rows.add(List.of("forks", forks + (forks < ENOUGH_FORKS ? ": too few, **the figures mean nothing**" : "")));
            return new Provenance(jdk + ".json", machine.jdk(), Optional.of(machine.commit()), rows);
        });
    }

    /** What the suite knows of a machine. */
    static List<List<String>> whereAndHow(Machine machine) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "machine",
                machine.cores() + " cores (" + machine.processor() + "), " + machine.memoryGigabytes() + " GB"));
        rows.add(List.of("system", machine.system()));
        if (machine.cpuTokens() > 0) {
            rows.add(List.of("20 us of CPU", machine.cpuTokens() + " tokens of JMH's `Blackhole.consumeCPU`"));
        }
        rows.add(List.of("command", command(machine.command(), machine.date())));
        return rows;
    }

    static String command(String command, String begun) {
        return "`" + command + "`, begun at " + begun;
    }

    /** Those of the tools, and of the libraries of these peers. */
    static Map<String, String> tookPart(Map<String, String> versions, List<String> peers) {
        Map<String, String> some = new TreeMap<>(versions);
        LIBRARIES.forEach((peer, library) -> {
            if (!peers.contains(peer)) {
                some.remove(library);
            }
        });
        return some;
    }

    static String listed(Map<String, String> versions) {
        return versions.entrySet().stream()
                .map(version -> version.getKey() + " " + version.getValue())
                .collect(Collectors.joining(", "));
    }

    /** The table of it; says so where it is of other sources than the main run. */
    String table(Optional<String> mainCommit) {
        MarkdownTable table = MarkdownTable.ofText(List.of("JDK", jdk));
        table.row(List.of("raw data", link()));
        rows.forEach(table::row);
        String elsewhere = mainCommit.isPresent() && !mainCommit.equals(commit)
                ? commit.isPresent() ? ": **another run than jdk25.json**" : ", so perhaps not that of jdk25.json"
                : "";
        table.row(List.of("sources", commit.map(known -> "commit " + known).orElse("not recorded") + elsewhere));
        return table.toString();
    }

    /** To the raw data. */
    String link() {
        return "[" + file + "](performance/" + file + ")";
    }
}
