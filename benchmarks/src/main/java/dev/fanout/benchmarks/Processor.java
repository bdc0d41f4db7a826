package dev.fanout.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What does the work. */
public final class Processor {
    private static final Path DESCRIPTION = Path.of("/proc/cpuinfo");

    private Processor() {}

    /** Its model as Linux says it; empty elsewhere. */
    public static Optional<String> model() throws IOException {
        if (!Files.isReadable(DESCRIPTION)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(DESCRIPTION)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        }
    }
}
