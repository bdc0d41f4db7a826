package dev.fanout.conformance.mutation;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A copy of a module's classes, with a mutation. */
final class MutatedClasses {
    private MutatedClasses() {}

    /**
     * Compiles the mutated file.
     *
     * @param folder an empty folder to work in
     * @return the folder of the classes
     */
    static Path of(Mutation mutation, Path folder) {
        try {
            Path source = folder.resolve("source").resolve(mutation.file());
            Files.createDirectories(source.getParent());
            Files.writeString(source, mutation.mutated());
            Path classes = folder.resolve("classes");
            copy(ClassPath.classes(mutation.module()), classes);
            // into a folder that has no module-info, which javac would hold the class path against
            Path compiled = Files.createDirectory(folder.resolve("compiled"));
            compile(mutation, source, compiled);
            copy(compiled, classes);
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static void compile(Mutation mutation, Path source, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "-proc:none",
                    "-nowarn",
                    "-parameters",
                    "--release",
                    "17",
                    "-d",
                    classes.toString(),
                    "-classpath",
                    String.join(File.pathSeparator, ClassPath.ofTests(mutation.module())));
            boolean compiles = compiler.getTask(null, manager, said, options, null, manager.getJavaFileObjects(source))
                    .call();
            if (!compiles) {
                throw new IllegalStateException(mutation + " does not compile: "
                        + said.getDiagnostics().stream()
                                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                                .toList());
            }
        }
    }
}
