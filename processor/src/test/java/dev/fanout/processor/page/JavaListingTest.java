package dev.fanout.processor.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines of a listing, and the methods that they declare. */
class JavaListingTest {
    private static final JavaListing LISTING = new JavaListing("i", """
            interface Pages {
              String TEXT = one("x");
              @Gather(value = "a", limit = 2) Map<Long, List<String>> all(
                  @Each("id") List<? extends Map<Long, String>> ids, final String... more) throws IOException;
              /* all(ids) */
              default int all(int id) { return all(List.of(id), "b").size(); }
              int all();
            }
            """);

    @Test
    void method_isFoundByItsNameAndTheNamesOfItsParameters() {
        assertThat(LISTING.lineOf("all", List.of("ids", "more"))).hasValue("i3");
        assertThat(LISTING.lineOf("all", List.of("id"))).hasValue("i6");
        assertThat(LISTING.lineOf("all", List.of())).hasValue("i7");
    }

    @Test
    void whatIsNoDeclaration_isNotFound() {
        assertThat(LISTING.lineOf("one", List.of())).isEmpty();
        assertThat(LISTING.lineOf("size", List.of())).isEmpty();
        assertThat(LISTING.lineOf("Gather", List.of())).isEmpty();
    }

    @Test
    void pieceOfSeveralLines_isMarkedInEachOfThem() {
        assertThat(new JavaListing("c", "/* a\n   b */\nint x;").html("The class"))
                .hasToString("<pre tabindex=\"0\" role=\"region\" aria-label=\"The class\"><code>"
                        + "<span class=\"line\" id=\"c1\"><span class=\"c\">/* a</span>\n</span>"
                        + "<span class=\"line\" id=\"c2\"><span class=\"c\">   b */</span>\n</span>"
                        + "<span class=\"line\" id=\"c3\"><span class=\"k\">int</span> x;\n</span></code></pre>");
    }
}
