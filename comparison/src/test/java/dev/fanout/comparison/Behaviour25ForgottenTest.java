package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.NO;
import static dev.fanout.comparison.Verdict.YES;
import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;

@DisplayName("25 MEM-01 MEM-02: work whose handle nobody keeps is not lost, and neither is its failure")
class Behaviour25ForgottenTest {
    private final IllegalStateException failure = new IllegalStateException("unseen");

    private void fail() {
        throw failure;
    }

    /** After the end of all threads, when nobody can be told any more. */
    private void assertNobodyWasTold(Trial trial) throws Exception {
        trial.executor.shutdown();
        assertThat(trial.executor.awaitTermination(8, TimeUnit.SECONDS)).isTrue();
        trial.awaitThreads();
        assertThat(trial.uncaught).isEmpty();
        assertThat(trial.guavaLog.failures).isEmpty();
    }

    @Shows(NO)
    void completableFuture_tellsNobody(Trial trial) throws Exception {
        runAsync(this::fail, trial.executor);
        assertNobodyWasTold(trial);
    }

    private void submit(ExecutorService executor) {
        executor.submit(this::fail);
    }

    @Shows(NO)
    void executorService_tellsNobodyAfterSubmit(Trial trial) throws Exception {
        submit(trial.executor);
        assertNobodyWasTold(trial);
    }

    @Shows(YES)
    void executorService_tellsTheThreadsHandlerAfterExecute(Trial trial) {
        trial.executor.execute(this::fail);
        Patience.until(() -> trial.uncaught.contains(failure));
    }

    @Shows(NO)
    void guava_tellsNobody(Trial trial) throws Exception {
        submit(trial.listening);
        assertNobodyWasTold(trial);
    }

    @Shows(YES)
    void fanout_tellsTheListenerOnce(Trial trial) {
        startAndForget(trial);
        Patience.until(() -> {
            System.gc();
            return !trial.heard.unread.isEmpty();
        });
        assertThat(trial.heard.unread).containsExactly(failure);
    }

    private void startAndForget(Trial trial) {
        Sleeper call = trial.sleeper();
        trial.runtime.start("Test.forgotten", () -> {
            call.call();
            throw failure;
        });
        call.wake();
        call.awaitEnded();
    }
}
