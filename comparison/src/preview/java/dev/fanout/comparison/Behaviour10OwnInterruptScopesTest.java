package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.YES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.softwaremill.jox.structured.Race;
import java.time.Duration;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope;
import org.junit.jupiter.api.DisplayName;

@DisplayName("10 CAN-08 CAN-21 TMO-12: an interrupt sent to a call never reaches what its thread does next")
class Behaviour10OwnInterruptScopesTest {
    @Shows(YES)
    void structuredTaskScope_interruptsNoCallerAtADeadline(Trial trial) {
        for (int round = 0; round < Rounds.of(500); round++) {
            Duration timeout = Duration.ofNanos(1 + 1000L * (round % 200));
            Throwable thrown = catchThrowable(() -> {
                try (var scope = StructuredTaskScope.open(
                        Joiner.<String>allSuccessfulOrThrow(), config -> config.withTimeout(timeout))) {
                    scope.fork(() -> "value");
                    scope.join();
                }
            });
            assertThat(thrown == null || thrown.getClass().getSimpleName().equals("TimeoutException"))
                    .isTrue();
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }

    @Shows(YES)
    void jox_interruptsNoCallerAtADeadline(Trial trial) {
        for (int round = 0; round < Rounds.of(200); round++) {
            long millis = round % 2;
            Throwable thrown = catchThrowable(() -> Race.timeout(millis, () -> {
                Thread.sleep(Duration.ofNanos(900_000));
                return "value";
            }));
            assertThat(thrown == null || thrown.getClass().getSimpleName().equals("TimeoutException"))
                    .isTrue();
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }
}
