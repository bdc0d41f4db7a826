package dev.fanout.benchmarks.peer;

import dev.fanout.runtime.FanoutRuntime;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The peers on platform threads, by the names that a benchmark's parameter has for them. */
public final class Peers {
    private Peers() {}

    /** A peer for a workload. */
    public static Peer open(String name, Workload workload) {
        return switch (name) {
            case "sequential" -> new SequentialPeer(workload);
            case "raw" -> new RawPeer(workload, JdkThreads.perCall());
            case "fanout" -> FanoutPeer.of(workload, FanoutRuntime.shared());
            case "fanout-each" -> FanoutPeer.each(workload, FanoutRuntime.shared());
            case "fanout-limit" -> FanoutPeer.limited(workload, FanoutRuntime.shared());
            case "completable-future" -> new CompletableFuturePeer(workload, cachedPool());
            case "invoke-all" -> new InvokeAllPeer(workload, cachedPool());
            default -> throw new IllegalArgumentException("no peer on platform threads is named " + name);
        };
    }

    private static ExecutorService cachedPool() {
        return Executors.newCachedThreadPool(DaemonThreads::newThread);
    }
}
