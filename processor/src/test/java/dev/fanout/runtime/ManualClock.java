package dev.fanout.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;

/** Time that stands still until it is moved, for runtimes of tests outside of this package; what is due runs on the mover's thread. */
public final class ManualClock implements Time {

    /** Told apart by identity: two may be due at once. */
    private static final class Due {
        private final long at;
        private final Runnable action;

        Due(long at, Runnable action) {
            this.at = at;
            this.action = action;
        }
    }

    private final List<Due> scheduled = new ArrayList<>();
    private long now;

    /** A runtime in this time, with these threads, of which executors of those names have some, too. */
    public FanoutRuntime runtime(ThreadFactory threads, List<String> executors) {
        FanoutRuntime.Builder builder = FanoutRuntime.builder();
        executors.forEach(
                name -> builder.executor(name, task -> threads.newThread(task).start()));
        return builder.threads(threads)
                .listener(new TaskListener() {})
                .time(this)
                .build();
    }

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

    /** How many actions wait for their time. */
    public synchronized int waiting() {
        return scheduled.size();
    }

    /** Moves it, and runs what is due then. */
    public void moveTo(long nanos) {
        due(nanos).forEach(due -> due.action.run());
    }

    private synchronized List<Due> due(long nanos) {
        now = nanos;
        List<Due> due = scheduled.stream().filter(each -> each.at <= now).toList();
        scheduled.removeAll(due);
        return due;
    }
}
