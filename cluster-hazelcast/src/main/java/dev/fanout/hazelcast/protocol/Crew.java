package dev.fanout.hazelcast.protocol;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The threads that work for {@link Peers}, as many as there are links at work; daemons. */
final class Crew {
    private final AtomicLong made = new AtomicLong();
    private final ExecutorService workers = Executors.newCachedThreadPool(named("fanout-cluster-"));
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(named("fanout-cluster-timer-"));

    private ThreadFactory named(String prefix) {
        return action -> {
            Thread thread = new Thread(action, prefix + made.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    Means means() {
        return new Means(
                System::nanoTime,
                (delay, action) -> {
                    var unused = timer.schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
                },
                workers);
    }

    void end() {
        timer.shutdownNow();
        workers.shutdown();
    }
}
