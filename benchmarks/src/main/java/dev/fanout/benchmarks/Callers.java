package dev.fanout.benchmarks;

import dev.fanout.benchmarks.peer.DaemonThreads;
import dev.fanout.benchmarks.peer.JdkThreads;
import dev.fanout.benchmarks.peer.Peer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Many who fan out at once, as in a server: each of them once, and the time is that of all. */
final class Callers implements AutoCloseable {
    private final int count;
    private final Executor threads;
    private final @Nullable ExecutorService pool;

    private Callers(int count, Executor threads, @Nullable ExecutorService pool) {
        this.count = count;
        this.threads = threads;
        this.pool = pool;
    }

    /** A new virtual thread for each, as servers with virtual threads have for each request. */
    static Callers virtual(int count) {
        return new Callers(count, JdkThreads.perCall(), null);
    }

    /** The threads of a pool, as servers with platform threads have. */
    static Callers platform(int count) {
        ExecutorService pool = Executors.newFixedThreadPool(count, DaemonThreads::newThread);
        return new Callers(count, pool, pool);
    }

    /** Has each of them run it, waits for all, and adds up what it returned. */
    int run(Peer peer) throws Exception {
        AtomicInteger sum = new AtomicInteger();
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        CountDownLatch pending = new CountDownLatch(count);
        for (int caller = 0; caller < count; caller++) {
            threads.execute(() -> {
                try {
                    sum.addAndGet(peer.run());
                } catch (Exception failed) {
                    failure.compareAndSet(null, failed);
                } finally {
                    pending.countDown();
                }
            });
        }
        pending.await();
        Exception first = failure.get();
        if (first != null) {
            throw first;
        }
        return sum.get();
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.shutdownNow();
        }
    }
}
