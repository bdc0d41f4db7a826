package dev.fanout.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A good interface with one mistake in it gives one error, at the line of the mistake. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TypicalMistakesTest {

    private static final String DASHBOARD =
            "public record Dashboard(Profile profile, List<Post> feed, Outcome<Integer> unread) {}";

    private static final String DASHBOARDS = """
            public interface Dashboards {
              PostApi posts();
              MailApi mail();

              @Async(UserApi.class)
              Task<Profile> profile(long userId);

              @Async
              default List<Post> feed(Profile profile) throws IOException { return posts().latest(profile, 20); }

              @Async
              default int unread(long userId) { return mail().unread(userId); }

              @Gather(timeout = "2s")
              Dashboard dashboard(long userId) throws IOException;

              @Gather("profile")
              List<Profile> profiles(@Each List<Long> userId) throws IOException;
            }
            """;

    private static final List<Mistake> MISTAKES = List.of(
            new Mistake("Task<Profile> profile(", "Profile profile(", "PLAIN-ASYNC", "Profile profile("),
            new Mistake("Task<Profile> profile(", "void profile(", "VOID-ASYNC", "void profile("),
            new Mistake("Task<Profile> profile(", "Task profile(", "RAW-RESULT", "Task profile("),
            new Mistake("Task<Profile> profile(", "Task<Profile> profil(", "NO-CLIENT-METHOD", "@Async(UserApi"),
            new Mistake(
                    "Task<Profile> profile(long", "Task<Profile> profile(String", "NO-CLIENT-METHOD", "@Async(UserApi"),
            new Mistake("@Async(UserApi.class)", "@Async", "CLIENT-MISSING", "@Async"),
            new Mistake("@Async(UserApi.class)", "@Async(PostApi.class)", "NO-CLIENT-METHOD", "@Async(PostApi"),
            new Mistake("feed(Profile profile)", "feed(Profile profil)", "UNKNOWN-INPUT", "feed(Profile profil)"),
            new Mistake("feed(Profile profile)", "feed(Profile p)", "UNKNOWN-INPUT", "feed(Profile p)"),
            new Mistake("feed(Profile profile)", "feed(String profile)", "TYPE-MISMATCH", "feed(String profile)"),
            new Mistake("feed(Profile profile)", "feed(Profile profile, MailApi mail)", "NAMES-COLLABORATOR", "feed("),
            new Mistake("feed(Profile profile)", "feed(List<Post> feed)", "CYCLE", "feed("),
            new Mistake(
                    "List<Post> feed(Profile", "List<Post> fed(Profile", "UNKNOWN-COMPONENT", "Dashboard dashboard("),
            new Mistake("@Async\n  default int", "default int", "UNKNOWN-COMPONENT", "Dashboard dashboard("),
            new Mistake("default int unread", "private int unread", "NOT-OVERRIDABLE", "private int unread("),
            new Mistake("default int unread", "default Outcome<Integer> unread", "HANDLE-FROM-BODY", "unread(long"),
            new Mistake("unread(long userId)", "unread(String userId)", "TYPE-MISMATCH", "Dashboard dashboard("),
            new Mistake("dashboard(long userId)", "dashboard(long id)", "UNKNOWN-INPUT", "Dashboard dashboard("),
            new Mistake("dashboard(long userId)", "dashboard(String userId)", "TYPE-MISMATCH", "Dashboard dashboard("),
            new Mistake("dashboard(long userId)", "dashboard()", "UNKNOWN-INPUT", "Dashboard dashboard("),
            new Mistake(
                    "dashboard(long userId) throws IOException",
                    "dashboard(long userId)",
                    "UNDECLARED-EXCEPTION",
                    "Dashboard dashboard("),
            new Mistake("@Gather(timeout = \"2s\")", "", "LEFTOVER-METHOD", "Dashboard dashboard("),
            new Mistake("\"2s\"", "\"2 s\"", "BAD-TIMEOUT", "\"2 s\""),
            new Mistake("\"2s\"", "\"2\"", "BAD-TIMEOUT", "\"2\""),
            new Mistake("\"2s\")", "\"2s\",\n    limit = -1)", "LESS-THAN-ONE", "limit = -1"),
            new Mistake("\"2s\")", "\"2s\",\n    quorum = 0)", "LESS-THAN-ONE", "quorum = 0"),
            new Mistake("\"2s\")", "\"2s\",\n    quorum = 2)", "AIM-OF-RECORD", "quorum = 2"),
            new Mistake("\"2s\")", "\"2s\",\n    hedge = \"9ms\")", "AIM-OF-RECORD", "hedge = "),
            new Mistake("\"2s\")", "\"2s\",\n    hedge = \"soon\")", "BAD-HEDGE", "hedge = "),
            new Mistake(
                    "Gather(\"profile\")",
                    "Gather(value = \"profile\",\n    until = Until.FIRST_COMPLETED)",
                    "ONE-OF-MANY",
                    "until = "),
            new Mistake(
                    "Gather(\"profile\")",
                    "Gather(value = \"profile\", quorum = 1,\n    until = Until.FIRST_SUCCESS)",
                    "CONFLICTING-AIMS",
                    "until = "),
            new Mistake(
                    "Gather(\"profile\")",
                    "Gather(value = \"profile\", quorum = 1,\n    hedge = \"9ms\")",
                    "CONFLICTING-AIMS",
                    "hedge = "),
            new Mistake("List<Profile> profiles(", "Profile profiles(", "EACH-RESULT", "Profile profiles("),
            new Mistake(
                    "List<Profile> profiles(",
                    "Stream<Completion<String, Profile>> profiles(",
                    "STREAM-RESULT",
                    "Profile>> profiles("),
            new Mistake(
                    "List<Profile> profiles(",
                    "Stream<Outcome<Profile>> profiles(",
                    "STREAM-RESULT",
                    "Profile>> profiles("),
            new Mistake("List<Profile> profiles(", "Stream<Completion> profiles(", "RAW-RESULT", "Stream<Completion>"),
            new Mistake(
                    "List<Profile> profiles(",
                    "Stream<Completion<Long, ?>> profiles(",
                    "WILDCARD-RESULT",
                    "Stream<Completion<"),
            new Mistake(
                    "List<Profile> profiles(",
                    "Task<Stream<Completion<Long, Profile>>> profiles(",
                    "NESTED-FORMS",
                    "Task<Stream<Completion<"),
            new Mistake("Gather(timeout", "Gather(value = \"dashbord\", timeout", "UNKNOWN-CALL", "dashbord"),
            new Mistake("@Gather(\"profile\")", "@Gather(\"profiel\")", "UNKNOWN-CALL", "profiel"),
            new Mistake("@Gather(\"profile\")", "@Gather", "EACH-ONE-CALL", "List<Profile> profiles("),
            new Mistake("@Each List<Long> userId", "List<Long> userId", "EACH-MISSING", "List<Profile> profiles("),
            new Mistake(
                    "@Each List<Long> userId",
                    "@Each List<Long> ids",
                    "EACH-UNKNOWN-PARAMETER",
                    "List<Profile> profiles("),
            new Mistake("@Each List<Long> userId", "@Each long userId", "EACH-NOT-ITERABLE", "List<Profile> profiles("),
            new Mistake(
                    "@Each List<Long> userId", "@Each List<String> userId", "TYPE-MISMATCH", "List<Profile> profiles("),
            new Mistake("List<Profile> profiles(", "Set<Profile> profiles(", "EACH-RESULT", "Set<Profile> profiles("),
            new Mistake(
                    "Dashboard(Profile profile",
                    "Dashboard(Profile profil",
                    "UNKNOWN-COMPONENT",
                    "Dashboard dashboard("),
            new Mistake(
                    "Dashboard(Profile profile", "Dashboard(String profile", "TYPE-MISMATCH", "Dashboard dashboard("),
            new Mistake(
                    "Dashboard(Profile profile",
                    "Dashboard(Task<Profile> profile",
                    "HANDLE-COMPONENT",
                    "Dashboard dashboard("),
            new Mistake(
                    "Dashboard(Profile profile",
                    "Dashboard(Optional<Profile> profile",
                    "OPTIONAL-COMPONENT",
                    "Dashboard dashboard("),
            new Mistake("Outcome<Integer> unread", "Outcome<String> unread", "TYPE-MISMATCH", "Dashboard dashboard("),
            new Mistake("Outcome<Integer> unread", "Outcome unread", "RAW-RESULT", "Dashboard dashboard("),
            new Mistake("public interface", "public sealed interface", "SEALED-INTERFACE", "interface Dashboards"));

    private final Map<Tool, List<Said>> said = new EnumMap<>(Tool.class);

    @BeforeAll
    void compile(@TempDir Path folder) {
        for (Tool tool : Tool.values()) {
            Project project =
                    Shop.types(Project.in(folder.resolve(tool.name()))).option("-proc:only");
            for (Mistake mistake : MISTAKES) {
                String head = "package " + packageOf(mistake) + ";\n" + Shop.IMPORTS;
                project.source(packageOf(mistake) + "/Dashboard.java", head + mistake.in(DASHBOARD));
                project.source(packageOf(mistake) + "/Dashboards.java", head + mistake.in(DASHBOARDS));
            }
            said.put(tool, project.compile(tool));
        }
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    @DisplayName("CMP-01 CMP-02 CMP-04 CMP-05 CMP-10: one mistake gives one error, at its line")
    void oneMistake_givesOneErrorAtItsLine(Tool tool, Mistake mistake) {
        List<Said> here = said.getOrDefault(tool, List.of()).stream()
                .filter(each -> each.file().contains("/" + packageOf(mistake) + "/"))
                .toList();

        assertThat(here).hasSize(1);
        assertThat(here.get(0).message()).startsWith("[FANOUT-" + mistake.code() + "]");
        assertThat(lineOf(here.get(0), mistake)).contains(mistake.line());
    }

    private static String lineOf(Said said, Mistake mistake) {
        List<String> lines = new ArrayList<>(List.of("package"));
        Shop.IMPORTS.lines().forEach(lines::add);
        mistake.in(DASHBOARDS).lines().forEach(lines::add);
        return lines.get((int) said.line() - 1);
    }

    static Stream<Arguments> mistakes() {
        return Arrays.stream(Tool.values())
                .flatMap(tool -> MISTAKES.stream().map(mistake -> Arguments.of(tool, mistake)));
    }

    private static String packageOf(Mistake mistake) {
        return "mistake" + MISTAKES.indexOf(mistake);
    }
}
