package dev.fanout.runtime;

/** The clock and the timer of a runtime: the machine's, or one that a test moves by hand. */
interface Time {

    /** Monotonic time in nanoseconds, as {@link System#nanoTime()}: only differences mean anything. */
    long nanoTime();

    /**
     * Runs {@code action} on the timer's thread when the time has come, never before. The action may set, wake and
     * interrupt; it must neither block nor run a user's code.
     *
     * @return what takes it back
     */
    Timer schedule(long delayNanos, Runnable action);

    /** Something that is due later. */
    @FunctionalInterface
    interface Timer {
        /** Forgets the action at once, with all that it refers to; without effect when it has run. */
        void cancel();
    }
}
