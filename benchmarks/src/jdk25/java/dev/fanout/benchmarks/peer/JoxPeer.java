package dev.fanout.benchmarks.peer;

import com.softwaremill.jox.structured.Fork;
import com.softwaremill.jox.structured.Scopes;
import java.util.ArrayList;
import java.util.List;

/** jox's {@link Scopes#supervised}: all succeed, or the first failure. */
record JoxPeer(Workload workload) implements Peer {

    @Override
    public int run() throws InterruptedException {
        return Scopes.supervised(scope -> {
            List<Fork<Integer>> calls = new ArrayList<>(workload.calls());
            for (int index = 0; index < workload.calls(); index++) {
                int argument = index;
                calls.add(scope.fork(() -> workload.body().call(argument)));
            }
            int sum = 0;
            for (Fork<Integer> call : calls) {
                sum += call.join();
            }
            return sum;
        });
    }
}
