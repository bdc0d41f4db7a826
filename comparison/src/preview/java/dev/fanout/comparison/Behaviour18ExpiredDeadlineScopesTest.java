package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.NO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.softwaremill.jox.structured.Race;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;

@DisplayName("18 TMO-03: a deadline that has passed starts nothing")
class Behaviour18ExpiredDeadlineScopesTest {
    private final AtomicInteger entered = new AtomicInteger();
    private final Callable<Integer> call = entered::incrementAndGet;

    /** Not each time: whether the call begins is a race that the timer should have no part in. */
    private void assertStarts(ThrowingCallable expired) {
        for (int round = 0; entered.get() == 0 && round < 10_000; round++) {
            Throwable thrown = catchThrowable(expired);
            assertThat(thrown == null || thrown.getClass().getSimpleName().equals("TimeoutException"))
                    .isTrue();
        }
        assertThat(entered).hasPositiveValue();
    }

    @Shows(NO)
    void executorService_startsCallsInInvokeAllOnVirtualThreads(Trial trial) {
        try (ExecutorService own = Executors.newVirtualThreadPerTaskExecutor()) {
            assertStarts(() -> own.invokeAll(List.of(call), 0, TimeUnit.SECONDS));
        }
    }

    @Shows(NO)
    void structuredTaskScope_mayStartTheCall(Trial trial) {
        assertStarts(() -> {
            try (var scope = StructuredTaskScope.open(
                    Joiner.<Integer>allSuccessfulOrThrow(), config -> config.withTimeout(Duration.ZERO))) {
                scope.fork(call);
                scope.join();
            }
        });
    }

    @Shows(NO)
    void jox_mayStartTheCall(Trial trial) {
        assertStarts(() -> Race.timeout(0, call));
    }
}
