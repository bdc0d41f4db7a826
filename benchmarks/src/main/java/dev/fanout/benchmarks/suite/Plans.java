package dev.fanout.benchmarks.suite;

import static dev.fanout.benchmarks.CallerKind.PLATFORM;

import dev.fanout.benchmarks.FanOutBenchmark;
import dev.fanout.benchmarks.FirstFailureBenchmark;
import dev.fanout.benchmarks.SemanticsBenchmark;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is measured. The short plans hold what each goal needs, and all peers where the goal is about all of them; the full
 * ones hold all axes. Dagger's producers are written down one by one, hence for 3 and 10 calls only.
 */
final class Plans {
    private static final List<String> RAW_AND_FANOUT = List.of("raw", "fanout");
    private static final List<String> ON_VIRTUAL_THREADS = List.of(
            "raw",
            "fanout",
            "structured-task-scope",
            "completable-future",
            "invoke-all",
            "guava",
            "spring-async",
            "reactor",
            "jox");
    private static final List<String> NAMED = Stream.concat(ON_VIRTUAL_THREADS.stream(), Stream.of("dagger-producers"))
            .toList();
    private static final List<String> ON_PLATFORM_THREADS =
            List.of("raw", "fanout", "completable-future", "invoke-all", "guava", "spring-async", "reactor");
    private static final List<String> NAMED_ON_PLATFORM_THREADS = Stream.concat(
                    ON_PLATFORM_THREADS.stream(), Stream.of("dagger-producers"))
            .toList();
    private static final List<String> MAPPED = List.of("fanout-each");
    private static final List<String> LIMITED = List.of("semaphore", "fanout-limit");
    private static final List<String> ALL_BODIES = List.of("constant", "cpu20us", "block1ms");
    private static final List<String> ALL_SEMANTICS = List.of("NONE", "DEADLINE", "LISTENER", "CARRIER", "ALL");

    private Plans() {}

    static Plan of(String mode, Jdk jdk) {
        boolean virtual = jdk == Jdk.JDK25;
        if (mode.equals("full")) {
            return virtual ? fullOnVirtualThreads() : fullOnPlatformThreads();
        }
        return virtual ? shortOnVirtualThreads() : shortOnPlatformThreads();
    }

    private static Plan shortOnVirtualThreads() {
        return new Plan()
                .add(FanOutBenchmark.class, fanOut(NAMED, "constant", "3", "10"))
                .add(FanOutBenchmark.class, fanOut(ON_VIRTUAL_THREADS, "constant", "1000"))
                .add(FanOutBenchmark.class, PLATFORM, fanOut(RAW_AND_FANOUT, "constant", "10"))
                .add(FanOutBenchmark.class, fanOut(RAW_AND_FANOUT, "block1ms", "3", "10", "100", "1000"))
                .add(FanOutBenchmark.class, crowd(RAW_AND_FANOUT, "block1ms"))
                .add(FanOutBenchmark.class, crowd(MAPPED, "block1ms"))
                .add(FanOutBenchmark.class, fanOut(LIMITED, "constant", "10000"))
                .add(FanOutBenchmark.class, fanOut(LIMITED, "block1ms", "10000"))
                .add(FanOutBenchmark.class, fanOut(List.of("sequential", "fanout"), "cpu20us", "10000"))
                .add(FirstFailureBenchmark.class, Map.of("peer", List.of("structured-task-scope", "fanout")))
                .add(SemanticsBenchmark.class, Map.of("semantics", ALL_SEMANTICS, "n", List.of("10")));
    }

    private static Plan fullOnVirtualThreads() {
        Plan plan = new Plan();
        for (String body : ALL_BODIES) {
            plan.add(FanOutBenchmark.class, fanOut(NAMED, body, "3", "10"))
                    .add(FanOutBenchmark.class, fanOut(MAPPED, body, "3", "10"))
                    .add(FanOutBenchmark.class, fanOut(ON_VIRTUAL_THREADS, body, "100", "1000", "10000"))
                    .add(FanOutBenchmark.class, fanOut(LIMITED, body, "100", "1000", "10000"))
                    .add(FanOutBenchmark.class, PLATFORM, fanOut(NAMED, body, "3", "10"))
                    .add(FanOutBenchmark.class, crowd(NAMED, body))
                    .add(FanOutBenchmark.class, crowd(MAPPED, body))
                    .add(FanOutBenchmark.class, PLATFORM, crowd(NAMED, body));
        }
        return plan.add(FanOutBenchmark.class, fanOut(List.of("sequential"), "cpu20us", "10000"))
                .add(FirstFailureBenchmark.class, Map.of("peer", withoutRaw(ON_VIRTUAL_THREADS)))
                .add(SemanticsBenchmark.class, Map.of("semantics", ALL_SEMANTICS, "n", List.of("3", "10")));
    }

    private static Plan shortOnPlatformThreads() {
        return new Plan()
                .add(FanOutBenchmark.class, PLATFORM, fanOut(NAMED_ON_PLATFORM_THREADS, "constant", "3", "10"))
                .add(FanOutBenchmark.class, PLATFORM, fanOut(ON_PLATFORM_THREADS, "constant", "100"))
                .add(FanOutBenchmark.class, PLATFORM, fanOut(RAW_AND_FANOUT, "block1ms", "3", "10", "100"));
    }

    private static Plan fullOnPlatformThreads() {
        Plan plan = new Plan();
        for (String body : ALL_BODIES) {
            plan.add(FanOutBenchmark.class, PLATFORM, fanOut(NAMED_ON_PLATFORM_THREADS, body, "3", "10"))
                    .add(FanOutBenchmark.class, PLATFORM, fanOut(ON_PLATFORM_THREADS, body, "100", "1000"));
        }
        return plan.add(FanOutBenchmark.class, PLATFORM, crowd(ON_PLATFORM_THREADS, "block1ms"))
                .add(FirstFailureBenchmark.class, PLATFORM, Map.of("peer", withoutRaw(ON_PLATFORM_THREADS)))
                .add(SemanticsBenchmark.class, PLATFORM, Map.of("semantics", ALL_SEMANTICS, "n", List.of("3", "10")));
    }

    /** It cannot fail. */
    private static List<String> withoutRaw(List<String> peers) {
        return peers.stream().filter(peer -> !peer.equals("raw")).toList();
    }

    private static Map<String, List<String>> fanOut(List<String> peers, String body, String... n) {
        return Map.of("peer", peers, "body", List.of(body), "n", List.of(n), "callers", List.of("1"));
    }

    /** 200 callers at once, as in a busy server. */
    private static Map<String, List<String>> crowd(List<String> peers, String body) {
        return Map.of("peer", peers, "body", List.of(body), "n", List.of("10"), "callers", List.of("200"));
    }
}
