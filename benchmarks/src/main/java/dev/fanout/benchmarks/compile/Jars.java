package dev.fanout.benchmarks.compile;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.zip.ZipEntry;

/** The jars that classes of the class path stand in. A module that was not packed yet is packed here, since users have it as a jar. */
final class Jars {
    private static final Pattern NAME = Pattern.compile(".*?-(\\d.*)\\.jar");

    private final Path folder;
    private final Map<Path, Path> packed = new LinkedHashMap<>();

    /**
     * Jars of the class path of this program.
     *
     * @param folder where modules are packed
     */
    Jars(Path folder) {
        this.folder = folder;
    }

    /** The jars of classes, each once. */
    List<Path> of(List<String> classNames) throws IOException {
        Map<Path, String> jars = new LinkedHashMap<>();
        for (String name : classNames) {
            jars.putIfAbsent(of(name), name);
        }
        return List.copyOf(jars.keySet());
    }

    /** The jar of a class. */
    Path of(String className) throws IOException {
        Path origin = origin(className);
        if (!Files.isDirectory(origin)) {
            return origin;
        }
        Path known = packed.get(origin);
        if (known == null) {
            known = pack(origin, folder.resolve("module" + packed.size() + ".jar"));
            packed.put(origin, known);
        }
        return known;
    }

    /** The version that a jar says it has, or else its name. */
    static Optional<String> version(Path jar) throws IOException {
        Optional<String> said = versionInside(jar);
        Matcher name = NAME.matcher(jar.getFileName().toString());
        return said.isPresent() || !name.matches() ? said : Optional.of(name.group(1));
    }

    private static Optional<String> versionInside(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Optional<? extends ZipEntry> entry = file.stream()
                    .filter(each -> each.getName().startsWith("META-INF/maven/")
                            && each.getName().endsWith("/pom.properties"))
                    .findFirst();
            if (entry.isEmpty()) {
                return Optional.ofNullable(file.getManifest())
                        .map(manifest -> manifest.getMainAttributes().getValue("Implementation-Version"));
            }
            Properties properties = new Properties();
            try (InputStream in = file.getInputStream(entry.get())) {
                properties.load(in);
            }
            return Optional.ofNullable(properties.getProperty("version"));
        }
    }

    private static Path origin(String className) {
        try {
            CodeSource source = Class.forName(className, false, Jars.class.getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource();
            return Path.of(source.getLocation().toURI());
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException("not on the class path: " + className, e);
        }
    }

    private static Path pack(Path classes, Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        ToolProvider tool = ToolProvider.findFirst("jar").orElseThrow();
        if (tool.run(out, out, "--create", "--file", jar.toString(), "-C", classes.toString(), ".") != 0) {
            throw new IllegalStateException("cannot pack " + classes + ": " + said);
        }
        return jar;
    }
}
