package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.YES;
import static org.assertj.core.api.Assertions.assertThat;

import com.softwaremill.jox.structured.Par;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.StructuredTaskScope;
import org.junit.jupiter.api.DisplayName;

@DisplayName("9 CAN-19: further interrupts do not end the wait for a clean-up, and are not lost")
class Behaviour09SecondInterruptScopesTest {
    private static void assertFlagIsSetAgain(Caller<?> caller, Sleeper call) {
        Behaviour09SecondInterruptTest.assertHeldToTheEnd(caller, call);
        assertThat(caller.isInterruptedAfterwards()).isTrue();
    }

    @Shows(YES)
    void executorService_waitsOnWhileItIsClosed(Trial trial) {
        Sleeper call = trial.cleaner();
        assertFlagIsSetAgain(
                trial.call(() -> {
                    try (ExecutorService own = Executors.newVirtualThreadPerTaskExecutor()) {
                        return own.invokeAll(List.of(call));
                    }
                }),
                call);
    }

    @Shows(YES)
    void structuredTaskScope_waitsOnAndKeepsTheFlag(Trial trial) {
        Sleeper call = trial.cleaner();
        assertFlagIsSetAgain(
                trial.call(() -> {
                    try (var scope = StructuredTaskScope.<String>open()) {
                        scope.fork(call);
                        scope.join();
                        return null;
                    }
                }),
                call);
    }

    @Shows(YES)
    void jox_waitsOnAndKeepsTheFlag(Trial trial) {
        Sleeper call = trial.cleaner();
        assertFlagIsSetAgain(trial.call(() -> Par.par(List.of(call))), call);
    }
}
