package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.NO;
import static dev.fanout.comparison.Verdict.YES;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import dev.fanout.runtime.CallFailedException;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.DisplayName;

@DisplayName("15 GFF-16 CAN-32: a call that fails with somebody else's cancellation has failed; nobody was cancelled")
class Behaviour15LookAlikeTest {
    private final InterruptedException interrupt = new InterruptedException("its own");
    private final CompletableFuture<String> foreign = new CompletableFuture<>();

    /** The call's own InterruptedException, and the cancellation of a future that has nothing to do with us. */
    private List<Callable<String>> lookAlikes() {
        foreign.cancel(true);
        return List.of(
                () -> {
                    throw interrupt;
                },
                foreign::join);
    }

    private static void assertNotInterrupted() {
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Shows(YES)
    void completableFuture_reportsThemAsFailures(Trial trial) {
        for (Callable<String> call : lookAlikes()) {
            CompletableFuture<Void> all = CompletableFuture.allOf(supplyAsync(Trial.supplier(call), trial.executor));
            assertThat(catchThrowable(all::join))
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isInstanceOfAny(InterruptedException.class, CancellationException.class);
            assertThat(all.isCancelled()).isFalse();
        }
        assertNotInterrupted();
    }

    @Shows(YES)
    void completableFuture_failsWithAPartThatWasCancelled(Trial trial) {
        CompletableFuture<String> part = supplyAsync(Trial.supplier(trial.sleeper()), trial.executor);
        CompletableFuture<Void> all = CompletableFuture.allOf(part);
        part.cancel(true);
        assertThat(catchThrowable(all::join))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(CancellationException.class);
        assertThat(all.isCancelled()).isFalse();
    }

    @Shows(YES)
    void executorService_reportsThemAsFailures(Trial trial) throws Exception {
        for (Callable<String> call : lookAlikes()) {
            assertThat(catchThrowable(trial.executor.invokeAll(List.of(call)).get(0)::get))
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOfAny(InterruptedException.class, CancellationException.class);
        }
        assertNotInterrupted();
    }

    @Shows(YES)
    void guava_reportsThemAsFailures(Trial trial) {
        for (Callable<String> call : lookAlikes()) {
            ListenableFuture<List<String>> all = Futures.allAsList(trial.listening.submit(call));
            assertThat(catchThrowable(all::get))
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOfAny(InterruptedException.class, CancellationException.class);
            assertThat(all.isCancelled()).isFalse();
        }
        assertNotInterrupted();
    }

    @Shows(NO)
    void guava_isCancelledByAPartThatWasCancelled(Trial trial) {
        ListenableFuture<String> part = trial.listening.submit(trial.sleeper());
        ListenableFuture<List<String>> all = Futures.allAsList(part, trial.listening.submit(trial.sleeper()));
        part.cancel(true);
        assertThat(catchThrowable(all::get)).isInstanceOf(CancellationException.class);
        assertThat(all.isCancelled()).isTrue();
    }

    @Shows(YES)
    void fanout_reportsThemAsFailures(Trial trial) {
        for (Callable<String> call : lookAlikes()) {
            Sleeper sibling = trial.sleeper();
            Throwable thrown = catchThrowable(() -> {
                try (TaskGroup group = trial.runtime.open("Test.alike")) {
                    group.start("sibling", sibling::call);
                    sibling.awaitEntered();
                    group.start("fails", call::call);
                    group.join(InterruptedException.class);
                }
            });
            assertThat(thrown)
                    .isInstanceOf(CallFailedException.class)
                    .hasMessageContaining("Test.alike/fails")
                    .cause()
                    .isInstanceOfAny(InterruptedException.class, CancellationException.class);
            assertThat(sibling.wasInterrupted()).isTrue();
        }
        assertNotInterrupted();
    }

    @Shows(YES)
    void fanout_failsWithAPartThatWasCancelled(Trial trial) {
        Sleeper slow = trial.sleeper();
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = trial.runtime.open("Test.part")) {
                Task<String> part = group.start("part", slow::call);
                slow.awaitEntered();
                part.cancel(true);
                group.join(InterruptedException.class);
            }
        });
        assertThat(thrown).isInstanceOf(CallFailedException.class).hasMessageContaining("Test.part/part");
        assertNotInterrupted();
    }
}
