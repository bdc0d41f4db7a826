package dev.fanout.benchmarks.compile;

import java.io.IOException;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * javac in a JVM that has compiled the same much before, as a build daemon does. Runs in a process of its own, without processors on its class
 * path, and prints how long each compilation took: {@code WARM PROCESSED 123456789}.
 */
final class WarmJavac {
    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final Project project;
    private final ClassLoader kept;

    private WarmJavac(Project project) throws MalformedURLException {
        this.project = project;
        List<URL> urls = new ArrayList<>();
        for (Path jar : project.processorPath()) {
            urls.add(jar.toUri().toURL());
        }
        this.kept =
                new URLClassLoader(urls.toArray(URL[]::new), compiler.getClass().getClassLoader());
    }

    /** Takes the project's parts: contender, size, folder, processor path, copier, class path; then seconds of warm-up, and repetitions. */
    public static void main(String[] arguments) throws Exception {
        Project project = WarmProcess.project(List.of(arguments).subList(0, 6));
        WarmJavac javac = new WarmJavac(project);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Long.parseLong(arguments[6]));
        do {
            javac.round();
        } while (System.nanoTime() < end);
        for (int i = 0; i < Integer.parseInt(arguments[7]); i++) {
            javac.round().forEach(System.out::println);
        }
    }

    private List<Measurement> round() throws IOException, ReflectiveOperationException {
        return List.of(
                new Measurement(Mode.WARM, Project.Form.BY_HAND, compile(Project.Form.BY_HAND, false)),
                new Measurement(Mode.WARM, Project.Form.PROCESSED, compile(Project.Form.PROCESSED, false)),
                new Measurement(Mode.WARM, Project.Form.COPIED, compile(Project.Form.COPIED, false)),
                new Measurement(Mode.KEPT, Project.Form.PROCESSED, compile(Project.Form.PROCESSED, true)));
    }

    private long compile(Project.Form form, boolean keep) throws IOException, ReflectiveOperationException {
        project.clean(form);
        List<Path> files = project.files(form);
        List<String> options = new ArrayList<>(project.options(form));
        long start = System.nanoTime();
        List<Processor> processors = new ArrayList<>();
        if (keep) {
            int named = options.indexOf("-processor");
            options.subList(named, named + 2).clear();
            for (String name : project.contender().processors()) {
                processors.add((Processor) kept.loadClass(name).getConstructor().newInstance());
            }
        }
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task =
                    compiler.getTask(said, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files));
            if (keep) {
                task.setProcessors(processors);
            }
            if (!Boolean.TRUE.equals(task.call())) {
                throw new IllegalStateException("javac failed:\n" + said);
            }
        }
        return System.nanoTime() - start;
    }
}
