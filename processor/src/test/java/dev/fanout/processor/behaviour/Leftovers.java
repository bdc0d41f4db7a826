package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Calls that still run when their scenario is over. Virtual threads are not listed by the JDK, platform threads are. */
final class Leftovers {
    private static final String RUNS_A_BODY = "dev.fanout.runtime.TaskRun";
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

    private Leftovers() {}

    /** A thread may need a moment to leave after its call has ended. */
    static void assertNone() {
        long start = System.nanoTime();
        while (!running().isEmpty() && System.nanoTime() - start < PATIENCE) {
            LockSupport.parkNanos(100_000);
        }
        assertThat(running()).as("calls that were left running").isEmpty();
    }

    private static List<String> running() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> Stream.of(thread.getValue())
                        .anyMatch(frame -> frame.getClassName().equals(RUNS_A_BODY)))
                .map(thread -> thread.getKey().getName())
                .toList();
    }
}
