package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.NO;
import static dev.fanout.comparison.Verdict.PARTLY;
import static dev.fanout.comparison.Verdict.YES;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import dev.fanout.runtime.CancelReason;
import dev.fanout.runtime.CancelledException;
import dev.fanout.runtime.TaskGroup;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;

@DisplayName("8 CAN-16 CAN-18 GCO-06: an interrupt of the caller stops its calls, waits for them, and is not lost")
class Behaviour08CallerInterruptTest {

    /** Interrupts the caller when it waits for these. */
    static void interrupt(Caller<?> caller, List<Sleeper> calls) {
        calls.forEach(Sleeper::awaitEntered);
        caller.awaitParked();
        caller.interrupt();
    }

    static List<Sleeper> sleepers(Trial trial) {
        return Stream.generate(trial::sleeper).limit(5).toList();
    }

    static List<Sleeper> cleaners(Trial trial) {
        return Stream.generate(trial::cleaner).limit(5).toList();
    }

    /** The calls are interrupted, and the caller comes back only after they have ended. */
    static void assertStoppedAndAwaited(Caller<?> caller, List<Sleeper> calls) {
        interrupt(caller, calls);
        calls.forEach(Sleeper::awaitInterrupted);
        assertThat(caller.waits()).isTrue();
        calls.forEach(Sleeper::finishCleanUp);
        caller.failure();
        assertThat(calls).allMatch(Sleeper::hasEnded);
    }

    @Shows(NO)
    void completableFuture_leavesTheCallsRunning(Trial trial) {
        List<Sleeper> calls = sleepers(trial);
        Caller<Void> caller = trial.call(CompletableFuture.allOf(calls.stream()
                .map(call -> supplyAsync(Trial.supplier(call), trial.executor))
                .toArray(CompletableFuture<?>[]::new))::get);
        interrupt(caller, calls);
        assertThat(caller.failure()).isInstanceOf(InterruptedException.class);
        assertThat(calls).allMatch(Sleeper::isUndisturbed);
    }

    @Shows(PARTLY)
    void executorService_interruptsTheCallsButDoesNotAwaitThem(Trial trial) {
        List<Sleeper> calls = cleaners(trial);
        Caller<?> caller = trial.call(() -> trial.executor.invokeAll(calls));
        interrupt(caller, calls);
        assertThat(caller.failure()).isInstanceOf(InterruptedException.class);
        calls.forEach(Sleeper::awaitInterrupted);
        assertThat(calls).noneMatch(Sleeper::hasEnded);
    }

    @Shows(NO)
    void guava_leavesTheCallsRunning(Trial trial) {
        List<Sleeper> calls = sleepers(trial);
        ListenableFuture<List<String>> all =
                Futures.allAsList(calls.stream().map(trial.listening::submit).toList());
        Caller<?> caller = trial.call(all::get);
        interrupt(caller, calls);
        assertThat(caller.failure()).isInstanceOf(InterruptedException.class);
        assertThat(calls).allMatch(Sleeper::isUndisturbed);
    }

    @Shows(YES)
    void fanout_stopsAndAwaitsTheCallsAndThrowsTheInterrupt(Trial trial) {
        List<Sleeper> calls = cleaners(trial);
        Caller<?> caller = trial.call(() -> {
            try (TaskGroup group = trial.runtime.open("Test.required")) {
                calls.forEach(call -> group.start("call", call::call));
                group.join(InterruptedException.class);
                return null;
            }
        });
        assertStoppedAndAwaited(caller, calls);
        assertThat(caller.failure()).isInstanceOf(InterruptedException.class);
        assertThat(caller.isInterruptedAfterwards()).isFalse();
    }

    @Shows(YES)
    void fanout_setsTheFlagWhereTheInterruptIsNotDeclared(Trial trial) {
        List<Sleeper> calls = cleaners(trial);
        Caller<?> caller = trial.call(() -> {
            try (TaskGroup group = trial.runtime.open("Test.collected")) {
                calls.forEach(call -> group.startCollected("call", call::call));
                group.join();
                return null;
            }
        });
        assertStoppedAndAwaited(caller, calls);
        assertThat(caller.failure())
                .isInstanceOfSatisfying(
                        CancelledException.class,
                        cancelled -> assertThat(cancelled.reason()).isEqualTo(CancelReason.CALLER_INTERRUPTED));
        assertThat(caller.isInterruptedAfterwards()).isTrue();
    }
}
