package dev.fanout.benchmarks.compile;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts {@link WarmJavac} in a process that has nothing but this module on its class path: what stands there would be found before the
 * processor path.
 *
 * @param jars to find this module
 * @param warmUpSeconds how long it compiles before it measures
 * @param repetitions how often it measures
 */
record WarmProcess(Jars jars, int warmUpSeconds, int repetitions) {

    List<Measurement> measure(Project project) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder command = new ProcessBuilder(
                java.toString(),
                "-classpath",
                jars.of(WarmJavac.class.getName()).toString(),
                WarmJavac.class.getName(),
                project.contender().name(),
                String.valueOf(project.size()),
                project.folder().toString(),
                joined(project.processorPath()),
                project.copierPath().toString(),
                joined(project.classPath()),
                String.valueOf(warmUpSeconds),
                String.valueOf(repetitions));
        command.redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = command.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the warm javac failed:\n" + said);
        }
        return said.lines().map(Measurement::parse).toList();
    }

    /** The project that was passed as arguments. */
    static Project project(List<String> arguments) {
        Contender contender = Contender.all().stream()
                .filter(each -> each.name().equals(arguments.get(0)))
                .findFirst()
                .orElseThrow();
        return new Project(
                contender,
                Integer.parseInt(arguments.get(1)),
                Path.of(arguments.get(2)),
                split(arguments.get(3)),
                Path.of(arguments.get(4)),
                split(arguments.get(5)));
    }

    private static String joined(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Path> split(String paths) {
        return Stream.of(paths.split(File.pathSeparator, -1)).map(Path::of).toList();
    }
}
