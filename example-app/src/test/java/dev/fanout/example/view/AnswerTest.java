package dev.fanout.example.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.runtime.CancelReason;
import dev.fanout.runtime.Outcome;
import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerTest {
    @ParameterizedTest
    @MethodSource("outcomes")
    void outcome_isAStatusAndWordsOfOurOwn(Outcome<String> outcome, int status) {
        Answer answer = Answer.of(outcome);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.message()).isNotEmpty().doesNotContain("secret", "Exception");
    }

    private static Stream<Arguments> outcomes() {
        return Stream.of(
                Arguments.of(new Outcome.Success<>("secret"), 200),
                Arguments.of(new Outcome.Failure<>(new IOException("secret")), 502),
                Arguments.of(new Outcome.Failure<>(new SQLException("secret")), 502),
                Arguments.of(new Outcome.Failure<>(new IllegalStateException("secret")), 500),
                Arguments.of(new Outcome.Cancelled<>(CancelReason.REQUESTED), 503));
    }
}
