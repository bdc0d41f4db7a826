package dev.fanout.example.playground;

import java.util.List;

/**
 * What a server is doing, and has done.
 *
 * @param running what is being made
 * @param answered how many got what they had asked for
 * @param failed how many got a failure
 * @param stopped how many were gone before it was there
 */
public record ServerState(List<Running> running, int answered, int failed, int stopped) {

    /**
     * Something that is being made.
     *
     * @param run its id
     * @param gather the method that was called
     * @param millis for how long
     * @param calls the calls that were made for it
     */
    public record Running(String run, String gather, long millis, Calls calls) {}
}
