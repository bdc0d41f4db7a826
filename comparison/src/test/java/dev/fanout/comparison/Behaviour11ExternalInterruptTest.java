package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.YES;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;

@DisplayName("11 CAN-20 CAN-22: an interrupt from outside that meets a failure is not swallowed with it")
class Behaviour11ExternalInterruptTest {

    /** A call that fails when it is told to. */
    static Callable<String> failsAfter(CountDownLatch signal) {
        return () -> {
            Patience.awaitUninterruptibly(signal);
            throw new IOException("decided");
        };
    }

    @Shows(YES)
    void completableFuture_throwsItOrKeepsTheFlag(Trial trial) throws Exception {
        InterruptRace.assertNoneLost(trial, () -> {
            CountDownLatch fail = new CountDownLatch(1);
            CompletableFuture<String> fails = supplyAsync(Trial.supplier(failsAfter(fail)), trial.executor);
            return new InterruptRace.Round(CompletableFuture.allOf(fails)::get, fail::countDown);
        });
    }

    @Shows(YES)
    void executorService_throwsItOrKeepsTheFlag(Trial trial) throws Exception {
        InterruptRace.assertNoneLost(trial, () -> {
            CountDownLatch fail = new CountDownLatch(1);
            return new InterruptRace.Round(
                    () -> {
                        for (Future<String> ended : trial.executor.invokeAll(List.of(failsAfter(fail)))) {
                            ended.get();
                        }
                        return null;
                    },
                    fail::countDown);
        });
    }

    @Shows(YES)
    void guava_throwsItOrKeepsTheFlag(Trial trial) throws Exception {
        InterruptRace.assertNoneLost(trial, () -> {
            CountDownLatch fail = new CountDownLatch(1);
            ListenableFuture<String> fails = trial.listening.submit(failsAfter(fail));
            return new InterruptRace.Round(Futures.allAsList(fails)::get, fail::countDown);
        });
    }

    @Shows(YES)
    void fanout_throwsItOrKeepsTheFlag(Trial trial) throws Exception {
        InterruptRace.assertNoneLost(trial, () -> {
            CountDownLatch fail = new CountDownLatch(1);
            return new InterruptRace.Round(
                    () -> {
                        try (TaskGroup group = trial.runtime.open("Test.race")) {
                            group.start("fails", failsAfter(fail)::call);
                            group.join(Exception.class);
                            return null;
                        }
                    },
                    fail::countDown);
        });
    }

    @Shows(YES)
    void fanout_throwsAFailureThatCameFirstAndSetsTheFlag(Trial trial) {
        Sleeper slow = trial.cleaner();
        IOException failure = new IOException("first");
        Caller<?> caller = trial.call(() -> {
            try (TaskGroup group = trial.runtime.open("Test.both")) {
                group.start("slow", slow::call);
                group.start("fails", slow.thenFail(failure)::call);
                group.join(Exception.class);
                return null;
            }
        });
        slow.awaitInterrupted();
        caller.interrupt();
        assertThat(caller.waits()).isTrue();
        slow.finishCleanUp();
        assertThat(caller.failure()).isSameAs(failure);
        assertThat(caller.isInterruptedAfterwards()).isTrue();
    }
}
