package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The Java of the README is what it says: it compiles without a warning, generates the class shown, and runs. */
class ReadmeTest {
    private static final Pattern JAVA = Pattern.compile("(?s)```java\n// (?<file>\\S+)\n(?<text>.*?)```");
    private static final String HEAD = """
            package readme;

            import dev.fanout.Async;
            import dev.fanout.Gather;
            import dev.fanout.runtime.Outcome;
            import dev.fanout.runtime.Task;
            import java.io.IOException;
            import java.util.List;

            """;
    private static final String CLIENTS = """
            package readme;

            import java.io.IOException;
            import java.util.List;

            final class Clients {
              private Clients() {}
            }

            """;

    @ParameterizedTest
    @EnumSource(Tool.class)
    void readme_compilesGeneratesAndRuns(Tool tool) throws Exception {
        String readme = Files.readString(readme());
        try (Workspace workspace = new Workspace()) {
            Compiled compiled = new Compilation(tool, false).compile(workspace, sources(readme));
            assertThat(compiled.assertClean().generated().get("ConcurrentDashboards.java"))
                    .as("the generated class that the README shows")
                    .endsWith("\n\n" + block(readme, "ConcurrentDashboards.java"));
            assertThat(run(workspace)).isEqualTo("3 unread, Hello Ada 7, [post of Ada 42]");
        }
    }

    private static List<SourceFile> sources(String readme) {
        String main = HEAD.replace("import dev.fanout.Async;\nimport dev.fanout.Gather;\n", "")
                        .replace("import dev.fanout.runtime.Outcome;\n", "")
                        .replace("import java.util.List;\n", "")
                + "public final class Main {\n  private Main() {}\n\n"
                + "  public static String run() throws IOException {\n"
                + "    UserApi users = new UserApi();\n    PostApi posts = new PostApi();\n    MailApi mail = new MailApi();\n"
                + block(readme, "Main.java")
                + "    return badge + \", \" + greeting + \", \" + page.feed();\n  }\n}\n";
        return List.of(
                new SourceFile("readme/Dashboards.java", HEAD + block(readme, "Dashboards.java")),
                new SourceFile("readme/Main.java", main),
                type("Profile", "public record Profile(String name) {}"),
                type(
                        "Post",
                        "public record Post(String text) {\n  @Override\n  public String toString() { return text; }\n}"),
                type(
                        "UserApi",
                        "public class UserApi {\n  Profile profile(long userId) throws IOException {\n"
                                + "    if (userId < 0) {\n      throw new IOException();\n    }\n"
                                + "    return new Profile(\"Ada \" + userId);\n  }\n}"),
                type(
                        "PostApi",
                        "public class PostApi {\n  List<Post> feed(Profile profile) {\n"
                                + "    return List.of(new Post(\"post of \" + profile.name()));\n  }\n}"),
                type(
                        "MailApi",
                        "public class MailApi {\n  int unread(long userId) {\n    return userId == 42 ? 3 : 0;\n  }\n}"));
    }

    private static SourceFile type(String name, String text) {
        String imports = (text.contains("IOException") ? "import java.io.IOException;\n\n" : "")
                + (text.contains("List<") ? "import java.util.List;\n\n" : "");
        return new SourceFile("readme/" + name + ".java", "package readme;\n\n" + imports + text + "\n");
    }

    private static String block(String readme, String file) {
        Matcher blocks = JAVA.matcher(readme);
        while (blocks.find()) {
            if (blocks.group("file").equals(file)) {
                return blocks.group("text");
            }
        }
        throw new AssertionError("the README shows no " + file);
    }

    private static Object run(Workspace workspace) throws Exception {
        URL[] classes = {workspace.classes().toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, ReadmeTest.class.getClassLoader())) {
            return loader.loadClass("readme.Main").getMethod("run").invoke(null);
        }
    }

    /** Tests run in the folder of their module. */
    private static Path readme() {
        return Path.of("..", "README.md");
    }
}
