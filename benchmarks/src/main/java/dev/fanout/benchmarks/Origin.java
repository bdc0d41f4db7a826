package dev.fanout.benchmarks;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Where figures come from.
 *
 * @param commit of the sources that were measured
 * @param command what was run
 * @param begun when, in UTC
 */
public record Origin(String commit, String command, String begun) {

    /** What is begun now. */
    public static Origin now(String commit, String command) {
        return new Origin(
                commit, command, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
