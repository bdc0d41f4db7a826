package dev.fanout.benchmarks.peer;

import dev.fanout.benchmarks.body.Body;
import dev.fanout.benchmarks.calls.EachCall;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/** What is usually written to have some at once: a thread for each call, and a semaphore that they wait for. */
record SemaphorePeer(Workload workload, Executor threads) implements Peer {

    @Override
    public int run() {
        Semaphore permits = new Semaphore(EachCall.LIMIT);
        return new RawPeer(new Workload(workload.calls(), limited(permits)), threads).run();
    }

    private Body limited(Semaphore permits) {
        Body body = workload.body();
        return index -> {
            permits.acquire();
            try {
                return body.call(index);
            } finally {
                permits.release();
            }
        };
    }
}
