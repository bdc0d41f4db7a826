package dev.fanout.benchmarks.suite;

import dev.fanout.benchmarks.body.CpuTokens;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures all combinations of a plan on the current JDK and writes JMH's raw data, and what it was measured on. */
public final class Suite {
    private final Pace pace;
    private final List<Combination> combinations;
    private final CpuTokens tokens;
    private final RawData data = new RawData();

    private Suite(Pace pace, Plan plan, CpuTokens tokens) {
        this.pace = pace;
        this.combinations = plan.combinations();
        this.tokens = tokens;
    }

    /**
     * Measures.
     *
     * @param arguments {@code short}, {@code full} or {@code try}, the folder for the results, the file for JMH's own output, the commit
     *     that is measured, and the command that was given
     */
    public static void main(String[] arguments) throws IOException, RunnerException {
        String mode = arguments[0];
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        Jdk jdk = Jdk.current();
        CpuTokens tokens = CpuTokens.measured();
        Machine machine = Machine.here(tokens.amount(), arguments[3], arguments[4]);
        Suite suite = new Suite(Pace.named(mode), Plans.of(mode, jdk), tokens);
        try (PrintStream log = new PrintStream(arguments[2], StandardCharsets.UTF_8)) {
            suite.run(folder.resolve(jdk.fileName() + ".json"), log);
        }
        machine.write(folder.resolve(jdk.fileName() + "-machine.json"));
    }

    /** What is there is written after each round, so that a run that is stopped has not been for nothing. */
    private void run(Path results, PrintStream log) throws IOException, RunnerException {
        OutputFormat output = OutputFormatFactory.createFormatInstance(log, VerboseMode.NORMAL);
        Instant start = Instant.now();
        for (int round = 1; round <= pace.rounds(); round++) {
            for (int index = 0; index < combinations.size(); index++) {
                Combination combination = combinations.get(index);
                System.out.printf(
                        "%4d s  round %d of %d, %d of %d: %s%n",
                        Duration.between(start, Instant.now()).toSeconds(),
                        round,
                        pace.rounds(),
                        index + 1,
                        combinations.size(),
                        combination);
                data.add(combination, new Runner(combination.options(pace, tokens), output).run());
            }
            data.write(results);
        }
    }
}
