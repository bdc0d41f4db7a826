package dev.fanout.example.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents show of a cluster is this example, and a configuration that Hazelcast reads. */
class ScaleGuideTest {
    private static final Path ROOT = Path.of("..");
    private static final Path SOURCES = Path.of("src", "main", "java", "dev", "fanout", "example", "cluster");
    private static final Pattern QUOTED =
            Pattern.compile("(?ms)^```java hazelcast\n// (?<file>\\w+\\.java)\n(?<text>.*?)^```$");
    private static final Pattern CONFIGURATION = Pattern.compile("(?ms)^```yaml\n(.*?)^```$");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/guide/scale.md"})
    void quotedCode_isThatOfTheExample(String document) throws IOException {
        List<MatchResult> quoted = QUOTED.matcher(Files.readString(ROOT.resolve(document)))
                .results()
                .toList();
        assertThat(quoted).hasSizeGreaterThan(1);
        for (MatchResult block : quoted) {
            String source = withoutSpaces(Files.readString(SOURCES.resolve(block.group(1))));
            String[] parts = Arrays.stream(block.group(2).split("(?m)^\\.\\.\\.$"))
                    .map(ScaleGuideTest::withoutSpaces)
                    .toArray(String[]::new);
            assertThat(source).as(block.group(1)).containsSubsequence(parts);
        }
    }

    @Test
    void configuration_findsMembersThroughKubernetesAndNobodyElse() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/guide/scale.md"));
        List<MatchResult> shown = CONFIGURATION.matcher(page).results().toList();
        assertThat(shown).hasSize(1);

        Config config = Config.loadFromString(shown.get(0).group(1));

        JoinConfig join = config.getNetworkConfig().getJoin();
        assertThat(join.getKubernetesConfig().isEnabled()).isTrue();
        assertThat(join.getKubernetesConfig().getProperties()).containsOnlyKeys("service-dns");
        assertThat(join.isAutoDetectionEnabled()).isFalse();
        assertThat(join.getMulticastConfig().isEnabled()).isFalse();
        assertThat(config.getProperties())
                .containsEntry("hazelcast.max.no.heartbeat.seconds", "10")
                .containsEntry("hazelcast.shutdownhook.enabled", "false");
    }

    private static String withoutSpaces(String code) {
        return code.replaceAll("\\s+", "");
    }
}
