package dev.fanout.example.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClusterOptionsTest {
    @Test
    void nothing_isAHundredThousandLoansAndNobodyKilled() {
        assertThat(ClusterOptions.parse(List.of())).isEqualTo(new ClusterOptions(100_000, false, Optional.empty()));
    }

    @Test
    void all_areRead() {
        assertThat(ClusterOptions.parse(List.of("--loans", "500", "--kill", "--svg", "a.svg")))
                .isEqualTo(new ClusterOptions(500, true, Optional.of(Path.of("a.svg"))));
    }

    @Test
    void mistakes_areNamed() {
        assertThatThrownBy(() -> ClusterOptions.parse(List.of("--loans")))
                .hasMessage("--loans needs a number from 1 to 9999999, not ''");
        assertThatThrownBy(() -> ClusterOptions.parse(List.of("--svg"))).hasMessage("--svg needs a file");
        assertThatThrownBy(() -> ClusterOptions.parse(List.of("--fast"))).hasMessage("unknown option --fast");
    }
}
