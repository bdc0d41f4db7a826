package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.NO;
import static org.assertj.core.api.Assertions.assertThat;

import com.softwaremill.jox.structured.Par;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.StructuredTaskScope;
import org.junit.jupiter.api.DisplayName;

@DisplayName("12 CAN-10 CAN-11: a call that swallows the interrupt finds itself cancelled again at its next wait")
class Behaviour12SwallowedCancellationScopesTest {
    private final IOException failure = new IOException("sibling");

    private static String nestedScope() throws InterruptedException {
        try (var scope = StructuredTaskScope.<String>open()) {
            Subtask<String> nested = scope.fork(() -> "nested");
            scope.join();
            return nested.get();
        }
    }

    @Shows(NO)
    void structuredTaskScope_startsNestedCallsAllTheSame(Trial trial) {
        Sleeper slow = trial.sleeper();
        CompletableFuture<String> seen = new CompletableFuture<>();
        Caller<?> caller = trial.call(() -> {
            try (var scope = StructuredTaskScope.<String>open()) {
                scope.fork(Behaviour12SwallowedCancellationTest.swallowsThen(
                        slow, Behaviour12SwallowedCancellationScopesTest::nestedScope, seen));
                scope.fork(slow.thenFail(failure));
                return scope.join();
            }
        });
        assertThat(caller.failure()).hasCause(failure);
        assertThat(seen.join()).isEqualTo("nested");
    }

    @Shows(NO)
    void jox_startsNestedCallsAllTheSame(Trial trial) {
        Sleeper slow = trial.sleeper();
        CompletableFuture<String> seen = new CompletableFuture<>();
        Callable<String> nested = () -> Par.<String>par(List.of(() -> "nested")).get(0);
        Caller<?> caller = trial.call(() -> Par.par(List.of(
                Behaviour12SwallowedCancellationTest.swallowsThen(slow, nested, seen), slow.thenFail(failure))));
        assertThat(caller.failure()).hasCause(failure);
        assertThat(seen.join()).isEqualTo("nested");
    }
}
