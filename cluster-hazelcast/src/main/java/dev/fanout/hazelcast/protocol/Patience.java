package dev.fanout.hazelcast.protocol;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How long somebody waits, as a number that can be added to a time. */
final class Patience {
    private Patience() {}

    /** In nanoseconds; centuries are cut. */
    static long nanos(Duration patience) {
        return Math.min(TimeUnit.NANOSECONDS.convert(patience), Long.MAX_VALUE / 4);
    }
}
