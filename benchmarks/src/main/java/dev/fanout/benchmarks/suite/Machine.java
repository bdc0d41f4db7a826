package dev.fanout.benchmarks.suite;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.sun.management.OperatingSystemMXBean;
import dev.fanout.benchmarks.Processor;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Where and with what was measured.
 *
 * @param cores that the JVM sees
 * @param processor its model
 * @param memoryGigabytes all of the machine's
 * @param system operating system, version and architecture
 * @param jdk version and vendor
 * @param versions of JMH and the peers
 * @param cpuTokens what 20 us of CPU are
 * @param date when it was begun, in UTC
 * @param commit of the sources
 * @param command what was run
 */
public record Machine(
        int cores,
        String processor,
        long memoryGigabytes,
        String system,
        String jdk,
        Map<String, String> versions,
        long cpuTokens,
        String date,
        String commit,
        String command) {

    static Machine here(long cpuTokens, String commit, String command) throws IOException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                Processor.model().orElse(""),
                Math.round(system.getTotalMemorySize() / (double) (1L << 30)),
                system.getName() + " " + system.getVersion() + ", " + system.getArch(),
                Runtime.version() + " (" + System.getProperty("java.vendor") + ")",
                versionsOfPeers(),
                cpuTokens,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                commit,
                command);
    }

    void write(Path file) throws IOException {
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), this);
    }

    /** What {@link #write} has written; empty if the file is not there. */
    public static Optional<Machine> read(Path file) throws IOException {
        return Files.exists(file)
                ? Optional.of(new ObjectMapper().readValue(file.toFile(), Machine.class))
                : Optional.empty();
    }

    private static Map<String, String> versionsOfPeers() throws IOException {
        Properties properties = new Properties();
        try (InputStream resource = Machine.class.getResourceAsStream("/dev/fanout/benchmarks/versions.properties")) {
            if (resource != null) {
                properties.load(resource);
            }
        }
        Map<String, String> versions = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> versions.put(name, properties.getProperty(name)));
        return versions;
    }
}
