package dev.fanout.benchmarks.body;

/** What each call of a fan-out does. */
@FunctionalInterface
public interface Body {

    /** Results are among those that {@link Integer} keeps ready, so that boxing them allocates nothing. */
    int RESULTS = 64;

    /**
     * Runs one call.
     *
     * @param index which of the calls, from 0
     * @return {@link #result} of the index
     * @throws InterruptedException if it was interrupted while it blocked
     */
    int call(int index) throws InterruptedException;

    /** What the call of an index has to return. */
    static int result(int index) {
        return index % RESULTS;
    }

    /** The sum of what so many calls return: what a fan-out that lost, repeated or mixed up a call does not come to. */
    static int checksum(int calls) {
        int sum = 0;
        for (int index = 0; index < calls; index++) {
            sum += result(index);
        }
        return sum;
    }
}
