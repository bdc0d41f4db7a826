package dev.fanout.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder that holds all modules, and files in it. */
public final class Checkout {
    private static final Path ROOT = root();
    private static final Pattern MODULE = Pattern.compile("<module>(.*?)</module>");

    private Checkout() {}

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException(
                        "not inside of a checkout: " + Path.of("").toAbsolutePath());
            }
        }
        return folder;
    }

    /** A file or folder by its path from the root. */
    public static Path path(String first, String... more) {
        return ROOT.resolve(Path.of(first, more));
    }

    /** All modules but this one. */
    public static List<String> modules() {
        return MODULE.matcher(text(path("pom.xml")))
                .results()
                .map(module -> module.group(1))
                .filter(module -> !module.equals("conformance"))
                .toList();
    }

    /** A file of this module's own. */
    public static Path resource(String name) {
        return path("conformance", "src", "test", "resources", "dev", "fanout", "conformance", name);
    }

    /** The lines of a file of this module's own. */
    public static List<String> lines(String resource) {
        return text(resource(resource)).lines().toList();
    }

    /** What is in a file. */
    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files below a folder whose names end like this, in order; none if the folder is not there. */
    public static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
