package dev.fanout.runtime;

/** Where calls run. */
interface Threads {

    /**
     * Runs the task on a thread that it has to itself.
     *
     * @throws Throwable whatever keeps the thread from starting; the task then does not run
     */
    void start(CallTask<?> task) throws Throwable;

    /** Whether a thread is so cheap that thousands at once do no harm. */
    boolean areCheap();

    /** Whether a call is over when {@link #start} returns, because it ran right there. */
    default boolean areTheCallers() {
        return false;
    }

    /** Lets idle threads go; calls that run are not touched. */
    void close();
}
