package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.NO;
import static dev.fanout.comparison.Verdict.YES;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import dev.fanout.runtime.CallFailedException;
import dev.fanout.runtime.DeadlineExceededException;
import dev.fanout.runtime.TaskGroup;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;

@DisplayName("19 TMO-07 TMO-08: a deadline is told apart from another one's, and from a call's own timeout")
class Behaviour19NestedDeadlineTest {
    /** Time for the inner call to begin in. */
    static final Duration OUTER = Duration.ofMillis(300);

    private final AtomicBoolean fallback = new AtomicBoolean();
    private final Callable<String> timesOut = () -> {
        throw new TimeoutException("the client's");
    };

    @Shows(NO)
    void completableFuture_cannotTellItsTimeoutFromACalls(Trial trial) {
        CompletableFuture<String> calls = supplyAsync(Trial.supplier(timesOut), trial.executor);
        CompletableFuture<String> own =
                supplyAsync(Trial.supplier(trial.sleeper()), trial.executor).orTimeout(1, TimeUnit.MILLISECONDS);
        for (CompletableFuture<String> future : List.of(calls, own)) {
            assertThat(catchThrowable(future::get))
                    .isExactlyInstanceOf(ExecutionException.class)
                    .cause()
                    .isExactlyInstanceOf(TimeoutException.class);
        }
    }

    @Shows(NO)
    void completableFuture_letsTheInnerRunPastTheOuter(Trial trial) {
        Sleeper slow = trial.sleeper();
        CompletableFuture<String> outer = supplyAsync(
                        () -> supplyAsync(Trial.supplier(slow), trial.executor)
                                .orTimeout(10, TimeUnit.SECONDS)
                                .join(),
                        trial.executor)
                .orTimeout(OUTER.toMillis(), TimeUnit.MILLISECONDS);
        assertThat(catchThrowable(outer::join)).hasCauseInstanceOf(TimeoutException.class);
        assertThat(slow.isUndisturbed()).isTrue();
    }

    @Shows(YES)
    void executorService_tellsItsTimeoutFromACalls(Trial trial) {
        Future<String> calls = trial.executor.submit(timesOut);
        Future<String> slow = trial.executor.submit(trial.sleeper());
        assertThat(catchThrowable(() -> calls.get(8, TimeUnit.SECONDS)))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(TimeoutException.class);
        assertThat(catchThrowable(() -> slow.get(1, TimeUnit.MILLISECONDS))).isInstanceOf(TimeoutException.class);
    }

    @Shows(YES)
    void executorService_endsTheInnerWithTheOuter(Trial trial) throws Exception {
        Sleeper slow = trial.sleeper();
        Callable<String> inner = () -> {
            List<Future<String>> futures = trial.executor.invokeAll(List.of(slow), 10, TimeUnit.SECONDS);
            fallback.set(futures.get(0).isCancelled());
            return "fallback";
        };
        List<Future<String>> outer = trial.executor.invokeAll(List.of(inner), OUTER.toMillis(), TimeUnit.MILLISECONDS);
        assertThat(outer.get(0).isCancelled()).isTrue();
        slow.awaitInterrupted();
        assertThat(fallback).isFalse();
    }

    @Shows(NO)
    void guava_cannotTellItsTimeoutFromACalls(Trial trial) {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(trial::thread);
        try {
            ListenableFuture<String> calls = trial.listening.submit(timesOut);
            ListenableFuture<String> own =
                    Futures.withTimeout(trial.listening.submit(trial.sleeper()), Duration.ofMillis(1), timer);
            for (ListenableFuture<String> future : List.of(calls, own)) {
                assertThat(catchThrowable(future::get))
                        .isExactlyInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(TimeoutException.class);
            }
        } finally {
            timer.shutdownNow();
        }
    }

    @Shows(YES)
    void fanout_throwsTheOutersDeadlineAtTheOuter(Trial trial) {
        Sleeper slow = trial.sleeper();
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup outer = trial.runtime.open("Test.outer", OUTER)) {
                outer.start("inner", () -> {
                    try (TaskGroup inner = trial.runtime.open("Test.inner", Duration.ofSeconds(10))) {
                        inner.start("slow", slow::call);
                        inner.join();
                    } catch (DeadlineExceededException ofInner) {
                        fallback.set(true);
                    }
                    return "fallback";
                });
                outer.join();
            }
        });
        assertThat(thrown).isInstanceOf(DeadlineExceededException.class).hasMessageStartingWith("Test.outer");
        assertThat(slow.hasEnded()).isTrue();
        assertThat(fallback).isFalse();
    }

    @Shows(YES)
    void fanout_takesACallsTimeoutForAFailure(Trial trial) {
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = trial.runtime.open("Test.client", Duration.ofSeconds(10))) {
                group.start("client", timesOut::call);
                group.join();
            }
        });
        assertThat(thrown).isInstanceOf(CallFailedException.class).hasCauseInstanceOf(TimeoutException.class);
    }
}
