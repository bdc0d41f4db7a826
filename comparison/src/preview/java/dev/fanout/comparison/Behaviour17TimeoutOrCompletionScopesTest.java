package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.NO;
import static dev.fanout.comparison.Verdict.YES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.softwaremill.jox.structured.Race;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.StructuredTaskScope;
import org.junit.jupiter.api.DisplayName;

@DisplayName("17 TMO-11: work that ended before its deadline has not timed out, however late somebody looks")
class Behaviour17TimeoutOrCompletionScopesTest {
    @Shows(NO)
    void structuredTaskScope_timesOutWorkThatHasSucceeded(Trial trial) throws Exception {
        try (var scope = StructuredTaskScope.open(
                Joiner.<String>allSuccessfulOrThrow(),
                config -> config.withTimeout(Behaviour17TimeoutOrCompletionTest.TIMEOUT))) {
            Subtask<String> done = scope.fork(() -> "value");
            Patience.until(() -> done.state() == Subtask.State.SUCCESS);
            assertThat(scope.isCancelled()).isFalse();
            Patience.until(scope::isCancelled);
            assertThat(catchThrowable(scope::join)).isInstanceOf(StructuredTaskScope.TimeoutException.class);
        }
    }

    @Shows(YES)
    void jox_returnsTheValueThatCameFirst(Trial trial) throws Exception {
        String value = Race.timeout(Behaviour17TimeoutOrCompletionTest.TIMEOUT.toMillis(), () -> "value");
        assertThat(value).isEqualTo("value");
    }
}
