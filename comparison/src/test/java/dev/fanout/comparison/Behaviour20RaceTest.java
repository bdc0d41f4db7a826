package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.NO;
import static dev.fanout.comparison.Verdict.YES;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import dev.fanout.runtime.Tasks;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;

@DisplayName("20 RAC-01 RAC-02 RAC-04 RAC-07 ERR-06: a race takes the first success, null is one, and no loser is left")
class Behaviour20RaceTest {

    /** Wins with a null as soon as the loser runs. */
    static Callable<String> winsOnceRunning(Sleeper loser) {
        return () -> {
            loser.awaitEntered();
            return null;
        };
    }

    static Callable<String> fails(Throwable failure) {
        return () -> {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (Exception) failure;
        };
    }

    static final List<Throwable> ERRORS = List.of(new AssertionError("a"), new StackOverflowError("b"));

    @Shows(NO)
    void completableFuture_takesAFailureForTheWinner(Trial trial) {
        IOException failure = new IOException("fast");
        CompletableFuture<Object> first = CompletableFuture.anyOf(
                supplyAsync(Trial.supplier(fails(failure)), trial.executor),
                supplyAsync(Trial.supplier(trial.sleeper()), trial.executor));
        assertThat(catchThrowable(first::join)).hasCause(failure);
    }

    @Shows(NO)
    void completableFuture_leavesTheLoserRunning(Trial trial) {
        Sleeper loser = trial.sleeper();
        CompletableFuture<Object> first = CompletableFuture.anyOf(
                supplyAsync(Trial.supplier(loser), trial.executor),
                supplyAsync(Trial.supplier(winsOnceRunning(loser)), trial.executor));
        assertThat(first.join()).isNull();
        assertThat(loser.isUndisturbed()).isTrue();
    }

    @Shows(YES)
    void executorService_takesTheFirstSuccess(Trial trial) throws Exception {
        Sleeper loser = trial.sleeper();
        Callable<String> failsFirst = loser.thenFail(new IOException("fast"));
        assertThat(trial.executor.invokeAny(List.of(loser, failsFirst, winsOnceRunning(loser))))
                .isNull();
    }

    @Shows(YES)
    void executorService_endsWhenAllThrowErrors(Trial trial) {
        List<Callable<String>> calls =
                ERRORS.stream().map(Behaviour20RaceTest::fails).toList();
        assertThat(trial.call(() -> trial.executor.invokeAny(calls)).failure())
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isIn(ERRORS);
    }

    @Shows(NO)
    void executorService_returnsWhileTheLoserCleansUp(Trial trial) throws Exception {
        Sleeper loser = trial.cleaner();
        assertThat(trial.executor.invokeAny(List.of(loser, winsOnceRunning(loser))))
                .isNull();
        loser.awaitInterrupted();
        assertThat(loser.hasEnded()).isFalse();
    }

    @Shows(NO)
    void guava_leavesTheLoserRunning(Trial trial) throws Exception {
        Sleeper loser = trial.sleeper();
        List<ListenableFuture<String>> calls = Stream.of(loser, winsOnceRunning(loser))
                .map(trial.listening::submit)
                .toList();
        assertThat(Futures.inCompletionOrder(calls).get(0).get()).isNull();
        assertThat(loser.isUndisturbed()).isTrue();
    }

    @Shows(YES)
    void fanout_takesTheFirstSuccessAndAwaitsTheLoser(Trial trial) {
        Sleeper loser = trial.cleaner();
        Caller<String> caller = trial.call(() -> {
            String winner = Tasks.race(
                    loser::call, loser.thenFail(new IOException("fast"))::call, winsOnceRunning(loser)::call);
            assertThat(loser.hasEnded()).isTrue();
            return winner;
        });
        loser.awaitInterrupted();
        assertThat(caller.waits()).isTrue();
        loser.finishCleanUp();
        assertThat(caller.value()).isNull();
    }

    @Shows(YES)
    void fanout_throwsAllErrorsWhenThereIsNoWinner(Trial trial) {
        List<Callable<String>> calls =
                ERRORS.stream().map(Behaviour20RaceTest::fails).toList();
        Throwable thrown = trial.call(() -> Tasks.race(calls.get(0)::call, calls.get(1)::call))
                .failure();
        assertThat(Reachable.from(thrown)).containsAll(ERRORS);
    }
}
