package dev.fanout.benchmarks.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Subtask;

/** {@link StructuredTaskScope} as the first example of its documentation has it: all succeed, or the first failure. */
record StructuredTaskScopePeer(Workload workload) implements Peer {

    @Override
    public int run() throws InterruptedException {
        try (var scope = StructuredTaskScope.<Integer>open()) {
            List<Subtask<Integer>> calls = new ArrayList<>(workload.calls());
            for (int index = 0; index < workload.calls(); index++) {
                int argument = index;
                calls.add(scope.fork(() -> workload.body().call(argument)));
            }
            scope.join();
            int sum = 0;
            for (Subtask<Integer> call : calls) {
                sum += call.get();
            }
            return sum;
        }
    }
}
