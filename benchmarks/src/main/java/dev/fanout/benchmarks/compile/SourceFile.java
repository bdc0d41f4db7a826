package dev.fanout.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A source.
 *
 * @param path where it stands below the folder of sources
 * @param text what is in it
 */
record SourceFile(String path, String text) {

    void writeInto(Path folder) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
