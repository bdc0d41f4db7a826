package dev.fanout.benchmarks.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The page, section by section; one without data is left out. */
final class Page {
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
                - A multiple is that of two forks of one round, which have met the same phases of the machine: the median of all
                  rounds, with the lowest and the highest round in brackets. Below 1 is faster. Goals are held against what is
                  printed.
                - **fanout** is generated code: named calls at N = 3 and N = 10, and one call mapped with `@Each` at any other N,
                  also within one row. `fanout-each` is `@Each` whatever N is.
                - What always holds is always on where a goal is measured: a failure cancels the others, all have ended when
                  the caller goes on, failures have their traces, and nothing leaks. What one can ask for besides (a deadline, a
                  listener, a context carrier) is off there, and measured in a table of its own.
                - Each section names the raw data that it is from. Data sets need not be of the same day or the same sources:
                  [what it was measured on](#what-it-was-measured-on) says which is of which.
                - Callers are virtual threads on JDK 25 if nothing else is said: the server's case, and the stable one.
                - Every result of every call is checked. Kotlin's coroutines are not measured: they are another language's.

                """);
    }

    private void goals() {
        String warning = Stream.of(results.virtual(), results.platform())
                        .map(Run::measurements)
                        .anyMatch(measurements ->
                                !measurements.isEmpty() && measurements.forks() < Provenance.ENOUGH_FORKS)
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
                            + " the whole process. Multiples are of raw's median, since processes were not measured in rounds."
                            + " Raw data: [memory.json](performance/memory.json).\n\n"
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
                            + " copies what it would generate: the median of the repetitions, each beside the one by hand of"
                            + " the same repetition, with the lowest and the highest. Raw data:"
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
        Optional<Provenance> main = Provenance.of("jdk25", results.virtual());
        Stream.of(main.stream(), Provenance.of("jdk17", results.platform()).stream(), results.others().stream())
                .flatMap(Function.identity())
                .forEach(data -> text.append(data.table(main.flatMap(Provenance::commit)))
                        .append('\n'));
    }

    private void section(String title, String content) {
        text.append("## ").append(title).append("\n\n").append(content).append('\n');
    }
}
