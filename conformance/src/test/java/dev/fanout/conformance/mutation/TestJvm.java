package dev.fanout.conformance.mutation;

import dev.fanout.conformance.Checkout;
import dev.fanout.conformance.TestMethod;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs tests in a JVM of their own.
 *
 * @param java the command
 * @param options what it takes beside the usual
 */
record TestJvm(Path java, List<String> options) {
    /** One that a mutation shows on, any if the version is empty; empty if this machine has none. */
    static Optional<TestJvm> forJdk(OptionalInt version, List<String> options) {
        boolean any =
                version.isEmpty() || version.getAsInt() == Runtime.version().feature();
        String home = any
                ? System.getProperty("java.home")
                : System.getProperty("fanout.jdk" + version.getAsInt() + ".home", "");
        return home.isEmpty()
                ? Optional.empty()
                : Optional.of(new TestJvm(Path.of(home).resolve("bin").resolve("java"), options));
    }

    /**
     * Runs tests of one module.
     *
     * @param classes the classes to test, before those of the build
     * @param patience how long the JVM may take
     * @return what became of them
     */
    TestResults run(Path classes, String module, Collection<TestMethod> tests, Duration patience) {
        try {
            Path folder = Files.createTempDirectory("fanout-tests");
            Path results = Files.createFile(folder.resolve("results"));
            List<String> command = new ArrayList<>(List.of(
                    java.toString(), "-ea", "-Xmx1g", "-XX:TieredStopAtLevel=1", "-Dfanout.patience.seconds=4"));
            command.addAll(options);
            command.add("-cp");
            command.add(Stream.concat(
                            Stream.of(classes.toString()),
                            Stream.concat(ClassPath.ofTests(module).stream(), ClassPath.ofThisModule().stream()))
                    .collect(Collectors.joining(File.pathSeparator)));
            command.add(TestProcess.class.getName());
            command.add(results.toString());
            tests.forEach(test -> command.add(TestResults.key(test)));
            Process process = new ProcessBuilder(command)
                    .directory(Checkout.path(module).toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("output").toFile())
                    .start();
            if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            } else if (process.exitValue() != 0) {
                throw new IllegalStateException(Checkout.text(folder.resolve("output")));
            }
            return new TestResults(Files.readAllLines(results));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}
