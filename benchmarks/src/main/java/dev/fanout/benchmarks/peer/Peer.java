package dev.fanout.benchmarks.peer;

/** One way to fan out, opened for one {@link Workload}; used by many callers at once. */
@FunctionalInterface
public interface Peer extends AutoCloseable {

    /**
     * Starts all calls, waits for them, and reads every result.
     *
     * @return the sum of the results
     * @throws Exception the failure of a call, in whatever this peer wraps it
     */
    int run() throws Exception;

    /** Ends the threads that it keeps. */
    @Override
    default void close() {}
}
