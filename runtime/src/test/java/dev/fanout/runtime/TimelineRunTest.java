package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A timeline of what really runs. */
@OnEveryKindOfThread
class TimelineRunTest {
    final Kind kind;
    private final Timeline timeline = new Timeline();

    TimelineRunTest(Kind kind) {
        this.kind = kind;
    }

    private FanoutRuntime watched(Fixture fixture) {
        return fixture.builder()
                .listener(TaskListener.all(timeline, fixture.listener))
                .build();
    }

    private String status(String call) {
        return timeline.toText()
                .lines()
                .filter(line -> line.strip().startsWith(call + " "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("ERR-17: a failure, what it cancelled, what needed it, and what was done before")
    void failure_isDrawn(Fixture fixture) {
        FanoutRuntime runtime = watched(fixture);
        CountDownLatch running = new CountDownLatch(1);
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = runtime.open("Test.page", Duration.ofMinutes(5))) {
                Task<String> quick = group.start("quick", () -> "value");
                group.start("slow", Fixture.sleeperThatTells(running));
                Task<String> fails = group.start("fails", () -> {
                    Fixture.await(running);
                    Fixture.until(quick::isDone);
                    throw new IOException("expected");
                });
                group.startAfter("needs", () -> "never", fails, quick);
                group.join(IOException.class);
            }
        });
        runtime.close();
        assertThat(thrown).isInstanceOf(IOException.class);
        Recording recording = timeline.recordings().get(0);
        assertThat(recording.isOpen()).isFalse();
        assertThat(status("Test.page")).contains(" of 5 min, a call failed");
        assertThat(status("quick")).contains("ok, ");
        assertThat(status("slow")).contains("cancelled: sibling failed, +");
        assertThat(status("fails")).contains("failed: IOException");
        assertThat(status("needs")).contains("never began: ");
        assertThat(timeline.toText()).contains("needs: needs ← fails, quick");
        assertThat(timeline.toSvg()).contains("Test.page/fails");
    }

    @Test
    @DisplayName("ERR-17: a map with a limit is drawn on as many threads as have run it")
    void map_isDrawnByThread(Fixture fixture) {
        FanoutRuntime runtime = watched(fixture);
        List<Integer> elements = IntStream.range(0, 50).boxed().toList();
        try (TaskGroup group = runtime.open("Test.map", GatherOptions.DEFAULT.limit(3))) {
            group.startEach("each", elements, element -> element);
            group.join();
        }
        runtime.close();
        assertThat(status("each ×50")).contains("50 ok, on ");
        assertThat(timeline.toText()).contains("    thread 1 ");
    }

    @Test
    @DisplayName("ERR-17: a gather that is nested in a call is drawn inside of it")
    void nested_isDrawnInside(Fixture fixture) {
        FanoutRuntime runtime = watched(fixture);
        try (TaskGroup outer = runtime.open("Test.outer")) {
            outer.start("call", () -> {
                try (TaskGroup inner = runtime.open("Test.inner")) {
                    inner.start("deep", () -> 1);
                    inner.join();
                }
                return 1;
            });
            outer.join();
        }
        runtime.close();
        assertThat(timeline.recordings()).hasSize(1);
        assertThat(timeline.toText()).contains("\n  call ", "\n    Test.inner ", "\n      deep ");
    }

    @Test
    @DisplayName("ERR-17: pictures are drawn while calls come and go")
    void drawing_disturbsNobody(Fixture fixture) {
        Timeline small = new Timeline(20);
        FanoutRuntime runtime = fixture.builder().listener(small).build();
        for (int round = 0; round < 30; round++) {
            try (TaskGroup group = runtime.open("Test.round")) {
                group.startEach(
                        "each",
                        IntStream.range(0, 30).boxed().toList(),
                        element -> small.toSvg().length() + small.toText().length());
                group.join();
            }
        }
        runtime.close();
        assertThat(small.recordings()).hasSize(1);
        assertThat(small.toText()).contains("30 calls").contains("and 11 calls that were only counted: 11 ok");
    }
}
