package dev.fanout.hazelcast.protocol;

/**
 * How many calls a caller has under way at a member: about as many as it can do in {@link #AIM_NANOS}, so that short ones travel by
 * thousands, and long ones wait with the caller, where a member that joins finds them.
 *
 * <p>There is always room at a member of which it is known that nothing waits there: what it has may all wait for calls of its own, and
 * those may be the ones that wait here.
 */
final class Window {
    static final long AIM_NANOS = 20_000_000;
    private static final int MOST = 32_768;

    private final int least;
    private final int most;
    private int size;
    private int underWay;
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

    /** The same for a member that runs another number at once from now on. */
    Window ofCapacity(int capacity) {
        Window next = new Window(capacity);
        next.underWay = underWay;
        return next;
    }

    /** The part of it that is free; zero or less if none is. */
    double room() {
        return (double) (size - underWay) / size;
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
        } else {
            size = Math.min(size, most);
        }
    }

    /** A call goes there. */
    void used() {
        underWay++;
        idle = false;
    }

    /** A call has come back from there, or will not go after all. */
    void freed() {
        underWay--;
    }

    boolean isUnused() {
        return underWay == 0;
    }

    /** Whether all that the member has has begun; perhaps it only waits for what cannot be sent to it. */
    boolean isIdle() {
        return idle;
    }

    /** So much that there is room. */
    void widen() {
        idle = false;
        size = (int) Math.max(Math.min(most, 2L * size), Math.min((long) underWay + least, Integer.MAX_VALUE));
    }

    /** The member has handed calls back. */
    void crowded() {
        size = least;
    }
}
