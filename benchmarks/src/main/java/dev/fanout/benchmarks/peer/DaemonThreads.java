package dev.fanout.benchmarks.peer;

/** Threads that let the JVM end. */
public final class DaemonThreads {
    private DaemonThreads() {}

    /** As a {@link java.util.concurrent.ThreadFactory} does. */
    public static Thread newThread(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    }
}
