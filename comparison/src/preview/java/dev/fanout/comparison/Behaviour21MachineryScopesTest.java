package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.NO;
import static dev.fanout.comparison.Verdict.YES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;

@DisplayName("21 CRE-05 GRP-20: a thread that cannot be had fails the whole, which leaves nothing running")
class Behaviour21MachineryScopesTest {
    private final RefusingFactory factory = new RefusingFactory(Thread.ofVirtual().factory());

    private Throwable thrown(Trial trial, List<Sleeper> calls) {
        return trial.call(() -> {
                    try (var scope = StructuredTaskScope.open(
                            Joiner.<String>allSuccessfulOrThrow(), config -> config.withThreadFactory(factory))) {
                        calls.forEach(scope::fork);
                        return scope.join();
                    }
                })
                .failure();
    }

    @Shows(YES)
    void structuredTaskScope_interruptsAndAwaitsWhatWasStarted(Trial trial) {
        List<Sleeper> calls = Stream.generate(trial::sleeper).limit(10).toList();
        assertThat(thrown(trial, calls)).isSameAs(factory.refusal);
        assertThat(calls.subList(0, RefusingFactory.MADE)).allMatch(call -> call.hasEnded() || !call.wasEntered());
    }

    @Shows(NO)
    void structuredTaskScope_addsAComplaintAboutMisuse(Trial trial) {
        List<Sleeper> calls = Stream.generate(trial::sleeper).limit(10).toList();
        assertThat(thrown(trial, calls).getSuppressed())
                .singleElement()
                .isInstanceOf(IllegalStateException.class);
    }
}
