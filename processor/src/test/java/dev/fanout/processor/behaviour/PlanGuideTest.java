package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code docs/guide/plan.md} shows what its example gives; {@code -Dfanout.goldens=write} writes both blocks anew. */
class PlanGuideTest {
    private static final Path GUIDE = Path.of("..", "docs", "guide", "plan.md");
    private static final String OTHERS = """
            record Profile(String name) {}
            record Post(String text) {}
            interface UserApi { Profile profile(long userId) throws IOException; }
            interface PostApi { List<Post> feed(Profile profile) throws IOException; }
            interface MailApi { int unread(long userId); }
            """;

    @ParameterizedTest
    @EnumSource(Tool.class)
    void guide_showsThePlanOfItsExample(Tool tool) throws IOException {
        String guide = Files.readString(GUIDE);
        String example = block(guide, "java").replace("public interface", "interface");
        try (Workspace workspace = new Workspace()) {
            new Compilation(tool, false)
                    .option("-Afanout.plan=mermaid,json")
                    .compile(workspace, Sources.of(OTHERS + example))
                    .assertClean();
            Path shop = workspace.classes().resolve("shop");
            String mermaid = Files.readString(shop.resolve("Dashboards.plan.mmd"));
            String gather = gather(Files.readString(shop.resolve("Dashboards.plan.json")));
            if ("write".equals(System.getProperty("fanout.goldens"))) {
                guide = with(with(guide, "mermaid", mermaid), "json", gather);
                Files.writeString(GUIDE, guide);
            }

            assertThat(block(guide, "mermaid")).isEqualTo(mermaid);
            assertThat(block(guide, "json")).isEqualTo(gather);
        }
    }

    /** The last method: the guide leaves the others out. */
    private static String gather(String json) {
        List<String> lines = json.lines().toList();
        int first = lines.lastIndexOf("    {");
        int last = lines.lastIndexOf("    }");
        return lines.subList(first, last + 1).stream()
                .map(line -> line.substring(4) + "\n")
                .collect(Collectors.joining());
    }

    private static String block(String guide, String language) {
        Matcher block = pattern(language).matcher(guide);
        assertThat(block.find()).as("a block of " + language).isTrue();
        return block.group("text");
    }

    private static String with(String guide, String language, String text) {
        return pattern(language)
                .matcher(guide)
                .replaceFirst("```" + language + "\n" + Matcher.quoteReplacement(text) + "```");
    }

    /** Of Java the one that is an interface. */
    private static Pattern pattern(String language) {
        return Pattern.compile("(?s)```" + language + "\n(?<text>.*?)```");
    }
}
