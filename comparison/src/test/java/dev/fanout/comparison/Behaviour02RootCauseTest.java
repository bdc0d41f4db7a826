package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.NO;
import static dev.fanout.comparison.Verdict.YES;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;

@DisplayName("2 GFF-10: what a failure provokes never overtakes it")
class Behaviour02RootCauseTest {
    private static final int SIBLINGS = 10;

    private final IOException root = new IOException("root");

    /** Siblings that throw the moment they are interrupted, and behind them the one that fails when all of them run. */
    static List<Callable<String>> calls(Exception root) {
        CountDownLatch running = new CountDownLatch(SIBLINGS);
        Callable<String> sibling = () -> {
            try {
                running.countDown();
                Thread.sleep(86_400_000);
                return "slept";
            } catch (InterruptedException interrupt) {
                throw new IllegalStateException("provoked");
            }
        };
        Callable<String> fails = () -> {
            Patience.await(running);
            throw root;
        };
        return Stream.concat(Stream.generate(() -> sibling).limit(SIBLINGS), Stream.of(fails))
                .toList();
    }

    @Shows(NO)
    void completableFuture_reportsTheCancellationOfASibling(Trial trial) {
        Sleeper slow = trial.sleeper();
        CompletableFuture<String> sibling = supplyAsync(Trial.supplier(slow), trial.executor);
        CompletableFuture<String> fails = supplyAsync(Trial.supplier(slow.thenFail(root)), trial.executor);
        fails.whenComplete((value, failure) -> sibling.cancel(true));
        Throwable thrown =
                trial.call(CompletableFuture.allOf(sibling, fails)::join).failure();
        assertThat(thrown).hasCauseInstanceOf(CancellationException.class);
        assertThat(Reachable.from(thrown)).doesNotContain(root);
    }

    @Shows(YES)
    void executorService_handsOutTheRootFirstThroughACompletionService(Trial trial) {
        for (int round = 0; round < Rounds.of(30); round++) {
            ExecutorCompletionService<String> ended = new ExecutorCompletionService<>(trial.executor);
            List<Future<String>> futures =
                    calls(root).stream().map(ended::submit).toList();
            Throwable thrown = catchThrowable(() -> {
                try {
                    ended.take().get();
                } finally {
                    futures.forEach(future -> future.cancel(true));
                }
            });
            assertThat(thrown).hasCause(root);
        }
    }

    @Shows(YES)
    void guava_reportsTheRoot(Trial trial) {
        for (int round = 0; round < Rounds.of(30); round++) {
            List<ListenableFuture<String>> futures = new ArrayList<>();
            calls(root).forEach(call -> futures.add(trial.listening.submit(call)));
            ListenableFuture<List<String>> all = Futures.allAsList(futures);
            Futures.addCallback(all, cancelOnFailure(futures), MoreExecutors.directExecutor());
            assertThat(catchThrowable(all::get)).hasCause(root);
        }
    }

    private static FutureCallback<List<String>> cancelOnFailure(List<ListenableFuture<String>> futures) {
        return new FutureCallback<>() {
            @Override
            public void onSuccess(List<String> values) {}

            @Override
            public void onFailure(Throwable failure) {
                futures.forEach(future -> future.cancel(true));
            }
        };
    }

    @Shows(YES)
    void fanout_throwsTheRoot(Trial trial) {
        for (int round = 0; round < Rounds.of(30); round++) {
            Throwable thrown = catchThrowable(() -> {
                try (TaskGroup group = trial.runtime.open("Test.root")) {
                    calls(root).forEach(call -> group.start("call", call::call));
                    group.join(IOException.class);
                }
            });
            assertThat(thrown).isSameAs(root);
        }
    }
}
