package dev.fanout.runtime;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that is moved by hand, and a timer that is always too late: whoever looks at the clock knows first. */
final class LateTime implements Time {
    final AtomicInteger scheduled = new AtomicInteger();
    private final AtomicLong now = new AtomicLong();

    @Override
    public long nanoTime() {
        return now.get();
    }

    @Override
    public Timer schedule(long delayNanos, Runnable action) {
        scheduled.incrementAndGet();
        return scheduled::decrementAndGet;
    }

    void advance(Duration by) {
        now.addAndGet(by.toNanos());
    }
}
