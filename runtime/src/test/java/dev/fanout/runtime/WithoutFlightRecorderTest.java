package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.Async;
import dev.fanout.users.SmallProgram;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WithoutFlightRecorderTest {

    private static String location(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }

    @Test
    @DisplayName(
            "THR-07: in a JDK image of java.base alone, without the module jdk.jfr, everything runs; nothing is recorded")
    void smallImage_runs() throws Exception {
        String classPath = String.join(
                File.pathSeparator, location(FanoutRuntime.class), location(Async.class), location(SmallProgram.class));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--limit-modules",
                        "java.base",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        SmallProgram.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said.strip()).isEqualTo("without jdk.jfr: 3");
    }
}
