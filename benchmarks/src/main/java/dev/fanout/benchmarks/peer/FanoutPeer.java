package dev.fanout.benchmarks.peer;

import dev.fanout.benchmarks.calls.ConcurrentEachCall;
import dev.fanout.benchmarks.calls.ConcurrentTenCalls;
import dev.fanout.benchmarks.calls.ConcurrentThreeCalls;
import dev.fanout.benchmarks.calls.EachCall;
import dev.fanout.benchmarks.calls.TenCalls;
import dev.fanout.benchmarks.calls.ThreeCalls;
import dev.fanout.runtime.FanoutRuntime;
import java.util.List;

/** Fanout, as generated. */
public final class FanoutPeer {
    private FanoutPeer() {}

    /** Three or ten calls by name into a record; any other number of them by mapping one call over a list. */
    public static Peer of(Workload workload, FanoutRuntime runtime) {
        return switch (workload.calls()) {
            case 3 -> three(workload, runtime);
            case 10 -> ten(workload, runtime);
            default -> each(workload, runtime);
        };
    }

    /** One call mapped over a list, all elements at once. */
    static Peer each(Workload workload, FanoutRuntime runtime) {
        EachCall calls = new ConcurrentEachCall(workload.body(), runtime);
        List<Integer> indexes = workload.indexes();
        return () -> sum(calls.all(indexes));
    }

    /** One call mapped over a list, at most {@link EachCall#LIMIT} at once. */
    static Peer limited(Workload workload, FanoutRuntime runtime) {
        EachCall calls = new ConcurrentEachCall(workload.body(), runtime);
        List<Integer> indexes = workload.indexes();
        return () -> sum(calls.limited(indexes));
    }

    private static Peer three(Workload workload, FanoutRuntime runtime) {
        ThreeCalls calls = new ConcurrentThreeCalls(workload.body(), runtime);
        return () -> calls.results().sum();
    }

    private static Peer ten(Workload workload, FanoutRuntime runtime) {
        TenCalls calls = new ConcurrentTenCalls(workload.body(), runtime);
        return () -> calls.results().sum();
    }

    private static int sum(List<Integer> results) {
        int sum = 0;
        for (int result : results) {
            sum += result;
        }
        return sum;
    }
}
