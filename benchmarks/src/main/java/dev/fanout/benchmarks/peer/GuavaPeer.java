package dev.fanout.benchmarks.peer;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.ListeningExecutorService;
import com.google.common.util.concurrent.MoreExecutors;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;

/** Guava's {@link Futures#allAsList}: the first failure is told at once, the other calls run on. */
record GuavaPeer(Workload workload, ListeningExecutorService executor) implements Peer {

    GuavaPeer(Workload workload, ExecutorService executor) {
        this(workload, MoreExecutors.listeningDecorator(executor));
    }

    @Override
    public int run() throws InterruptedException, ExecutionException {
        List<ListenableFuture<Integer>> calls = new ArrayList<>(workload.calls());
        for (int index = 0; index < workload.calls(); index++) {
            int argument = index;
            calls.add(executor.submit(() -> workload.body().call(argument)));
        }
        int sum = 0;
        for (Integer result : Futures.allAsList(calls).get()) {
            sum += result;
        }
        return sum;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
