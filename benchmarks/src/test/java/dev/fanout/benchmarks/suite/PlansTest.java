package dev.fanout.benchmarks.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.benchmarks.CallerKind;
import dev.fanout.benchmarks.FanOutBenchmark;
import dev.fanout.benchmarks.FirstFailureBenchmark;
import dev.fanout.benchmarks.Semantics;
import dev.fanout.benchmarks.SemanticsBenchmark;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlansTest {

    private static List<Combination> of(Class<?> benchmark) {
        return Plans.of("full", Jdk.current()).combinations().stream()
                .filter(combination -> combination.benchmark().equals(benchmark))
                .toList();
    }

    /** Of the cheap body, and few callers: as many as a test has time for. */
    static Stream<Combination> fanOuts() {
        return of(FanOutBenchmark.class).stream()
                .filter(combination -> combination.parameters().get("body").equals("constant"));
    }

    static Stream<String> failing() {
        return of(FirstFailureBenchmark.class).stream()
                .map(combination -> combination.parameters().get("peer"))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("fanOuts")
    void fanOut_bringsTheResultsOfAllCalls(Combination combination) throws Exception {
        FanOutBenchmark benchmark = new FanOutBenchmark();
        benchmark.peer = combination.parameters().get("peer");
        benchmark.n = Integer.parseInt(combination.parameters().get("n"));
        benchmark.callers =
                Math.min(3, Integer.parseInt(combination.parameters().get("callers")));
        benchmark.body = combination.parameters().get("body");
        benchmark.caller = CallerKind.PLATFORM;
        benchmark.open();
        benchmark.fanOut();
        benchmark.close();
    }

    @ParameterizedTest
    @MethodSource("failing")
    void failure_isFoundByEveryPeerAndLeavesNothingOfFanout(String peer) throws Exception {
        FirstFailureBenchmark benchmark = new FirstFailureBenchmark();
        benchmark.peer = peer;
        benchmark.n = 10;
        FirstFailureBenchmark.Found found = new FirstFailureBenchmark.Found();
        benchmark.open();
        benchmark.begin();
        benchmark.firstFailure(found);
        benchmark.end();
        benchmark.close();
        assertThat(found.failures).isEqualTo(1);
        if (peer.equals("fanout")) {
            assertThat(found.stillRunning).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void semantics_areNoticedByCallsAndListener(Semantics semantics) throws Exception {
        SemanticsBenchmark benchmark = new SemanticsBenchmark();
        benchmark.semantics = semantics;
        benchmark.n = 3;
        benchmark.open();
        benchmark.fanOut();
        benchmark.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "full", "try"})
    void plan_fansOutBesideRawOnEveryJdk(String mode) {
        for (Jdk jdk : Jdk.values()) {
            assertThat(Plans.of(mode, jdk).combinations())
                    .doesNotHaveDuplicates()
                    .anySatisfy(
                            combination -> assertThat(combination.parameters()).containsEntry("peer", "raw"));
        }
    }
}
