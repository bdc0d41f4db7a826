package dev.fanout.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A clock that stands still until it is moved; what is due then runs on the mover's thread. */
final class ManualTime implements Time {
    private static final class Due {
        private final long at;
        private final Runnable action;

        Due(long at, Runnable action) {
            this.at = at;
            this.action = action;
        }
    }

    private final List<Due> scheduled = new ArrayList<>();
    private long now = Long.MAX_VALUE - 1000; // overflows soon, as nanoTime may

    @Override
    public synchronized long nanoTime() {
        return now;
    }

    @Override
    public synchronized Timer schedule(long delayNanos, Runnable action) {
        Due due = new Due(now + delayNanos, action);
        scheduled.add(due);
        return () -> forget(due);
    }

    private synchronized void forget(Due due) {
        scheduled.remove(due);
    }

    synchronized List<Runnable> scheduled() {
        return scheduled.stream().map(due -> due.action).toList();
    }

    void advance(Duration by) {
        due(by).forEach(Runnable::run);
    }

    private synchronized List<Runnable> due(Duration by) {
        now += by.toNanos();
        List<Due> due =
                scheduled.stream().filter(candidate -> candidate.at - now <= 0).toList();
        scheduled.removeAll(due);
        return due.stream().map(next -> next.action).toList();
    }
}
