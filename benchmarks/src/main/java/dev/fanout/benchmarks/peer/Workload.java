package dev.fanout.benchmarks.peer;

import dev.fanout.benchmarks.body.Body;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is fanned out.
 *
 * @param calls how many calls
 * @param body what each of them does
 */
public record Workload(int calls, Body body) {

    /** The calls' arguments, for those who map over a list. */
    public List<Integer> indexes() {
        return IntStream.range(0, calls).boxed().toList();
    }

    /** What a fan-out of it has to return. */
    public int checksum() {
        return Body.checksum(calls);
    }

    /** For peers whose calls are written down one by one. */
    IllegalArgumentException unsupportedBy(String peer) {
        return new IllegalArgumentException(peer + " is not written for " + calls + " calls");
    }
}
