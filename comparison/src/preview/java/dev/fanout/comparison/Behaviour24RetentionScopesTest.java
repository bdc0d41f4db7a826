package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.NO;
import static dev.fanout.comparison.Verdict.YES;
import static org.assertj.core.api.Assertions.assertThat;

import com.softwaremill.jox.structured.Fork;
import com.softwaremill.jox.structured.Scopes;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.StructuredTaskScope;
import org.junit.jupiter.api.DisplayName;

@DisplayName("24 MEM-04 MEM-06 TMO-22: a handle that is kept keeps neither its call nor timers nor waiters")
class Behaviour24RetentionScopesTest {
    @Shows(NO)
    void structuredTaskScope_keepsTheCallWithItsHandle(Trial trial) throws Exception {
        Kept<Subtask<Integer>> kept;
        try (var scope = StructuredTaskScope.<Integer>open()) {
            kept = Kept.of(scope::fork);
            scope.join();
        }
        assertThat(Garbage.isRetained(kept.argument())).isTrue();
        assertThat(kept.handle().get()).isEqualTo(Kept.LENGTH);
    }

    @Shows(YES)
    void jox_forgetsTheCall(Trial trial) throws Exception {
        Kept<Fork<Integer>> kept = Scopes.supervised(scope -> {
            Kept<Fork<Integer>> started = Kept.of(call -> {
                try {
                    return scope.fork(call);
                } catch (InterruptedException interrupt) {
                    throw new AssertionError(interrupt);
                }
            });
            assertThat(started.handle().join()).isEqualTo(Kept.LENGTH);
            return started;
        });
        Garbage.awaitCollected(kept.argument());
        assertThat(kept.handle().join()).isEqualTo(Kept.LENGTH);
    }
}
