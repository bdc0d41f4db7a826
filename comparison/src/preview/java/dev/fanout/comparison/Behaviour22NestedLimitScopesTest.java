package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.YES;
import static org.assertj.core.api.Assertions.assertThat;

import com.softwaremill.jox.structured.Par;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.StructuredTaskScope;
import org.junit.jupiter.api.DisplayName;

@DisplayName("22 CRE-15 GRP-25 STR-08: calls that wait for calls of their own never starve under a limit")
class Behaviour22NestedLimitScopesTest {
    private static int scopes(int depth) throws InterruptedException {
        if (depth == 0) {
            return 1;
        }
        try (var scope = StructuredTaskScope.open(Joiner.<Integer>allSuccessfulOrThrow())) {
            for (int i = 0; i < 4; i++) {
                scope.fork(() -> scopes(depth - 1));
            }
            return scope.join().mapToInt(Subtask::get).sum();
        }
    }

    @Shows(YES)
    void structuredTaskScope_nestsWithoutALimitOfItsOwn(Trial trial) {
        assertThat(trial.call(() -> scopes(4)).value()).isEqualTo(256);
    }

    private static int limited(int depth) throws InterruptedException {
        if (depth == 0) {
            return 1;
        }
        List<Callable<Integer>> below = Collections.nCopies(4, () -> limited(depth - 1));
        return Par.parLimit(2, below).stream().mapToInt(Integer::intValue).sum();
    }

    @Shows(YES)
    void jox_nestsWithALimitOfTwoPerLevel(Trial trial) {
        assertThat(trial.call(() -> limited(4)).value()).isEqualTo(256);
    }
}
