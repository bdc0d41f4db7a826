package dev.fanout.benchmarks.suite;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.sun.management.OperatingSystemMXBean;
import dev.fanout.benchmarks.Processor;
import dev.fanout.benchmarks.Versions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * Where and with what was measured.
 *
 * @param cores that the JVM sees
 * @param processor its model
 * @param memoryGigabytes all of the machine's
 * @param system operating system, version and architecture
 * @param jdk version and vendor
 * @param versions of JMH and the libraries that peers need
 * @param cpuTokens what 20 us of CPU are; zero if no call takes that
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
                Versions.ofThePom(),
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

    /** The same, for what was begun at another time and has taken other things. */
    Machine of(String begun, Map<String, String> others) {
        return new Machine(cores, processor, memoryGigabytes, system, jdk, others, cpuTokens, begun, commit, command);
    }
}
