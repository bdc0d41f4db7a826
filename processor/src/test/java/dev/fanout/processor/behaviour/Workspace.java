package dev.fanout.processor.behaviour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder with sources, generated sources and classes, gone when it is closed. */
final class Workspace implements AutoCloseable {
    private final Path folder;

    Workspace() {
        try {
            folder = Files.createTempDirectory("fanout-behaviour");
            Files.createDirectories(sources());
            Files.createDirectories(generated());
            Files.createDirectories(classes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path sources() {
        return folder.resolve("sources");
    }

    Path generated() {
        return folder.resolve("generated");
    }

    Path classes() {
        return folder.resolve("classes");
    }

    List<Path> write(List<SourceFile> files) {
        return files.stream().map(this::write).toList();
    }

    private Path write(SourceFile file) {
        try {
            Path path = sources().resolve(file.path());
            Files.createDirectories(path.getParent());
            return Files.writeString(path, file.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Path> generatedFiles() {
        try (Stream<Path> files = Files.walk(generated())) {
            return files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The generated sources: file name to text. */
    Map<String, String> generatedSources() {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : generatedFiles()) {
            try {
                texts.put(file.getFileName().toString(), Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }

    @Override
    public void close() {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
