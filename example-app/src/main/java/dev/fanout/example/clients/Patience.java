package dev.fanout.example.clients;

import dev.fanout.runtime.Deadline;
import java.time.Duration;

/**
 * How long a client waits for an answer: what is left until the deadline of the call that it works for, but never more
 * than it would wait anyway.
 *
 * <p>It waits a moment longer than the deadline. The deadline interrupts the client, and that is what should be
 * reported; the client's own timeout is there for a wait that an interrupt does not end.
 *
 * @param most how long the client waits where there is no deadline
 */
record Patience(Duration most) {
    private static final Duration MOMENT = Duration.ofMillis(500);

    /** For a client that takes a {@link Duration}. */
    Duration left() {
        return Deadline.current().remainingAtMost(most).plus(MOMENT);
    }

    /** For a client that counts in seconds, where zero would mean for ever. */
    int secondsLeft() {
        return Math.toIntExact(Deadline.current().remainingAtMost(most).toSeconds()) + 1;
    }
}
