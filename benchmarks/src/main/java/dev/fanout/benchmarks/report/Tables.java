package dev.fanout.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The tables of one kind of measurement each. */
final class Tables {
    private static final List<String> LIMITED = List.of("semaphore", "fanout-limit");
    private static final double MOST_OF_THE_SLEEP_MICROS = 90_000;

    private static final String TEAM = " *";
    private static final String OF_TEAMS = """
            \\* A map on virtual threads is gone through by a team of threads, each of which may take one element after
            another ([0015](adr/0015-a-team-goes-through-a-map.md)). Interrupt, deadline, context and outcome are each
            element's own, but what a body leaves in a `ThreadLocal` is found by a later element, as in any pool. These
            goals asked that nothing of one element is seen by the next: that much of a meaning is given up in each of
            them, so one that is met is met with that given up.
            """;

    private Tables() {}

    /** Goal by goal. */
    static String goals(List<Goal> goals) {
        MarkdownTable table = MarkdownTable.ofText(List.of("what", "goal", "measured", ""));
        goals.forEach(goal -> table.row(
                List.of(goal.what(), goal.bound(), goal.measured(), goal.verdict() + (goal.byTeam() ? TEAM : ""))));
        return table + (goals.stream().anyMatch(Goal::byTeam) ? "\n" + OF_TEAMS : "");
    }

    /** Time by peer and number of calls: raw's as it is, the others' as multiples of it. */
    static String times(Measurements measurements) {
        return byPeer(
                withoutLimit(measurements),
                measured -> withoutLimit(measurements)
                        .find("raw", measured.n())
                        .filter(raw -> !raw.equals(measured))
                        .map(raw -> Numbers.multiple(measured.time().relativeTo(raw.time())))
                        .orElseGet(() -> Numbers.time(measured.time())));
    }

    /** Bytes per call by peer and number of calls. */
    static String bytes(Measurements measurements) {
        return byPeer(
                withoutLimit(measurements),
                measured -> measured.bytesPerCall().map(Numbers::bytes).orElse(""));
    }

    /** At most some at once: times, multiples of a semaphore's, bytes. */
    static String limited(Measurements measurements) {
        MarkdownTable table = MarkdownTable.ofNumbers(List.of("", "N", "time", "x semaphore", "bytes per element"));
        for (int n : measurements.counts()) {
            for (String peer : LIMITED) {
                measurements
                        .find(peer, n)
                        .ifPresent(measured -> table.row(List.of(
                                peer,
                                Numbers.count(n),
                                Numbers.time(measured.time()),
                                Run.ratio(measurements, peer, "semaphore", n)
                                        .map(Numbers::multiple)
                                        .orElse(""),
                                measured.bytesPerCall().map(Numbers::bytes).orElse(""))));
            }
        }
        return table.toString();
    }

    /** Bodies that keep a core busy, against all the work shared out evenly. */
    static String busy(Measurements measurements, int cores) {
        MarkdownTable table = MarkdownTable.ofNumbers(List.of("", "N", "time", "x total work / cores"));
        for (Measurement measured : measurements.all()) {
            Run.ratio(measurements, measured.peer(), "sequential", measured.n())
                    .map(sequential -> sequential.dividedBy(1.0 / cores))
                    .ifPresent(ratio -> table.row(List.of(
                            measured.peer(),
                            Numbers.count(measured.n()),
                            Numbers.time(measured.time()),
                            Numbers.multiple(ratio))));
        }
        return table.toString();
    }

    /** Who notices the failure, when, and what they leave. */
    static String failures(Measurements measurements) {
        MarkdownTable table = MarkdownTable.ofNumbers(
                List.of("", "until the caller has the failure", "x StructuredTaskScope", "calls that run on then", ""));
        for (Measurement measured : measurements.all()) {
            double left = leftRunning(measured);
            table.row(List.of(
                    measured.peer(),
                    Numbers.time(measured.time()),
                    Run.ratio(measurements, measured.peer(), "structured-task-scope", measured.n())
                            .map(Numbers::multiple)
                            .orElse(""),
                    String.format(Locale.ROOT, "%.1f", left),
                    remark(measured, left)));
        }
        return table.toString();
    }

    private static double leftRunning(Measurement measured) {
        Optional<Figure> failures = measured.metric("failures");
        Optional<Figure> running = measured.metric("stillRunning");
        return failures.isEmpty() || running.isEmpty()
                ? 0
                : running.get().median() / failures.get().median();
    }

