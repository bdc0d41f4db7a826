package dev.fanout.runtime;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Daemon platform threads that are used again, for JDKs without virtual ones. There is no upper bound: calls wait for
 * each other, and a pool that refuses or queues them would dead-lock.
 */
final class PooledThreads implements Threads {
    private static final long IDLE_SECONDS = 1;
    private static final String IDLE = "fanout-idle";

    private final ThreadPoolExecutor pool;

    PooledThreads() {
        pool = new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                action -> OwnThreads.daemon(IDLE, action));
    }

    @Override
    public void start(CallTask<?> task) {
        pool.execute(() -> {
            Thread thread = Thread.currentThread();
            thread.setName(task.taskName().full());
            task.run();
            thread.setName(IDLE);
        });
    }

    @Override
    public boolean areCheap() {
        return false;
    }

    @Override
    public void close() {
        pool.setKeepAliveTime(
                1, TimeUnit.MILLISECONDS); // not shutdown: gathers that are open may start what waits for inputs
    }
}
