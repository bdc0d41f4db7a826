package dev.fanout.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jetbrains.lincheck.Lincheck;

/** One run of a scenario whose threads Lincheck switches between: another switch in another place each time. */
final class Interleaving {
    /** Lincheck explores nothing on newer ones, and calls that a success. */
    private static final int JDK = 17;

    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<Throwable> thrown = new AtomicReference<>();

    private Interleaving() {}

    /**
     * Runs the scenario in so many interleavings, times {@code fanout.stress}.
     *
     * @throws AssertionError if one of them throws or hangs
     */
    static void explore(int inABuild, Consumer<Interleaving> scenario) {
        if (Runtime.version().feature() != JDK) {
            throw new IllegalStateException("Lincheck explores nothing on this JDK: use " + JDK);
        }
        Lincheck.runConcurrentTest(Race.rounds(inABuild), () -> scenario.accept(new Interleaving()));
    }

    /** Starts a thread of the scenario. */
    Thread beside(Runnable action) {
        Thread thread = new Thread(() -> {
            try {
                action.run();
            } catch (Throwable failure) {
                thrown.compareAndSet(null, failure); // Lincheck looks at the first thread only
            }
        });
        threads.add(thread);
        thread.start();
        return thread;
    }

    /** Waits for the threads of the scenario; throws what one of them threw. */
    void end() {
        threads.forEach(Interleaving::await);
        Throwable failure = thrown.get();
        if (failure != null) {
            throw new AssertionError("beside", failure);
        }
    }

    static void await(Thread thread) {
        try {
            thread.join(); // not as a method reference: Lincheck would not see it
        } catch (InterruptedException interrupt) {
            throw new AssertionError("interrupted", interrupt);
        }
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupt) {
            throw new AssertionError("interrupted", interrupt);
        }
    }

    /** Not AssertJ, in which Lincheck would look for interleavings as well. */
    static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}
