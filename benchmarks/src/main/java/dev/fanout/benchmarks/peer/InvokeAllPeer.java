package dev.fanout.benchmarks.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** {@link ExecutorService#invokeAll}: waits for all calls, whatever becomes of them. */
record InvokeAllPeer(Workload workload, ExecutorService executor) implements Peer {

    @Override
    public int run() throws InterruptedException, ExecutionException {
        List<Callable<Integer>> calls = new ArrayList<>(workload.calls());
        for (int index = 0; index < workload.calls(); index++) {
            int argument = index;
            calls.add(() -> workload.body().call(argument));
        }
        int sum = 0;
        for (Future<Integer> future : executor.invokeAll(calls)) {
            sum += future.get();
        }
        return sum;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
