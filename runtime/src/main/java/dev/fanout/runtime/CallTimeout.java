package dev.fanout.runtime;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The time that one call has for itself, from the moment its inputs are there. */
final class CallTimeout {
    private final CallTask<?> call;
    private final Deadline deadline;
    private final Runnable expire;
    private volatile Time.@Nullable Timer timer;
    private volatile @Nullable StuckCall stuck;

    private CallTimeout(CallTask<?> call, Deadline deadline, Runnable expire) {
        this.call = call;
        this.deadline = deadline;
        this.expire = expire;
    }

    /**
     * Starts the clock; null if the call's deadline comes first anyway.
     *
     * @param expire what to do when the time is over, on a thread that may take its time
     */
    static @Nullable CallTimeout start(CallTask<?> call, FanoutRuntime runtime, Duration budget, Runnable expire) {
        Deadline own = Deadline.after(budget, runtime.time());
        if (!own.isBefore(call.deadline())) {
            return null;
        }
        CallTimeout timeout = new CallTimeout(call, own, expire);
        if (!runtime.threads().areTheCallers()) {
            timeout.timer = runtime.time().schedule(own.remainingNanos(), timeout::isDue);
            call.whenEnded(ended -> {
                timeout.disarm();
                return List.of();
            });
        }
        return timeout;
    }

    Deadline deadline() {
        return deadline;
    }

    boolean hasPassed() {
        return deadline.hasPassed();
    }

    /** Nothing is left of it in the timer. */
    void disarm() {
        Time.Timer armed = timer;
        if (armed != null) {
            armed.cancel();
        }
    }

    /** On the timer's thread, which must not do it itself: an interrupt may close a channel, and block. */
    private void isDue() {
        try {
            OwnThreads.daemon(call.name() + "/timeout", expire).start();
        } catch (Throwable refused) {
            expire.run(); // late is worse than blocking for a moment
        }
    }

    /** Ends the attempt that is running when the time is over. */
    void end(CallTask<?> attempt) {
        try {
            stuck = StuckCall.of(attempt);
        } finally {
            attempt.cancel(CancelReason.DEADLINE, true); // whatever happens: nobody else ends it
        }
    }

    /** The failure that it means for the call whose body was entered. */
    DeadlineExceededException exception() {
        StuckCall where = stuck;
        List<StackTraceElement> stack = where == null ? List.of() : where.stack();
        return new DeadlineExceededException(
                call.name(),
                deadline.timeout(),
                where == null || stack.isEmpty() ? "" : "; it was " + where.where(),
                stack);
    }

    /**
     * The failure that it means for the call that has not begun.
     *
     * @param waitedFor what it waited for
     */
    DeadlineExceededException exceptionOfUnbegun(String waitedFor) {
        return new DeadlineExceededException(
                call.name(), deadline.timeout(), "; it had not begun: it waited for " + waitedFor, List.of());
    }
}
