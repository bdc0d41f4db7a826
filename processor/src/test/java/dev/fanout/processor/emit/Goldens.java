package dev.fanout.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Exact texts of generated classes, one file for each test. {@code -Dfanout.goldens=write} writes them anew; what changed is then read
 * in the diff.
 */
final class Goldens {
    private static final Path FOLDER = Path.of("src", "test", "resources", "goldens");

    private Goldens() {}

    static void assertGolden(String name, String text) {
        Path golden = FOLDER.resolve(name + ".java");
        try {
            if ("write".equals(System.getProperty("fanout.goldens"))) {
                Files.createDirectories(FOLDER);
                Files.writeString(golden, text);
            }
            assertThat(text).as("golden file %s", golden).isEqualTo(Files.readString(golden));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
