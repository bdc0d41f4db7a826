package dev.fanout.hazelcast.protocol;

import dev.fanout.Async;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.RemoteSignature;
import dev.fanout.runtime.RemoteTarget;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** An interface with a call for each of some types, which is its argument; compiled with the processor. */
final class Declarations {
    private final Path folder;
    private final List<String> types;

    /** Behind {@code package}, {@code import}, {@code interface}. */
    private static final int FIRST_LINE = 4;

    private Declarations(Path folder, List<String> types) {
        this.folder = folder;
        this.types = types;
    }

    /** What is said of those of them that are refused. One that javac refuses keeps the processor from looking at the others. */
    static Map<String, String> refused(Path folder, List<String> types) {
        Map<String, String> refused = new TreeMap<>();
        List<String> left = new ArrayList<>(types);
        while (true) {
            Map<Integer, String> errors = new Declarations(folder, List.copyOf(left)).errors("-proc:only");
            if (errors.isEmpty()) {
                return refused;
            }
            List<String> all = List.copyOf(left);
            errors.forEach((index, said) -> refused.put(all.get(index), said));
            left.removeAll(refused.keySet());
        }
    }

    /** The signatures of the calls, by what they take. */
    static Map<String, RemoteSignature> signatures(Path folder, List<String> types) {
        Declarations declarations = new Declarations(folder, types);
        Map<Integer, String> errors = declarations.errors();
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(errors.toString());
        }
        return declarations.load();
    }

    private Map<Integer, String> errors(String... more) {
        List<String> options = new ArrayList<>(List.of("-Xmaxerrs", String.valueOf(types.size())));
        options.addAll(List.of(more));
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            files.setLocationFromPaths(
                    StandardLocation.CLASS_PATH,
                    Stream.of(Async.class, FanoutRuntime.class, Declarations.class)
                            .map(Declarations::locationOf)
                            .toList());
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
            CompilationTask task = compiler.getTask(
                    new StringWriter(), files, diagnostics, options, null, files.getJavaFileObjects(source()));
            task.setProcessors(ServiceLoader.load(Processor.class));
            task.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<Integer, String> errors = new LinkedHashMap<>();
        for (Diagnostic<? extends JavaFileObject> each : diagnostics.getDiagnostics()) {
            if (each.getKind() == Diagnostic.Kind.ERROR) {
                errors.put((int) each.getLineNumber() - FIRST_LINE, each.getMessage(Locale.ROOT));
            }
        }
        return errors;
    }

    private Path source() throws IOException {
        List<String> lines =
                new ArrayList<>(List.of("package compiled;", "import dev.fanout.Async;", "public interface Types {"));
        for (int i = 0; i < types.size(); i++) {
            lines.add("@Async(on = \"cluster\") default void call" + i + "(" + types.get(i) + " value) {}");
        }
        lines.add("}");
        return Files.write(folder.resolve("Types.java"), lines);
    }

    private Map<String, RemoteSignature> load() {
        Map<String, RemoteSignature> signatures = new LinkedHashMap<>();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, Declarations.class.getClassLoader())) {
            RemoteTarget instance = (RemoteTarget) loader.loadClass("compiled.ConcurrentTypes")
                    .getConstructor(FanoutRuntime.class)
                    .newInstance(FanoutRuntime.direct());
            for (RemoteSignature each : instance.remoteCalls().signatures()) {
                signatures.put(types.get(Integer.parseInt(each.call().substring("call".length()))), each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return signatures;
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
