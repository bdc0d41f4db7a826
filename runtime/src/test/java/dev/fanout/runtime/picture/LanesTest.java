package dev.fanout.runtime.picture;

import static dev.fanout.runtime.picture.Spans.call;
import static dev.fanout.runtime.picture.Spans.ok;
import static dev.fanout.runtime.picture.Spans.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanesTest {
    private static final Place FIRST = new Place(7, "Page.all/each");
    private static final Place SECOND = new Place(3, "Page.all/each");

    private static List<String> rows(CallSpan... calls) {
        return Lanes.of(List.of(calls)).rows(0).stream()
                .map(row -> Stream.concat(
                                Stream.of(row.label()), row.calls().stream().map(CallSpan::number))
                        .toList()
                        .toString())
                .toList();
    }

    @Test
    void elementsOfOneThread_areInOneRow_inTheOrderOfTheirBeginnings() {
        assertThat(rows(
                        on(FIRST, ok("Page.all/each#0", 0, 20, 30)),
                        on(FIRST, ok("Page.all/each#1", 0, 0, 20)),
                        on(SECOND, ok("Page.all/each#2", 0, 5, 6)),
                        on(FIRST, ok("Page.all/each#3", 0, 30, 30)),
                        on(FIRST, ok("Page.all/each#4", 0, 30, 40)),
                        call("Page.all/each#5", 0, -1, 40, 40, Ending.CANCELLED, "sibling failed")))
                .containsExactly("[thread 1, 1, 0, 3, 4]", "[thread 2, 2]");
    }

    @Test
    void callsThatWaitForTheirStages_shareAThread_andAreBelowEachOther() {
        List<CallSpan> calls = List.of(
                on(FIRST, ok("Page.all/each#0", 0, 0, 100)),
                on(SECOND, ok("Page.all/each#1", 0, 1, 5)),
                on(FIRST, ok("Page.all/each#2", 0, 2, 50)),
                on(FIRST, ok("Page.all/each#3", 0, 50, 60)),
                on(FIRST, call("Page.all/each#4", 0, 100, -1, -1, Ending.OPEN, "")),
                on(FIRST, ok("Page.all/each#5", 0, 101, 102)),
                on(FIRST, ok("Page.all/each#6", 0, 101, 102)));
        assertThat(rows(calls.toArray(CallSpan[]::new)))
                .containsExactly("[thread 1, 0, 5]", "[thread 2, 1]", "[thread 1, 2, 3, 4]", "[thread 1, 6]");
        assertThat(Lanes.of(calls).text()).isEqualTo(", on 2 threads");
    }
}
