package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.Async;
import dev.fanout.users.SmallProgram;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WithoutFlightRecorderTest {

    private static String location(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }

    /** Runs the program in a JVM of its own. Returns what it and the JVM have said. */
    private static String run(String... options) throws Exception {
        String classPath = String.join(
                File.pathSeparator, location(FanoutRuntime.class), location(Async.class), location(SmallProgram.class));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath, SmallProgram.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.strip();
    }

    @Test
    @DisplayName(
            "THR-07: in a JDK image of java.base alone, without the module jdk.jfr, everything runs; nothing is recorded")
    void smallImage_runs() throws Exception {
        assertThat(run("--limit-modules", "java.base")).isEqualTo("without jdk.jfr: 3");
    }

    @Test
    @DisplayName("TMO-02: where nobody records, the first gather does not spend its time on the recorder's classes")
    void recorder_isNotLoadedWhenNobodyRecords() throws Exception {
        assertThat(run("-Xlog:class+load"))
                .contains("with jdk.jfr: 3")
                .contains("dev.fanout.runtime.Flights ")
                .doesNotContain("dev.fanout.runtime.GatherEvent ", "dev.fanout.runtime.CallEvent ", "jdk.jfr.Event ");
    }
}
