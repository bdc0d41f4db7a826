package dev.fanout.processor.plan;

import java.time.Duration;
import java.util.Optional;

/** What a gather is after: which of its required calls have to succeed before the others are not needed. */
public sealed interface Aim {

    /** All of them. */
    record All() implements Aim {}

    /**
     * The first that succeeds.
     *
     * @param hedge set where they start one after the other: after how long the next does
     */
    record FirstSuccess(Optional<Duration> hedge) implements Aim {}

    /** The first that ends. */
    record FirstCompleted() implements Aim {}

    /**
     * So many successes.
     *
     * @param successes how many
     * @param isStrict whether fewer are a failure; otherwise they are seen in the outcomes
     */
    record Quorum(int successes, boolean isStrict) implements Aim {}

    /** After how long the next call starts, where they start one after the other. */
    default Optional<Duration> delay() {
        return this instanceof FirstSuccess race ? race.hedge() : Optional.empty();
    }
}
