package dev.fanout.example.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.runtime.CancelReason;
import dev.fanout.runtime.Outcome;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class SlotTest {
    private static final Outcome<Integer> FAILURE = new Outcome.Failure<>(new IOException("secret"));

    @Test
    void success_isItsValue() {
        assertThat(json(new Outcome.Success<>(7))).isEqualTo("{\"status\":\"ok\",\"value\":7}");
    }

    @Test
    void failure_isAStatusAndNothingOfTheException() {
        assertThat(json(FAILURE)).isEqualTo("{\"status\":\"failed\"}");
    }

    @ParameterizedTest
    @EnumSource(CancelReason.class)
    void cancellation_isLateOnlyAtTheDeadline(CancelReason reason) {
        String expected = reason == CancelReason.DEADLINE ? "late" : "stopped";

        assertThat(json(new Outcome.Cancelled<>(reason))).isEqualTo("{\"status\":\"" + expected + "\"}");
    }

    @Test
    void counts_areOfOutcomes() {
        Map<Long, Outcome<Integer>> outcomes = new LinkedHashMap<>();
        outcomes.put(1L, new Outcome.Success<>(3));
        outcomes.put(2L, FAILURE);
        outcomes.put(3L, new Outcome.Success<>(4));
        outcomes.put(4L, new Outcome.Cancelled<>(CancelReason.DEADLINE));

        assertThat(CountsView.of(outcomes)).isEqualTo(new CountsView(4, 2, 1, 1, 0, 7));
    }

    private static String json(Outcome<Integer> outcome) {
        return JsonMapper.shared().writeValueAsString(Slot.of(outcome));
    }
}
