package dev.fanout.runtime;

import java.lang.ref.Cleaner;

/** Does something when an object is forgotten, that is: collected. Its thread exists from the first such object on. */
final class Forgotten {
    private static final Cleaner CLEANER = Cleaner.create(action -> OwnThreads.daemon("fanout-forgotten", action));

    private Forgotten() {}

    /** Runs {@code action} once, when {@code object} is collected or the result is cleaned; it must not refer to the object. */
    static Cleaner.Cleanable then(Object object, Runnable action) {
        return CLEANER.register(object, action);
    }
}
