package dev.fanout.runtime;

import java.time.Duration;

/** Where progress is written; by one thread at a time. */
interface ProgressOutput {
    /** A map that has ended before is not worth a line. */
    Duration after();

    /** How much time is between two lines about a map. */
    Duration every();

    /** Whether there is room for one map only. */
    boolean isSingle();

    /** Says how far a map is. */
    void show(ProgressLine line);

    /** Says how a map has ended. */
    void finish(ProgressLine line);
}
