package dev.fanout.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    @Test
    void nothing_servesAtTheUsualPort() {
        assertThat(Options.parse(List.of())).isEqualTo(new Options(false, 8080));
    }

    @Test
    void options_areRead() {
        assertThat(Options.parse(List.of("--once", "--port", "0"))).isEqualTo(new Options(true, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--port x", "--port -1", "--port 65536", "--port 999999999999", "--twice"})
    void nonsense_isRefused(String line) {
        assertThatThrownBy(() -> Options.parse(List.of(line.split(" ")))).isInstanceOf(IllegalArgumentException.class);
    }
}
