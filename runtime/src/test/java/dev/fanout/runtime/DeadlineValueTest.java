package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DeadlineValueTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ManualTime time = new ManualTime();

    @Test
    @DisplayName("TMO-23: what remains shrinks with the clock, across its overflow, and is never negative")
    void remaining_shrinks() {
        Deadline deadline = Deadline.after(SECOND, time);
        assertThat(deadline.remaining()).isEqualTo(SECOND);
        time.advance(Duration.ofMillis(999));
        assertThat(deadline.remaining()).isEqualTo(Duration.ofMillis(1));
        assertThat(deadline.hasPassed()).isFalse();
        time.advance(Duration.ofMillis(1));
        assertThat(deadline.hasPassed()).isTrue();
        time.advance(SECOND);
        assertThat(deadline.remaining()).isZero();
        assertThat(deadline.isNone()).isFalse();
    }

    @Test
    @DisplayName("TMO-23: a client gets the shorter of two, and never zero, which it might take for no limit")
    void remainingAtMost_isShorterOfTwo() {
        Deadline deadline = Deadline.after(SECOND, time);
        assertThat(deadline.remainingAtMost(Duration.ofMillis(10))).isEqualTo(Duration.ofMillis(10));
        assertThat(deadline.remainingAtMost(Duration.ofSeconds(Long.MAX_VALUE))).isEqualTo(SECOND);
        time.advance(SECOND);
        assertThat(deadline.remainingAtMost(SECOND)).isEqualTo(Duration.ofMillis(1));
        assertThat(deadline.remainingAtMost(Duration.ofNanos(5))).isEqualTo(Duration.ofNanos(5));
        assertThatNullPointerException().isThrownBy(() -> deadline.remainingAtMost(null));
    }

    @Test
    @DisplayName("no deadline is later than any, never passes, and says so")
    void none_neverPasses() {
        Deadline none = Deadline.current();
        assertThat(none.isNone()).isTrue();
        assertThat(none.hasPassed()).isFalse();
        assertThat(none.remaining()).isGreaterThan(Duration.ofDays(36_500));
        assertThat(none.remainingAtMost(SECOND)).isEqualTo(SECOND);
        assertThat(none).hasToString("no deadline");
        Deadline far = Deadline.after(Duration.ofSeconds(Long.MAX_VALUE), time);
        assertThat(far.isBefore(none)).isTrue();
        assertThat(none.isBefore(far)).isFalse();
        assertThat(far.isBefore(far)).isFalse();
    }

    @Test
    @DisplayName(
            "TMO-07: of two deadlines the one that comes first is before the other, also when the far one is for ever")
    void order_holdsAtTheExtremes() {
        Deadline passed = Deadline.after(Duration.ofSeconds(Long.MIN_VALUE), time);
        Deadline far = Deadline.after(Duration.ofSeconds(Long.MAX_VALUE), time);
        assertThat(passed.isBefore(far)).isTrue();
        assertThat(far.isBefore(passed)).isFalse();
        time.advance(Duration.ofDays(365));
        assertThat(Deadline.after(SECOND, time).isBefore(far)).isTrue();
        assertThat(passed.hasPassed()).isTrue();
        assertThat(far.hasPassed()).isFalse();
    }
}
