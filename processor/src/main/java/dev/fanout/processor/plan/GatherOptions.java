package dev.fanout.processor.plan;

import java.time.Duration;
import java.util.Optional;

/**
 * What is particular about a gather.
 *
 * @param timeout the deadline for all of it
 * @param limit how many of its calls run at once
 * @param aim what it is after
 */
public record GatherOptions(Optional<Duration> timeout, Optional<Integer> limit, Aim aim) {
    /** Nothing: the gather is written down without options. */
    public static final GatherOptions DEFAULT = new GatherOptions(Optional.empty(), Optional.empty(), new Aim.All());

    /** Whether it is after all its calls. */
    public boolean wantsAll() {
        return aim instanceof Aim.All;
    }
}
