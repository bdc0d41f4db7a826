package dev.fanout.runtime;

import java.util.concurrent.ThreadFactory;

/** A new virtual thread for each call: the runtime's own, so that nobody else has a say in what they are like. */
final class OwnVirtualThreads implements Threads {
    private final ThreadFactory unnamed;

    OwnVirtualThreads(ThreadFactory unnamed) {
        this.unnamed = unnamed;
    }

    @Override
    public void start(CallTask<?> task) {
        ThreadFactory named = task.taskName().threads();
        Thread thread;
        if (named == null) {
            thread = unnamed.newThread(task);
            thread.setName(task.taskName().full());
        } else {
            thread = named.newThread(task); // born with its name: to set one later would take longer
        }
        thread.setUncaughtExceptionHandler(Current.NOTHING);
        thread.start();
    }

    @Override
    public boolean areCheap() {
        return true;
    }

    @Override
    public void close() {}
}
