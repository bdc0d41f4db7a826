package dev.fanout.benchmarks.peer;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** The threads that this JDK has for calls that block: platform threads, reused. */
public final class JdkThreads {
    private JdkThreads() {}

    /** Runs each task on an idle thread, or else on a new one. */
    public static Executor perCall() {
        return Executors.newCachedThreadPool(DaemonThreads::newThread);
    }

    /** Whether the current thread is virtual. */
    public static boolean currentIsVirtual() {
        return false;
    }
}
