package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.YES;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.util.concurrent.MoreExecutors;
import dev.fanout.runtime.CancelReason;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;

@DisplayName("13 CAN-05: a call that is cancelled before it has begun never begins, and nobody waits for it in vain")
class Behaviour13CancelledUnstartedTest {

    @Shows(YES)
    void completableFuture_neverEntersTheCall(Trial trial) {
        Sleeper call = trial.sleeper();
        Queue<Runnable> held = new ArrayDeque<>();
        CompletableFuture<String> future = supplyAsync(Trial.supplier(call), held::add);
        future.cancel(true);
        assertThatThrownBy(future::get).isInstanceOf(CancellationException.class);
        held.forEach(Runnable::run);
        assertThat(call.wasEntered()).isFalse();
    }

    private static void assertNeverEntered(Trial trial, ExecutorService oneThread) throws Exception {
        Sleeper before = trial.sleeper();
        Sleeper call = trial.sleeper();
        try {
            Future<String> first = oneThread.submit(before);
            Future<String> future = oneThread.submit(call);
            future.cancel(true);
            assertThatThrownBy(future::get).isInstanceOf(CancellationException.class);
            before.wake();
            assertThat(first.get()).isEqualTo("woken");
            assertThat(oneThread.submit(() -> "next").get()).isEqualTo("next");
            assertThat(call.wasEntered()).isFalse();
        } finally {
            oneThread.shutdownNow();
        }
    }

    @Shows(YES)
    void executorService_neverEntersTheCall(Trial trial) throws Exception {
        assertNeverEntered(trial, Executors.newSingleThreadExecutor(trial::thread));
    }

    @Shows(YES)
    void guava_neverEntersTheCall(Trial trial) throws Exception {
        assertNeverEntered(trial, MoreExecutors.listeningDecorator(Executors.newSingleThreadExecutor(trial::thread)));
    }

    @Shows(YES)
    void fanout_neverEntersTheCall(Trial trial) {
        CountDownLatch mayRun = new CountDownLatch(1);
        Sleeper call = trial.sleeper();
        try (FanoutRuntime late = FanoutRuntime.builder()
                .threads(body -> trial.thread(() -> {
                    Patience.awaitUninterruptibly(mayRun);
                    body.run();
                }))
                .build()) {
            Task<String> task = late.start("Test.late", call::call);
            task.cancel(true);
            assertThat(task.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
            mayRun.countDown();
        }
        trial.awaitThreads();
        assertThat(call.wasEntered()).isFalse();
    }
}
