package dev.fanout.runtime.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {
    @ParameterizedTest
    @CsvSource({"'', 0", "feed, 4", "feed…, 5", "größe, 5", "取得, 4", "😀, 2"})
    void width_isThatOfATerminal(String text, int width) {
        assertThat(Cells.width(text)).isEqualTo(width);
    }

    @ParameterizedTest
    @CsvSource({
        "feed, 4, feed",
        "dashboard, 9, dashboard",
        "dashboard, 8, dash…ard",
        "dashboard, 2, d…",
        "dashboard, 1, …",
        "取得取得, 5, 取…得",
        "😀😀😀, 4, 😀…"
    })
    void fit_leavesOutTheMiddle(String text, int most, String fitting) {
        assertThat(Cells.fit(text, most)).isEqualTo(fitting);
        assertThat(Cells.width(fitting)).isLessThanOrEqualTo(most);
    }
}
