package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.YES;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import dev.fanout.runtime.TaskGroup;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;

@DisplayName("5 ERR-11 ERR-12: an exception that can carry nothing hides nothing; a constant one gathers nothing")
class Behaviour05UnsuppressingTest {
    private final UnsuppressingException primary = new UnsuppressingException();
    private final IllegalStateException secondary = new IllegalStateException("secondary");
    private final IllegalStateException constant = new IllegalStateException("constant");

    private List<Callable<String>> both() {
        return Behaviour04SameExceptionTest.fail(primary, secondary);
    }

    private List<Callable<String>> often(Exception failure) {
        return Behaviour04SameExceptionTest.fail(failure, failure);
    }

    @Shows(YES)
    void completableFuture_keepsEachFailureInItsFuture(Trial trial) {
        List<CompletableFuture<String>> futures = both().stream()
                .map(call -> supplyAsync(Trial.supplier(call), trial.executor))
                .toList();
        assertThat(catchThrowable(CompletableFuture.allOf(futures.get(0), futures.get(1))::join))
                .hasCause(primary);
        assertThat(catchThrowable(futures.get(1)::join)).hasCause(secondary);
        for (int round = 0; round < Rounds.of(100); round++) {
            CompletableFuture<?>[] same = often(constant).stream()
                    .map(call -> supplyAsync(Trial.supplier(call), trial.executor))
                    .toArray(CompletableFuture<?>[]::new);
            assertThat(catchThrowable(CompletableFuture.allOf(same)::join)).hasCause(constant);
        }
        assertThat(constant.getSuppressed()).isEmpty();
    }

    @Shows(YES)
    void executorService_keepsEachFailureInItsFuture(Trial trial) throws Exception {
        List<Future<String>> futures = trial.executor.invokeAll(both());
        assertThat(catchThrowable(futures.get(0)::get)).hasCause(primary);
        assertThat(catchThrowable(futures.get(1)::get)).hasCause(secondary);
        for (int round = 0; round < Rounds.of(100); round++) {
            for (Future<String> same : trial.executor.invokeAll(often(constant))) {
                assertThat(catchThrowable(same::get)).hasCause(constant);
            }
        }
        assertThat(constant.getSuppressed()).isEmpty();
    }

    @Shows(YES)
    void guava_keepsEachFailureInItsFuture(Trial trial) {
        List<ListenableFuture<String>> futures =
                both().stream().map(trial.listening::submit).toList();
        assertThat(catchThrowable(Futures.allAsList(futures)::get)).cause().isIn(primary, secondary);
        assertThat(catchThrowable(futures.get(0)::get)).hasCause(primary);
        assertThat(catchThrowable(futures.get(1)::get)).hasCause(secondary);
        for (int round = 0; round < Rounds.of(100); round++) {
            List<ListenableFuture<String>> same =
                    often(constant).stream().map(trial.listening::submit).toList();
            assertThat(catchThrowable(Futures.allAsList(same)::get)).hasCause(constant);
        }
        assertThat(constant.getSuppressed()).isEmpty();
    }

    @Shows(YES)
    void fanout_tellsTheListenerWhatTheFailureCannotCarry(Trial trial) {
        Sleeper slow = trial.sleeper(() -> {
            throw secondary;
        });
        assertThat(catchThrowable(() -> gather(trial, List.of(slow, slow.thenFail(primary)))))
                .isSameAs(primary);
        assertThat(trial.heard.unread).containsExactly(secondary);
    }

    @Shows(YES)
    void fanout_leavesAConstantExceptionWithOneTrace(Trial trial) {
        for (int round = 0; round < Rounds.of(100); round++) {
            assertThat(catchThrowable(() -> gather(trial, often(constant)))).isSameAs(constant);
        }
        assertThat(constant.getSuppressed()).hasSize(1);
    }

    private static void gather(Trial trial, List<Callable<String>> calls) {
        try (TaskGroup group = trial.runtime.open("Test.gather")) {
            calls.forEach(call -> group.start("call", call::call));
            group.join();
        }
    }
}
