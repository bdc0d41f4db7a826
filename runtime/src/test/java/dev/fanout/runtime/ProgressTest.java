package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lines about long maps, at times that the test says. */
class ProgressTest {
    private final Story story = new Story();
    private final List<String> logged = new ArrayList<>();
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    private void log() {
        story.isToldTo(new Progress(Progress.logged(logged::add), story::nanoTime));
    }

    private void show() {
        PrintStream out = new PrintStream(shown, false, StandardCharsets.UTF_8);
        story.isToldTo(new Progress(Progress.rewritten(out), story::nanoTime));
    }

    private List<CallInfo> queue(GatherInfo gather, String name, int elements) {
        return IntStream.range(0, elements)
                .mapToObj(i -> story.queue(gather, name + "#" + i))
                .toList();
    }

    /** One after the other, each in so many milliseconds. */
    private void run(Stream<CallInfo> calls, long millis) {
        calls.forEach(call -> {
            story.begin(call);
            story.after(millis).succeed(call);
        });
    }

    private String shown() {
        return shown.toString(StandardCharsets.UTF_8);
    }

    @Test
    void inALog_aLineComesEveryTenSeconds_andOneAtTheEnd() {
        log();
        GatherInfo gather = story.open("Test.all");
        List<CallInfo> calls = queue(gather, "each", 250);
        run(calls.stream().limit(240), 100);
        story.fail(calls.get(240), new IOException("of one"));
        story.cancel(calls.get(241), CancelReason.REQUESTED);
        run(calls.stream().skip(242), 100);
        story.close(gather);
        assertThat(logged)
                .containsExactly(
                        "Test.all/each: 100 of 250, 10/s, 15 s left",
                        "Test.all/each: 200 of 250, 10/s, 5 s left",
                        "Test.all/each: 250 of 250 in 24.8 s, 10/s, 1 failed, 1 cancelled");
    }

    @Test
    void rateIsThatOfTheLastSeconds_andSlowOnesCountByTheMinute() {
        log();
        GatherInfo gather = story.open("Test.all");
        List<CallInfo> calls = queue(gather, "each", 1020);
        run(calls.stream().limit(1000), 10);
        run(calls.stream().skip(1000).limit(10), 1000);
        run(calls.stream().skip(1010).limit(1), 10_000);
        run(calls.stream().skip(1011).limit(1), 10_000);
        assertThat(logged)
                .containsExactly(
                        "Test.all/each: 1000 of 1020, 100/s, 200 ms left",
                        "Test.all/each: 1010 of 1020, 60/min, 10 s left",
                        "Test.all/each: 1011 of 1020, 6/min, 1 min 30 s left",
                        "Test.all/each: 1012 of 1020, 6/min, 1 min 20 s left");
    }

    @Test
    void shortMaps_callsAlone_andHandlesAreNotWorthALine() {
        log();
        GatherInfo gather = story.open("Test.all");
        run(queue(gather, "each", 99).stream(), 100);
        run(
                Stream.of(
                        story.queue(gather, "call"),
                        story.queue(gather, "odd#"),
                        story.queueHandle("Test.handle#1", 0)),
                60_000);
        story.close(gather);
        assertThat(logged).isEmpty();
    }

    @Test
    void mapWhoseGatherEndsBefore_isQuietInALog() {
        log();
        GatherInfo gather = story.open("Test.all");
        run(queue(gather, "each", 99).stream(), 100);
        story.close(gather);
        GatherInfo empty = story.open("Test.all");
        queue(empty, "each", 5);
        story.after(20_000).close(empty);
        assertThat(logged).as("of the second one nothing has begun").isEmpty();
    }

    @Test
    void whatStillRunsAtTheEnd_isSaid() {
        log();
        GatherInfo gather = story.open("Test.all");
        List<CallInfo> calls = queue(gather, "each", 2);
        calls.forEach(story::begin);
        story.after(9_000).succeed(calls.get(0));
        story.after(9_000).close(gather);
        story.succeed(calls.get(1));
        assertThat(logged).containsExactly("Test.all/each: 1 of 2 in 18 s, 3/min, 1 still running");
    }

