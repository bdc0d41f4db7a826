package dev.fanout.benchmarks.memory;

import dev.fanout.benchmarks.body.Body;
import java.lang.management.ManagementFactory;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.jspecify.annotations.Nullable;

/** A body that blocks, and knows how many calls are in it. */
final class Blockade implements Body {
    private static final int PAUSE_MILLIS = 10;

    private final AtomicInteger arrived = new AtomicInteger();
    private final @Nullable Queue<Thread> blocked;
    private volatile boolean open;

    private Blockade(@Nullable Queue<Thread> blocked) {
        this.blocked = blocked;
    }

    /** One that blocks until the process ends, and so keeps nothing of its own for each call. */
    static Blockade forEver() {
        return new Blockade(null);
    }

    /** One that can be opened. */
    static Blockade untilOpened() {
        return new Blockade(new ConcurrentLinkedQueue<>());
    }

    @Override
    public int call(int index) {
        if (blocked != null) {
            blocked.add(Thread.currentThread());
        }
        arrived.incrementAndGet();
        while (!open) {
            LockSupport.park(this);
        }
        return Body.result(index);
    }

    /** Waits until so many calls are in it and have given their carriers back. */
    void awaitCalls(int calls) throws InterruptedException {
        VirtualThreadSchedulerMXBean scheduler =
                ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
        while (arrived.get() < calls
                || scheduler.getMountedVirtualThreadCount() > 0
                || scheduler.getQueuedVirtualThreadCount() > 0) {
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** Lets all calls go on. */
    void open() {
        open = true;
        if (blocked != null) {
            blocked.forEach(LockSupport::unpark);
        }
    }
}
