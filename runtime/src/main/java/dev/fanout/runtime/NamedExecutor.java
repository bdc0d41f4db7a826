package dev.fanout.runtime;

import java.lang.ref.Cleaner;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** An executor that somebody gave to the runtime: it runs calls, and belongs to whoever gave it. */
record NamedExecutor(String name, Executor executor) {

    /**
     * Hands a call over.
     *
     * @param dropped what to do when the executor forgets the call without having run it
     * @throws RejectedExecutionException if it would run on the current thread: the starter is not to be blocked
     * @throws RuntimeException whatever the executor throws
     */
    void start(CallTask<?> task, Runnable dropped) {
        Dropped ifDropped = new Dropped(dropped);
        Handed handed = new Handed(task, ifDropped, Thread.currentThread());
        handed.watch = Forgotten.then(handed, ifDropped);
        try {
            executor.execute(handed);
        } catch (Throwable refused) {
            handed.unwatch();
            throw refused;
        } finally {
            handed.starter = null;
        }
        if (handed.wasRefused) {
            throw new RejectedExecutionException(
                    "the executor \"" + name + "\" would run " + task.name() + " on the thread that starts it");
        }
    }

    /** The failure of a call that the executor has forgotten. */
    RejectedExecutionException dropped(CallTask<?> task) {
        return new RejectedExecutionException(
                "the executor \"" + name + "\" has dropped " + task.name() + " without running it");
    }

    /** What the executor holds. It does nothing when the call was cancelled meanwhile. */
    private static final class Handed implements Runnable {
        private final CallTask<?> task;
        private final Dropped ifDropped;
        private volatile @Nullable Thread starter; // as long as it hands the call over
        private Cleaner.@Nullable Cleanable watch;
        private boolean wasRefused; // the starter's

        Handed(CallTask<?> task, Dropped ifDropped, Thread starter) {
            this.task = task;
            this.ifDropped = ifDropped;
            this.starter = starter;
        }

        /** Whether it is forgotten is of no interest any more. */
        void unwatch() {
            ifDropped.disarm();
            Cleaner.Cleanable registered = watch;
            if (registered != null) {
                registered.clean();
            }
        }

        @Override
        public void run() {
            unwatch();
            if (Thread.currentThread() == starter) {
                wasRefused = true;
            } else {
                task.run();
            }
        }
    }

    /** What happens when nobody refers to a handed call any more, which can then never run. Knows nothing of what it watches. */
    private static final class Dropped implements Runnable {
        private final Runnable action;
        private final AtomicBoolean armed = new AtomicBoolean(true);

        Dropped(Runnable action) {
            this.action = action;
        }

        void disarm() {
            armed.set(false);
        }

        @Override
        public void run() {
            if (armed.compareAndSet(true, false)) {
                action.run();
            }
        }
    }
}
