package dev.fanout.runtime.picture;

import static dev.fanout.runtime.picture.Spans.around;
import static dev.fanout.runtime.picture.Spans.call;
import static dev.fanout.runtime.picture.Spans.collected;
import static dev.fanout.runtime.picture.Spans.gather;
import static dev.fanout.runtime.picture.Spans.map;
import static dev.fanout.runtime.picture.Spans.needing;
import static dev.fanout.runtime.picture.Spans.ok;
import static dev.fanout.runtime.picture.Spans.panel;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SvgPictureTest {
    private static final double SMALL = 6.7;
    private static final double LARGE = 7.3;

    private static Element parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }

    private static Element drawn(Span span, long now) throws Exception {
        return parsed(SvgPicture.of(List.of(panel(span, now))));
    }

    private static List<Element> all(Element root, String name) {
        NodeList nodes = root.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static List<Element> ofClass(Element root, String name, String style) {
        return all(root, name).stream()
                .filter(element ->
                        List.of(element.getAttribute("class").split(" ")).contains(style))
                .toList();
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static Span page() {
        CallSpan profile = ok("Page.home/profile", 0, 0, 100);
        CallSpan inner = around(
                ok("Page.home/inner", 0, 0, 250),
                gather(
                        "Page.inner",
                        0,
                        240,
                        250,
                        collected(call("Page.inner/deep", 0, 1, 240, 250, Ending.CANCELLED, "deadline"))));
        return gather(
                "Page.home",
                0,
                300,
                310,
                profile,
                needing(call("Page.home/feed", 0, 100, 200, 310, Ending.CANCELLED, "sibling failed"), profile),
                collected(call("Page.home/fails", 20, 50, -1, 200, Ending.FAILED, "IOException")),
                inner);
    }

    @Test
    void document_standsAlone_andIsDescribedForThoseWhoDoNotSeeIt() throws Exception {
        String svg = SvgPicture.of(List.of(panel(page(), 400)));
        Element root = parsed(svg);
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("fanout-1-title fanout-1-desc");
        assertThat(all(root, "title").get(0).getTextContent()).isEqualTo("Timeline of Page.home");
        assertThat(all(root, "desc").get(0).getTextContent()).isEqualTo("""
                Page.home, 5 calls in 310 ms: 2 ok, 1 failed, 2 cancelled.
                Page.home: 310 ms of 300 ms.
                profile: ok, 100 ms.
                feed: cancelled: sibling failed, +110 ms.
                fails: failed: IOException, collected.
                inner: ok, 250 ms.
                Page.inner: 250 ms of 240 ms.
                deep: cancelled: deadline, +10 ms, collected.
                """);
        assertThat(svg).contains("prefers-color-scheme: dark");
        assertThat(svg.replace("xmlns=\"http://www.w3.org/2000/svg\"", ""))
                .doesNotContain("http")
                .doesNotContain("href")
                .doesNotContain("@import")
                .doesNotContain("<script");
    }

    @Test
    void marks_tellMoreThanColours() throws Exception {
        Element root = drawn(page(), 400);
        // in the legend is one of each
        assertThat(ofClass(root, "path", "ask")).hasSize(1 + 2);
        assertThat(ofClass(root, "path", "late")).hasSize(1 + 2);
        assertThat(ofClass(root, "path", "arrow")).hasSize(1 + 1);
        assertThat(ofClass(root, "circle", "stopped")).as("cancelled").hasSize(1 + 1);
        assertThat(ofClass(root, "rect", "stopped")).as("cancelled, collected").hasSize(1);
        assertThat(ofClass(root, "rect", "end").stream()
                        .filter(mark -> !mark.getAttribute("class").contains("stopped")))
                .as("failed, collected")
                .hasSize(1 + 1);
        assertThat(ofClass(root, "rect", "collected")).hasSize(1 + 2);
        assertThat(all(root, "rect").stream()
                        .filter(box -> box.getAttribute("style").contains("fanout-1-stop")))
                .hasSize(1 + 2);
        assertThat(ofClass(root, "path", "frame")).hasSize(1 + 2);
    }

    @Test
    void deadline_crossesTheRowsOfItsGather_whereItPassed() throws Exception {
        Element root = drawn(
                gather("Page.home", 0, 50, 100, ok("Page.home/a", 0, 0, 100), ok("Page.home/b", 0, 50, 100)), 100);
        Element bar = ofClass(root, "rect", "ok").get(1);
        String line = ofClass(root, "path", "late").get(0).getAttribute("d");
        assertThat(line).startsWith("M" + Markup.number(number(bar, "x")) + " ");
        assertThat(Double.parseDouble(line.substring(line.indexOf('V') + 1))).isGreaterThan(number(bar, "y") + 12);
    }

    @Test
    void deadlineThatIsFarAway_isSaidAndNotDrawn() throws Exception {
        Element root = drawn(gather("Page.home", 0, 2000, 100, ok("Page.home/a", 0, 0, 100)), 100);
        assertThat(ofClass(root, "path", "late")).as("in the legend").hasSize(1);
        assertThat(root.getTextContent()).contains("100 ms of 2 s");
    }

    @Test
    void names_areEscaped_alsoWhatXmlDoesNotAllow() throws Exception {
        String hostile = "<script>&\"'\u0000\u001b\uD800\uFFFF]]>--><!--";
        Element root = drawn(gather(hostile, 0, -1, 10, call("/" + hostile, 0, 1, -1, 5, Ending.FAILED, hostile)), 10);
        assertThat(root.getTextContent()).contains("<script>&\"'\uFFFD\uFFFD\uFFFD\uFFFD]]>--><!--");
        assertThat(all(root, "script")).isEmpty();
    }

    @Test
    void words_areInsideOfThePicture_andNotOverEachOther() throws Exception {
        List<Span> inside = new ArrayList<>(map("Page.long/each", 300, 50));
        inside.add(call("Page.long/" + "abcdefghij".repeat(9), 0, 5, 20, 60, Ending.FAILED, "E".repeat(90)));
        inside.add(ok("Page.long/取得".repeat(20), 0, 0, 60));
        Element root = drawn(gather("Page.long".repeat(20), 0, 70, 60, inside.toArray(Span[]::new)), 60);
        List<Element> texts = all(root, "text").stream()
                .filter(text -> !text.getAttribute("class").contains("tiny"))
                .toList();
        for (Element text : texts) {
            double width = number(text, "x") + width(text);
            assertThat(width).as(text.getTextContent()).isLessThanOrEqualTo(Plot.WIDTH);
            assertThat(texts.stream().filter(other -> other != text && overlap(text, other)))
                    .as("over " + text.getTextContent())
                    .isEmpty();
        }
        assertThat(texts).hasSizeGreaterThan(80);
    }

    /** A label that is cut has the whole of it as a title inside. */
    private static double width(Element text) {
        double cell = text.getAttribute("class").contains("small") ? SMALL : LARGE;
        Node shown = text.getLastChild();
        return shown == null ? 0 : Cells.width(shown.getTextContent()) * cell;
    }

    private static boolean overlap(Element one, Element other) {
        return Math.abs(number(one, "y") - number(other, "y")) < 9
                && number(one, "x") < number(other, "x") + width(other)
                && number(other, "x") < number(one, "x") + width(one);
    }

    @Test
    void whereThreadsAreTooMany_thoseThatFailedAreDrawn() throws Exception {
        List<CallSpan> calls = new ArrayList<>(map("Page.all/each", 100, 100));
        calls.set(90, Spans.on(new Place(90, ""), call("Page.all/each#90", 0, 0, -1, 10, Ending.FAILED, "E")));
        Element root = drawn(gather("Page.all", 0, -1, 10, calls.toArray(Span[]::new)), 10);
        assertThat(root.getTextContent())
                .contains("99 ok, 1 failed, on 100 threads")
                .contains("60 more rows are not drawn")
                .contains("thread 91")
                .doesNotContain("thread 92");
    }

    @Test
    void elementsOfOneThread_haveEdgesBetweenThem_whereThereIsRoom() throws Exception {
        Element wide =
                drawn(gather("Page.all", 0, -1, 200, map("Page.all/each", 20, 1).toArray(Span[]::new)), 200);
        assertThat(ofClass(wide, "g", "parted")).hasSize(20);
        assertThat(ofClass(wide, "text", "tiny"))
                .extracting(Element::getTextContent)
                .containsSequence("18", "19");
        Element narrow = drawn(
                gather("Page.all", 0, -1, 20_000, map("Page.all/each", 2000, 1).toArray(Span[]::new)), 20_000);
        assertThat(ofClass(narrow, "g", "parted")).isEmpty();
        assertThat(ofClass(narrow, "rect", "ok")).hasSize(2000 + 1);
    }

    @Test
    void threadsOfSomebodyElse_areNamed() throws Exception {
        Element root = drawn(
                gather(
                        "Page.home",
                        0,
                        -1,
                        10,
                        Spans.on(new Place(5, "cpu-1"), ok("Page.home/a", 0, 0, 10)),
                        Spans.on(new Place(6, "Page.home/a"), ok("Page.home/b", 0, 0, 10))),
                10);
        assertThat(all(root, "text").stream().map(Element::getTextContent))
                .contains("a on cpu-1", "b")
                .doesNotContain("b on Page.home/a");
    }

    @Test
    void severalPictures_canStandInOnePage() throws Exception {
        String one = SvgPicture.of(List.of(Panel.of(1, page(), 0)));
        String other = SvgPicture.of(List.of(Panel.of(2, page(), 0)));
        for (String id : List.of("title", "desc", "bad", "stop")) {
            assertThat(one).contains("\"fanout-1-" + id + "\"").doesNotContain("fanout-2-");
            assertThat(other).contains("\"fanout-2-" + id + "\"").doesNotContain("fanout-1-");
        }
    }
}
