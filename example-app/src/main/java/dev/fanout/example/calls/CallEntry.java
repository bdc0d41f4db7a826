package dev.fanout.example.calls;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One line of a {@link CallLog}.
 *
 * @param name the call
 * @param started when it started, counted from the start of the log
 * @param took how long it took, or has taken so far
 * @param status how it ended
 * @param failure what it threw, the instance itself; null if it threw nothing
 */
public record CallEntry(
        String name,
        Duration started,
        Duration took,
        CallStatus status,
        @Nullable Throwable failure) {}
