package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.YES;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;

@DisplayName("4 ERR-09: an exception thrown by several calls, or by one beside its cause, is reported like any other")
class Behaviour04SameExceptionTest {
    private final IOException cause = new IOException("cause");
    private final IOException effect = new IOException("effect", cause);

    /** Calls that fail at the same time. */
    static List<Callable<String>> fail(Exception... failures) {
        CyclicBarrier together = new CyclicBarrier(failures.length);
        return Stream.of(failures)
                .<Callable<String>>map(failure -> () -> {
                    together.await();
                    throw failure;
                })
                .toList();
    }

    /** What is thrown is one of them, and a walk through it ends. */
    private void assertSound(Throwable thrown) {
        assertThat(Reachable.isCyclic(thrown)).isFalse();
        assertThat(Reachable.from(thrown)).containsAnyOf(cause, effect);
    }

    @Shows(YES)
    void completableFuture_attachesNothing(Trial trial) {
        for (List<Callable<String>> calls : List.of(fail(cause, cause, cause), fail(cause, effect))) {
            CompletableFuture<?>[] futures = calls.stream()
                    .map(call -> supplyAsync(Trial.supplier(call), trial.executor))
                    .toArray(CompletableFuture<?>[]::new);
            Throwable thrown = catchThrowable(CompletableFuture.allOf(futures)::join);
            assertSound(thrown);
            assertThat(thrown.getCause().getSuppressed()).isEmpty();
        }
    }

    @Shows(YES)
    void executorService_attachesNothing(Trial trial) throws Exception {
        for (List<Callable<String>> calls : List.of(fail(cause, cause, cause), fail(cause, effect))) {
            for (Future<String> future : trial.executor.invokeAll(calls)) {
                Throwable thrown = catchThrowable(future::get);
                assertSound(thrown);
                assertThat(thrown.getCause().getSuppressed()).isEmpty();
            }
        }
    }

    @Shows(YES)
    void guava_attachesNothing(Trial trial) {
        for (List<Callable<String>> calls : List.of(fail(cause, cause, cause), fail(cause, effect))) {
            List<ListenableFuture<String>> futures =
                    calls.stream().map(trial.listening::submit).toList();
            Throwable thrown = catchThrowable(Futures.allAsList(futures)::get);
            assertSound(thrown);
            assertThat(thrown.getCause().getSuppressed()).isEmpty();
        }
    }

    @Shows(YES)
    void fanout_attachesNothingTwice(Trial trial) {
        for (List<Callable<String>> calls : List.of(fail(cause, cause, cause), fail(cause, effect))) {
            Throwable thrown = catchThrowable(() -> {
                try (TaskGroup group = trial.runtime.open("Test.same")) {
                    calls.forEach(call -> group.start("call", call::call));
                    group.join(IOException.class);
                }
            });
            assertThat(thrown).isIn(cause, effect);
            assertSound(thrown);
        }
    }
}
