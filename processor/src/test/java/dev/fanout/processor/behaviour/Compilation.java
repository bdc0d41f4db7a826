package dev.fanout.processor.behaviour;

import dev.fanout.Async;
import dev.fanout.processor.FanoutProcessor;
import dev.fanout.runtime.FanoutRuntime;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** One run of a compiler with the processor. */
final class Compilation {
    private final Tool tool;
    private final boolean module;
    private final List<Processor> processors = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private final List<Path> further = new ArrayList<>();
    private int release = 17;

    Compilation(Tool tool, boolean module) {
        this(tool, module, new FanoutProcessor());
    }

    Compilation(Tool tool, boolean module, Processor... processors) {
        this.tool = tool;
        this.module = module;
        this.processors.addAll(List.of(processors));
    }

    /** Classes that were compiled before. */
    Compilation library(Path classes) {
        further.add(classes);
        return this;
    }

    Compilation release(int jdk) {
        release = jdk;
        return this;
    }

    Compilation option(String option) {
        options.add(option);
        return this;
    }

    Compiled compile(Workspace workspace, List<SourceFile> files) {
        List<Path> paths = workspace.write(files);
        if (!tool.forgetsModuleOfGenerated() || !module) {
            return run(workspace, paths, List.of(), processors);
        }
        Compiled processed = run(workspace, paths, List.of("-proc:only"), processors);
        List<Path> all = new ArrayList<>(paths);
        all.addAll(workspace.generatedFiles());
        return run(workspace, all, List.of("-proc:none"), List.of()).with(processed.ofProcessor());
    }

    private Compiled run(Workspace workspace, List<Path> paths, List<String> further, List<Processor> active) {
        JavaCompiler compiler = tool.compiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        StringWriter output = new StringWriter();
        List<String> arguments = options(workspace);
        arguments.addAll(further);
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(diagnostics, null, StandardCharsets.UTF_8)) {
            if (module) {
                // Otherwise it is this process's, and ecj takes a package that is on both paths for no module's.
                manager.setLocation(StandardLocation.CLASS_PATH, List.of());
            }
            JavaCompiler.CompilationTask task = compiler.getTask(
                    output, manager, diagnostics, arguments, null, manager.getJavaFileObjectsFromPaths(paths));
            task.setProcessors(active);
            boolean success = task.call();
            return new Compiled(success, diagnostics.getDiagnostics(), output.toString(), workspace.generatedSources());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> options(Workspace workspace) {
        List<String> all = new ArrayList<>(tool.warnings());
        all.addAll(List.of("--release", String.valueOf(release)));
        all.addAll(List.of("-d", workspace.classes().toString()));
        all.addAll(List.of("-s", workspace.generated().toString()));
        List<Path> libraries = new ArrayList<>(libraries());
        libraries.addAll(further);
        String path = libraries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        all.addAll(List.of(module ? "--module-path" : "-classpath", path));
        all.addAll(options);
        return all;
    }

    /** What a user has: the annotations and the runtime. */
    static List<Path> libraries() {
        return Stream.of(Async.class, FanoutRuntime.class)
                .map(Compilation::location)
                .toList();
    }

    static Path location(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
