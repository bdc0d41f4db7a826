package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.NO;
import static dev.fanout.comparison.Verdict.PARTLY;
import static dev.fanout.comparison.Verdict.YES;
import static org.assertj.core.api.Assertions.assertThat;

import com.softwaremill.jox.structured.Race;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.StructuredTaskScope;
import org.junit.jupiter.api.DisplayName;

@DisplayName("7 WAI-07 WAI-09: what a wait leaves pending is told apart from what is done, and has an owner")
class Behaviour07WaitScopesTest {
    private static Callable<String> endsOnceRunning(Sleeper pending) {
        return () -> {
            pending.awaitEntered();
            return "done";
        };
    }

    @Shows(PARTLY)
    void executorService_awaitsThePendingWhenItIsClosed(Trial trial) {
        Sleeper pending = trial.sleeper();
        Caller<String> caller = trial.call(() -> {
            try (ExecutorService own = Executors.newVirtualThreadPerTaskExecutor()) {
                ExecutorCompletionService<String> ended = new ExecutorCompletionService<>(own);
                List.of(pending, endsOnceRunning(pending)).forEach(ended::submit);
                return ended.take().get();
            }
        });
        pending.awaitEntered();
        assertThat(caller.waits()).isTrue();
        assertThat(pending.isUndisturbed()).isTrue();
        pending.wake();
        assertThat(caller.value()).isEqualTo("done");
    }

    @Shows(YES)
    void structuredTaskScope_endsThePendingWithTheScope(Trial trial) {
        Sleeper pending = trial.cleaner();
        Caller<List<Subtask.State>> caller = trial.call(() -> {
            List<Subtask.State> states;
            try (var scope = StructuredTaskScope.open(Joiner.<String>allUntil(subtask -> true))) {
                scope.fork(pending);
                scope.fork(endsOnceRunning(pending));
                states = scope.join().map(Subtask::state).toList();
            }
            assertThat(pending.hasEnded()).isTrue();
            return states;
        });
        pending.awaitInterrupted();
        assertThat(caller.waits()).isTrue();
        pending.finishCleanUp();
        assertThat(caller.value()).containsExactly(Subtask.State.UNAVAILABLE, Subtask.State.SUCCESS);
    }

    @Shows(NO)
    void structuredTaskScope_neverShowsWhatThePendingReturn(Trial trial) throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        Subtask<String> second;
        try (var scope = StructuredTaskScope.open(Joiner.<String>allUntil(subtask -> true))) {
            second = scope.fork(() -> {
                Patience.awaitUninterruptibly(first);
                Patience.until(scope::isCancelled);
                return "second";
            });
            scope.fork(() -> {
                first.countDown();
                return "first";
            });
            scope.join();
        }
        assertThat(second.state()).isEqualTo(Subtask.State.UNAVAILABLE);
    }

    @Shows(PARTLY)
    void jox_interruptsAndAwaitsThePending(Trial trial) {
        Sleeper pending = trial.cleaner();
        Caller<String> caller = trial.call(() -> Race.raceResult(pending, endsOnceRunning(pending)));
        pending.awaitInterrupted();
        assertThat(caller.waits()).isTrue();
        pending.finishCleanUp();
        assertThat(caller.value()).isEqualTo("done");
    }
}
