package dev.fanout.runtime;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;

/** A new thread for each call, from a factory. */
final class FactoryThreads implements Threads {
    private final ThreadFactory factory;
    private volatile boolean cheap; // as far as is known

    FactoryThreads(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public void start(CallTask<?> task) {
        Thread thread = factory.newThread(task);
        if (thread == null) {
            throw new RejectedExecutionException("the thread factory has no thread for " + task.name());
        }
        cheap = VirtualThreads.isVirtual(thread);
        thread.setName(task.taskName().full());
        thread.start();
    }

    @Override
    public boolean areCheap() {
        return cheap;
    }

    @Override
    public void close() {}
}
