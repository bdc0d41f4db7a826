package dev.fanout.runtime.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 µs",
        "49, 0.049 µs",
        "1500, 1.5 µs",
        "999999, 1000 µs",
        "1000000, 1 ms",
        "12345678, 12.3 ms",
        "250000000, 250 ms",
        "1249000000, 1.25 s",
        "59000000000, 59 s",
        "299999000000, 5 min",
        "60000000000, 1 min",
        "200000000000, 3 min 20 s"
    })
    void text_hasThreeDigits(long nanos, String text) {
        assertThat(Times.text(nanos)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"5, 6, 1", "13, 6, 2", "14, 6, 5", "36, 6, 10", "1000, 6, 200", "450000000, 6, 100000000", "11, 1, 10"})
    void step_isOneTwoOrFiveWithZeros(long length, int marks, long step) {
        assertThat(Times.step(length, marks)).isEqualTo(step);
    }

    @Test
    void step_endsAlsoForTheLongestTime() {
        assertThat(Long.MAX_VALUE / Times.step(Long.MAX_VALUE, 6)).isBetween(1L, 6L);
    }
}
