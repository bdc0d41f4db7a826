package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.NO;
import static dev.fanout.comparison.Verdict.PARTLY;
import static dev.fanout.comparison.Verdict.YES;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.DisplayName;

@DisplayName("1 GFF-06 GFF-07: a failure is noticed at once, and nothing runs on when the caller learns of it")
class Behaviour01FailFastTest {
    private final IOException failure = new IOException("root");

    @Shows(NO)
    void completableFuture_waitsForTheSlowSibling(Trial trial) {
        Sleeper slow = trial.sleeper();
        Caller<Void> caller = trial.call(() -> CompletableFuture.allOf(
                        supplyAsync(Trial.supplier(slow), trial.executor),
                        supplyAsync(Trial.supplier(slow.thenFail(failure)), trial.executor))
                .join());
        slow.awaitEntered();
        assertThat(caller.waits()).isTrue();
        assertThat(slow.isUndisturbed()).isTrue();
        slow.wake();
        assertThat(caller.failure()).hasCause(failure);
    }

    @Shows(NO)
    void completableFuture_leavesItRunningIfTheFirstFailureIsForwarded(Trial trial) {
        Sleeper slow = trial.sleeper();
        CompletableFuture<String> sibling = supplyAsync(Trial.supplier(slow), trial.executor);
        CompletableFuture<String> fails = supplyAsync(Trial.supplier(slow.thenFail(failure)), trial.executor);
        CompletableFuture<Void> all = CompletableFuture.allOf(sibling, fails);
        fails.whenComplete((value, thrown) -> {
            if (thrown != null) {
                all.completeExceptionally(thrown);
                sibling.cancel(true);
            }
        });
        assertThat(trial.call(all::join).failure()).hasCause(failure);
        assertThat(slow.isUndisturbed()).isTrue();
    }

    @Shows(NO)
    void executorService_waitsForTheSlowSibling(Trial trial) throws Exception {
        Sleeper slow = trial.sleeper();
        Caller<?> caller = trial.call(() -> trial.executor.invokeAll(List.of(slow, slow.thenFail(failure))));
        slow.awaitEntered();
        assertThat(caller.waits()).isTrue();
        assertThat(slow.isUndisturbed()).isTrue();
    }

    @Shows(PARTLY)
    void guava_failsFastButLeavesTheSiblingRunning(Trial trial) {
        Sleeper slow = trial.sleeper();
        ListenableFuture<List<String>> all =
                Futures.allAsList(trial.listening.submit(slow), trial.listening.submit(slow.thenFail(failure)));
        assertThat(trial.call(all::get).failure())
                .isInstanceOf(ExecutionException.class)
                .hasCause(failure);
        assertThat(slow.isUndisturbed()).isTrue();
    }

    @Shows(YES)
    void fanout_interruptsTheSiblingAndWaitsForItsEnd(Trial trial) {
        Sleeper slow = trial.cleaner();
        Caller<Boolean> caller = trial.call(() -> {
            try (TaskGroup group = trial.runtime.open("Test.failFast")) {
                group.start("slow", slow::call);
                group.start("fails", slow.thenFail(failure)::call);
                group.join(IOException.class);
                return null;
            } catch (IOException root) {
                assertThat(root).isSameAs(failure);
                return slow.hasEnded();
            }
        });
        slow.awaitInterrupted();
        assertThat(caller.waits()).isTrue();
        slow.finishCleanUp();
        assertThat(caller.value()).isTrue();
    }
}
