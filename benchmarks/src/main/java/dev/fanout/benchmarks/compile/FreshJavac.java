package dev.fanout.benchmarks.compile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** javac as a process of its own, as a build without a daemon starts it. */
final class FreshJavac {
    private FreshJavac() {}

    /** Compiles, and says how long the process lived. */
    static long compile(Project project, Project.Form form) throws IOException, InterruptedException {
        project.clean(form);
        Path javac = Path.of(System.getProperty("java.home"), "bin", "javac");
        ProcessBuilder command = new ProcessBuilder(javac.toString(), "@" + project.arguments(form));
        command.redirectErrorStream(true);
        long start = System.nanoTime();
        Process process = command.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        long nanos = System.nanoTime() - start;
        if (status != 0) {
            throw new IllegalStateException("javac failed on " + project.arguments(form) + ":\n" + said);
        }
        return nanos;
    }
}
