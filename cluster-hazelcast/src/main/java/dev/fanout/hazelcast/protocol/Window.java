package dev.fanout.hazelcast.protocol;

/**
 * How many calls a caller has under way at a member: about as many as it can do in {@link #AIM_NANOS}, so that short ones travel by
 * thousands, and long ones wait with the caller, where a member that joins finds them.
 */
final class Window {
    static final long AIM_NANOS = 20_000_000;
    private static final int MOST = 32_768;

    private final int least;
    private final int most;
    private int size;
    private long narrowedAt;
    private boolean narrowed;
    private boolean idle; // the last that is known of the member, and nothing was sent since

    /** Of a member that runs so many at once. */
    Window(int capacity) {
        least = (int) Math.min(2L * Math.max(1, capacity), Integer.MAX_VALUE);
        most = Math.max(MOST, least);
        size = least;
    }

    int size() {
        return size;
    }

    /**
     * What the member says.
     *
     * @param moreWait whether calls wait here that it could run
     */
    void reported(Report report, boolean moreWait, long now) {
        if (report.oldestNanos() > AIM_NANOS) {
            if (!narrowed || now - narrowedAt > AIM_NANOS) {
                size = Math.max(least, size / 2);
                narrowed = true;
                narrowedAt = now;
            }
        } else if (report.waiting() == 0) {
            if (moreWait) {
                widen();
            } else {
                idle = true;
            }
        }
    }

    /** A call goes there. */
    void used() {
        idle = false;
    }

    /** Whether all that the member has has begun; perhaps it only waits for what cannot be sent to it. */
    boolean isIdle() {
        return idle;
    }

    void widen() {
        idle = false;
        size = (int) Math.min(most, 2L * size);
    }

    /** The member has handed calls back. */
    void crowded() {
        size = least;
    }
}
