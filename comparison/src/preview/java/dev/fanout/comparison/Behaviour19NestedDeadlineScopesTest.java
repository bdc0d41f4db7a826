package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.YES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.softwaremill.jox.structured.JoxScopeExecutionException;
import com.softwaremill.jox.structured.Race;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;

@DisplayName("19 TMO-07 TMO-08: a deadline is told apart from another one's, and from a call's own timeout")
class Behaviour19NestedDeadlineScopesTest {
    private final AtomicBoolean fallback = new AtomicBoolean();
    private final Callable<String> timesOut = () -> {
        throw new TimeoutException("the client's");
    };

    private static String timed(Duration timeout, Callable<String> call) throws InterruptedException {
        try (var scope = StructuredTaskScope.open(
                Joiner.<String>awaitAllSuccessfulOrThrow(), config -> config.withTimeout(timeout))) {
            Subtask<String> subtask = scope.fork(call);
            scope.join();
            return subtask.get();
        }
    }

    @Shows(YES)
    void structuredTaskScope_endsTheInnerWithTheOuter(Trial trial) {
        Sleeper slow = trial.sleeper();
        Callable<String> inner = () -> {
            try {
                return timed(Duration.ofSeconds(10), slow);
            } catch (StructuredTaskScope.TimeoutException ofInner) {
                fallback.set(true);
                return "fallback";
            }
        };
        assertThat(catchThrowable(() -> timed(Behaviour19NestedDeadlineTest.OUTER, inner)))
                .isInstanceOf(StructuredTaskScope.TimeoutException.class);
        assertThat(slow.hasEnded()).isTrue();
        assertThat(fallback).isFalse();
    }

    @Shows(YES)
    void structuredTaskScope_tellsItsTimeoutFromACalls(Trial trial) {
        assertThat(catchThrowable(() -> timed(Duration.ofSeconds(10), timesOut)))
                .isInstanceOf(StructuredTaskScope.FailedException.class)
                .hasCauseInstanceOf(TimeoutException.class);
    }

    @Shows(YES)
    void jox_endsTheInnerWithTheOuter(Trial trial) {
        Sleeper slow = trial.sleeper();
        Callable<String> inner = () -> {
            try {
                return Race.timeout(10_000, slow);
            } catch (TimeoutException ofInner) {
                fallback.set(true);
                return "fallback";
            }
        };
        assertThat(catchThrowable(() -> Race.timeout(Behaviour19NestedDeadlineTest.OUTER.toMillis(), inner)))
                .isInstanceOf(TimeoutException.class);
        assertThat(slow.hasEnded()).isTrue();
        assertThat(fallback).isFalse();
    }

    @Shows(YES)
    void jox_tellsItsTimeoutFromACalls(Trial trial) {
        assertThat(catchThrowable(() -> Race.timeout(10_000, timesOut)))
                .isInstanceOf(JoxScopeExecutionException.class)
                .hasCauseInstanceOf(TimeoutException.class);
    }
}
