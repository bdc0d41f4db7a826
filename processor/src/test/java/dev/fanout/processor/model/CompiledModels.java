package dev.fanout.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.processor.FanoutProcessor;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** Described interfaces, compiled with the processor all at once, and loaded. */
final class CompiledModels implements AutoCloseable {
    private final URLClassLoader loader;

    private CompiledModels(URLClassLoader loader) {
        this.loader = loader;
    }

    static CompiledModels of(List<ModelInterface> models, JavaCompiler compiler, Path folder) throws IOException {
        List<Path> paths = new ArrayList<>();
        for (ModelInterface model : models) {
            for (Map.Entry<String, String> file : ModelSource.of(model).entrySet()) {
                Path path = folder.resolve("sources").resolve(file.getKey());
                Files.createDirectories(path.getParent());
                paths.add(Files.writeString(path, file.getValue()));
            }
        }
        Path classes = Files.createDirectories(folder.resolve("classes"));
        compile(compiler, paths, classes);
        return new CompiledModels(
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, CompiledModels.class.getClassLoader()));
    }

    private static void compile(JavaCompiler compiler, List<Path> paths, Path classes) throws IOException {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, null, StandardCharsets.UTF_8)) {
            List<String> options = new ArrayList<>(warnings(compiler));
            options.addAll(List.of("--release", "17", "-classpath", classPath()));
            options.addAll(List.of("-s", classes.toString(), "-d", classes.toString()));
            JavaCompiler.CompilationTask task = compiler.getTask(
                    new StringWriter(), files, diagnostics, options, null, files.getJavaFileObjectsFromPaths(paths));
            task.setProcessors(List.of(new FanoutProcessor()));
            boolean success = task.call();
            assertThat(diagnostics.getDiagnostics())
                    .filteredOn(said -> matters(said, compiler))
                    .extracting(
                            said -> said.getSource() + ":" + said.getLineNumber() + " " + said.getMessage(Locale.ROOT))
                    .isEmpty();
            assertThat(success).isTrue();
        }
    }

    /** All that speak of the code and not of its style. */
    private static List<String> warnings(JavaCompiler compiler) {
        return compiler instanceof EclipseCompiler
                ? List.of(
                        "-warn:+allDeprecation,removal,unchecked,raw,unused,unusedImport,unusedLocal,allDeadCode,semicolon,"
                                + "static-access,uselessTypeCheck,typeHiding,nullDereference")
                : List.of("-Xlint:all,-processing");
    }

    /** Advice to the user of an interface in which not everything is used is none about what is generated; ecj's style is not that of the rest. */
    private static boolean matters(Diagnostic<? extends JavaFileObject> said, JavaCompiler compiler) {
        boolean isGenerated =
                said.getSource() != null && said.getSource().getName().contains("ConcurrentIt");
        return switch (said.getKind()) {
            case ERROR -> true;
            case WARNING, MANDATORY_WARNING ->
                isGenerated
                        || !(compiler instanceof EclipseCompiler
                                || said.getMessage(Locale.ROOT).contains("[FANOUT-"));
            case NOTE, OTHER -> false;
        };
    }

    private static String classPath() {
        return System.getProperty("java.class.path") + File.pathSeparator;
    }

    ModelEntry entry(ModelInterface model) {
        try {
            return (ModelEntry) loader.loadClass(model.packageName() + ".Entry")
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a class that was compiled here", e);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
