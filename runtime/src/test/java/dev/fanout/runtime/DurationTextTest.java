package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How messages say for how long something was waited. */
@OnEveryKindOfThread
class DurationTextTest {
    @SuppressWarnings("UnusedVariable") // read by the extension
    private final Kind kind;

    DurationTextTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    @DisplayName("TMO-16: a time is written in a unit in which it is not nothing")
    void times_areWrittenInAUnitThatFits() {
        assertThat(DurationText.of(Duration.ZERO)).isEqualTo("0 ms");
        assertThat(DurationText.of(Duration.ofNanos(1))).isEqualTo("1 ns");
        assertThat(DurationText.of(Duration.ofNanos(999_999))).isEqualTo("999999 ns");
        assertThat(DurationText.of(Duration.ofNanos(20_000))).isEqualTo("20 us");
        assertThat(DurationText.of(Duration.ofMillis(1))).isEqualTo("1 ms");
        assertThat(DurationText.of(Duration.ofSeconds(90))).isEqualTo("90000 ms");
        assertThat(DurationText.of(Duration.ofDays(1))).isEqualTo("PT24H");
        assertThat(DurationText.of(Duration.ofMillis(-1))).isEqualTo("PT-0.001S");
    }

    @Test
    @DisplayName("TMO-16: waits for a task and deadlines say it in the same way, whatever the unit was")
    void messages_sayItAlike(Fixture fixture) {
        Task<String> task = fixture.runtime.start("Test.sleeper", Fixture.sleeper());
        assertThatThrownBy(() -> task.get(20, TimeUnit.MILLISECONDS))
                .isInstanceOf(TimeoutException.class)
                .hasMessage("Test.sleeper has not ended within 20 ms");
        assertThatThrownBy(() -> task.get(1, TimeUnit.NANOSECONDS))
                .hasMessage("Test.sleeper has not ended within 1 ns");
        assertThatThrownBy(() -> task.get(0, TimeUnit.DAYS)).hasMessage("Test.sleeper has not ended within 0 ms");
        task.cancelAndAwait();
        assertThatThrownBy(() -> {
                    try (TaskGroup group = fixture.runtime.open("Test.short", Duration.ofNanos(1))) {
                        group.start("sleeper", Fixture.sleeper());
                        group.join();
                    }
                })
                .isInstanceOf(DeadlineExceededException.class)
                .hasMessageStartingWith("Test.short did not end within 1 ns");
    }
}
