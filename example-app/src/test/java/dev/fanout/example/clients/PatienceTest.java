package dev.fanout.example.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private final Patience patience = new Patience(Duration.ofSeconds(5));

    @Test
    void withoutADeadline_isTheClientsOwn() {
        assertThat(patience.left()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
        assertThat(patience.secondsLeft()).isEqualTo(6);
    }

    @Test
    void underADeadline_isJustLongerThanWhatIsLeft() {
        assertThat(leftUnder(Duration.ofSeconds(3))).isLessThan(Duration.ofSeconds(4));
        assertThat(secondsLeftUnder(Duration.ofMillis(2500))).isBetween(1, 3);
    }

    @Test
    void underALongDeadline_isTheClientsOwn() {
        assertThat(leftUnder(Duration.ofHours(1))).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
        assertThat(secondsLeftUnder(Duration.ofHours(1))).isEqualTo(6);
    }

    private Duration leftUnder(Duration timeout) {
        try (FanoutRuntime runtime = FanoutRuntime.builder().build();
                TaskGroup group = runtime.open("Test.left", timeout)) {
            Task<Duration> left = group.start("left", patience::left);
            group.join();
            return left.resultNow();
        }
    }

    private int secondsLeftUnder(Duration timeout) {
        try (FanoutRuntime runtime = FanoutRuntime.builder().build();
                TaskGroup group = runtime.open("Test.seconds", timeout)) {
            Task<Integer> seconds = group.start("seconds", patience::secondsLeft);
            group.join();
            return seconds.resultNow();
        }
    }
}
