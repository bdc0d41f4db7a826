package dev.fanout.example.calls;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A call that is being measured. The thread that makes the call writes it; any thread may ask for its {@link #entry()}. */
public final class LoggedCall {
    private final String name;
    private final long logBegan;
    private final long began = System.nanoTime();
    private volatile @Nullable End end;

    LoggedCall(String name, long logBegan) {
        this.name = name;
        this.logBegan = logBegan;
    }

    /**
     * Notes that the call returned.
     *
     * @param value what it returned
     * @return the value
     */
    public <T> T succeeded(T value) {
        end = new End(System.nanoTime(), CallStatus.OK, null);
        return value;
    }

    /**
     * Notes that the call threw.
     *
     * @param failure what it threw
     */
    public void failed(Throwable failure) {
        CallStatus status = isInterrupt(failure) ? CallStatus.STOPPED : CallStatus.FAILED;
        end = new End(System.nanoTime(), status, failure);
    }

    CallEntry entry() {
        End ended = end == null ? new End(System.nanoTime(), CallStatus.RUNNING, null) : end;
        return new CallEntry(
                name,
                Duration.ofNanos(began - logBegan),
                Duration.ofNanos(ended.at() - began),
                ended.status(),
                ended.failure());
    }

    /** A database driver reports an interrupt as an exception of its own, with the interrupt as its cause. */
    private static boolean isInterrupt(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedException) {
                return true;
            }
        }
        return false;
    }

    private record End(long at, CallStatus status, @Nullable Throwable failure) {}
}
