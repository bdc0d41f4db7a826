package dev.fanout.benchmarks.peer;

import dev.fanout.runtime.FanoutRuntime;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

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
            case "guava" -> new GuavaPeer(workload, cachedPool());
            case "spring-async" -> new SpringAsyncPeer(workload);
            case "dagger-producers" -> DaggerPeer.of(workload, cachedPool());
            case "reactor" -> new ReactorPeer(workload, likeBoundedElastic());
            default -> throw new IllegalArgumentException("no peer on platform threads is named " + name);
        };
    }

    /** What Reactor has for blocking calls, as it is by default, but for its own use: whoever opens it closes it. */
    private static Scheduler likeBoundedElastic() {
        return Schedulers.newBoundedElastic(
                Schedulers.DEFAULT_BOUNDED_ELASTIC_SIZE,
                Schedulers.DEFAULT_BOUNDED_ELASTIC_QUEUESIZE,
                "peer",
                60,
                true);
    }

    private static ExecutorService cachedPool() {
        return Executors.newCachedThreadPool(DaemonThreads::newThread);
    }
}
