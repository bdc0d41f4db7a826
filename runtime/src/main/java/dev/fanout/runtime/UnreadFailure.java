package dev.fanout.runtime;

import java.lang.ref.Cleaner;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The failure of a handle that nobody has read yet. When the handle is forgotten, that is: collected, the failure is
 * reported - as asyncio does for exceptions that were never retrieved.
 */
final class UnreadFailure implements Runnable {

    private final Runnable report;
    private final AtomicBoolean settled = new AtomicBoolean();
    private volatile Cleaner.@Nullable Cleanable watch;

    private UnreadFailure(Runnable report) {
        this.report = report;
    }

    /**
     * Watches {@code handle}.
     *
     * @param report what to do when it is forgotten; must not refer to the handle
     */
    static UnreadFailure watch(Object handle, Runnable report) {
        UnreadFailure failure = new UnreadFailure(report);
        failure.watch = Forgotten.then(handle, failure);
        return failure;
    }

    /** Somebody has seen it; there is nothing to report any more. */
    void read() {
        settled.set(true);
        Cleaner.Cleanable registered = watch;
        if (registered != null) {
            registered.clean();
        }
    }

    @Override
    public void run() {
        if (settled.compareAndSet(false, true)) {
            report.run();
        }
    }
}
