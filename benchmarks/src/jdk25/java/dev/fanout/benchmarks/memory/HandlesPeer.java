package dev.fanout.benchmarks.memory;

import dev.fanout.benchmarks.peer.Peer;
import dev.fanout.benchmarks.peer.Workload;
import dev.fanout.runtime.Task;
import java.util.ArrayList;
import java.util.List;

/** Fanout, as generated, with a handle for each call that the caller keeps. */
record HandlesPeer(Workload workload) implements Peer {

    @Override
    public int run() {
        StartedCall calls = new ConcurrentStartedCall(workload.body());
        List<Task<Integer>> handles = new ArrayList<>(workload.calls());
        for (int index = 0; index < workload.calls(); index++) {
            handles.add(calls.call(index));
        }
        int sum = 0;
        for (Task<Integer> handle : handles) {
            sum += handle.join();
        }
        return sum;
    }
}
