package dev.fanout.example.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.runtime.CancelReason;
import dev.fanout.runtime.Outcome;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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

    @Test
    void listThatWasCut_saysHowMuchOfItIsThere() {
        Map<Long, Outcome<Integer>> counts = Map.of(
                1L, new Outcome.Success<>(7),
                2L, new Outcome.Cancelled<>(CancelReason.DEADLINE),
                3L, new Outcome.Failure<>(new IOException("secret")));

        Answer answer = Answer.of(new Outcome.Success<>(CountsView.of(counts)));

        assertThat(answer).isEqualTo(new Answer(200, "1 of 3: the deadline was over."));
        assertThat(answer.isFound()).isTrue();
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
