package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The Java of the README is what it says: it compiles without a warning, generates the class shown, and runs. */
class ReadmeTest {
    private static final Path README = Path.of("..", "README.md");
    private static final Path SURROUNDINGS = Path.of("src", "test", "resources", "readme");
    static final Pattern SNIPPET = Pattern.compile("(?s)```java\n// (?<file>\\S+)\n(?<text>.*?)```");

    private static final Pattern IMPORTS = Pattern.compile("\\A(?:import [^\n]*;\n)+\n");

    @ParameterizedTest
    @EnumSource(Tool.class)
    void readme_compilesGeneratesAndRuns(Tool tool) throws Exception {
        String readme = Files.readString(README);
        try (Workspace workspace = new Workspace()) {
            Compiled compiled = new Compilation(tool, false).compile(workspace, sources(readme));
            assertThat(compiled.assertClean().generated().get("ConcurrentDashboards.java"))
                    .as("the generated class that the README shows")
                    .endsWith("\n\n" + snippet(readme, "ConcurrentDashboards.java"));
            assertThat(run(workspace, "Main")).isEqualTo("3 unread, Hello user 7, [Post[text=post of user 42]]");
            assertThat(run(workspace, "ByHand"))
                    .isEqualTo("[Profile[name=user 7], Profile[name=user 42]], "
                            + "[Success[value=0], Success[value=3]], Profile[name=user 7]");
            assertThat(run(workspace, "WhatRan"))
                    .isEqualTo("[Post[text=post of user 42]], Dashboards.dashboard: 3 calls");
        }
    }

    /** What the README leaves out, with what it shows in its place: for other documents about the same interface. */
    static List<SourceFile> sources() throws IOException {
        return sources(Files.readString(README));
    }

    private static List<SourceFile> sources(String readme) throws IOException {
        List<SourceFile> sources = new ArrayList<>();
        try (var files = Files.list(SURROUNDINGS)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                String text = Files.readString(file);
                boolean shown = text.contains("// README\n");
                sources.add(new SourceFile("readme/" + name, shown ? filled(text, snippet(readme, name)) : text));
            }
        }
        return sources;
    }

    private static String filled(String surroundings, String snippet) {
        Matcher imports = IMPORTS.matcher(snippet);
        String first = imports.lookingAt() ? imports.group() : "";
        return surroundings
                .replace("// IMPORTS\n", first.stripTrailing() + "\n")
                .replace("// README\n", snippet.substring(first.length()));
    }

    private static String snippet(String readme, String file) {
        Matcher snippets = SNIPPET.matcher(readme);
        while (snippets.find()) {
            if (snippets.group("file").equals(file)) {
                return snippets.group("text");
            }
        }
        throw new AssertionError("the README shows no " + file);
    }

    static Object run(Workspace workspace, String type) throws Exception {
        URL[] classes = {workspace.classes().toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, ReadmeTest.class.getClassLoader())) {
            return loader.loadClass("readme." + type).getMethod("run").invoke(null);
        }
    }
}
