package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tasks against threads whose time is up in that moment, and interrupts against the end of the task that they are for. */
class PooledThreadsRaceTest {
    private final FanoutRuntime runtime = FanoutRuntime.builder().build();
    private final RecordingOwner owner = new RecordingOwner(runtime);
    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();

    private PooledThreads pool(long idleNanos) {
        return new PooledThreads(
                action -> {
                    Thread thread = OwnThreads.daemon("fanout-idle", action);
                    threads.add(thread);
                    return thread;
                },
                idleNanos);
    }

    private void untilAllAreGone() {
        Fixture.until(() -> threads.stream().noneMatch(Thread::isAlive));
        threads.clear();
    }

    @Test
    @DisplayName("a task is run once, and soon, however its start meets a thread that is about to go")
    void startAgainstIdleTimeout_losesNothing() throws InterruptedException {
        long[] idle = {0, 1_000, 20_000, 100_000};
        for (long nanos : idle) {
            PooledThreads pool = pool(nanos);
            int rounds = Race.rounds(500);
            AtomicIntegerArray runs = new AtomicIntegerArray(2 * rounds);
            Race race = new Race(2);
            Thread other = new Thread(() -> startMany(pool, race, runs, 0, rounds));
            other.start();
            startMany(pool, race, runs, rounds, rounds);
            other.join();
            for (int i = 0; i < runs.length(); i++) {
                assertThat(runs.get(i)).as("runs of task %d", i).isOne();
            }
            pool.close();
            untilAllAreGone();
        }
    }

    /** One after the other, each as soon as the one before has ended: its thread is then about to rest, or to go. */
    private void startMany(PooledThreads pool, Race race, AtomicIntegerArray runs, int from, int count) {
        for (int i = from; i < from + count; i++) {
            int index = i;
            CallTask<Integer> task = Interleaving.task(owner, () -> runs.incrementAndGet(index));
            race.start();
            Race.dawdle();
            pool.start(task);
            Fixture.until(task::isDone); // would hang for a task that is lost
        }
    }

    @Test
    @DisplayName("GRP-25: tasks that wait for each other all run, whichever threads are about to go meanwhile")
    void tasksThatNeedEachOther_meet() {
        PooledThreads pool = pool(10_000);
        for (int round = 0; round < Race.rounds(200); round++) {
            int size = 1 + round % 9;
            CountDownLatch together = new CountDownLatch(size);
            List<CallTask<?>> tasks = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                tasks.add(Interleaving.task(owner, () -> {
                    together.countDown();
                    Fixture.await(together);
                    return 1;
                }));
                pool.start(tasks.get(i));
            }
            Fixture.until(() -> tasks.stream().allMatch(CallTask::isDone));
        }
        pool.close();
        untilAllAreGone();
    }

    @Test
    @DisplayName("a task that is started while the pool is closed is run once, and its thread goes")
    void startAgainstClose_losesNothing() {
        for (int round = 0; round < Race.rounds(300); round++) {
            PooledThreads pool = pool(TimeUnit.DAYS.toNanos(1));
            AtomicInteger runs = new AtomicInteger();
            CallTask<Integer> first = Interleaving.task(owner, runs::incrementAndGet);
            pool.start(first);
            Race race = new Race(2);
            Thread closer = new Thread(() -> {
                race.start();
                Race.dawdle();
                pool.close();
            });
            closer.start();
            race.start();
            Race.dawdle();
            CallTask<Integer> second = Interleaving.task(owner, runs::incrementAndGet);
            pool.start(second);
            Fixture.until(() -> first.isDone() && second.isDone());
            untilAllAreGone();
            assertThat(runs).hasValue(2);
        }
    }

    @Test
    @DisplayName("CAN-08 #10: an interrupt of one task is never seen by the next on its thread")
    void lateInterrupt_isNotSeenByTheNext() {
        PooledThreads pool = pool(TimeUnit.DAYS.toNanos(1));
        Race race = new Race(2);
        for (int round = 0; round < Race.rounds(2000); round++) {
            CallTask<Boolean> ending = Interleaving.task(owner, () -> {
                race.start();
                Race.dawdle();
                return true;
            });
            CallTask<Boolean> next =
                    Interleaving.task(owner, () -> Thread.currentThread().isInterrupted());
            pool.start(ending);
            race.start();
            Race.dawdle();
            ending.cancel(true);
            pool.start(next);
            assertThat(next.join()).isFalse();
            Fixture.until(ending::isDone);
        }
        pool.close();
        untilAllAreGone();
    }
}
