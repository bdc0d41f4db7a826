package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** {@code -Afanout.plan=html} writes a page for each interface. */
class PlanPageTest {
    private static final Path PAGES = Path.of("src", "test", "resources", "pages");
    private static final String HTML = "-Afanout.plan=html";

    /** What elements a page may have: none that loads or runs something. */
    private static final Set<String> ELEMENTS = Set.of(
            "html", "head", "meta", "title", "style", "body", "header", "main", "nav", "section", "h1", "h2", "h3", "p",
            "ul", "li", "a", "dl", "dt", "dd", "figure", "table", "thead", "tbody", "tr", "th", "td", "div", "pre",
            "code", "span", "svg", "desc", "g", "path", "rect", "circle", "text");

    /** Text that would end whatever it stands in, were it not escaped. */
    private static final String HOSTILE =
            "</code></pre><script>alert('&amp;\\\"')</script><!-- ]]> --><style>*{}</style>";

    private static final String HOSTILE_TYPES = """
            @interface Label { String value(); char sign() default '<'; }
            interface Pages {
              String TEXT = "%1$s";
              String BLOCK = \"""
                %1$s
                \""";
              /** %1$s <img src=x onerror=alert(1)> \u202e\u2066 */
              @Label("%1$s") @Async(timeout = "1s") default String one(String a$_1) { return TEXT + '<' + '"'; } // %1$s
              @Async default List<String> two(String one) { return new ArrayList<>(List.of(one)); }
              @Gather("two") List<String> all(String a$_1);
            }
            """.formatted(HOSTILE);

    private static final String NESTED = """
            interface Outer<T> {
              // not of the page
              interface Middle { String SECRET = "middle"; }
              class Holder {
                interface Inner { @Async default int wrong() { return 1; } }
              }
              /** The one. */
              @Deprecated interface Inner {
                @Async default int one() { return 1; }
              }
              interface After {}
            }
            """;

    private static Stream<String> interfaces() {
        return Stream.of("Dashboards", "Orders", "Quotes");
    }

    private static String types(String name) throws IOException {
        return Files.readString(PAGES.resolve(name + ".txt"));
    }

    private static String page(Tool tool, String types, String file) {
        return PlanFiles.of(tool, false, types, HTML).getOrDefault(file, "not written");
    }

    @ParameterizedTest
    @MethodSource("interfaces")
    void page_isTheSameWithEachCompiler(String name) throws IOException {
        for (Tool tool : Tool.values()) {
            Map<String, String> plans = PlanFiles.of(tool, false, types(name), HTML);

            PlanFiles.assertGolden(plans, "shop/" + name + ".plan.html", PAGES.resolve(name + ".plan.html"));
        }
    }

