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
        start(task, task.taskName(), Idle.INSTANCE);
    }

    /** Starts a thread of a team, which is called like its calls. */
    void start(TaskName name, Worker worker) {
        start(worker, name, worker);
    }

    private void start(Runnable body, TaskName name, Idle before) {
        ThreadFactory named = name.threads();
        Thread thread;
        if (named == null) {
            thread = unnamed.newThread(body);
            thread.setName(name.full());
        } else {
            thread = named.newThread(body); // born with its name: to set one later would take longer
        }
        thread.setUncaughtExceptionHandler(before);
        thread.start();
    }

    @Override
    public boolean areCheap() {
        return true;
    }

    @Override
    public void close() {}
}
