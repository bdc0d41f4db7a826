package dev.fanout.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The word {@code on} is the whole difference between the local and the clustered version of an interface: here of the texts, in
 * {@link PricesContract} of what they do.
 */
class OneWordTest {
    private static final Path SOURCES = Path.of("src", "test", "java", "dev", "fanout", "hazelcast");

    private static String version(String name) throws IOException {
        return Files.readString(SOURCES.resolve(name).resolve("Prices.java"));
    }

    @Test
    void versions_differInTheirPackageAndTheWordOn() throws IOException {
        String local = version("local");
        String withTheWord = local.replace(
                        "package dev.fanout.hazelcast.local;", "package dev.fanout.hazelcast.clustered;")
                .replace("@Async\n", "@Async(on = \"cluster\")\n")
                .replace("@Async(timeout", "@Async(on = \"cluster\", timeout");

        assertThat(version("clustered")).isEqualTo(withTheWord);
        assertThat(local).contains("@Async").doesNotContain("cluster\"");
    }
}
