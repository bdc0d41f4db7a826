package dev.fanout.runtime;

import static dev.fanout.runtime.Interleaving.explore;
import static dev.fanout.runtime.Interleaving.require;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The hand-over of a task to a thread of the pool, against threads that go and others that start tasks. */
@Tag("lincheck")
class PooledThreadsLincheckTest {
    private static final int INTERLEAVINGS = 150;

    /** A pool whose threads Lincheck switches between. */
    private static PooledThreads pool(long idleNanos) {
        return new PooledThreads(action -> new Thread(action), idleNanos);
    }

    private static CallTask<Integer> start(PooledThreads pool, Interleaving scenario, Call<Integer> body) {
        CallTask<Integer> task = Interleaving.task(new RecordingOwner(scenario.runtime), body);
        pool.start(task);
        return task;
    }

    @Test
    @DisplayName("a task that meets a thread whose time is up is run once")
    void startAgainstIdleTimeout_runsOnce() {
        explore(INTERLEAVINGS, scenario -> {
            PooledThreads pool = pool(0);
            AtomicInteger runs = new AtomicInteger();
            start(pool, scenario, runs::incrementAndGet).join();
            start(pool, scenario, runs::incrementAndGet).join();
            scenario.end();
            require(runs.get() == 2, "each task ran once: " + runs.get());
        });
    }

    @Test
    @DisplayName("two that start tasks find a thread for each, though the tasks wait for each other")
    void tasksThatNeedEachOther_meet() {
        explore(INTERLEAVINGS, scenario -> {
            PooledThreads pool = pool(TimeUnit.DAYS.toNanos(1));
            start(pool, scenario, () -> 1).join();
            CountDownLatch together = new CountDownLatch(2);
            Call<Integer> meets = () -> {
                together.countDown();
                together.await(); // hangs if the other has no thread
                return 1;
            };
            scenario.beside(() -> start(pool, scenario, meets));
            start(pool, scenario, meets).join();
            pool.close(); // its threads would never end otherwise
            scenario.end();
        });
    }

    @Test
    @DisplayName("a task that is started while the pool is closed is run, and no thread is left")
    void startAgainstClose_runs() {
        explore(INTERLEAVINGS, scenario -> {
            PooledThreads pool = pool(TimeUnit.DAYS.toNanos(1));
            AtomicInteger runs = new AtomicInteger();
            start(pool, scenario, runs::incrementAndGet).join();
            scenario.beside(pool::close);
            start(pool, scenario, runs::incrementAndGet).join();
            scenario.end();
            require(runs.get() == 2, "each task ran once: " + runs.get());
        });
    }
}
