package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The Java of {@code docs/guide/timeline.md} compiles without a warning, beside the README's interface, and runs. */
class TimelineGuideTest {
    private static final Path GUIDE = Path.of("..", "docs", "guide", "timeline.md");
    private static final Path SURROUNDINGS = Path.of("src", "test", "resources", "timeline", "Watched.java");

    @ParameterizedTest
    @EnumSource(Tool.class)
    void guide_compilesAndRuns(Tool tool) throws Exception {
        try (Workspace workspace = new Workspace()) {
            List<SourceFile> sources = new ArrayList<>(ReadmeTest.sources());
            sources.add(new SourceFile("readme/Watched.java", watched()));
            new Compilation(tool, false).compile(workspace, sources).assertClean();
            assertThat(ReadmeTest.run(workspace, "Watched"))
                    .isEqualTo("Dashboards.dashboard is over, [Post[text=post of user 42]], true");
        }
    }

    private static String watched() throws Exception {
        String guide = Files.readString(GUIDE);
        String text = Files.readString(SURROUNDINGS);
        Matcher snippets = ReadmeTest.SNIPPET.matcher(guide);
        while (snippets.find()) {
            String place = "        // " + snippets.group("file") + "\n";
            assertThat(text).contains(place);
            text = text.replace(place, snippets.group("text"));
        }
        assertThat(text).as("all places are filled").doesNotContainPattern("\n {8}// ");
        return text;
    }
}
