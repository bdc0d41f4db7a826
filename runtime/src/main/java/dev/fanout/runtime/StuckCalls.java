package dev.fanout.runtime;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What was unfinished at a deadline. Taking a stack costs more than interrupting a thread, so that only as many are taken as
 * a reader wants to see; thousands of calls are not to be cancelled late because of it.
 *
 * @param first where the first of them were
 * @param more how many others there were
 */
record StuckCalls(List<StuckCall> first, int more) {
    static final StuckCalls NONE = new StuckCalls(List.of(), 0);

    private static final int NAMED = 5;

    static StuckCalls of(List<CallTask<?>> unfinished) {
        List<StuckCall> first =
                unfinished.stream().limit(NAMED).map(StuckCall::of).toList();
        return new StuckCalls(first, unfinished.size() - first.size());
    }

    boolean isEmpty() {
        return first.isEmpty();
    }

    @Override
    public String toString() {
        return first.stream().map(StuckCall::toString).collect(Collectors.joining(", "))
                + (more == 0 ? "" : " and " + more + " more");
    }
}
