package dev.fanout.processor.plan;

import java.time.Duration;
import java.util.Optional;

/**
 * What is particular about a gather.
 *
 * @param timeout the deadline for all of it
 * @param limit how many of its calls run at once
 * @param aim what it is after
 * @param formOf the gather that it is another form of; what it takes over from that is also said here
 */
public record GatherOptions(Optional<Duration> timeout, Optional<Integer> limit, Aim aim, Optional<OtherForm> formOf) {
    /** Nothing: the gather is written down without options. */
    public static final GatherOptions DEFAULT =
            new GatherOptions(Optional.empty(), Optional.empty(), new Aim.All(), Optional.empty());

    /** Whether it is after all its calls. */
    public boolean wantsAll() {
        return aim instanceof Aim.All;
    }
}