    @ParameterizedTest
    @MethodSource("interfaces")
    void page_loadsNothing(String name) throws Exception {
        String page = page(Tool.JAVAC, types(name), "shop/" + name + ".plan.html");

        PageXml xml = PageXml.of(page);
        assertThat(page)
                .doesNotContainIgnoringCase(
                        "http:", "https:", "url(", "@import", "<script", "javascript:", "src=", "//cdn");
        assertThat(xml.elements("*")).extracting(Element::getTagName).allMatch(ELEMENTS::contains);
        assertThat(xml.attributes("href")).isNotEmpty().allMatch(link -> link.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("interfaces")
    void page_canBeHeardAndWalkedThrough(String name) throws Exception {
        PageXml xml = PageXml.of(page(Tool.JAVAC, types(name), "shop/" + name + ".plan.html"));

        assertThat(xml.texts("h1")).containsExactly("The plan of " + name);
        assertThat(xml.attributes("id")).doesNotHaveDuplicates();
        assertThat(xml.attributes("href"))
                .allSatisfy(link -> assertThat(xml.attributes("id")).contains(link.substring(1)));
        assertThat(xml.attributes("aria-labelledby"))
                .flatExtracting(ids -> List.of(ids.split(" ", -1)))
                .isSubsetOf(xml.attributes("id"));
        assertThat(xml.elements("svg")).allSatisfy(svg -> {
            boolean isHidden = svg.getAttribute("aria-hidden").equals("true");
            assertThat(isHidden || svg.getElementsByTagName("title").getLength() == 1)
                    .isTrue();
            assertThat(isHidden || svg.getElementsByTagName("desc").getLength() == 1)
                    .isTrue();
        });
        assertThat(Stream.concat(xml.elements("figure").stream(), xml.elements("pre").stream()))
                .as("what can be scrolled")
                .allSatisfy(scrolled -> {
                    assertThat(scrolled.getAttribute("tabindex")).isEqualTo("0");
                    assertThat(scrolled.getAttribute("aria-label")).isNotEmpty();
                });
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void page_showsBothSources(Tool tool) throws Exception {
        PageXml xml = PageXml.of(page(tool, types("Dashboards"), "shop/Dashboards.plan.html"));

        assertThat(xml.listing("The interface"))
                .startsWith("public interface Dashboards {\n")
                .contains("  /** All that a page")
                .contains("// the newest first")
                .endsWith("}\n");
        assertThat(xml.listing("The class"))
                .startsWith("package shop;")
                .contains("public final class ConcurrentDashboards");
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void page_showsBothSourcesInAModule(Tool tool) throws Exception {
        PageXml xml = PageXml.of(PlanFiles.of(tool, true, types("Dashboards"), HTML)
                .getOrDefault("shop/Dashboards.plan.html", "not written"));

        assertThat(xml.listing("The interface")).contains("// the newest first");
        assertThat(xml.listing("The class")).contains("public final class ConcurrentDashboards");
    }

    /** JDK 17 has no way to ask for the file. */
    @ParameterizedTest
    @EnumSource(Tool.class)
    void pageWithoutASourcePath_saysWhetherItHasTheSource(Tool tool) throws Exception {
        PageXml xml = PageXml.of(PlanFiles.withoutSourcePath(tool, types("Dashboards"), HTML)
                .getOrDefault("shop/Dashboards.plan.html", "not written"));

        boolean isSource = Runtime.version().feature() >= 18;
        assertThat(xml.listing("The interface").contains("// the newest first")).isEqualTo(isSource);
        assertThat(xml.texts("p").stream().anyMatch(said -> said.contains("did not hand out the source file")))
                .isNotEqualTo(isSource);
        assertThat(xml.listing("The interface"))
                .contains("@Gather(timeout = \"2s\")", "Dashboard dashboard(long userId) throws IOException;");
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void whateverStandsInTheSource_staysText(Tool tool) throws Exception {
        // Nobody claims the annotation.
        String[] options = tool == Tool.JAVAC ? new String[] {HTML, "-Xlint:-processing"} : new String[] {HTML};
        String page =
                PlanFiles.of(tool, false, HOSTILE_TYPES, options).getOrDefault("shop/Pages.plan.html", "not written");

        PageXml xml = PageXml.of(page);
        assertThat(page).doesNotContain("<script", "<img", "<!--", "]]>", "\u202e", "\u2066");
        assertThat(xml.elements("*")).extracting(Element::getTagName).allMatch(ELEMENTS::contains);
        assertThat(xml.elements("style")).hasSize(1);
        assertThat(xml.listing("The interface"))
                .contains("<img src=x onerror=alert(1)> \\u202e\\u2066 */")
                .contains(HOSTILE);
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void nestedInterface_isCutOutOfItsFile(Tool tool) throws Exception {
        PageXml xml = PageXml.of(page(tool, NESTED, "shop/Outer.Inner.plan.html"));

        assertThat(xml.listing("The interface")).isEqualTo("""
                /** The one. */
                @Deprecated interface Inner {
                  @Async default int one() { return 1; }
                }
                """);
    }

    @Test
    void pageOfTheSameSources_hasTheSameBytesWhereverTheyLie() throws IOException {
        String types = types("Orders");

        assertThat(page(Tool.JAVAC, types, "shop/Orders.plan.html"))
                .isEqualTo(page(Tool.JAVAC, types, "shop/Orders.plan.html"))
                .doesNotContain(System.getProperty("java.io.tmpdir") + "/", System.getProperty("user.dir"));
    }
}
