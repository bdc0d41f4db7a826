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
 * @param onLost where that executor is remote: what becomes of the call when it is not known whether it has run
 */
public record CallOptions(
        int overload,
        OnCancel onCancel,
        Optional<Duration> timeout,
        Optional<Integer> limit,
        Optional<String> on,
        Optional<OnLost> onLost) {
    /** Nothing: the call is written down without options. */
    public static final CallOptions DEFAULT = new CallOptions(
            0, OnCancel.INTERRUPT, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The same of another overload. */
    public CallOptions overload(int other) {
        return new CallOptions(other, onCancel, timeout, limit, on, onLost);
    }

    /** The same, told to stop in this way. */
    public CallOptions onCancel(OnCancel how) {
        return new CallOptions(overload, how, timeout, limit, on, onLost);
    }

    /** The same with a timeout. */
    public CallOptions timeout(Duration budget) {
        return new CallOptions(overload, onCancel, Optional.of(budget), limit, on, onLost);
    }

    /** The same with a limit. */
    public CallOptions limit(int atOnce) {
        return new CallOptions(overload, onCancel, timeout, Optional.of(atOnce), on, onLost);
    }

    /** The same on an executor. */
    public CallOptions on(String executor) {
        return new CallOptions(overload, onCancel, timeout, limit, Optional.of(executor), onLost);
    }

    /** The same on a remote executor. */
    public CallOptions on(String executor, OnLost whatThen) {
        return new CallOptions(overload, onCancel, timeout, limit, Optional.of(executor), Optional.of(whatThen));
    }

    /** Whether it runs in another process. */
    public boolean isRemote() {
        return onLost.isPresent();
    }

    /** How a call that runs is told to stop. */
    public enum OnCancel {
        /** With an interrupt of its thread. */
        INTERRUPT,
        /** Without one. */
        SIGNAL
    }

    /** What becomes of a call when it is not known whether it has run. */
    public enum OnLost {
        /** It has failed. */
        FAIL,
        /** It runs again. */
        RERUN
    }
}
