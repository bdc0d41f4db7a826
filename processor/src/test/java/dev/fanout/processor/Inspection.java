package dev.fanout.processor;

import dev.fanout.Async;
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
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** Looks at types the way the processor does, without generating anything. */
public enum Inspection {
    JAVAC,
    ECJ;

    private static final String IMPORTS = """
            package shop;
            import dev.fanout.*; import dev.fanout.runtime.*; import java.io.*; import java.util.*; import java.util.concurrent.*;
            """;

    /**
     * Compiles types of the package {@code shop} as far as a processor sees them.
     *
     * @param types the types, in one file
     * @param look what to look at
     * @return what was seen
     */
    public <T> T of(String types, Function<ProcessingEnvironment, T> look) {
        JavaCompiler compiler = this == JAVAC ? ToolProvider.getSystemJavaCompiler() : new EclipseCompiler();
        Look<T> processor = new Look<>(look);
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            // A real file: ecj does not read others.
            Path source = Files.writeString(Files.createTempFile("Types", ".java"), IMPORTS + types);
            JavaCompiler.CompilationTask task = compiler.getTask(
                    new StringWriter(),
                    files,
                    new DiagnosticCollector<>(),
                    List.of("--release", "17", "-proc:only", "-classpath", classPath()),
                    null,
                    files.getJavaFileObjects(source));
            task.setProcessors(List.of(processor));
            task.call();
            Files.delete(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return processor.seen.get(0);
    }

    private static String classPath() {
        return locationOf(Async.class) + File.pathSeparator + locationOf(FanoutRuntime.class);
    }

    private static Path locationOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Look<T> extends AbstractProcessor {
        private final Function<ProcessingEnvironment, T> look;
        private final List<T> seen = new ArrayList<>();

        Look(Function<ProcessingEnvironment, T> look) {
            this.look = look;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (seen.isEmpty()) {
                seen.add(look.apply(processingEnv));
            }
            return false;
        }
    }
}
