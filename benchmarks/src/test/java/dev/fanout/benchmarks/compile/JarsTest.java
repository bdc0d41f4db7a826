package dev.fanout.benchmarks.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarsTest {

    @TempDir
    Path folder;

    private Path jar(String name, String entry, String content) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out)) {
            jar.putNextEntry(new ZipEntry(entry));
            jar.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    @Test
    void version_isThatOfMavensEntry() throws IOException {
        assertThat(Jars.version(jar("a-1.jar", "META-INF/maven/g/a/pom.properties", "version=1.6.3")))
                .contains("1.6.3");
    }

    @Test
    void version_isThatOfTheNameIfNothingInsideSaysIt() throws IOException {
        assertThat(Jars.version(jar("dagger-compiler-2.60.1.jar", "a.txt", ""))).contains("2.60.1");
        assertThat(Jars.version(jar("guava-33.8.0-jre.jar", "a.txt", ""))).contains("33.8.0-jre");
        assertThat(Jars.version(jar("module0.jar", "a.txt", ""))).isEmpty();
    }
}
