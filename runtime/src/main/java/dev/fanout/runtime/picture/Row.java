package dev.fanout.runtime.picture;

import java.util.List;

/** A line of a picture: a label, what is drawn beside it, and some words. */
sealed interface Row {
    int depth();

    String label();

    String status();

    /** A gather, whose calls follow. */
    record OfGather(int depth, String label, String status, GatherSpan gather) implements Row {}

    /** A call alone. */
    record OfCall(int depth, String label, String status, CallSpan call) implements Row {}

    /** Many calls of one map, which follow by thread; here is how long they waited. */
    record OfMap(int depth, String label, String status, long queued, long lastBegun) implements Row {}

    /** Calls of a map that ran on the same thread, one after the other. */
    record OfThread(int depth, String label, String status, List<CallSpan> calls) implements Row {}

    /** Only words. */
    record Note(int depth, String label) implements Row {
        @Override
        public String status() {
            return "";
        }
    }
}
