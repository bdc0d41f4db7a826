package dev.fanout.conformance.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The main class of a JVM that runs tests, and ends as soon as each has failed. */
final class TestProcess implements TestExecutionListener {
    static final String FAILED = "failed";
    static final String PASSED = "passed";
    static final String STARTED = "started";

    private final Path results;
    private final Set<String> tests;
    private final Set<String> failed = new HashSet<>();

    private TestProcess(Path results, Set<String> tests) {
        this.results = results;
        this.tests = tests;
    }

    /** Takes a file to write lines of "result, class#method, first line of the failure" to, then tests as class#method. */
    public static void main(String... arguments) {
        List<String> tests = List.of(arguments).subList(1, arguments.length);
        TestProcess process = new TestProcess(Path.of(arguments[0]), Set.copyOf(tests));
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(tests.stream()
                                        .flatMap(TestProcess::select)
                                        .toList())
                                .configurationParameter("junit.jupiter.execution.timeout.default", "20 s")
                                .build(),
                        process);
        Runtime.getRuntime().halt(0); // a mutated module may leave threads behind
    }

    private static Stream<DiscoverySelector> select(String test) {
        String[] parts = test.split("#", 2);
        try {
            Class<?> type = Class.forName(parts[0], false, TestProcess.class.getClassLoader());
            return Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> method.getName().equals(parts[1]) && !method.isSynthetic())
                    .map(method -> DiscoverySelectors.selectMethod(type, method));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void executionStarted(TestIdentifier part) {
        if (part.isTest()) {
            concerned(part.getSource()).forEach(test -> write(STARTED, test, ""));
        }
    }

    @Override
    public void executionFinished(TestIdentifier part, TestExecutionResult result) {
        boolean fine = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
        if (fine && part.isContainer()) {
            return;
        }
        Set<String> concerned = concerned(part.getSource());
        String why = result.getThrowable().map(TestProcess::firstLine).orElse("");
        concerned.forEach(test -> write(fine ? PASSED : FAILED, test, why));
        if (!fine) {
            failed.addAll(concerned);
        }
        if (failed.containsAll(tests)) {
            Runtime.getRuntime().halt(0);
        }
    }

    /** The test itself; what fails for a class fails for all tests in it. */
    private Set<String> concerned(Optional<TestSource> source) {
        if (source.orElse(null) instanceof MethodSource method) {
            return Set.of(method.getClassName() + "#" + method.getMethodName());
        }
        String type = source.orElse(null) instanceof ClassSource of ? of.getClassName() + "#" : "";
        return tests.stream().filter(test -> test.startsWith(type)).collect(Collectors.toSet());
    }

    private static String firstLine(Throwable failure) {
        return failure.toString()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(4)
                .collect(Collectors.joining(" "))
                .replace('\t', ' ');
    }

    private void write(String result, String test, String why) {
        try {
            Files.writeString(
                    results,
                    result + "\t" + test + "\t" + why + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
