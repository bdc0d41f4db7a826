package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.NO;
import static dev.fanout.comparison.Verdict.YES;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.runtime.CancelReason;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;

@DisplayName("14 CAN-03: done means that the call has ended, not that it was asked to")
class Behaviour14DoneTest {

    private static void assertDoneTooSoon(Future<String> future, Sleeper call) {
        call.awaitEntered();
        future.cancel(true);
        assertThat(future.isDone()).isTrue();
        assertThat(call.hasEnded()).isFalse();
    }

    @Shows(NO)
    void completableFuture_isDoneWhileTheCallRuns(Trial trial) {
        Sleeper call = trial.cleaner();
        assertDoneTooSoon(supplyAsync(Trial.supplier(call), trial.executor), call);
    }

    @Shows(NO)
    void executorService_isDoneWhileTheCallCleansUp(Trial trial) {
        Sleeper call = trial.cleaner();
        assertDoneTooSoon(trial.executor.submit(call), call);
    }

    @Shows(NO)
    void guava_isDoneWhileTheCallCleansUp(Trial trial) {
        Sleeper call = trial.cleaner();
        assertDoneTooSoon(trial.listening.submit(call), call);
    }

    @Shows(YES)
    void fanout_isDoneWhenTheCallHasEnded(Trial trial) {
        Sleeper call = trial.cleaner();
        Task<String> task = trial.runtime.start("Test.done", call::call);
        call.awaitEntered();
        task.cancel(true);
        call.awaitInterrupted();
        assertThat(task.isDone()).isFalse();
        Caller<Outcome<String>> reader = trial.call(() -> {
            Outcome<String> outcome = task.outcome();
            assertThat(call.hasEnded()).isTrue();
            return outcome;
        });
        assertThat(reader.waits()).isTrue();
        call.finishCleanUp();
        assertThat(reader.value()).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
        assertThat(task.isDone()).isTrue();
    }
}
