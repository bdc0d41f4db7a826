package dev.fanout.processor.plan;

import java.time.Duration;
import java.util.Optional;

/**
 * What is particular about a call, whoever makes it.
 *
 * @param overload which of the calls of its name it is, from 0 on: each has a limit of its own
 * @param onCancel how it is told to stop
 * @param timeout how long it may take
 * @param limit how many of it may run at once
 * @param on the name of the executor that it runs on; empty: a thread of its own
 */
public record CallOptions(
        int overload, OnCancel onCancel, Optional<Duration> timeout, Optional<Integer> limit, Optional<String> on) {
    /** Nothing: the call is written down without options. */
    public static final CallOptions DEFAULT =
            new CallOptions(0, OnCancel.INTERRUPT, Optional.empty(), Optional.empty(), Optional.empty());

    /** The same of another overload. */
    public CallOptions overload(int other) {
        return new CallOptions(other, onCancel, timeout, limit, on);
    }

    /** The same, told to stop in this way. */
    public CallOptions onCancel(OnCancel how) {
        return new CallOptions(overload, how, timeout, limit, on);
    }

    /** The same with a timeout. */
    public CallOptions timeout(Duration budget) {
        return new CallOptions(overload, onCancel, Optional.of(budget), limit, on);
    }

    /** The same with a limit. */
    public CallOptions limit(int atOnce) {
        return new CallOptions(overload, onCancel, timeout, Optional.of(atOnce), on);
    }

    /** The same on an executor. */
    public CallOptions on(String executor) {
        return new CallOptions(overload, onCancel, timeout, limit, Optional.of(executor));
    }

    /** How a call that runs is told to stop. */
    public enum OnCancel {
        /** With an interrupt of its thread. */
        INTERRUPT,
        /** Without one. */
        SIGNAL
    }
}
