package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Scoped values, which exist from JDK 25 on: the build runs this test there only. The user's class is compiled here, because
 * everything else is compiled for 17.
 */
@Tag("jdk25")
@OnEveryKindOfThread
class ScopedValueTest {
    private static final String SOURCE = "/jdk25/tenants/Tenants.java";

    final Kind kind;

    @TempDir
    Path folder;

    ScopedValueTest(Kind kind) {
        this.kind = kind;
    }

    private static Path location(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private Object tenants(ClassLoader[] loader) throws Exception {
        Path source = folder.resolve("Tenants.java");
        try (InputStream text = ScopedValueTest.class.getResourceAsStream(SOURCE)) {
            Files.copy(text, source);
        }
        StringWriter messages = new StringWriter();
        PrintWriter writer = new PrintWriter(messages);
        String classPath = location(FanoutRuntime.class) + File.pathSeparator + location(dev.fanout.Async.class);
        int status = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        writer,
                        writer,
                        "--release",
                        "25",
                        "-proc:none",
                        "-classpath",
                        classPath,
                        "-d",
                        folder.toString(),
                        source.toString());
        assertThat(status).as(messages.toString()).isZero();
        URLClassLoader classes =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, FanoutRuntime.class.getClassLoader());
        loader[0] = classes;
        return classes.loadClass("tenants.Tenants").getConstructor().newInstance();
    }

    @Test
    @DisplayName(
            "CTX-05 CTX-01 #6: a scoped value with a carrier is bound in calls and below them; one without is unbound there")
    @SuppressWarnings("unchecked")
    void scopedValue_isBoundAgain(Fixture fixture) throws Exception {
        ClassLoader[] loader = new ClassLoader[1];
        Object tenants = tenants(loader);
        Callable<String> look = (Callable<String>) tenants;
        FanoutRuntime runtime = fixture.builder()
                .carrier(((Supplier<ContextCarrier>) tenants).get())
                .build();
        CountDownLatch running = new CountDownLatch(1);
        Object seen = ((BiFunction<String, Supplier<Object>, Object>) tenants).apply("acme", () -> {
            try (TaskGroup group = runtime.open("Test.scoped")) {
                Task<String> child = group.start("child", look::call);
                Task<String> after = group.startAfter("after", look::call, child);
                Task<String> grandchild = group.start(
                        "grandchild",
                        () -> runtime.start("Test.inside", look::call).join());
                Task<String> cleansUp = group.startCollected("cleansUp", () -> {
                    try {
                        return Fixture.sleeperThatTells(running).run();
                    } catch (InterruptedException interrupt) {
                        return look.call();
                    }
                });
                Fixture.await(running);
                cleansUp.cancel(true);
                group.join();
                return List.of(child.resultNow(), after.resultNow(), grandchild.resultNow(), cleansUp.resultNow());
            }
        });
        assertThat(seen).isEqualTo(Collections.nCopies(4, "acme, unbound"));
        assertThat(runtime.start("Test.outside", look::call).join()).isEqualTo("none, unbound");
        assertThat(look.call()).isEqualTo("none, unbound");
        runtime.close();
        ((URLClassLoader) loader[0]).close();
    }
}
