package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.NO;
import static dev.fanout.comparison.Verdict.YES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.softwaremill.jox.structured.JoxScopeExecutionException;
import com.softwaremill.jox.structured.Par;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.StructuredTaskScope;
import org.junit.jupiter.api.DisplayName;

@DisplayName("4 ERR-09: an exception thrown by several calls, or by one beside its cause, is reported like any other")
class Behaviour04SameExceptionScopesTest {
    private final IOException cause = new IOException("cause");
    private final IOException effect = new IOException("effect", cause);

    @Shows(YES)
    void structuredTaskScope_attachesNothing(Trial trial) {
        for (Exception[] failures : List.of(new Exception[] {cause, cause, cause}, new Exception[] {cause, effect})) {
            Throwable thrown = catchThrowable(() -> {
                try (var scope = StructuredTaskScope.<String>open()) {
                    Behaviour04SameExceptionTest.fail(failures).forEach(scope::fork);
                    scope.join();
                }
            });
            assertThat(thrown.getCause()).isIn(cause, effect);
            assertThat(thrown.getSuppressed()).isEmpty();
            assertThat(Reachable.isCyclic(thrown)).isFalse();
        }
    }

    /** Any number of them may have been too late to be counted; then the round shows nothing. */
    private JoxScopeExecutionException thrownByTwo() {
        while (true) {
            Throwable thrown =
                    catchThrowable(() -> Par.par(Behaviour04SameExceptionTest.fail(cause, cause, cause)));
            assertThat(thrown).isInstanceOf(JoxScopeExecutionException.class).hasCause(cause);
            if (thrown.getSuppressed().length > 0) {
                return (JoxScopeExecutionException) thrown;
            }
        }
    }

    @Shows(NO)
    void jox_failsToUnwrapOneThatWasThrownTwice(Trial trial) {
        JoxScopeExecutionException thrown = thrownByTwo();
        assertThat(catchThrowable(() -> thrown.unwrapAndThrow(IOException.class)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Self-suppression");
    }
}
