package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanout.OnCancel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times and limits that are set from outside. */
final class SettingsTest {

    private static FanoutRuntime with(Map<String, String> settings) {
        return FanoutRuntime.builder().settings(settings::get).build();
    }

    @Test
    @DisplayName(
            "CMP-02: what is set counts in place of what is declared, also where nothing is; the rest stays as declared")
    void setting_replacesTheDeclaration() {
        FanoutRuntime runtime = with(Map.of(
                "Dashboards.feed.timeout", "1m30s",
                "Dashboards.feed.limit", " 4 ",
                "Dashboards.feed.letGoAfter", "0s",
                "Dashboards.dashboard.timeout", "250ms",
                "Dashboards.dashboard.limit", "2",
                "Dashboards.quote.hedge", "7us"));
        CallOptions declared = CallOptions.DEFAULT.onCancel(OnCancel.SIGNAL).timeout(Duration.ofSeconds(1));
        assertThat(runtime.configure("Dashboards.feed", declared))
                .hasToString("onCancel = SIGNAL, letGoAfter = PT0S, timeout = PT1M30S, limit = 4");
        assertThat(runtime.configure("Dashboards.feed", CallOptions.DEFAULT))
                .hasToString("onCancel = INTERRUPT, letGoAfter = PT0S, timeout = PT1M30S, limit = 4");
        assertThat(runtime.configure("Dashboards.other", declared)).hasToString(declared.toString());
        assertThat(runtime.configure("Dashboards.dashboard", GatherOptions.DEFAULT))
                .hasToString("until = ALL, timeout = PT0.25S, limit = 2");
        assertThat(runtime.configure("Dashboards.quote", GatherOptions.DEFAULT.hedge(Duration.ofMillis(50))))
                .hasToString("until = ALL, hedge = PT0.000007S".replace("ALL", "FIRST_SUCCESS"));
        runtime.close();
    }

    @Test
    @DisplayName("CMP-02: settings are read when a call is configured, and not again")
    void settings_areReadOnce() {
        List<String> asked = new ArrayList<>();
        FanoutRuntime runtime = FanoutRuntime.builder()
                .settings(key -> {
                    asked.add(key);
                    return null;
                })
                .build();
        CallOptions feed = runtime.configure("Dashboards.feed", CallOptions.DEFAULT);
        GatherOptions dashboard = runtime.configure("Dashboards.dashboard", GatherOptions.DEFAULT);
        try (TaskGroup group = runtime.open("Dashboards.dashboard", dashboard)) {
            group.start("feed", feed, () -> 1);
            group.join();
        }
        assertThat(asked)
                .containsExactly(
                        "Dashboards.feed.timeout",
                        "Dashboards.feed.limit",
                        "Dashboards.feed.letGoAfter",
                        "Dashboards.dashboard.timeout",
                        "Dashboards.dashboard.limit",
                        "Dashboards.dashboard.hedge");
        runtime.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "feed.timeout | 300 | it is not a sequence of whole numbers with units out of h, m, s, ms, us, ns",
                "feed.timeout | 1s2m | its units are not in the order of h, m, s, ms, us, ns",
                "feed.timeout | 1s1s | its units are not in the order of h, m, s, ms, us, ns",
                "feed.timeout | 0s | it has passed before anything could start",
                "feed.timeout | 99999999999999999999h | it is too long",
                "feed.limit | 0 | limit must be at least 1, not 0",
                "feed.limit | many | it is not a whole number",
                "feed.letGoAfter | -1s | it is not a sequence of whole numbers with units out of h, m, s, ms, us, ns",
            })
    @DisplayName("CMP-02: a bad value fails when it is read, with its key, itself, and what is wrong with it")
    void badValue_isRefused(String key, String value, String fact) {
        FanoutRuntime runtime = with(Map.of("Dashboards." + key, value));
        assertThatThrownBy(() -> runtime.configure("Dashboards.feed", CallOptions.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Dashboards." + key + " = \"" + value + "\": " + fact);
        runtime.close();
    }

    @Test
    @DisplayName("CMP-02: a gather that is not hedged cannot be made so from outside, and its limit is at least one")
    void badValueOfAGather_isRefused() {
        FanoutRuntime runtime = with(Map.of("Page.all.hedge", "5ms", "Page.some.limit", "-1"));
        assertThatThrownBy(() -> runtime.configure("Page.all", GatherOptions.DEFAULT))
                .hasMessage("Page.all.hedge = \"5ms\": the gather is not hedged");
        assertThatThrownBy(() -> runtime.configure("Page.some", GatherOptions.DEFAULT))
                .hasMessage("Page.some.limit = \"-1\": limit must be at least 1, not -1");
        runtime.close();
    }
}
