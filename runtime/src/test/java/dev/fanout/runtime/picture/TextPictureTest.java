package dev.fanout.runtime.picture;

import static dev.fanout.runtime.picture.Spans.call;
import static dev.fanout.runtime.picture.Spans.collected;
import static dev.fanout.runtime.picture.Spans.gather;
import static dev.fanout.runtime.picture.Spans.map;
import static dev.fanout.runtime.picture.Spans.needing;
import static dev.fanout.runtime.picture.Spans.ok;
import static dev.fanout.runtime.picture.Spans.panel;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextPictureTest {
    private static String draw(Span span, long now) {
        return TextPicture.of(List.of(panel(span, now)));
    }

    @Test
    void phases_areDrawnInCharactersOfTheirOwn() {
        CallSpan profile = ok("Page.home/profile", 0, 0, 100);
        Span page = gather(
                "Page.home",
                0,
                300,
                310,
                profile,
                needing(call("Page.home/feed", 0, 100, 200, 310, Ending.CANCELLED, "sibling failed"), profile),
                call("Page.home/fails", 20, 50, -1, 200, Ending.FAILED, "IOException"),
                collected(call("Page.home/never", 0, -1, 200, 200, Ending.CANCELLED, "sibling failed")));
        assertThat(draw(page, 400)).isEqualTo("""
                Page.home: 4 calls in 310 ms: 1 ok, 1 failed, 2 cancelled
                          0               100 ms           200 ms      300 ms
                Page.home ├─────────────────────────────────────────────────┤ 310 ms of 300 ms
                  profile ████████████████                                 ┊  ok, 100 ms
                  feed    ················█████████████████▼▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒⊘ cancelled: sibling failed, +110 ms
                  fails      ·····████████████████████████✗                ┊  failed: IOException
                  never   ································⊘                ┊  never began: sibling failed, collected
                needs: feed ← profile

                · queued  █ running  ▼▒ +1 ms asked to stop, until it ended  ✗ failed  ⊘ cancelled  > open  ┊ deadline
                """);
    }

    @Test
    void manyElements_areDrawnByThread() {
        Span page = gather("Page.all", 0, -1, 80, map("Page.all/each", 24, 3).toArray(Span[]::new));
        assertThat(draw(page, 80).lines().skip(3).limit(4))
                .containsExactly(
                        "  each ×24   ···························································         24 ok, on 3 threads",
                        "    thread 1 ███████████████████████████████████████████████████████████████████ 8 ok",
                        "    thread 2 ███████████████████████████████████████████████████████████████████ 8 ok",
                        "    thread 3 ███████████████████████████████████████████████████████████████████ 8 ok");
    }

    @Test
    void lines_areNeverWiderThanATerminal() {
        String name = "x".repeat(200);
        Span page = gather(
                name,
                0,
                5,
                10,
                call(name + "/" + name, 0, 1, 2, 10, Ending.FAILED, "E".repeat(90)),
                ok("a/取得", 0, 0, 10));
        assertThat(draw(page, 10).lines().filter(line -> !line.startsWith("·")))
                .allMatch(line -> Cells.width(line) <= 100, "at most 100 wide");
    }

    @Test
    void names_cannotMoveTheCursor() {
        assertThat(draw(ok("Page.\u001b[2J\r\n\u009b", 0, 0, 10), 10).chars().filter(Character::isISOControl))
                .containsOnly((int) '\n');
    }

    @Test
    void spansWithoutLength_areDrawn() {
        assertThat(draw(gather("Page.none", 0, 0, 0), 0))
                .contains("Page.none: 0 calls in 0 µs")
                .contains("0 µs of 0 µs");
        assertThat(draw(call("Page.handle", 0, -1, -1, -1, Ending.OPEN, ""), 0)).contains("waiting");
    }
}
