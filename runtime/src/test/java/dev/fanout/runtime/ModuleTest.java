package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.Async;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleTest {
    private static final String MODULE = "module consumer { exports consumer; requires dev.fanout.runtime; }";
    private static final String CONSUMER = """
            package consumer;

            import dev.fanout.Gather;
            import dev.fanout.runtime.FanoutRuntime;
            import dev.fanout.runtime.Task;
            import dev.fanout.runtime.TaskGroup;
            import java.util.concurrent.Callable;

            public final class Consumer implements Callable<String> {
                public Consumer() {}

                interface Pages {
                    @Gather("page") String page();
                }

                @Override public String call() {
                    try (TaskGroup group = FanoutRuntime.shared().open("Consumer.call")) {
                        Task<Module> module = group.start("module", () -> Consumer.class.getModule());
                        group.join();
                        return module.resultNow() + " on " + FanoutRuntime.class.getModule();
                    }
                }
            }
            """;

    @TempDir
    Path folder;

    private static Path location(Class<?> type) throws Exception {
        URI uri = type.getProtectionDomain().getCodeSource().getLocation().toURI();
        return Path.of(uri);
    }

    @Test
    @DisplayName("a named module that requires dev.fanout.runtime gets the annotations with it, and needs no JSpecify")
    void namedModule_usesTheRuntime() throws Exception {
        String modulePath = location(FanoutRuntime.class) + File.pathSeparator + location(Async.class);
        Path sources = Files.createDirectories(folder.resolve("src/consumer"));
        Path module = Files.writeString(folder.resolve("src/module-info.java"), MODULE);
        Path consumer = Files.writeString(sources.resolve("Consumer.java"), CONSUMER);
        Path classes = folder.resolve("classes");
        StringWriter messages = new StringWriter();
        PrintWriter writer = new PrintWriter(messages);
        ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
        String[] arguments = {
            "--release",
            "17",
            "--module-path",
            modulePath,
            "-d",
            classes.toString(),
            "-proc:none",
            "-Xlint:all,-options",
            "-Werror",
            module.toString(),
            consumer.toString()
        };
        assertThat(javac.run(writer, writer, arguments)).as(messages.toString()).isZero();

        ModuleFinder finder = ModuleFinder.of(classes, location(FanoutRuntime.class), location(Async.class));
        Configuration configuration =
                ModuleLayer.boot().configuration().resolve(finder, ModuleFinder.of(), Set.of("consumer"));
        ModuleLayer layer =
                ModuleLayer.boot().defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
        Callable<?> call = (Callable<?>) layer.findLoader("consumer")
                .loadClass("consumer.Consumer")
                .getConstructor()
                .newInstance();
        assertThat(call.call()).isEqualTo("module consumer on module dev.fanout.runtime");
    }

    @Test
    @DisplayName("the module exports its one package, and needs nothing of the JDK but its base")
    void descriptor_isSmall() throws Exception {
        ModuleDescriptor descriptor = ModuleFinder.of(location(FanoutRuntime.class))
                .find("dev.fanout.runtime")
                .orElseThrow()
                .descriptor();
        assertThat(descriptor.exports())
                .extracting(ModuleDescriptor.Exports::source)
                .containsExactly("dev.fanout.runtime");
        assertThat(descriptor.opens()).isEmpty();
        assertThat(descriptor.requires())
                .filteredOn(required -> !required.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
                .extracting(ModuleDescriptor.Requires::name)
                .containsExactlyInAnyOrder("java.base", "dev.fanout");
    }
}
