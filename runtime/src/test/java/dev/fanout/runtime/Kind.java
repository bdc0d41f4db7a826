package dev.fanout.runtime;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Stream;

/** Which threads run calls, and which thread is the caller. */
enum Kind {
    /** A new platform thread for each call, from a factory; a platform caller. */
    PLATFORM,
    /** The reused platform threads of JDKs without virtual ones; a platform caller. */
    POOLED,
    /** Virtual threads; a platform caller. */
    VIRTUAL,
    /** Virtual threads; a virtual caller. */
    VIRTUAL_CALLER;

    /** Those that this JDK has; a run of the suite for each of many mutations asks for a single one. */
    static Stream<Kind> available() {
        String only = System.getProperty("fanout.kind", "");
        return Arrays.stream(values())
                .filter(kind -> only.isEmpty() || kind.name().equals(only))
                .filter(kind -> !kind.isVirtual() || VirtualThreads.factory().isPresent());
    }

    boolean isVirtual() {
        return this == VIRTUAL || this == VIRTUAL_CALLER;
    }

    /** Makes the threads for calls; empty for the runtime's own pool. */
    Optional<ThreadFactory> factory() {
        return switch (this) {
            case PLATFORM ->
                Optional.of(body -> {
                    Thread thread = new Thread(body);
                    thread.setDaemon(true);
                    return thread;
                });
            case POOLED -> Optional.empty();
            case VIRTUAL, VIRTUAL_CALLER -> VirtualThreads.factory();
        };
    }
}
