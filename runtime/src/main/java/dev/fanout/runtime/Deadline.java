package dev.fanout.runtime;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Until when the current call has time. Clients read it to set timeouts of their own, which stop what an interrupt
 * cannot, such as a socket read on a platform thread:
 *
 * <pre>{@code
 * HttpRequest.newBuilder(uri).timeout(Deadline.current().remainingAtMost(Duration.ofSeconds(5)))
 * }</pre>
 *
 * <p>A gather has the deadline that its {@code timeout} sets, or the one of the call that it runs in, whichever comes
 * first; its calls have the gather's. The code in the block of a {@link TaskGroup} is no call of it: the thread that has opened the
 * group sees there the deadline of the call that it runs itself, if any, and not the group's. Measured on the monotonic clock ({@link System#nanoTime()}). Immutable.
 */
public final class Deadline {
    /** Far away, and small enough that sums and differences with it do not overflow: about 146 years. */
    private static final long LONGEST = Long.MAX_VALUE / 2;

    private static final Duration FOREVER = Duration.ofNanos(Long.MAX_VALUE);

    static final Deadline NONE = new Deadline(null, 0, Duration.ZERO);

    private final @Nullable Time time;
    private final long at;
    private final Duration timeout;

    private Deadline(@Nullable Time time, long at, Duration timeout) {
        this.time = time;
        this.at = at;
        this.timeout = timeout;
    }

    /**
     * A deadline of so much time from now: what a call has that was sent with its remaining time, or one for a test.
     *
     * @param timeout how long; zero or less has passed, beyond a century means for ever
     * @return the deadline
     * @throws NullPointerException if {@code timeout} is null
     */
    public static Deadline after(Duration timeout) {
        return after(Objects.requireNonNull(timeout, "timeout"), SystemTime.INSTANCE);
    }

    /**
     * No deadline.
     *
     * @return one that {@linkplain #isNone() is none}
     */
    public static Deadline none() {
        return NONE;
    }

    static Deadline after(Duration timeout, Time time) {
        return new Deadline(time, time.nanoTime() + nanos(timeout), timeout);
    }

    /** In nanoseconds, none less than zero and none so large that sums overflow. */
    static long nanos(Duration timeout) {
        if (timeout.isNegative()) {
            return 0;
        }
        return timeout.compareTo(FOREVER) < 0 ? Math.min(timeout.toNanos(), LONGEST) : LONGEST;
    }

    /**
     * The deadline of the call that the current thread runs. In the block of a group that is the call around the group, whose
     * deadline the group's own timeout does not change.
     *
     * @return never null; outside of a call, or where no gather set one, a deadline that {@linkplain #isNone() is none}
     */
    public static Deadline current() {
        CallTask<?> task = Current.task();
        return task == null ? NONE : task.deadline();
    }

    /**
     * Whether there is no deadline.
     *
     * @return true if the call may take as long as it likes
     */
    public boolean isNone() {
        return time == null;
    }

    /**
     * How much time is left.
     *
     * @return zero when the deadline has passed, never less; some 292 years when there is none
     */
    public Duration remaining() {
        return time == null ? FOREVER : Duration.ofNanos(Math.max(0, remainingNanos()));
    }

    /**
     * How much time is left, but not more than {@code limit}: for a client that has a timeout of its own.
     *
     * @param limit the most to return
     * @return the shorter of the two, at least a millisecond as long as {@code limit} is: most clients refuse zero or
     *     take it for "no limit"
     * @throws NullPointerException if {@code limit} is null
     */
    public Duration remainingAtMost(Duration limit) {
        Objects.requireNonNull(limit, "limit");
        Duration remaining = remaining();
        Duration positive = remaining.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofMillis(1) : remaining;
        return positive.compareTo(limit) < 0 ? positive : limit;
    }

    /**
     * Whether the time is over.
     *
     * @return false if there is no deadline
     */
    public boolean hasPassed() {
        return time != null && remainingNanos() <= 0;
    }

    long remainingNanos() {
        return time == null ? Long.MAX_VALUE : at - time.nanoTime();
    }

    /** Whether this deadline comes before {@code other}; the same instant is not before. */
    boolean isBefore(Deadline other) {
        return time != null && (other.time == null || at - other.at < 0);
    }

    /** The timeout that set it. */
    Duration timeout() {
        return timeout;
    }

    @Override
    public String toString() {
        return time == null ? "no deadline" : "deadline in " + Dump.text(remaining());
    }
}
