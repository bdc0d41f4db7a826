package dev.fanout.benchmarks.peer;

import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;

/** The threads that this JDK has for calls that block: virtual ones. */
public final class JdkThreads {
    private static final ThreadFactory VIRTUAL =
            Thread.ofVirtual().inheritInheritableThreadLocals(false).factory();

    private JdkThreads() {}

    /** Runs each task on a thread that is made for it, with nothing between them. */
    public static Executor perCall() {
        return task -> VIRTUAL.newThread(task).start();
    }

    /** Whether the current thread is virtual. */
    public static boolean currentIsVirtual() {
        return Thread.currentThread().isVirtual();
    }
}
