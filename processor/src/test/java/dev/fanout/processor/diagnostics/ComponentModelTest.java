package dev.fanout.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.processor.FanoutProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code -Afanout.componentModel}: what it asks for, and what it refuses. */
class ComponentModelTest {
    private static final String MAILS = """
            package app;

            import dev.fanout.*;

            public interface Mails {
              @Async(value = MailApi.class, client = "replica") dev.fanout.runtime.Task<Integer> unread(long userId);
              MailApi primary();
              @Async default int drafts(long userId) { return primary().unread(userId); }
              @Gather({"unread", "drafts"}) java.util.List<Integer> both(long userId);
            }
            """;
    private static final String FINDS = """
            package app;

            import dev.fanout.*;

            public interface Finds<T> {
              T source();
              @Async default T find() { return source(); }
            }
            """;

    @TempDir
    private Path folder;

    private Project project(String model) {
        return Project.in(folder)
                .source("app/MailApi.java", "package app; public interface MailApi { int unread(long userId); }")
                .source("app/Mails.java", MAILS)
                .option("-Afanout.componentModel=" + model);
    }

    private static Project with(Project project, String annotation) {
        int dot = annotation.lastIndexOf('.');
        String name = annotation.substring(dot + 1);
        String member = List.of("Named", "Qualifier").contains(name) ? "String value();" : "";
        return project.source(
                annotation.replace('.', '/') + ".java",
                "package " + annotation.substring(0, dot) + "; public @interface " + name + " { " + member + " }");
    }

    private String generated(String type) throws IOException {
        return Files.readString(folder.resolve("generated/app/Concurrent" + type + ".java"));
    }

    @ParameterizedTest
    @EnumSource
    void modelThatCannotBeSeen_isAnErrorThatNamesTheDependency(Tool tool) {
        assertThat(project("spring").compile(tool))
                .extracting(Said::message)
                .containsExactly("[FANOUT-COMPONENT-MODEL-MISSING] the component model spring needs"
                        + " org.springframework.stereotype.Component, which cannot be seen;"
                        + " add the dependency org.springframework:spring-context");
    }

    @ParameterizedTest
    @EnumSource
    void jakarta_isAnInjectableClassWithNamedClients(Tool tool) throws IOException {
        Project project = project("jakarta");
        List.of("jakarta.inject.Singleton", "jakarta.inject.Inject", "jakarta.inject.Named")
                .forEach(annotation -> with(project, annotation));

        assertThat(project.compile(tool))
                .as("nor a warning of two MailApis, of which one has a name")
                .isEmpty();
        assertThat(generated("Mails"))
                .contains("@Singleton\npublic class ConcurrentMails implements Mails {")
                .containsOnlyOnce("@Inject")
                .contains("  @Inject\n  public ConcurrentMails(@Named(\"replica\") MailApi replica, MailApi primary,\n"
                        + "      FanoutRuntime runtime) {");
    }

    @ParameterizedTest
    @EnumSource
    void genericInterface_isNobodysComponent(Tool tool) throws IOException {
        Project project = Project.in(folder).source("app/Finds.java", FINDS).option("-Afanout.componentModel=jakarta");
        List.of("jakarta.inject.Singleton", "jakarta.inject.Inject", "jakarta.inject.Named")
                .forEach(annotation -> with(project, annotation));
        assertThat(project.compile(tool)).filteredOn(Said::isError).isEmpty();

        assertThat(generated("Finds"))
                .contains("public final class ConcurrentFinds<T> implements Finds<T> {")
                .doesNotContain("jakarta");
    }

    @ParameterizedTest
    @EnumSource
    void none_isWhatThereIsWithoutTheOption(Tool tool) throws IOException {
        assertThat(project("none").compile(tool)).filteredOn(Said::isError).isEmpty();

        assertThat(generated("Mails")).contains("public final class ConcurrentMails implements Mails {");
    }

    @Test
    void option_isDeclared() {
        assertThat(new FanoutProcessor().getSupportedOptions()).contains("fanout.componentModel");
    }
}
