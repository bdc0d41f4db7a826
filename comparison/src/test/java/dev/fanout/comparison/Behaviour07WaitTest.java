package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.NO;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorCompletionService;
import org.junit.jupiter.api.DisplayName;

@DisplayName("7 WAI-07 WAI-09: what a wait leaves pending is told apart from what is done, and has an owner")
class Behaviour07WaitTest {

    private static Callable<String> endsOnceRunning(Sleeper pending) {
        return () -> {
            pending.awaitEntered();
            return "done";
        };
    }

    @Shows(NO)
    void completableFuture_leavesThePendingRunning(Trial trial) {
        Sleeper pending = trial.sleeper();
        Object first = trial.call(() -> CompletableFuture.anyOf(
                                supplyAsync(Trial.supplier(pending), trial.executor),
                                supplyAsync(Trial.supplier(endsOnceRunning(pending)), trial.executor))
                        .join())
                .value();
        assertThat(first).isEqualTo("done");
        assertThat(pending.isUndisturbed()).isTrue();
    }

    @Shows(NO)
    void executorService_leavesThePendingRunning(Trial trial) {
        Sleeper pending = trial.sleeper();
        String first = trial.call(() -> {
                    ExecutorCompletionService<String> ended = new ExecutorCompletionService<>(trial.executor);
                    List.of(pending, endsOnceRunning(pending)).forEach(ended::submit);
                    return ended.take().get();
                })
                .value();
        assertThat(first).isEqualTo("done");
        assertThat(pending.isUndisturbed()).isTrue();
    }

    @Shows(NO)
    void guava_leavesThePendingRunning(Trial trial) {
        Sleeper pending = trial.sleeper();
        String first = trial.call(() -> {
                    ImmutableList<ListenableFuture<String>> ended = Futures.inCompletionOrder(
                            List.of(trial.listening.submit(pending), trial.listening.submit(endsOnceRunning(pending))));
                    return ended.get(0).get();
                })
                .value();
        assertThat(first).isEqualTo("done");
        assertThat(pending.isUndisturbed()).isTrue();
    }
}
