package dev.fanout.benchmarks.report;

import dev.fanout.benchmarks.report.Goal.Verdict;
import dev.fanout.benchmarks.suite.Machine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The goals, each held against what was measured: medians decide, as they are printed. */
final class Goals {
    private static final List<String> CANCELLING = List.of("structured-task-scope", "jox", "reactor");
    private static final List<String> NOT_PEERS =
            List.of("raw", "fanout", "fanout-each", "fanout-limit", "semaphore", "sequential");
    private static final String VIRTUAL = "VIRTUAL";
    private static final int MANY = 10_000;

    /** What an element has to be at least, so that a round trip of its own hardly shows. */
    private static final int LONG_MICROS = 1000;

    private final RawResults results;
    private final List<Goal> goals = new ArrayList<>();

    private Goals(RawResults results) {
        this.results = results;
    }

    /** In the order in which they were set. */
    static List<Goal> heldAgainst(RawResults results) {
        Goals goals = new Goals(results);
        goals.namedCalls();
        goals.bytes();
        goals.blocking();
        goals.byTeam(goals::limited);
        goals.byTeam(goals::busy);
        goals.firstFailure();
        goals.platformThreads();
        goals.compileTime();
        goals.cluster();
        return goals.goals;
    }

    private void namedCalls() {
        Measurements constant = results.virtual().fanOuts(VIRTUAL, "constant");
        for (int n : List.of(3, 10)) {
            String what = "named calls, N = " + n + ", constant bodies";
            atMost(1.0, "x raw", what, Run.ratio(constant, "fanout", "raw", n));
            atMost(0.7, "x StructuredTaskScope", what, Run.ratio(constant, "fanout", "structured-task-scope", n));
            Optional<String> fastest = fastest(constant, n);
            atMost(
                    1.0,
                    "x " + fastest.orElse("the fastest") + ", the fastest peer that fails fast and cancels",
                    what,
                    fastest.flatMap(peer -> Run.ratio(constant, "fanout", peer, n)));
        }
    }

    /** Against whom the figure is worst: by the arithmetic by which it is printed, which that of their times need not be. */
    private static Optional<String> fastest(Measurements measurements, int n) {
        return CANCELLING.stream()
                .filter(peer -> Run.ratio(measurements, "fanout", peer, n).isPresent())
                .max(Comparator.comparing(peer ->
                        Run.ratio(measurements, "fanout", peer, n).orElseThrow().median()));
    }

    private void bytes() {
        Measurements constant = results.virtual().fanOuts(VIRTUAL, "constant");
        bytes(constant, 10, 415);
        byTeam(() -> bytes(constant, 1000, 385));
    }

    private void bytes(Measurements constant, int n, double limit) {
        String what = "bytes per call, N = " + Numbers.count(n);
        Optional<Figure> fanout = constant.find("fanout", n).flatMap(Measurement::bytesPerCall);
        atMostBytes(limit, what, fanout);
        Optional<Measurement> leanest = constant.stream()
                .filter(measured -> measured.n() == n && !NOT_PEERS.contains(measured.peer()))
                .filter(measured -> measured.bytesPerCall().isPresent())
                .min(Comparator.comparing(
                        measured -> measured.bytesPerCall().orElseThrow().median()));
        goals.add(leanest.flatMap(peer -> peer.bytesPerCall()
                        .flatMap(bytes -> fanout.map(own -> new Goal(
                                what,
                                "< " + Numbers.bytes(bytes) + " of " + peer.peer() + ", the leanest peer",
                                Numbers.bytes(own),
                                Verdict.of(Numbers.printedBytes(own) < Numbers.printedBytes(bytes))))))
                .orElseGet(() -> Goal.notMeasured(what, "below every peer on virtual threads")));
    }

    private void blocking() {
        Measurements blocking = results.virtual().fanOuts(VIRTUAL, "block1ms");
        blocking(blocking, 3);
        blocking(blocking, 10);
        byTeam(() -> {
            blocking(blocking, 100);
            blocking(blocking, 1000);
        });
        Measurements crowd = results.virtual().fanOuts(VIRTUAL, "block1ms", 200);
        String what = "1 ms of blocking, 200 callers x 10";
        atMost(1.0, "x raw", what, Run.ratio(crowd, "fanout", "raw", 10));
        Optional<Figure> each = Run.ratio(crowd, "fanout-each", "raw", 10);
        if (each.isPresent()) {
            byTeam(() -> atMost(1.0, "x raw", what + ", `@Each`", each));
        }
    }

    private void blocking(Measurements blocking, int n) {
        String what = "1 ms of blocking, N = " + Numbers.count(n);
        atMost(1.05, "x raw", what, Run.ratio(blocking, "fanout", "raw", n));
    }

