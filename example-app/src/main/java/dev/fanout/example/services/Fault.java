package dev.fanout.example.services;

import java.time.Duration;

/** What can be wrong with something that is asked. Whoever asks chooses it, by the address that is asked. */
public enum Fault {
    /** Nothing: it answers as it does otherwise. */
    NONE,
    /** It answers after 800 ms. */
    SLOW,
    /** It fails after 100 ms; the database at once. */
    FAILING,
    /** It answers after a minute, for which nobody waits. */
    HANGING;

    /** How a service with the fault treats a user whom it would treat in the way of {@code otherwise}. */
    Behaviour behaviour(Behaviour otherwise) {
        return switch (this) {
            case NONE -> otherwise;
            case SLOW -> Behaviour.answering(Duration.ofMillis(800));
            case FAILING -> Behaviour.failing(Duration.ofMillis(100));
            case HANGING -> Behaviour.answering(Duration.ofMinutes(1));
        };
    }
}
