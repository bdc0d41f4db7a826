package dev.fanout.benchmarks.report;

import dev.fanout.benchmarks.suite.Machine;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The page, section by section; one without data is left out. */
final class Page {
    private static final Map<String, String> BODIES =
            Map.of("constant", "constant bodies", "cpu20us", "20 us of CPU", "block1ms", "1 ms of blocking");

    private final StringBuilder text = new StringBuilder();
    private final RawResults results;
    private final Plots plots;

    private Page(RawResults results, Plots plots) {
        this.results = results;
        this.plots = plots;
    }

    static String of(RawResults results, Plots plots) throws IOException {
        Page page = new Page(results, plots);
        page.introduction();
        page.goals();
        page.fanOuts("JDK 25: virtual threads", "jdk25", results.virtual());
        page.limited();
        page.busy();
        page.failures();
        page.semantics();
        page.fanOuts("JDK 17: a pool of platform threads", "jdk17", results.platform());
        page.compileTimes();
        page.runs();
        return page.text.toString();
    }

    private void introduction() {
        text.append("""
                # Performance

                What a fan-out costs with the classes that Fanout generates, and what it costs by hand. Written by
                `benchmarks/run`: what you read is what was measured last, and nothing was typed in. How to repeat it, and how each
                peer is written: [benchmarks](../benchmarks/README.md).

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
        section("Goals", Tables.goals(Goals.heldAgainst(results)));
    }

    private void fanOuts(String title, String jdk, Run run) throws IOException {
        Measurements all = run.measurements().of("FanOutBenchmark");
        if (all.isEmpty()) {
            return;
        }
        text.append("## ").append(title).append("\n\n");
        for (String caller : all.values("caller")) {
            for (String callers : all.values("callers")) {
                for (String body : all.values("body")) {
                    fanOuts(jdk, run, caller, Integer.parseInt(callers), body);
                }
            }
        }
    }

    private void fanOuts(String jdk, Run run, String caller, int callers, String body) throws IOException {
        Measurements measurements = Tables.withoutLimit(run.fanOuts(caller, body, callers));
        if (measurements
                .find(
                        "raw",
                        measurements.isEmpty() ? 0 : measurements.all().get(0).n())
                .isEmpty()) {
            return;
        }
        String title = heading(caller, callers, body);
        String file = String.join("-", jdk, caller.toLowerCase(Locale.ROOT), Integer.toString(callers), body);
        text.append("### ")
                .append(title)
                .append("\n\n")
                .append(Tables.times(measurements))
                .append('\n');
        picture(plots.times(file + "-time.png", title, measurements));
        text.append("Bytes per call:\n\n").append(Tables.bytes(measurements)).append('\n');
        if (body.equals("constant") && callers == 1) {
            picture(plots.bytes(file + "-bytes.png", title, measurements));
        }
    }

    private static String heading(String caller, int callers, String body) {
        String threads = caller.equals("VIRTUAL") ? "virtual" : "platform";
        String who = callers == 1 ? "one " + threads + " caller" : callers + " " + threads + " callers at once";
        return BODIES.getOrDefault(body, body) + ", " + who;
    }

    private void limited() throws IOException {
        for (String body : BODIES.keySet().stream().sorted().toList()) {
            Measurements measurements = results.virtual().fanOuts("VIRTUAL", body);
            if (measurements.values("peer").contains("fanout-limit")) {
                section(
                        "`@Each` with a limit of 64, " + BODIES.get(body),
                        "A semaphore is one thread for each element, of which 64 have a permit.\n\n"
                                + Tables.limited(measurements));
            }
        }
    }

    private void busy() {
        Measurements measurements = results.virtual().fanOuts("VIRTUAL", "cpu20us");
        Optional<Integer> cores = results.virtual().machine().map(Machine::cores);
        if (measurements.values("peer").contains("sequential") && cores.isPresent()) {
            section(
                    "20 us of CPU, beside all of the work shared out evenly",
                    "The total work is what `sequential` takes, which runs all calls on the caller's thread.\n\n"
                            + Tables.busy(measurements, cores.get()));
        }
    }

    private void failures() {
        Measurements measurements = results.virtual().measurements().of("FirstFailureBenchmark");
        if (!measurements.isEmpty()) {
            section(
                    "The first failure",
                    "One call fails when 99 others sleep. For those that leave nothing running this is also the time until all"
                            + " calls have ended.\n\n" + Tables.failures(measurements));
        }
    }

    private void semantics() {
        Measurements measurements = results.virtual().measurements().of("SemanticsBenchmark");
        if (!measurements.isEmpty()) {
            section(
                    "A deadline, a listener, a context carrier",
                    Tables.semantics(measurements, results.virtual().fanOuts("VIRTUAL", "constant")));
        }
    }

    private void compileTimes() {
        if (!results.compileTimes().isEmpty()) {
            section(
                    "Compile time",
                    "What a processor adds to javac, beside the same classes written out by hand. Raw data:"
                            + " [compile-time.json](performance/compile-time.json).\n\n"
                            + Tables.compileTimes(results.compileTimes()));
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

    /** One can be off by a factor of three. */
    private static String forks(int forks) {
        return forks + (forks < 3 ? ": too few, **the figures mean nothing**" : "");
    }

    private void section(String title, String content) {
        text.append("## ").append(title).append("\n\n").append(content).append('\n');
    }

    private void picture(String link) {
        if (!link.isEmpty()) {
            text.append(link).append('\n');
        }
    }
}
