package dev.fanout.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An option with a value that means nothing fails the compilation, and does nothing else. */
class BadOptionTest {

    @TempDir
    private Path folder;

    private Project project(String name) {
        String body = "@Async default int one() { return 1; } @Async default int two() { return 2; } }";
        return Project.in(folder.resolve(name))
                .source("app/Firsts.java", "package app; import dev.fanout.*; interface Firsts { " + body)
                .source("app/Seconds.java", "package app; import dev.fanout.*; interface Seconds { " + body);
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void eachBadOption_isAnErrorOnceHoweverManyInterfacesThereAre(Tool tool) {
        Project project =
                project("bad").option("-Afanout.componentModel=quarkus").option("-Afanout.plan=svg");

        assertThat(project.compile(tool))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("line")
                .containsExactly(
                        error("[FANOUT-BAD-OPTION] \"quarkus\" is no value of the option -Afanout.componentModel;"
                                + " use one of: none, spring, jakarta"),
                        error("[FANOUT-BAD-OPTION] \"svg\" is no value of the option -Afanout.plan;"
                                + " use one of: mermaid, json, html"));
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void optionWithoutAValue_isABadOne(Tool tool) {
        assertThat(project("empty").option("-Afanout.componentModel").compile(tool))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("line")
                .containsExactly(error("[FANOUT-BAD-OPTION] \"\" is no value of the option -Afanout.componentModel;"
                        + " use one of: none, spring, jakarta"));
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void whatIsGenerated_isWhatItIsWithoutTheOption(Tool tool) {
        assertThat(project("plain").compile(tool)).isEmpty();
        assertThat(project("model").option("-Afanout.componentModel=quarkus").compile(tool))
                .hasSize(1);
        assertThat(project("plan").option("-Afanout.plan=svg").compile(tool)).hasSize(1);

        assertThat(generated("plain")).containsOnlyKeys("app/ConcurrentFirsts.java", "app/ConcurrentSeconds.java");
        assertThat(generated("model")).isEqualTo(generated("plain"));
        assertThat(generated("plan")).isEqualTo(generated("plain"));
    }

    /** An option stands in no source. */
    private static Said error(String message) {
        return new Said("", -1, true, message);
    }

    private Map<String, String> generated(String name) {
        Map<String, String> texts = new TreeMap<>();
        Path root = folder.resolve(name).resolve("generated");
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
