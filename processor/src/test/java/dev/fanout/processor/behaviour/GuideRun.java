package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.core.Appender;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.context.ContextSnapshot;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.Condition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.mockito.Mockito;
import org.slf4j.MDC;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.web.service.annotation.HttpExchange;

/** Runs what a page of the guide shows. */
final class GuideRun {
    /** What its examples use beside the annotations and the runtime. */
    static final List<Path> LIBRARIES = Stream.of(
                    Test.class,
                    API.class,
                    Assertions.class,
                    Mockito.class,
                    MDC.class,
                    Logger.class,
                    Appender.class,
                    ContextSnapshot.class,
                    Span.class,
                    Context.class,
                    ApplicationContext.class,
                    BeanFactory.class,
                    Environment.class,
                    SecurityContext.class,
                    HttpExchange.class,
                    ListCrudRepository.class,
                    dagger.Module.class,
                    Produces.class,
                    Singleton.class,
                    ObjectMapper.class,
                    JsonCreator.class,
                    JsonFactory.class,
                    Nullable.class)
            .map(Compilation::location)
            .toList();

    static final boolean IS_ON_25 = Runtime.version().feature() == 25;

    private GuideRun() {}

    /** Of an example's body: what it prints. */
    static String printed(Path classes, String type) throws Throwable {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        ClassLoader contextLoader = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = loader(classes)) {
            Thread.currentThread().setContextClassLoader(loader);
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass(type).getMethod("run").invoke(null);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        } finally {
            System.setOut(before);
            Thread.currentThread().setContextClassLoader(contextLoader);
        }
        return text(printed.toByteArray());
    }

    /** The same of one that needs a JVM with previews. */
    static String inAnotherProcess(List<Path> classes, Guide.Example example) throws Exception {
        String path = Stream.of(classes, Compilation.libraries(), LIBRARIES)
                .flatMap(List::stream)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(java, "--enable-preview", "-cp", path, example.className())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            String printed = text(process.getInputStream().readAllBytes());
            assertThat(process.waitFor()).as("how it ended").isZero();
            return printed;
        } finally {
            process.destroyForcibly();
        }
    }

    /** Of a test class: how many of its tests have passed, if they all did. */
    static String tests(Path classes, String type) throws Exception {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        try (URLClassLoader loader = loader(classes)) {
            LauncherFactory.create()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(selectClass(loader.loadClass(type)))
                                    .build(),
                            summary);
        }
        TestExecutionSummary found = summary.getSummary();
        StringWriter failures = new StringWriter();
        found.printFailuresTo(new PrintWriter(failures));
        assertThat(failures.toString()).isEmpty();
        assertThat(found.getTestsSucceededCount()).as("tests").isPositive().isEqualTo(found.getTestsFoundCount());
        return "";
    }

    /** Whether the text has the parts of a page in their order, however far they are indented; {@code ...} is between them. */
    static Condition<String> showing(String part) {
        return new Condition<>(
                text -> {
                    List<String> lines = stripped(text);
                    for (String piece : part.split("(?m)^\\s*(?:// )?\\.\\.\\.\n", -1)) {
                        int found = Collections.indexOfSubList(lines, stripped(piece));
                        if (found < 0) {
                            return false;
                        }
                        lines = lines.subList(found, lines.size());
                    }
                    return true;
                },
                "showing\n%s",
                part);
    }

    private static List<String> stripped(String text) {
        List<String> lines =
                new ArrayList<>(text.strip().lines().map(String::strip).toList());
        lines.removeIf(String::isEmpty);
        return lines;
    }

    /** How long something has been running, and where exactly the compiler put it, differs from run to run. */
    static String withoutTimes(String text) {
        return text.replaceAll("\\d+( min \\d+|\\.\\d)? (ms|s)\\b", "... s")
                .replaceAll("(\\.java:|lambda\\$\\w+\\$)\\d+", "$1...")
                .replaceAll("app\\.section\\d+\\.", "app."); // each section has its own Pages
    }

    private static URLClassLoader loader(Path classes) throws Exception {
        return new URLClassLoader(new URL[] {classes.toUri().toURL()}, GuideRun.class.getClassLoader());
    }

    private static String text(byte[] printed) {
        return new String(printed, StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
