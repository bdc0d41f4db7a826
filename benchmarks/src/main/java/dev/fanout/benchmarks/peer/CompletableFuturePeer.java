package dev.fanout.benchmarks.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;

/** {@link CompletableFuture#supplyAsync} for each call and {@link CompletableFuture#allOf} over them: waits for all. */
record CompletableFuturePeer(Workload workload, ExecutorService executor) implements Peer {

    @Override
    public int run() {
        List<CompletableFuture<Integer>> calls = new ArrayList<>(workload.calls());
        for (int index = 0; index < workload.calls(); index++) {
            int argument = index;
            calls.add(CompletableFuture.supplyAsync(() -> call(argument), executor));
        }
        return sum(calls);
    }

    /** Waits for all. */
    static int sum(List<CompletableFuture<Integer>> calls) {
        CompletableFuture.allOf(calls.toArray(new CompletableFuture<?>[0])).join();
        int sum = 0;
        for (CompletableFuture<Integer> call : calls) {
            sum += call.join();
        }
        return sum;
    }

    private int call(int index) {
        try {
            return workload.body().call(index);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CompletionException(interrupted);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
