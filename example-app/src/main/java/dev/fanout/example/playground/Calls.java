package dev.fanout.example.playground;

/**
 * How many calls there are.
 *
 * @param waiting for what they need, for their turn, or for a thread
 * @param running right now
 * @param succeeded ended with a value
 * @param failed ended with a failure
 * @param cancelled ended because they were asked to
 * @param asked how many were asked to stop, whatever became of it
 */
public record Calls(int waiting, int running, int succeeded, int failed, int cancelled, int asked) {

    /** All of them. */
    public int total() {
        return waiting + running + succeeded + failed + cancelled;
    }
}
