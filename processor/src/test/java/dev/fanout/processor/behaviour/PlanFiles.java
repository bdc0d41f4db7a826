package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The plans that are written beside the classes, by their path. */
final class PlanFiles {
    private PlanFiles() {}

    /** Those of types that compile cleanly; their sources are on the source path, as Maven has it. */
    static Map<String, String> of(Tool tool, boolean module, String types, String... options) {
        try (Workspace workspace = new Workspace()) {
            Compilation compilation = new Compilation(tool, module)
                    .option("-sourcepath")
                    .option(workspace.sources().toString());
            return of(compilation, workspace, module, types, options);
        }
    }

    /** The same without a source path, as Gradle has it. */
    static Map<String, String> withoutSourcePath(Tool tool, String types, String... options) {
        try (Workspace workspace = new Workspace()) {
            return of(new Compilation(tool, false), workspace, false, types, options);
        }
    }

    private static Map<String, String> of(
            Compilation compilation, Workspace workspace, boolean module, String types, String... options) {
        Stream.of(options).forEach(compilation::option);
        List<SourceFile> files = Sources.of(types);
        if (module) {
            files = Shape.EXPORTED_MODULE.shaped(files);
        }
        compilation.compile(workspace, files).assertClean();
        return in(workspace.classes());
    }

    private static Map<String, String> in(Path classes) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(classes)) {
            for (Path path :
                    paths.filter(each -> each.toString().contains(".plan.")).toList()) {
                files.put(classes.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compares with a golden, which {@code -Dfanout.goldens=write} writes anew. */
    static void assertGolden(Map<String, String> plans, String file, Path golden) throws IOException {
        String text = plans.getOrDefault(file, "not written");
        if ("write".equals(System.getProperty("fanout.goldens"))) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }
}
