package dev.fanout.benchmarks.report;

import dev.fanout.benchmarks.suite.Machine;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What was measured on one JDK, table by table; one without data is left out. */
final class RunSection {
    private static final Map<String, String> BODIES =
            Map.of("constant", "constant bodies", "cpu20us", "20 us of CPU", "block1ms", "1 ms of blocking");

    private final StringBuilder text = new StringBuilder();
    private final String caller;
    private final String jdk;
    private final Run run;
    private final Plots plots;

    private RunSection(String caller, String jdk, Run run, Plots plots) {
        this.caller = caller;
        this.jdk = jdk;
        this.run = run;
        this.plots = plots;
    }

    /**
     * The section.
     *
     * @param caller whose figures are quoted where there is only one kind
     * @param jdk as in the names of files
     */
    static String of(String title, String caller, String jdk, Run run, Plots plots) throws IOException {
        if (run.measurements().isEmpty()) {
            return "";
        }
        RunSection section = new RunSection(caller, jdk, run, plots);
        section.text.append("## ").append(title).append("\n\n");
        Provenance.of(jdk, run)
                .ifPresent(data -> section.text
                        .append("Raw data: ")
                        .append(data.link())
                        .append(", commit ")
                        .append(data.commit().orElse("unknown"))
                        .append(".\n\n"));
        section.fanOuts();
        section.limited();
        section.busy();
        section.failures();
        section.semantics();
        return section.text.toString();
    }

    private void fanOuts() throws IOException {
        Measurements all = run.measurements().of("FanOutBenchmark");
        for (String caller : all.values("caller")) {
            for (String callers : all.values("callers")) {
                for (String body : all.values("body")) {
                    fanOuts(caller, Integer.parseInt(callers), body);
                }
            }
        }
    }

    private void fanOuts(String caller, int callers, String body) throws IOException {
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
            Measurements measurements = run.fanOuts(caller, body);
            if (measurements.values("peer").contains("fanout-limit")) {
                section(
                        "`@Each` with a limit of 64, " + BODIES.getOrDefault(body, body),
                        "A semaphore is one thread for each element, of which 64 have a permit.\n\n"
                                + Tables.limited(measurements));
            }
        }
    }

    private void busy() {
        Measurements measurements = run.fanOuts(caller, "cpu20us");
        Optional<Integer> cores = run.machine().map(Machine::cores);
        if (measurements.values("peer").contains("sequential") && cores.isPresent()) {
            section(
                    "20 us of CPU, beside all of the work shared out evenly",
                    "The total work is what `sequential` takes, which runs all calls on the caller's thread.\n\n"
                            + Tables.busy(measurements, cores.get()));
        }
    }

    private void failures() {
        Measurements measurements = run.measurements().of("FirstFailureBenchmark");
        if (!measurements.isEmpty()) {
            section(
                    "The first failure",
                    "One call fails when 99 others sleep. For those that leave nothing running this is also the time until all"
                            + " calls have ended.\n\n" + Tables.failures(measurements));
        }
    }

    private void semantics() {
        Measurements measurements = run.measurements().of("SemanticsBenchmark");
        if (!measurements.isEmpty()) {
            section(
                    "A deadline, a listener, a context carrier",
                    Tables.semantics(measurements, run.fanOuts(caller, "constant")));
        }
    }

    private void section(String title, String content) {
        text.append("### ").append(title).append("\n\n").append(content).append('\n');
    }

    private void picture(String link) {
        if (!link.isEmpty()) {
            text.append(link).append('\n');
        }
    }
}
