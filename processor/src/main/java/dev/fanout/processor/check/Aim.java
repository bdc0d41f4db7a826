package dev.fanout.processor.check;

import java.time.Duration;
import java.util.Optional;

/**
 * What a gather is after.
 *
 * @param kind which of its calls
 * @param quorum for {@link Kind#QUORUM}: how many successes
 * @param hedge for {@link Kind#FIRST_SUCCESS}: after how long the next call starts
 * @param member the member of the annotation that says so
 */
public record Aim(Kind kind, int quorum, Optional<Duration> hedge, String member) {

    /** Where nothing says so: all calls are wanted. */
    static final Aim ALL = new Aim(Kind.ALL, 0, Optional.empty(), "until");

    /** Which calls. */
    public enum Kind {
        ALL,
        FIRST_SUCCESS,
        FIRST_COMPLETED,
        QUORUM;

        /** Whether it is after one of its calls. */
        public boolean isOne() {
            return this == FIRST_SUCCESS || this == FIRST_COMPLETED;
        }
    }

    /** As it is written: {@code quorum = 2}. */
    String text() {
        if (hedge.isPresent()) {
            return "hedge";
        }
        return kind == Kind.QUORUM ? "quorum = " + quorum : "until = " + kind;
    }
}
