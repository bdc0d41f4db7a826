package dev.fanout.example.calls;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Measures the calls of one request. The clients write to it from their threads:
 *
 * <pre>{@code
 * LoggedCall call = log.start("profile");
 * try {
 *     return call.succeeded(query(userId));
 * } catch (Exception e) {
 *     call.failed(e);
 *     throw e;
 * }
 * }</pre>
 */
public final class CallLog {
    private final long began = System.nanoTime();
    private final List<String> expected;
    private final Queue<LoggedCall> calls = new ConcurrentLinkedQueue<>();

    /**
     * Starts the clock.
     *
     * @param expected the calls to list even if they are never made
     */
    public CallLog(String... expected) {
        this.expected = List.of(expected);
    }

    /** Notes that a call starts now. */
    public LoggedCall start(String name) {
        LoggedCall call = new LoggedCall(name, began);
        calls.add(call);
        return call;
    }

    /** How long this log has been open. */
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** The calls in the order of their starts, then the expected ones that were not made. */
    public List<CallEntry> entries() {
        List<CallEntry> entries = new ArrayList<>();
        calls.forEach(call -> entries.add(call.entry()));
        entries.sort(Comparator.comparing(CallEntry::started));
        for (String name : expected) {
            if (entries.stream().noneMatch(entry -> entry.name().equals(name))) {
                entries.add(new CallEntry(name, Duration.ZERO, Duration.ZERO, CallStatus.NOT_STARTED, null));
            }
        }
        return List.copyOf(entries);
    }
}
