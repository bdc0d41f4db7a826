package dev.fanout.runtime;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * The patience of a thread that waits for calls which were asked to stop: it waits as long as it takes, and reports
 * those that have not ended after a while, then again.
 */
final class Stragglers {
    private final Reports reports;
    private final long since;
    private long nextReport;

    Stragglers(Reports reports) {
        this.reports = reports;
        this.since = System.nanoTime();
        this.nextReport = reports.straggler().first().toNanos();
    }

    /** Parks until woken, or until a report was due and made. */
    void park(Object blocker, Supplier<? extends Collection<? extends CallTask<?>>> running) {
        long waited = System.nanoTime() - since;
        if (waited < nextReport) {
            LockSupport.parkNanos(blocker, nextReport - waited);
            return;
        }
        nextReport = waited + reports.straggler().again().toNanos();
        for (CallTask<?> task : running.get()) {
            if (!task.isDone()) {
                reports.straggling(task.name(), Duration.ofNanos(waited), List.of(task.stack()));
            }
        }
    }

    /** How long a call may go on after it was asked to stop before it is reported, and how long until the next report. */
    record Grace(Duration first, Duration again) {
        static final Grace DEFAULT = new Grace(Duration.ofSeconds(1), Duration.ofSeconds(10));
    }
}
