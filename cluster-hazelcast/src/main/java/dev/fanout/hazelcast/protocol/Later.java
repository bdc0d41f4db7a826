package dev.fanout.hazelcast.protocol;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Does something on a worker, later: once for all who ask for it until then. Thread-safe. */
final class Later {
    private final AtomicBoolean isAsked = new AtomicBoolean();
    private final Means means;
    private final Runnable what;

    Later(Means means, Runnable what) {
        this.means = means;
        this.what = what;
    }

    /** After that time, unless it is going to be done before that anyway. */
    void after(Duration delay) {
        if (isAsked.compareAndSet(false, true)) {
            means.workLater(delay, this::run);
        }
    }

    private void run() {
        isAsked.set(false);
        what.run();
    }
}