    private static String remark(Measurement measured, double left) {
        if (left > 0) {
            return "returns while the losers run";
        }
        return measured.time().median() > MOST_OF_THE_SLEEP_MICROS ? "waits until the sleepers wake by themselves" : "";
    }

    /** What a deadline, a listener and a carrier add, beside raw, which has none. */
    static String semantics(Measurements measurements, Measurements fanOuts) {
        MarkdownTable table = MarkdownTable.ofNumbers(List.of("", "N", "time", "x none", "bytes per call"));
        for (int n : measurements.counts()) {
            Measurements sameCount = measurements.with(Map.of("n", Integer.toString(n)));
            Optional<Measurement> none =
                    sameCount.with(Map.of("semantics", "NONE")).stream().findFirst();
            fanOuts.find("raw", n).ifPresent(raw -> table.row(semanticsRow("raw", raw, none)));
            sameCount
                    .all()
                    .forEach(measured -> table.row(
                            semanticsRow(measured.parameter("semantics").toLowerCase(Locale.ROOT), measured, none)));
        }
        return table.toString();
    }

    private static List<String> semanticsRow(String name, Measurement measured, Optional<Measurement> none) {
        return List.of(
                name,
                Numbers.count(measured.n()),
                Numbers.time(measured.time()),
                none.map(base -> Numbers.multiple(measured.time().relativeTo(base.time())))
                        .orElse(""),
                measured.bytesPerCall().map(Numbers::bytes).orElse(""));
    }

    /** What members do. */
    static String cluster(List<ClusterRates> rates) {
        MarkdownTable table = MarkdownTable.ofNumbers(
                List.of("members", "work an element", "elements a second", "a task for each", "x a task for each"));
        rates.forEach(each -> table.row(List.of(
                Numbers.count(each.members()),
                Numbers.count(each.micros()) + " us",
                Numbers.bytes(each.fanout()),
                Numbers.bytes(each.plain()),
                Numbers.multiple(each.gain()))));
        return table.toString();
    }

    /** What processors add to javac. */
    static String compileTimes(List<CompileTime> times) {
        MarkdownTable table = MarkdownTable.ofNumbers(
                List.of("", "types", "javac", "by hand", "with the processor", "added", "added by copying"));
        times.forEach(time -> table.row(List.of(
                time.contender(),
                Numbers.count(time.types()),
                time.mode().toLowerCase(Locale.ROOT),
                Numbers.count(Math.round(time.byHandMillis().median())) + " ms",
                Numbers.count(Math.round(time.processedMillis().median())) + " ms",
                Numbers.percentAdded(time.multiple()),
                time.multipleByCopying().map(Numbers::percentAdded).orElse(""))));
        return table.toString();
    }

    /** What blocked calls take, beside raw. */
    static String blocked(List<BlockedMemory> peers) {
        MarkdownTable table =
                MarkdownTable.ofNumbers(List.of("", "bytes of heap a call", "x raw", "MB of the process"));
        Optional<BlockedMemory> raw =
                peers.stream().filter(each -> each.peer().equals("raw")).findFirst();
        peers.forEach(each -> table.row(List.of(
                each.peer(),
                Numbers.bytes(each.heapPerCall()),
                raw.map(least -> Numbers.multiple(each.heapPerCall().relativeToMedian(least.heapPerCall())))
                        .orElse(""),
                Numbers.bytes(each.resident().dividedBy(1 << 20)))));
        return table.toString();
    }

    static Measurements withoutLimit(Measurements measurements) {
        return new Measurements(measurements.stream()
                .filter(measured -> !LIMITED.contains(measured.peer()))
                .toList());
    }

    private static String byPeer(Measurements measurements, Function<Measurement, String> cell) {
        List<Integer> counts = measurements.counts();
        List<String> header = new ArrayList<>(List.of(""));
        counts.forEach(n -> header.add("N = " + Numbers.count(n)));
        MarkdownTable table = MarkdownTable.ofNumbers(header);
        for (String peer : measurements.values("peer")) {
            List<String> row = new ArrayList<>(List.of(peer));
            counts.forEach(n -> row.add(measurements.find(peer, n).map(cell).orElse("")));
            table.row(row);
        }
        return table.toString();
    }
}
