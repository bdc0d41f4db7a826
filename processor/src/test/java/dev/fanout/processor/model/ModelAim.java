package dev.fanout.processor.model;

import java.util.OptionalLong;

/**
 * What a gather is after, described.
 *
 * @param kind which of its calls
 * @param quorum how many successes are enough, if that is what it is after
 * @param hedge in milliseconds; of one that is after the first success
 */
record ModelAim(Kind kind, int quorum, OptionalLong hedge) {
    static final ModelAim ALL = new ModelAim(Kind.ALL, 0, OptionalLong.empty());

    /** Which calls. */
    enum Kind {
        ALL,
        FIRST_SUCCESS,
        FIRST_COMPLETED,
        QUORUM
    }

    boolean isOne() {
        return kind == Kind.FIRST_SUCCESS || kind == Kind.FIRST_COMPLETED;
    }

    /** How many successes are enough; of all calls: more than there are. */
    int enough() {
        return switch (kind) {
            case ALL -> Integer.MAX_VALUE;
            case FIRST_SUCCESS, FIRST_COMPLETED -> 1;
            case QUORUM -> quorum;
        };
    }
}
