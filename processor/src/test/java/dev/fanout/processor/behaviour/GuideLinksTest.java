package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The links of the guide lead somewhere, and its first page to all others. */
class GuideLinksTest {
    private static final Path PAGES = Path.of("..", "docs", "guide");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)(?<path>[^)#]*)(?:#(?<heading>[^)]+))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$");

    static List<String> pages() {
        return Guide.pages();
    }

    @Test
    void firstPage_linksToEachOther() throws IOException {
        String index = Files.readString(PAGES.resolve("README.md"));
        assertThat(pages().stream().filter(page -> !page.equals("README.md")))
                .allSatisfy(page -> assertThat(index).contains("](" + page + ")"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void links_leadToPagesAndHeadings(String page) throws IOException {
        Path file = PAGES.resolve(page);
        String text = CODE.matcher(Files.readString(file)).replaceAll("");
        assertThat(LINK.matcher(text).results().toList()).allSatisfy(link -> {
            Path target = link.group(1).isEmpty() ? file : file.resolveSibling(link.group(1));
            assertThat(target).exists();
            if (link.group(2) != null) {
                assertThat(anchors(target)).contains(link.group(2));
            }
        });
    }

    /** As code hosts make them of headings. */
    private static List<String> anchors(Path page) throws IOException {
        String text = CODE.matcher(Files.readString(page)).replaceAll("");
        return HEADING.matcher(text)
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
