package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.NO;
import static dev.fanout.comparison.Verdict.YES;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.Tasks;
import dev.fanout.runtime.WaitUntil;
import dev.fanout.runtime.Waited;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorCompletionService;
import java.util.stream.Stream;
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

    @Shows(YES)
    void fanout_tellsDoneFromPending(Trial trial) {
        for (int round = 0; round < Rounds.of(300); round++) {
            Task<String> before = trial.runtime.start("Test.before", () -> "done");
            Patience.until(before::isDone);
            CyclicBarrier together = new CyclicBarrier(2);
            List<Task<Integer>> racing = List.of(
                    trial.runtime.start("Test.first", together::await),
                    trial.runtime.start("Test.second", together::await));
            Waited<Task<Integer>> some = Tasks.waitFor(racing, WaitUntil.FIRST_COMPLETED);
            assertThat(some.done()).isNotEmpty().allMatch(Task::isDone);
            assertThat(Stream.concat(some.done().stream(), some.pending().stream()))
                    .containsExactlyInAnyOrderElementsOf(racing);
            assertThat(Tasks.waitFor(List.of(before, racing.get(0)), WaitUntil.FIRST_COMPLETED)
                            .done())
                    .contains(before);
        }
    }

    @Shows(YES)
    void fanout_endsThePendingWithTheCallThatStartedThem(Trial trial) {
        Sleeper pending = trial.cleaner();
        Task<Waited<Task<String>>> outer = trial.runtime.start(
                "Test.outer",
                () -> Tasks.waitFor(
                        List.of(
                                Tasks.start("Test.pending", pending::call),
                                Tasks.start("Test.done", endsOnceRunning(pending)::call)),
                        WaitUntil.FIRST_COMPLETED));
        pending.awaitInterrupted();
        assertThat(outer.isDone()).isFalse();
        pending.finishCleanUp();
        Waited<Task<String>> waited = outer.join();
        assertThat(waited.done()).extracting(Task::name).containsExactly("Test.done");
        assertThat(waited.pending()).extracting(Task::name).containsExactly("Test.pending");
        assertThat(pending.hasEnded()).isTrue();
    }
}
