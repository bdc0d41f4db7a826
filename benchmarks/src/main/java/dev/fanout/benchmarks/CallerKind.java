package dev.fanout.benchmarks;

import dev.fanout.benchmarks.peer.JdkThreads;
import java.util.List;

/** On which kind of thread JMH runs the measured method: it has one option for the whole JVM. */
public enum CallerKind {
    /** As in a server with a virtual thread for each request. */
    VIRTUAL,
    /** A thread of the operating system. */
    PLATFORM;

    /** What the JVM has to be started with. */
    public List<String> jvmArguments() {
        return this == VIRTUAL ? List.of("-Djmh.executor=VIRTUAL") : List.of();
    }

    /** Fails if the current thread, which is JMH's, is of the other kind. */
    void requireCurrent() {
        if (JdkThreads.currentIsVirtual() != (this == VIRTUAL)) {
            throw new IllegalStateException(
                    "The caller is " + Thread.currentThread() + ", which is not " + this
                            + ". A virtual caller takes -jvmArgsAppend -Djmh.executor=VIRTUAL, a platform caller goes without.");
        }
    }
}
