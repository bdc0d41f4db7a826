package dev.fanout.benchmarks.suite;

import dev.fanout.benchmarks.CallerKind;
import dev.fanout.benchmarks.body.CpuTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * One benchmark with one value of each of its parameters.
 *
 * @param benchmark the class
 * @param caller on which kind of thread it runs
 * @param parameters the others
 */
record Combination(Class<?> benchmark, CallerKind caller, Map<String, String> parameters) {
    private static final List<String> HEAP = List.of("-Xms1g", "-Xmx1g");

    /** What JMH is told for one fork. */
    Options options(Pace pace, CpuTokens tokens) {
        List<String> jvm = new ArrayList<>(HEAP);
        jvm.addAll(Jdk.current().jvmArguments());
        jvm.addAll(caller.jvmArguments());
        jvm.add("-D" + CpuTokens.PROPERTY + "=" + tokens.amount());
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + benchmark.getName().replace(".", "\\.") + "\\.")
                .jvmArgs(jvm.toArray(String[]::new))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .param("caller", caller.name());
        parameters.forEach(options::param);
        return pace.appliedTo(options).build();
    }

    @Override
    public String toString() {
        return benchmark.getSimpleName() + " " + caller + " " + new TreeMap<>(parameters);
    }
}
