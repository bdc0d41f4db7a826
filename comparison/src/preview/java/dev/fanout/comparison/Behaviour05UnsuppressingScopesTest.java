package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.NO;
import static dev.fanout.comparison.Verdict.YES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.softwaremill.jox.structured.JoxScopeExecutionException;
import com.softwaremill.jox.structured.Par;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.StructuredTaskScope;
import org.junit.jupiter.api.DisplayName;

@DisplayName("5 ERR-11 ERR-12: an exception that can carry nothing hides nothing; a constant one gathers nothing")
class Behaviour05UnsuppressingScopesTest {
    private final UnsuppressingException primary = new UnsuppressingException();
    private final IllegalStateException secondary = new IllegalStateException("secondary");
    private final IllegalStateException constant = new IllegalStateException("constant");

    /** One fails, and the other in its clean-up. */
    private List<Callable<String>> calls(Trial trial, Exception failure) {
        Sleeper slow = trial.sleeper(() -> {
            throw secondary;
        });
        return List.of(slow, slow.thenFail(failure));
    }

    private static void scope(List<Callable<String>> calls) throws InterruptedException {
        try (var scope = StructuredTaskScope.<String>open()) {
            calls.forEach(scope::fork);
            scope.join();
        }
    }

    @Shows(NO)
    void structuredTaskScope_dropsTheSecondary(Trial trial) {
        Throwable thrown = catchThrowable(() -> scope(calls(trial, primary)));
        assertThat(thrown).hasCause(primary);
        assertThat(Reachable.from(thrown)).doesNotContain(secondary);
    }

    @Shows(YES)
    void structuredTaskScope_leavesAConstantExceptionAsItIs(Trial trial) {
        for (int round = 0; round < Rounds.of(100); round++) {
            assertThat(catchThrowable(() -> scope(Behaviour04SameExceptionTest.fail(constant, constant))))
                    .hasCause(constant);
        }
        assertThat(constant.getSuppressed()).isEmpty();
    }

    @Shows(YES)
    void jox_attachesTheSecondaryToItsOwnException(Trial trial) {
        Throwable thrown = catchThrowable(() -> Par.par(calls(trial, primary)));
        assertThat(thrown).hasCause(primary);
        assertThat(Reachable.from(thrown)).contains(secondary);
    }

    @Shows(NO)
    void jox_losesTheSecondaryWhenItUnwraps(Trial trial) {
        JoxScopeExecutionException thrown =
                (JoxScopeExecutionException) catchThrowable(() -> Par.par(calls(trial, primary)));
        Throwable unwrapped = catchThrowable(() -> thrown.unwrapAndThrow(UnsuppressingException.class));
        assertThat(unwrapped).isSameAs(primary);
        assertThat(Reachable.from(unwrapped)).doesNotContain(secondary);
    }

    @Shows(NO)
    void jox_growsAConstantExceptionWhenItUnwraps(Trial trial) {
        for (int round = 0; round < 10; round++) {
            JoxScopeExecutionException thrown =
                    (JoxScopeExecutionException) catchThrowable(() -> Par.par(calls(trial, constant)));
            assertThat(catchThrowable(() -> thrown.unwrapAndThrow(IllegalStateException.class)))
                    .isSameAs(constant);
        }
        assertThat(constant.getSuppressed()).hasSizeGreaterThanOrEqualTo(10);
    }
}
