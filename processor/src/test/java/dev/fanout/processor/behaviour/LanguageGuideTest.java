package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide to the language, which has an example of each feature that the README names. */
class LanguageGuideTest {
    private static final Path README = Path.of("..", "README.md");
    private static final List<String> TABLES =
            List.of("| a `@Gather` method that returns | gives you |\n", "| `@Async(...)` | what it does |\n");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (.+?) \\| .+ \\|$");

    @Test
    void eachFeatureOfTheReadme_hasItsExampleInTheSameOrder() throws IOException {
        String readme = Files.readString(README);
        List<String> features =
                TABLES.stream().flatMap(head -> rows(readme, head)).toList();
        assertThat(features).hasSizeGreaterThan(15);
        Guide guide = new Guide("language.md");
        assertThat(guide.languages().keySet().stream()
                        .map(LanguageGuideTest::inASentence)
                        .toList())
                .startsWith(features.toArray(String[]::new));
        assertThat(guide.languages().values())
                .allSatisfy(languages -> assertThat(languages).containsExactly("java", "text"));
    }

    private static Stream<String> rows(String readme, String head) {
        int begin = readme.indexOf(head);
        assertThat(begin).as(head).isNotNegative();
        String rows = readme.substring(begin + head.length(), readme.indexOf("\n\n", begin) + 1);
        return ROW.matcher(rows).results().map(row -> inASentence(row.group(1)));
    }

    private static String inASentence(String heading) {
        return heading.substring(0, 1).toLowerCase(Locale.ROOT) + heading.substring(1);
    }
}
