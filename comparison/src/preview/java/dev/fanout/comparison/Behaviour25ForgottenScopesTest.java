package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.YES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.softwaremill.jox.structured.Scopes;
import java.util.concurrent.StructuredTaskScope;
import org.junit.jupiter.api.DisplayName;

@DisplayName("25 MEM-01 MEM-02: work whose handle nobody keeps is not lost, and neither is its failure")
class Behaviour25ForgottenScopesTest {
    private final IllegalStateException failure = new IllegalStateException("unseen");

    @Shows(YES)
    void structuredTaskScope_failsWithTheCall(Trial trial) {
        Throwable thrown = catchThrowable(() -> {
            try (var scope = StructuredTaskScope.<String>open()) {
                scope.fork(() -> {
                    throw failure;
                });
                scope.join();
            }
        });
        assertThat(thrown).hasCause(failure);
    }

    @Shows(YES)
    void jox_failsWithTheCall(Trial trial) {
        Sleeper body = trial.sleeper();
        Throwable thrown = catchThrowable(() -> Scopes.supervised(scope -> {
            scope.fork(() -> {
                throw failure;
            });
            return body.call();
        }));
        assertThat(thrown).hasCause(failure);
    }
}
