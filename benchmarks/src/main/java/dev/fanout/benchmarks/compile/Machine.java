package dev.fanout.benchmarks.compile;

import dev.fanout.benchmarks.Processor;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Where something was measured.
 *
 * @param date when
 * @param processor the name that the operating system gives the processor
 * @param processors how many of them the JVM sees
 * @param system the operating system
 * @param jdk vendor and version
 */
public record Machine(String date, String processor, int processors, String system, String jdk) {

    /** This machine, today. */
    public static Machine here() throws IOException {
        return new Machine(
                LocalDate.now(ZoneOffset.UTC).toString(),
                Processor.model().orElse("unknown"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch"),
                System.getProperty("java.vendor") + " " + System.getProperty("java.runtime.version"));
    }

    /** Whether what was measured on both can be compared; the day does not matter, and the build of the kernel does little to a compiler. */
    boolean isSameAs(Machine other) {
        return equals(new Machine(date, other.processor, other.processors, system, other.jdk));
    }
}