    private void limited() {
        String what = "`@Each`, 10,000 elements, limit 64, ";
        Measurements constant = results.virtual().fanOuts(VIRTUAL, "constant");
        Measurements blocking = results.virtual().fanOuts(VIRTUAL, "block1ms");
        String unit = "x a semaphore's time";
        atMost(0.2, unit, what + "constant bodies", Run.ratio(constant, "fanout-limit", "semaphore", MANY));
        atMost(1.0, unit, what + "1 ms of blocking", Run.ratio(blocking, "fanout-limit", "semaphore", MANY));
        Optional<Figure> bytes = constant.find("fanout-limit", MANY).flatMap(Measurement::bytesPerCall);
        atMostBytes(150, what + "constant bodies: bytes per element", bytes);
    }

    private void busy() {
        Measurements busy = results.virtual().fanOuts(VIRTUAL, "cpu20us");
        Optional<Figure> ratio = results.virtual()
                .machine()
                .map(Machine::cores)
                .flatMap(cores -> Run.ratio(busy, "fanout", "sequential", MANY)
                        .map(sequential -> sequential.dividedBy(1.0 / cores)));
        atMost(1.1, "x total work / cores", "20 us of CPU, 10,000 elements", ratio);
    }

    /** Missed by whoever leaves something running, however fast. */
    private void firstFailure() {
        String what = "first failure among 100 sleepers, until the caller has it and all have ended";
        String unit = "x StructuredTaskScope";
        Measurements failures = results.virtual().measurements().of("FirstFailureBenchmark");
        Optional<Figure> left = failures.find("fanout", 100).flatMap(measured -> measured.metric("stillRunning"));
        if (left.isPresent() && left.get().max() > 0) {
            goals.add(new Goal(what, atMost(1.0, unit), "calls were left running", Verdict.MISSED));
        } else {
            atMost(1.0, unit, what, Run.ratio(failures, "fanout", "structured-task-scope", 100));
        }
    }

    private void platformThreads() {
        for (String body : List.of("constant", "block1ms")) {
            Measurements measured = results.platform().fanOuts("PLATFORM", body);
            for (int n : List.of(3, 10, 100)) {
                String what =
                        "JDK 17, N = " + n + (body.equals("constant") ? ", constant bodies" : ", 1 ms of blocking");
                atMost(1.0, "x raw on a cached pool", what, Run.ratio(measured, "fanout", "raw", n));
            }
        }
    }

    private void compileTime() {
        List<CompileTime> own = results.compileTimes().stream()
                .filter(time -> time.contender().equals("Fanout"))
                .toList();
        if (own.isEmpty()) {
            goals.add(Goal.notMeasured("compile time added", "≤ 20 %"));
        }
        for (CompileTime time : own) {
            goals.add(new Goal(
                    "compile time added, " + Numbers.count(time.types()) + " interfaces, javac "
                            + time.mode().toLowerCase(Locale.ROOT),
                    "≤ 20 %",
                    Numbers.percentAdded(time.multiple()),
                    Verdict.of(Numbers.printedPercentAdded(time.multiple()) <= 20)));
        }
    }

    private void cluster() {
        for (ClusterRates rates : results.cluster()) {
            double least = rates.micros() < LONG_MICROS ? 5 : 1;
            goals.add(new Goal(
                    Numbers.count(rates.micros()) + " us of work an element, members of a cluster: " + rates.members(),
                    String.format(Locale.ROOT, "≥ %.0f x a task for each element", least),
                    Numbers.multiple(rates.gain()),
                    Verdict.of(Numbers.printedMultiple(rates.gain()) >= least)));
        }
    }

    /** What is added there is of maps on virtual threads, whose elements share threads. */
    private void byTeam(Runnable adding) {
        int before = goals.size();
        adding.run();
        goals.subList(before, goals.size()).replaceAll(Goal::ofTeam);
    }

    private void atMost(double limit, String unit, String what, Optional<Figure> measured) {
        String bound = atMost(limit, unit);
        goals.add(measured.map(figure -> new Goal(
                        what, bound, Numbers.multiple(figure), Verdict.of(Numbers.printedMultiple(figure) <= limit)))
                .orElseGet(() -> Goal.notMeasured(what, bound)));
    }

    private void atMostBytes(double limit, String what, Optional<Figure> measured) {
        String bound = String.format(Locale.ROOT, "≤ %.0f B", limit);
        goals.add(measured.map(figure ->
                        new Goal(what, bound, Numbers.bytes(figure), Verdict.of(Numbers.printedBytes(figure) <= limit)))
                .orElseGet(() -> Goal.notMeasured(what, bound)));
    }

    private static String atMost(double limit, String unit) {
        return "≤ " + limit + " " + unit;
    }
}
