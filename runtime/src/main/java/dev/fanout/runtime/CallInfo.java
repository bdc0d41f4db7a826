package dev.fanout.runtime;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A call, as a {@link TaskListener} is told about it. All that the listener hears of one call comes with an equal info.
 *
 * @param id of this call alone, as long as the process runs; never 0
 * @param name the name, as in {@code Dashboards.dashboard/feed}; calls with the same name may run at the same time
 * @param gather the {@code id} of the gather that it is a call of; 0 for a handle
 * @param around the {@code id} of the call inside of which it was started; 0 if that was outside of calls
 */
public record CallInfo(long id, String name, long gather, long around) {
    private static final AtomicLong LAST_ID = new AtomicLong();

    static long nextId() {
        return LAST_ID.incrementAndGet();
    }
}
