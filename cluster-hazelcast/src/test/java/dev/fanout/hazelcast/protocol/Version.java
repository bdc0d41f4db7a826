package dev.fanout.hazelcast.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import javax.tools.ToolProvider;

/** One of several versions of a source, compiled. */
record Version(Path classes) {

    static Version of(Path folder, String name, String source) throws IOException {
        Path version = Files.createTempDirectory(folder, "version");
        Path file = Files.writeString(version.resolve(name + ".java"), source);
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", version.toString(), file.toString());
        assertThat(result).isZero();
        return new Version(version);
    }

    /** What there is to say of a class of it. */
    <T> T with(String name, Function<Class<?>, T> use) throws IOException, ClassNotFoundException {
        URL[] here = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(here, Version.class.getClassLoader())) {
            return use.apply(loader.loadClass(name));
        }
    }
}
