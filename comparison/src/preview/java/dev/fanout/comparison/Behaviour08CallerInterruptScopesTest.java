package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.YES;
import static org.assertj.core.api.Assertions.assertThat;

import com.softwaremill.jox.structured.Par;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.StructuredTaskScope;
import org.junit.jupiter.api.DisplayName;

@DisplayName("8 CAN-16 CAN-18 GCO-06: an interrupt of the caller stops its calls, waits for them, and is not lost")
class Behaviour08CallerInterruptScopesTest {
    private static void assertStopped(Trial trial, List<Sleeper> calls, Callable<?> call) {
        Caller<?> caller = trial.call(call);
        Behaviour08CallerInterruptTest.assertStoppedAndAwaited(caller, calls);
        assertThat(caller.failure()).isInstanceOf(InterruptedException.class);
        assertThat(caller.isInterruptedAfterwards()).isFalse();
    }

    @Shows(YES)
    void executorService_awaitsThemWhenItIsClosed(Trial trial) {
        List<Sleeper> calls = Behaviour08CallerInterruptTest.cleaners(trial);
        assertStopped(trial, calls, () -> {
            try (ExecutorService own = Executors.newVirtualThreadPerTaskExecutor()) {
                return own.invokeAll(calls);
            }
        });
    }

    @Shows(YES)
    void structuredTaskScope_stopsAndAwaitsTheCalls(Trial trial) {
        List<Sleeper> calls = Behaviour08CallerInterruptTest.cleaners(trial);
        assertStopped(trial, calls, () -> {
            try (var scope = StructuredTaskScope.<String>open()) {
                calls.forEach(scope::fork);
                scope.join();
                return null;
            }
        });
    }

    @Shows(YES)
    void jox_stopsAndAwaitsTheCalls(Trial trial) {
        List<Sleeper> calls = Behaviour08CallerInterruptTest.cleaners(trial);
        assertStopped(trial, calls, () -> Par.par(List.copyOf(calls)));
    }
}
