package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The machine's timer: one thread, which is woken as seldom as can be. */
class SystemTimeTest {
    private static final long HOUR = TimeUnit.HOURS.toNanos(1);
    private static final long MILLISECOND = TimeUnit.MILLISECONDS.toNanos(1);

    private final SystemTime time = new SystemTime();
    private final Queue<Time.Timer> timers = new ConcurrentLinkedQueue<>();

    private void schedule(long nanos, Runnable action) {
        timers.add(time.schedule(nanos, action));
    }

    @AfterEach
    void nothingIsLeft() {
        timers.forEach(Time.Timer::cancel);
        Fixture.until(() -> !time.hasThread());
        assertThat(time.scheduled()).isZero();
    }

    @Test
    @DisplayName("TMO-20: an action runs when its time has come, and not before")
    void action_isNeverEarly() {
        for (int round = 0; round < 20; round++) {
            CountDownLatch ran = new CountDownLatch(1);
            long begun = System.nanoTime();
            schedule(round * MILLISECOND / 4, ran::countDown);
            Fixture.await(ran);
            assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(round * MILLISECOND / 4);
        }
    }

    @Test
    void actions_runInTheOrderOfTheirTimes() {
        CountDownLatch allAreThere = new CountDownLatch(1);
        schedule(0, () -> Fixture.await(allAreThere));
        Queue<Integer> ran = new ConcurrentLinkedQueue<>();
        CountDownLatch all = new CountDownLatch(5);
        for (int place : new int[] {3, 0, 4, 2, 1}) {
            schedule(place * HOUR - 10 * HOUR, () -> {
                ran.add(place);
                all.countDown();
            });
        }
        allAreThere.countDown();
        Fixture.await(all);
        assertThat(ran).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    @DisplayName("TMO-20: what is due first is not late because the timer sleeps until something else is due")
    void sleepingThread_isWokenForWhatIsDueEarlier() {
        CountDownLatch ran = new CountDownLatch(1);
        schedule(HOUR, () -> {});
        Fixture.until(time::sleepsUntilSomethingIsDue);
        schedule(MILLISECOND, ran::countDown);
        Fixture.await(ran);
        CountDownLatch again = new CountDownLatch(1);
        schedule(MILLISECOND, again::countDown); // it naps, or is awake
        Fixture.await(again);
    }

    @Test
    void sleepingThread_endsWhenTheLastIsCancelled() {
        schedule(HOUR, () -> {});
        schedule(2 * HOUR, () -> {});
        Fixture.until(time::sleepsUntilSomethingIsDue);
        timers.forEach(Time.Timer::cancel);
        Fixture.until(() -> !time.hasThread());
    }

    @Test
    void thread_beginsAnewAfterItHasEnded() {
        for (int round = 0; round < 2; round++) {
            CountDownLatch ran = new CountDownLatch(1);
            schedule(0, ran::countDown);
            Fixture.await(ran);
            Fixture.until(() -> !time.hasThread());
        }
    }

    @Test
    void actionThatFails_keepsNoOtherFromRunning() {
        CountDownLatch ran = new CountDownLatch(1);
        schedule(MILLISECOND, () -> {
            throw new AssertionError("expected");
        });
        schedule(2 * MILLISECOND, ran::countDown);
        Fixture.await(ran);
    }

    @Test
    @DisplayName("TMO-22: what is cancelled is gone at once, and does not run")
    void cancelledAction_doesNotRun() {
        Queue<String> ran = new ConcurrentLinkedQueue<>();
        CountDownLatch later = new CountDownLatch(1);
        Time.Timer cancelled = time.schedule(20 * MILLISECOND, () -> ran.add("cancelled"));
        schedule(30 * MILLISECOND, later::countDown);
        cancelled.cancel();
        cancelled.cancel();
        assertThat(time.scheduled()).isEqualTo(1);
        Fixture.await(later);
        assertThat(ran).isEmpty();
    }

    @Test
    void actionsOfManyThreads_allRunOrAreTakenBack() throws InterruptedException {
        Queue<Integer> ran = new ConcurrentLinkedQueue<>();
        CountDownLatch kept = new CountDownLatch(4 * 500);
        List<Thread> threads = IntStream.range(0, 4)
                .mapToObj(thread -> new Thread(() -> {
                    for (int i = 0; i < 500; i++) {
                        Time.Timer other = time.schedule(HOUR + i, () -> ran.add(1));
                        schedule(i % 7 * MILLISECOND / 10, kept::countDown);
                        other.cancel();
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        Fixture.await(kept);
        assertThat(ran).isEmpty();
        Fixture.until(() -> time.scheduled() == 0);
    }
}
