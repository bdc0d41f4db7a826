package dev.fanout.benchmarks.peer;

import dev.fanout.runtime.FanoutRuntime;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import reactor.core.scheduler.Schedulers;

/** The peers on virtual threads, by the names that a benchmark's parameter has for them. */
public final class Peers {
    private Peers() {}

    /** A peer for a workload. */
    public static Peer open(String name, Workload workload) {
        return switch (name) {
            case "sequential" -> new SequentialPeer(workload);
            case "raw" -> new RawPeer(workload, JdkThreads.perCall());
            case "semaphore" -> new SemaphorePeer(workload, JdkThreads.perCall());
            case "fanout" -> FanoutPeer.of(workload, FanoutRuntime.shared());
            case "fanout-each" -> FanoutPeer.each(workload, FanoutRuntime.shared());
            case "fanout-limit" -> FanoutPeer.limited(workload, FanoutRuntime.shared());
            case "structured-task-scope" -> new StructuredTaskScopePeer(workload);
            case "completable-future" -> new CompletableFuturePeer(workload, virtualThreads());
            case "invoke-all" -> new InvokeAllPeer(workload, virtualThreads());
            case "guava" -> new GuavaPeer(workload, virtualThreads());
            case "spring-async" -> new SpringAsyncPeer(workload);
            case "dagger-producers" -> DaggerPeer.of(workload, virtualThreads());
            case "reactor" -> new ReactorPeer(workload, Schedulers.fromExecutorService(virtualThreads()));
            case "jox" -> new JoxPeer(workload);
            default -> throw new IllegalArgumentException("no peer on virtual threads is named " + name);
        };
    }

    private static ExecutorService virtualThreads() {
        return Executors.newVirtualThreadPerTaskExecutor();
    }
}
