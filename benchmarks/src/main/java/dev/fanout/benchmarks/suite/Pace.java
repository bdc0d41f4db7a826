package dev.fanout.benchmarks.suite;

import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How long each combination is measured.
 *
 * @param rounds how many forks, at least three, since one alone can be off by a factor of three; between two forks of a
 *     combination all others have their turn, so that a machine that slows down slows all of them
 * @param iterations of warming up, and as many of measuring
 * @param millis of each iteration
 */
record Pace(int rounds, int iterations, int millis) {
    static final Pace SHORT = new Pace(3, 4, 200);
    static final Pace FULL = new Pace(5, 5, 1000);

    /** In one round. */
    ChainedOptionsBuilder appliedTo(ChainedOptionsBuilder options) {
        TimeValue time = TimeValue.milliseconds(millis);
        return options.forks(1)
                .warmupIterations(iterations)
                .warmupTime(time)
                .measurementIterations(iterations)
                .measurementTime(time);
    }
}
