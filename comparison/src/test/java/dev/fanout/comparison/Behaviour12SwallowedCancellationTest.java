package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.NO;
import static dev.fanout.comparison.Verdict.YES;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.Futures;
import dev.fanout.runtime.Cancellation;
import dev.fanout.runtime.CancelledException;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;

@DisplayName("12 CAN-10 CAN-11: a call that swallows the interrupt finds itself cancelled again at its next wait")
class Behaviour12SwallowedCancellationTest {

    /** Sleeps, swallows the interrupt, as a retry loop would, and makes another call. */
    static Callable<String> swallowsThen(Sleeper sleep, Callable<String> nested, CompletableFuture<String> seen) {
        return () -> {
            try {
                sleep.call();
            } catch (InterruptedException swallowed) {
                // that is the mistake
            }
            try {
                seen.complete(nested.call());
            } catch (Throwable thrown) {
                seen.completeExceptionally(thrown);
                throw thrown;
            }
            return "retried";
        };
    }

    @Shows(NO)
    void completableFuture_tellsTheCallNothing(Trial trial) {
        Sleeper slow = trial.sleeper();
        CompletableFuture<String> seen = new CompletableFuture<>();
        Callable<String> nested =
                () -> supplyAsync(() -> "nested", trial.executor).get();
        CompletableFuture<String> call = supplyAsync(Trial.supplier(swallowsThen(slow, nested, seen)), trial.executor);
        slow.awaitEntered();
        call.cancel(true);
        assertThat(slow.isUndisturbed()).isTrue();
        slow.wake();
        assertThat(seen.join()).isEqualTo("nested");
    }

    @Shows(NO)
    void executorService_startsNestedCallsAllTheSame(Trial trial) {
        Sleeper slow = trial.sleeper();
        CompletableFuture<String> seen = new CompletableFuture<>();
        Callable<String> nested = () -> trial.executor
                .invokeAll(List.<Callable<String>>of(() -> "nested"))
                .get(0)
                .get();
        Future<String> call = trial.executor.submit(swallowsThen(slow, nested, seen));
        slow.awaitEntered();
        call.cancel(true);
        assertThat(seen.join()).isEqualTo("nested");
    }

    @Shows(NO)
    void guava_startsNestedCallsAllTheSame(Trial trial) {
        Sleeper slow = trial.sleeper();
        CompletableFuture<String> seen = new CompletableFuture<>();
        Callable<String> nested = () ->
                Futures.allAsList(trial.listening.submit(() -> "nested")).get().get(0);
        Future<String> call = trial.listening.submit(swallowsThen(slow, nested, seen));
        slow.awaitEntered();
        call.cancel(true);
        assertThat(seen.join()).isEqualTo("nested");
    }

    /** The exception that a call sees which swallows its cancellation and then does this. */
    private static Throwable seenBy(Trial trial, Callable<String> next) {
        Sleeper slow = trial.sleeper();
        CompletableFuture<String> seen = new CompletableFuture<>();
        IOException failure = new IOException("sibling");
        Caller<?> caller = trial.call(() -> {
            try (TaskGroup group = trial.runtime.open("Test.swallows")) {
                group.start("swallows", swallowsThen(slow, next, seen)::call);
                group.start("fails", slow.thenFail(failure)::call);
                group.join(IOException.class);
                return null;
            }
        });
        assertThat(caller.failure()).isSameAs(failure);
        return seen.handle((value, thrown) -> thrown).join();
    }

    @Shows(YES)
    void fanout_cancelsItAgainAtANestedGather(Trial trial) {
        Throwable seen = seenBy(trial, () -> {
            try (TaskGroup inner = trial.runtime.open("Test.nested")) {
                inner.start("nested", () -> "nested");
                inner.join();
                return "nested";
            }
        });
        assertThat(seen).isInstanceOf(CancelledException.class);
    }

    @Shows(YES)
    void fanout_cancelsItAgainWhereItPolls(Trial trial) {
        Throwable seen = seenBy(trial, () -> {
            Cancellation.current().throwIfCancelled();
            return "polled";
        });
        assertThat(seen).isInstanceOf(CancelledException.class);
    }
}
