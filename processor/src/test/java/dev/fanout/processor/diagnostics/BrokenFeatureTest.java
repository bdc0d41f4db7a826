package dev.fanout.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The interface with every feature in it, with one mistake: one error, at its line, however much else refers to what is wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenFeatureTest {
    private static final Path SOURCES =
            Path.of(System.getProperty("basedir", ".")).resolve("src/test/resources/everything");

    private static final List<Mistake> MISTAKES = List.of(
            new Mistake(
                    "List<Post> feed, Outcome", "List<Post> fed, Outcome", "UNKNOWN-COMPONENT", "Dashboard dashboard("),
            new Mistake(
                    "@Gather({\"unread\", \"drafts\"})\n  List<Integer>",
                    "@Gather({\"unraed\", \"drafts\"})\n  List<Integer>",
                    "UNKNOWN-CALL",
                    "unraed"),
            new Mistake("fallback = \"noFeed\"", "fallback = \"noFeeds\"", "BAD-FALLBACK", "noFeeds"),
            new Mistake("noFeed(Profile profile)", "noFeed(long userId)", "BAD-FALLBACK", "\"noFeed\""),
            new Mistake("@Gather\n  Account", "Account", "LEFTOVER-METHOD", "Account account("),
            new Mistake("@Async(limit = 2)\n", "", "UNKNOWN-COMPONENT", "Account account("),
            new Mistake("profiles(@Each List", "profiles(List", "EACH-MISSING", "profiles(List"),
            new Mistake("\"300ms\"", "\"300 ms\"", "BAD-TIMEOUT", "\"300 ms\""),
            new Mistake("\"500ms\"", "\"2 seconds\"", "BAD-TIMEOUT", "\"2 seconds\""),
            new Mistake("\"3m\"", "\"5\"", "BAD-TIMEOUT", "\"5\""),
            new Mistake(
                    "dashboard(long userId) throws IOException",
                    "dashboard(long userId)",
                    "UNDECLARED-EXCEPTION",
                    "Dashboard dashboard("),
            new Mistake(
                    "int price(Profile profile,",
                    "int price(Profile profile, Advice advice,",
                    "CYCLE",
                    "Advice advice("),
            new Mistake("limit = 2", "limit = 0", "LESS-THAN-ONE", "limit = 0"),
            new Mistake("quorum = 2)\n  List<Outcome", "quorum = 3)\n  List<Outcome", "QUORUM-TOO-LARGE", "quorum = 3"),
            new Mistake(
                    "hedge = \"50ms\"",
                    "hedge = \"50ms\", until = Until.FIRST_COMPLETED",
                    "CONFLICTING-AIMS",
                    "hedge ="),
            new Mistake(
                    "{\"profile\", \"replicated\"}, until",
                    "{\"profile\", \"drafts\"}, until",
                    "TYPE-MISMATCH",
                    "Profile fastest("),
            new Mistake("Task<Dashboard> started", "Stream<Dashboard> started", "OTHER-FORM", "timeout = \"3m\""),
            new Mistake(
                    "@Each(\"userId\") Collection<Long>",
                    "@Each(\"userId\") Stream<Long>",
                    "EACH-NOT-ITERABLE",
                    "Stream<Long> ids"),
            new Mistake("@Async(UserApi.class)\n", "@Async(PostApi.class)\n", "NO-CLIENT-METHOD", "@Async(PostApi"),
            new Mistake("method = \"touch\"", "method = \"tuch\"", "NO-CLIENT-METHOD", "tuch"),
            new Mistake(
                    "byHandle(String handle)",
                    "byHandle(Object handle)",
                    "NO-CLIENT-METHOD",
                    "method = \"find\", client = \"replica\")"),
            new Mistake(
                    "Dashboard(Profile profile",
                    "Dashboard(dev.fanout.runtime.Task<Profile> profile",
                    "HANDLE-COMPONENT",
                    "Dashboard dashboard("),
            new Mistake(
                    "Outcome<Advice> advice",
                    "java.util.Optional<Advice> advice",
                    "OPTIONAL-COMPONENT",
                    "Dashboard dashboard("),
            new Mistake("int price, Outcome", "String price, Outcome", "TYPE-MISMATCH", "Dashboard dashboard("),
            new Mistake("Future<Void> touched(", "void touched(", "VOID-ASYNC", "void touched("),
            new Mistake("@Async(MailApi.class)", "@Async(Repository.class)", "NO-CLIENT-METHOD", "@Async(Repository"),
            new Mistake("Task<Profile> profile(", "Task<Post> profile(", "CLIENT-RESULT", "Task<Post> profile("));

    private final Map<Tool, List<Said>> said = new EnumMap<>(Tool.class);
    private final Map<String, String> sources = new TreeMap<>();

    @BeforeAll
    void compile(@TempDir Path folder) throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        for (Tool tool : Tool.values()) {
            Project project = Project.in(folder.resolve(tool.name())).option("-proc:only");
            for (Mistake mistake : MISTAKES) {
                sources.forEach((file, text) -> project.source(packageOf(mistake) + "/" + file, wrong(mistake, text)));
            }
            said.put(tool, project.compile(tool));
        }
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    @DisplayName("CMP-01 CMP-02 CMP-10: one mistake among all features gives one error, at its line")
    void oneMistakeAmongAllFeatures_givesOneErrorAtItsLine(Tool tool, Mistake mistake) {
        List<Said> here = said.getOrDefault(tool, List.of()).stream()
                .filter(each -> each.isError() && each.file().contains("/" + packageOf(mistake) + "/"))
                .toList();

        assertThat(here).hasSize(1);
        assertThat(here.get(0).message()).startsWith("[FANOUT-" + mistake.code() + "]");
        assertThat(here.get(0).isIn("/Everything.java")).isTrue();
        assertThat(wrong(mistake, sources.getOrDefault("Everything.java", ""))
                        .lines()
                        .toList()
                        .get((int) here.get(0).line() - 1))
                .contains(mistake.line());
    }

    private static String wrong(Mistake mistake, String text) {
        return mistake.in(text).replace("package shop;", "package " + packageOf(mistake) + ";");
    }

    static Stream<Arguments> mistakes() {
        return Arrays.stream(Tool.values())
                .flatMap(tool -> MISTAKES.stream().map(mistake -> Arguments.of(tool, mistake)));
    }

    private static String packageOf(Mistake mistake) {
        return "broken" + MISTAKES.indexOf(mistake);
    }
}