    @Test
    void onATerminal_oneLineIsWrittenOverAgain_andTheLastStays() {
        show();
        GatherInfo gather = story.open("Test.all");
        run(queue(gather, "each", 40).stream(), 50);
        story.close(gather);
        String[] lines = shown().split("\r", -1);
        assertThat(lines).hasSize(1 + 10 + 1);
        assertThat(lines[1]).isEqualTo("[=====>    ] Test.all/each: 20 of 40, 20/s, 1 s left");
        assertThat(lines[2]).isEqualTo("[=====>    ] Test.all/each: 22 of 40, 20/s, 900 ms left");
        assertThat(lines[3]).isEqualTo("[======>   ] Test.all/each: 24 of 40, 20/s, 800 ms left");
        assertThat(lines[10]).isEqualTo("[=========>] Test.all/each: 38 of 40, 20/s, 100 ms left");
        assertThat(lines[11])
                .isEqualTo("[==========] Test.all/each: 40 of 40 in 2 s, 20/s      " + System.lineSeparator());
    }

    @Test
    void onATerminal_linesAreNarrow_andTheFirstOfSeveralMapsIsShown() {
        show();
        GatherInfo gather = story.open("Test." + "long".repeat(30));
        List<CallInfo> first = queue(gather, "first", 30);
        List<CallInfo> second = queue(gather, "second", 30);
        for (int i = 0; i < 29; i++) {
            run(Stream.of(first.get(i), second.get(i)), 100);
        }
        assertThat(shown()).contains("…").contains("first: 6 of 30").doesNotContain("second");
        run(Stream.of(first.get(29), second.get(29)), 100);
        story.close(gather);
        assertThat(shown().lines().flatMap(line -> Stream.of(line.split("\r"))))
                .hasSizeGreaterThan(20)
                .allMatch(line -> line.length() <= 79, "at most 79 wide");
        assertThat(shown()).contains("first: 30 of 30 in 5.9 s").contains("second: 30 of 30 in 5.9 s");
    }

    @Test
    void outputThatThrows_isNotLocked() {
        List<String> tries = new ArrayList<>();
        Progress progress = new Progress(
                Progress.logged(line -> {
                    tries.add(line);
                    throw new IllegalStateException("full");
                }),
                story::nanoTime);
        story.isToldTo(TaskListener.all(progress));
        GatherInfo gather = story.open("Test.all");
        run(queue(gather, "each", 25).stream(), 1000);
        story.close(gather);
        assertThat(tries).hasSize(3);
    }

    @Test
    void realMap_isFollowed() {
        List<String> lines = new ArrayList<>();
        try (FanoutRuntime runtime = FanoutRuntime.builder()
                .listener(new Progress(Progress.logged(lines::add), story::nanoTime))
                .inline()) {
            try (TaskGroup group = runtime.open("Test.all")) {
                group.startEach("each", List.of(1, 2, 3), element -> story.after(6000));
                group.join();
            }
        }
        assertThat(lines).last().asString().startsWith("Test.all/each: 3 of 3 in ");
    }

    @Test
    void waitingMap_leavesTheTerminalToOneThatRuns() {
        show();
        GatherInfo waiting = story.open("Test.waiting");
        List<CallInfo> waits = queue(waiting, "each", 5);
        GatherInfo gather = story.open("Test.all");
        run(queue(gather, "each", 40).stream(), 50);
        story.close(gather);
        assertThat(shown()).contains("Test.all/each: 20 of 40");
        run(waits.stream(), 1000);
        assertThat(shown()).contains("Test.waiting/each: 2 of 5");
    }

    @Test
    void outputOfATest_isNoTerminal() {
        assertThat(Terminal.isThere()).isFalse();
    }

    @Test
    void null_isRefused() {
        assertThatNullPointerException().isThrownBy(() -> Progress.onTerminal(null));
        assertThatNullPointerException().isThrownBy(() -> Progress.inLog(null));
    }
}
