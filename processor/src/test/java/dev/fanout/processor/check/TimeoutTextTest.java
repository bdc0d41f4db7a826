package dev.fanout.processor.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanout.processor.check.TimeoutText.BadTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeoutTextTest {

    @ParameterizedTest
    @CsvSource({
        "300ms, PT0.3S",
        "2s, PT2S",
        "1m30s, PT1M30S",
        "1h, PT1H",
        "1s500ms, PT1.5S",
        "10us, PT0.00001S",
        "7ns, PT0.000000007S"
    })
    void wholeNumbersWithUnits_areAdded(String text, Duration expected) throws BadTimeoutException {
        assertThat(TimeoutText.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 s", "-1s", "1.5s", "s", "2sec", "1s2", "2S", " 2s"})
    void anythingElse_isRefused(String text) {
        assertThatThrownBy(() -> TimeoutText.parse(text)).hasMessageContaining("whole numbers");
    }

    @Test
    void numberWithoutUnit_isRefused() {
        assertThatThrownBy(() -> TimeoutText.parse("2")).hasMessage("it has no unit");
    }

    @Test
    void nothing_isNoTimeout() {
        assertThatThrownBy(() -> TimeoutText.parse("0s")).hasMessageContaining("passed before anything could start");
    }

    @ParameterizedTest
    @ValueSource(strings = {"30s1m", "1s1s", "1ms2s"})
    void unitsOutOfOrder_areRefused(String text) {
        assertThatThrownBy(() -> TimeoutText.parse(text)).hasMessageContaining("in the order of");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999999999999s", "3000000h", "9223372036854775807h"})
    void moreThanTheRuntimeCanCount_isRefused(String text) {
        assertThatThrownBy(() -> TimeoutText.parse(text)).hasMessage("it is too long");
    }

    @ParameterizedTest
    @CsvSource({
        "300 ms, 300ms",
        "2 seconds, 2s",
        "3min, 3m",
        "1 hour 30 minutes, 1h30m",
        "PT1M30S, 1m30s",
        "250 millis, 250ms",
        "2S, 2s"
    })
    void whatIsMeant_isUnderstood(String text, String meant) {
        assertThat(TimeoutText.meant(text)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "soon", "1.5s", "-1s", "0 s", "30s 1m", ""})
    void whatNobodyCanKnow_isNotGuessed(String text) {
        assertThat(TimeoutText.meant(text)).isEmpty();
    }
}
