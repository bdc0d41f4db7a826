package dev.fanout.benchmarks.suite;

import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How long each combination is measured.
 *
 * @param rounds how many forks, at least three, since one alone can be off by a factor of three; between two forks of a
 *     combination all others have their turn, so that a machine that slows down slows all of them
 * @param warmUps iterations that do not count: the more code there is, the longer the JIT is busy with it
 * @param iterations that count
 * @param millis of each iteration
 */
record Pace(int rounds, int warmUps, int iterations, int millis) {
    /** Only says whether everything runs. */
    private static final Pace TRY = new Pace(1, 1, 1, 100);

    private static final Pace SHORT = new Pace(3, 8, 3, 300);
    private static final Pace FULL = new Pace(5, 5, 5, 1000);

    static Pace named(String mode) {
        return switch (mode) {
            case "try" -> TRY;
            case "short" -> SHORT;
            case "full" -> FULL;
            default -> throw new IllegalArgumentException("try, short or full, not " + mode);
        };
    }

    /** In one round. */
    ChainedOptionsBuilder appliedTo(ChainedOptionsBuilder options) {
        TimeValue time = TimeValue.milliseconds(millis);
        return options.forks(1)
                .warmupIterations(warmUps)
                .warmupTime(time)
                .measurementIterations(iterations)
                .measurementTime(time);
    }
}
