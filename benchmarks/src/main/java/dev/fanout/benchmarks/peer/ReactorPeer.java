package dev.fanout.benchmarks.peer;

import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Reactor, each blocking call wrapped as its reference says (fromCallable, subscribeOn), on virtual threads or on a
 * scheduler of its own: a few calls are zipped, many are mapped. The first failure cancels the other calls, and is told without waiting for them.
 */
record ReactorPeer(Workload workload, Scheduler threads) implements Peer {
    private static final int FEW = 10;

    ReactorPeer {
        Hooks.onErrorDropped(late -> {}); // else it prints every call that was cancelled
    }

    @Override
    public int run() {
        Mono<Integer> sum = workload.calls() <= FEW ? zipped() : mapped();
        Integer result = sum.block();
        return result == null ? -1 : result;
    }

    private Mono<Integer> zipped() {
        List<Mono<Integer>> calls = new ArrayList<>(workload.calls());
        for (int index = 0; index < workload.calls(); index++) {
            calls.add(call(index));
        }
        return Mono.zip(calls, ReactorPeer::sum);
    }

    private Mono<Integer> mapped() {
        return Flux.range(0, workload.calls())
                .flatMap(this::call, workload.calls())
                .reduce(Integer::sum);
    }

    private Mono<Integer> call(int index) {
        return Mono.fromCallable(() -> workload.body().call(index)).subscribeOn(threads);
    }

    private static int sum(Object[] results) {
        int sum = 0;
        for (Object result : results) {
            sum += (Integer) result;
        }
        return sum;
    }

    @Override
    public void close() {
        threads.dispose();
    }
}
