package dev.fanout.processor.check;

import java.time.Duration;
import java.util.Optional;

/**
 * What the annotation of a gather says beside names.
 *
 * @param timeout its deadline
 * @param limit how many of its calls run at once
 * @param aim what it is after
 */
public record GatherPolicy(Optional<Duration> timeout, Optional<Integer> limit, Optional<Aim> aim) {

    /** What is not said here is as there. */
    GatherPolicy or(GatherPolicy other) {
        return new GatherPolicy(timeout.or(other::timeout), limit.or(other::limit), aim.or(other::aim));
    }

    /** What it is after, also where nothing says so. */
    public Aim aimed() {
        return aim.orElse(Aim.ALL);
    }
}
