package dev.fanout.benchmarks.body;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How many of {@link Blackhole#consumeCPU}'s tokens keep this machine busy for 20 us.
 *
 * @param amount the tokens
 */
public record CpuTokens(long amount) {

    /** Set by whoever starts several JVMs, so that all of them do the same work. */
    public static final String PROPERTY = "fanout.benchmarks.tokens";

    private static final long GOAL_NANOS = TimeUnit.MICROSECONDS.toNanos(20);
    private static final long SAMPLE_TOKENS = 10_000;
    private static final int CALLS = 200;
    private static final int ROUNDS = 25;

    /** Those that were measured for the whole run, or else by this JVM. */
    public static CpuTokens ofThisRun() {
        Long amount = Long.getLong(PROPERTY);
        return amount == null ? measured() : new CpuTokens(amount);
    }

    /** Measures them, in half a second. */
    public static CpuTokens measured() {
        double nanosPerToken = nanosPerCall(SAMPLE_TOKENS) / SAMPLE_TOKENS;
        CpuTokens tokens = new CpuTokens(Math.max(1, Math.round(GOAL_NANOS / nanosPerToken)));
        System.out.printf(
                "# cpu20us: %d tokens, which take %.1f us%n", tokens.amount, nanosPerCall(tokens.amount) / 1000);
        return tokens;
    }

    /** The median, so that neither the interpreter's first rounds nor a busy machine's count. */
    private static double nanosPerCall(long tokens) {
        double[] rounds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (int call = 0; call < CALLS; call++) {
                Blackhole.consumeCPU(tokens);
            }
            rounds[round] = (double) (System.nanoTime() - start) / CALLS;
        }
        Arrays.sort(rounds);
        return rounds[ROUNDS / 2];
    }
}
