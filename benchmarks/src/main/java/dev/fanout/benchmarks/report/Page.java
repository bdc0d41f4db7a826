package dev.fanout.benchmarks.report;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page, section by section; one without data is left out. */
final class Page {
    /** One can be off by a factor of three. */
    private static final int ENOUGH_FORKS = 3;

    private final StringBuilder text = new StringBuilder();
    private final RawResults results;

    private Page(RawResults results) {
        this.results = results;
    }

    /**
     * The page.
     *
     * @param findings what profiles have shown, as somebody has written it down; empty if nobody has
     */
    static String of(RawResults results, Plots plots, String findings) throws IOException {
        Page page = new Page(results);
        page.introduction();
        page.goals();
        page.text.append(RunSection.of("JDK 25: virtual threads", "VIRTUAL", "jdk25", results.virtual(), plots));
        page.text.append(
                RunSection.of("JDK 17: a pool of platform threads", "PLATFORM", "jdk17", results.platform(), plots));
        page.blocked();
        page.cluster();
        page.compileTimes();
        page.findings(findings);
        page.runs();
        return page.text.toString();
    }

    private void introduction() {
        text.append("""
                # Performance

                What a fan-out costs with the classes that Fanout generates, and what it costs by hand. Written by
                `benchmarks/run`: what you read is what was measured last, and nothing was typed in but
                [what profiles have shown](#what-profiles-have-shown). How to repeat it, and how each peer is written:
                [benchmarks](../benchmarks/README.md).

                - **raw** is the least that a fan-out can do: start a thread for each call, count down, park once. It stops
                  nothing when a call fails, has no deadline, and cannot be cancelled.
                - A figure is the median of the forks' medians, with the lowest and the highest fork in brackets. Between two
                  forks of one combination all others have their turn.
                - Multiples are of medians of the same run. Below 1 is faster.
                - Callers are virtual threads on JDK 25 if nothing else is said: the server's case, and the stable one.
                - Every result of every call is checked. Kotlin's coroutines are not measured: they are another language's.

                """);
    }

    private void goals() {
        String warning = Stream.of(results.virtual(), results.platform())
                        .map(Run::measurements)
                        .anyMatch(measurements -> !measurements.isEmpty() && measurements.forks() < ENOUGH_FORKS)
                ? "**There were too few forks: these verdicts mean nothing.**\n\n"
                : "";
        section("Goals", warning + Tables.goals(Goals.heldAgainst(results)));
    }

    private void blocked() {
        List<BlockedMemory> blocked = results.blocked();
        if (!blocked.isEmpty()) {
            section(
                    "Memory of blocked calls",
                    "JDK 25, " + Numbers.count(blocked.get(0).calls())
                            + " calls parked at once, each peer in processes of its own: bytes of heap a call, and megabytes of"
                            + " the whole process. Raw data: [memory.json](performance/memory.json).\n\n"
                            + Tables.blocked(blocked));
        }
    }

    private void cluster() {
        if (!results.cluster().isEmpty()) {
            section(
                    "On members of a cluster",
                    "A map whose elements run on members of a Hazelcast cluster, each in a JVM of its own, beside its"
                            + " `IExecutorService` with a task for each element: with 64 or with 1,000 of these under way at a"
                            + " member, whichever is faster. The median of five rounds of 4,000 elements or more, with the"
                            + " slowest and the fastest. Work is work for a processor, and members and caller share the two"
                            + " of this machine: more members cannot do more of it here. Raw data: [cluster.json](performance/cluster.json).\n\n"
                            + Tables.cluster(results.cluster()));
        }
    }

    private void compileTimes() {
        if (!results.compileTimes().isEmpty()) {
            section(
                    "Compile time",
                    "What a processor adds to javac, beside the same classes written out by hand; and what one adds that only"
                            + " copies what it would generate. Raw data:"
                            + " [compile-time.json](performance/compile-time.json).\n\n"
                            + Tables.compileTimes(results.compileTimes()));
        }
    }

    private void findings(String findings) {
        if (!findings.isEmpty()) {
            section("What profiles have shown", findings);
        }
    }

    private void runs() {
        text.append("## What it was measured on\n\n");
        run("jdk25", results.virtual());
        run("jdk17", results.platform());
    }

    private void run(String jdk, Run run) {
        run.machine().ifPresent(machine -> {
            MarkdownTable table = MarkdownTable.ofText(List.of("JDK", machine.jdk()));
            table.row(List.of(
                    "machine",
                    machine.cores() + " cores (" + machine.processor() + "), " + machine.memoryGigabytes() + " GB"));
            table.row(List.of("system", machine.system()));
            table.row(List.of("20 us of CPU", machine.cpuTokens() + " tokens of JMH's `Blackhole.consumeCPU`"));
            table.row(List.of(
                    "versions",
                    machine.versions().entrySet().stream()
                            .map(version -> version.getKey() + " " + version.getValue())
                            .collect(Collectors.joining(", "))));
            table.row(List.of("forks", forks(run.measurements().forks())));
            table.row(List.of("sources", "commit " + machine.commit()));
            table.row(List.of("command", "`" + machine.command() + "`, begun at " + machine.date()));
            table.row(List.of("raw data", "[" + jdk + ".json](performance/" + jdk + ".json)"));
            text.append(table).append('\n');
        });
    }

    private static String forks(int forks) {
        return forks + (forks < ENOUGH_FORKS ? ": too few, **the figures mean nothing**" : "");
    }

    private void section(String title, String content) {
        text.append("## ").append(title).append("\n\n").append(content).append('\n');
    }
}
