package dev.fanout.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jetbrains.lincheck.Lincheck;

/** One run of a scenario whose threads Lincheck switches between: another switch in another place each time. */
final class Interleaving {
    /** Lincheck explores nothing on newer ones, and calls that a success. */
    private static final int JDK = 17;

    /** A clock that a scenario may move, and a timer that never fires: no thread but those of the scenario. */
    final LateTime time;
    /** Its calls run on threads that Lincheck switches between. */
    final FanoutRuntime runtime;

    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicReference<Throwable> thrown = new AtomicReference<>();

    private Interleaving(FanoutRuntime runtime, LateTime time) {
        this.runtime = runtime;
        this.time = time;
    }

    /**
     * Runs the scenario in so many interleavings, times {@code fanout.stress}. What it does before it starts its second
     * thread costs nothing: there is nothing to switch to.
     *
     * @throws AssertionError if one of them throws or hangs
     */
    static void explore(int inABuild, Consumer<Interleaving> scenario) {
        if (Runtime.version().feature() != JDK) {
            throw new IllegalStateException("Lincheck explores nothing on this JDK: use " + JDK);
        }
        LateTime time = new LateTime();
        FanoutRuntime runtime =
                FanoutRuntime.builder().time(time).threads(Thread::new).build();
        Lincheck.runConcurrentTest(Race.rounds(inABuild), () -> scenario.accept(new Interleaving(runtime, time)));
    }

    /** Starts a thread of the scenario. */
    Thread beside(Runnable action) {
        running.incrementAndGet();
        Thread thread = new Thread(() -> {
            try {
                action.run();
            } catch (Throwable failure) {
                thrown.compareAndSet(null, failure); // Lincheck looks at the first thread only
            } finally {
                running.decrementAndGet();
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

    /** {@link #end()} on a thread that may be interrupted; returns whether it was, and clears its flag. */
    boolean endUninterruptibly() {
        boolean interrupted = false;
        while (running.get() > 0) {
            interrupted |= Thread.interrupted();
        }
        interrupted |= Thread.interrupted();
        end();
        return interrupted;
    }

    /** A task that belongs to {@code owner}, and is not started. */
    static <T> CallTask<T> task(TaskOwner owner, Call<T> body) {
        TaskName name = TaskName.ofHandle("Test.task");
        return new CallTask<>(name, owner, body, Carried.NOTHING, CallOptions.DEFAULT);
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
