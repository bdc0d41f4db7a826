package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.YES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.softwaremill.jox.structured.JoxScopeExecutionException;
import com.softwaremill.jox.structured.Par;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.StructuredTaskScope;
import org.junit.jupiter.api.DisplayName;

@DisplayName("15 GFF-16 CAN-32: a call that fails with somebody else's cancellation has failed; nobody was cancelled")
class Behaviour15LookAlikeScopesTest {
    private final CompletableFuture<String> foreign = new CompletableFuture<>();

    private List<Callable<String>> lookAlikes() {
        foreign.cancel(true);
        return List.of(
                () -> {
                    throw new InterruptedException("its own");
                },
                foreign::join);
    }

    private static void assertFailure(Throwable thrown, Class<?> wrapper, Sleeper sibling) {
        assertThat(thrown)
                .isInstanceOf(wrapper)
                .cause()
                .isInstanceOfAny(InterruptedException.class, CancellationException.class);
        assertThat(sibling.wasInterrupted()).isTrue();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    private static Callable<String> onceRunning(Sleeper sibling, Callable<String> call) {
        return () -> {
            sibling.awaitEntered();
            return call.call();
        };
    }

    @Shows(YES)
    void structuredTaskScope_reportsThemAsFailures(Trial trial) {
        for (Callable<String> call : lookAlikes()) {
            Sleeper sibling = trial.sleeper();
            Throwable thrown = catchThrowable(() -> {
                try (var scope = StructuredTaskScope.<String>open()) {
                    scope.fork(sibling);
                    scope.fork(onceRunning(sibling, call));
                    scope.join();
                }
            });
            assertFailure(thrown, StructuredTaskScope.FailedException.class, sibling);
        }
    }

    @Shows(YES)
    void jox_reportsThemAsFailures(Trial trial) {
        for (Callable<String> call : lookAlikes()) {
            Sleeper sibling = trial.sleeper();
            Throwable thrown = catchThrowable(() -> Par.par(List.of(sibling, onceRunning(sibling, call))));
            assertFailure(thrown, JoxScopeExecutionException.class, sibling);
        }
    }
}
