package dev.fanout.processor.diagnostics;

import dev.fanout.Async;
import dev.fanout.processor.FanoutProcessor;
import dev.fanout.runtime.FanoutRuntime;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** A folder with sources that is compiled with the processor. */
final class Project {

    private final Path folder;
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final List<Path> libraries = new ArrayList<>();
    private final List<String> options = new ArrayList<>();

    private Project(Path folder) {
        this.folder = folder;
    }

    /** With the annotations and the runtime. */
    static Project in(Path folder) {
        return new Project(folder).with(locationOf(Async.class)).with(locationOf(FanoutRuntime.class));
    }

    /** With the annotations only. */
    static Project withoutRuntimeIn(Path folder) {
        return new Project(folder).with(locationOf(Async.class));
    }

    Project with(Path library) {
        libraries.add(library);
        return this;
    }

    Project option(String option) {
        options.add(option);
        return this;
    }

    Project source(String path, String text) {
        sources.put(path, text);
        return this;
    }

    Path classes() {
        return folder.resolve("classes");
    }

    /** Errors, and what we say: the sources are not written to please compilers. */
    List<Said> compile(Tool tool) {
        return compile(tool, new FanoutProcessor());
    }

    List<Said> compile(Tool tool, Processor... processors) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        var compiler = tool.compiler();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, null, StandardCharsets.UTF_8)) {
            // Otherwise ecj also finds what is on the path of this process.
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, libraries);
            CompilationTask task = compiler.getTask(
                    new StringWriter(),
                    files,
                    diagnostics,
                    allOptions(),
                    null,
                    files.getJavaFileObjectsFromPaths(written()));
            task.setProcessors(List.of(processors));
            task.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return diagnostics.getDiagnostics().stream()
                .map(Said::of)
                .filter(said -> said.isError() || said.isOurs())
                .toList();
    }

    private List<String> allOptions() throws IOException {
        Path generated = Files.createDirectories(folder.resolve("generated"));
        Files.createDirectories(classes());
        List<String> all =
                new ArrayList<>(List.of("--release", "17", "-d", classes().toString()));
        all.addAll(List.of("-s", generated.toString()));
        all.add("-classpath");
        all.add(libraries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        all.addAll(options);
        return all;
    }

    private List<Path> written() throws IOException {
        List<Path> paths = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path path = folder.resolve("sources").resolve(source.getKey());
            Files.createDirectories(path.getParent());
            paths.add(Files.writeString(path, source.getValue()));
        }
        return paths;
    }

    private static Path locationOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
