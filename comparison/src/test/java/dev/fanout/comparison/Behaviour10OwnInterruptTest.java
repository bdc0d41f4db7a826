package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.YES;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.MoreExecutors;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;

@DisplayName("10 CAN-08 CAN-21 TMO-12: an interrupt sent to a call never reaches what its thread does next")
class Behaviour10OwnInterruptTest {

    /** One thread: a call that ends as it is cancelled, and behind it one that looks at the flag. */
    private static void assertNoneLeaks(ExecutorService oneThread) throws Exception {
        try {
            for (int round = 0; round < Rounds.of(2000); round++) {
                CountDownLatch entered = new CountDownLatch(1);
                Future<?> ends = oneThread.submit(entered::countDown);
                Future<Boolean> next =
                        oneThread.submit(() -> Thread.currentThread().isInterrupted());
                Patience.await(entered);
                ends.cancel(true);
                assertThat(next.get()).isFalse();
            }
        } finally {
            oneThread.shutdownNow();
        }
    }

    @Shows(YES)
    void completableFuture_sendsNone(Trial trial) {
        Sleeper slow = trial.sleeper();
        CompletableFuture<String> future = supplyAsync(Trial.supplier(slow), trial.executor);
        slow.awaitEntered();
        assertThat(future.cancel(true)).isTrue();
        slow.wake();
        slow.awaitEnded();
        assertThat(slow.wasInterrupted()).isFalse();
    }

    @Shows(YES)
    void executorService_clearsThemBeforeTheNextCall(Trial trial) throws Exception {
        assertNoneLeaks(Executors.newSingleThreadExecutor(trial::thread));
    }

    @Shows(YES)
    void guava_clearsThemBeforeTheNextCall(Trial trial) throws Exception {
        assertNoneLeaks(MoreExecutors.listeningDecorator(Executors.newSingleThreadExecutor(trial::thread)));
    }

    @Shows(YES)
    void fanout_clearsThemBeforeTheNextCall(Trial trial) {
        for (int round = 0; round < Rounds.of(2000); round++) {
            CountDownLatch entered = new CountDownLatch(1);
            Task<Void> ends = trial.runtime.start("ends", () -> {
                entered.countDown();
                return null;
            });
            Patience.await(entered);
            ends.cancel(true);
            Task<Boolean> next =
                    trial.runtime.start("next", () -> Thread.currentThread().isInterrupted());
            assertThat(next.join()).isFalse();
        }
    }

    @Shows(YES)
    void fanout_interruptsNoCallerAtADeadline(Trial trial) {
        for (int round = 0; round < Rounds.of(500); round++) {
            try (TaskGroup group = trial.runtime.open("Test.deadline", Duration.ofNanos(1000L * (round % 200)))) {
                group.startCollected("call", () -> "value");
                group.join();
            }
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }
}
