package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a timeline remembers, told at times that the test says. */
class TimelineTest {
    private final Story story = new Story();

    private Timeline timeline(int spans) {
        Timeline timeline = new Timeline(spans, story::nanoTime);
        story.isToldTo(timeline);
        return timeline;
    }

    private static String only(Timeline timeline) {
        assertThat(timeline.recordings()).hasSize(1);
        return timeline.recordings().get(0).toText();
    }

    @Test
    void gather_isRememberedWithItsCalls() {
        Timeline timeline = timeline(100);
        GatherInfo gather = story.open("Test.page", 0, Optional.of(Duration.ofMillis(400)));
        CallInfo profile = story.queue(gather, "profile");
        CallInfo feed = story.queue(gather, "feed", profile);
        CallInfo unread = story.queue(gather, "unread", false);
        story.begin(profile);
        story.begin(unread);
        story.after(20).fail(unread, new IOException("a secret message"));
        story.after(80).succeed(profile);
        story.begin(feed);
        story.after(300).ask(feed, CancelReason.DEADLINE);
        story.after(50).cancel(feed, CancelReason.DEADLINE);
        story.close(gather, CancelReason.DEADLINE);
        story.after(1000);

        Recording recording = timeline.recordings().get(0);
        assertThat(recording.name()).isEqualTo("Test.page");
        assertThat(recording.isOpen()).isFalse();
        assertThat(recording.length()).isEqualTo(Duration.ofMillis(450));
        assertThat(recording).hasToString("Recording[Test.page, 3 calls in 450 ms: 1 ok, 1 failed, 1 cancelled]");
        assertThat(only(timeline))
                .contains("450 ms of 400 ms, deadline")
                .contains("ok, 100 ms")
                .contains("failed: IOException, collected")
                .contains("cancelled: deadline, +50 ms")
                .contains("needs: feed ← profile")
                .doesNotContain("secret");
        assertThat(timeline.toSvg()).contains("failed: IOException, collected").doesNotContain("secret");
    }

    @Test
    void whatRuns_isShownAsRunning_andARecordingStaysAsItIs() {
        Timeline timeline = timeline(100);
        GatherInfo gather = story.open("Test.page");
        CallInfo call = story.queue(gather, "call");
        story.queue(gather, "waits", call);
        story.begin(call);
        story.after(30);
        Recording then = timeline.recordings().get(0);
        assertThat(then.isOpen()).isTrue();
        assertThat(then.length()).isEqualTo(Duration.ofMillis(30));
        story.after(30).ask(call, CancelReason.REQUESTED);
        story.after(5);
        assertThat(only(timeline)).contains("to stop: requested, still runs after 5 ms");
        assertThat(then.toText())
                .contains("2 calls in 30 ms so far: 2 open")
                .contains("running for 30 ms")
                .contains("waiting")
                .contains("open for 30 ms");
        story.succeed(call);
    }

    @Test
    void whatIsInside_isIndented_andNotARecordingOfItsOwn() {
        Timeline timeline = timeline(100);
        GatherInfo outer = story.open("Test.outer");
        CallInfo call = story.queue(outer, "call");
        story.begin(call);
        GatherInfo inner = story.open("Test.inner", call.id(), Optional.empty());
        story.run(inner, "deep", 10);
        story.close(inner);
        CallInfo handle = story.queueHandle("Test.handle", call.id());
        story.begin(handle);
        story.succeed(handle);
        story.succeed(call);
        story.close(outer);
        assertThat(only(timeline)
                        .lines()
                        .skip(2)
                        .limit(5)
                        .map(line -> line.replaceAll("[^ \\w.].*", "").stripTrailing()))
                .containsExactly("Test.outer", "  call", "    Test.inner", "      deep", "    Test.handle");
    }

    @Test
    void gatherInTheBlockOfAnother_isInsideOfIt() {
        Timeline timeline = timeline(100);
        GatherInfo outer = story.open("Test.outer");
        GatherInfo block = new GatherInfo(9, "Test.block", outer.id(), 0, Optional.empty());
        timeline.gatherOpened(block);
        story.run(block, "call", 10);
        story.close(block);
        story.close(outer);
        assertThat(only(timeline)).contains("\n  Test.block ").contains("\n    call ");
    }

    @Test
    void whatEndedFirst_isForgottenFirst_andWhatRunsIsKept() {
        Timeline timeline = timeline(6);
        GatherInfo open = story.open("Test.open");
        for (int i = 0; i < 20; i++) {
            GatherInfo gather = story.open("Test.of" + i);
            story.run(gather, "call", 1);
            story.close(gather);
        }
        assertThat(timeline.recordings())
                .extracting(Recording::name)
                .containsExactly("Test.open", "Test.of18", "Test.of19");
        story.close(open);
        timeline.clear();
        assertThat(timeline.recordings()).isEmpty();
        assertThat(timeline.toText()).isEqualTo("Nothing has run yet.\n");
        assertThat(timeline.toSvg()).contains("Nothing has run yet.");
    }

    @Test
    void clear_keepsWhatRuns() {
        Timeline timeline = timeline(6);
        GatherInfo open = story.open("Test.open");
        story.close(story.open("Test.ended"));
        timeline.clear();
        assertThat(timeline.recordings()).extracting(Recording::name).containsExactly("Test.open");
        story.close(open);
    }

    @Test
    void ofAMillionCalls_aThousandAreRemembered_andTheOthersCounted() {
        Timeline timeline = new Timeline();
        story.isToldTo(timeline);
        GatherInfo gather = story.open("Test.many");
        for (int i = 0; i < 1_000_000; i++) {
            CallInfo call = story.queue(gather, "each#" + i);
            if (i % 2 == 0) {
                story.succeed(call);
            } else {
                story.cancel(call, CancelReason.NOT_NEEDED);
            }
        }
        assertThat(only(timeline))
                .contains("1000000 calls")
                .contains("each ×999")
                .contains("and 999001 calls that were only counted: 499500 ok, 499501 cancelled");
        story.close(gather);
    }

    @Test
    void whatEndsAfterItWasForgotten_harmsNothing() {
        Timeline timeline = timeline(1);
        GatherInfo gather = story.open("Test.full");
        CallInfo counted = story.queue(gather, "counted");
        GatherInfo unknown = story.open("Test.unknown");
        CallInfo ofUnknown = story.queue(unknown, "call");
        story.close(gather);
        CallInfo tooLate = story.queue(gather, "late");
        story.open("Test.next");
        for (CallInfo call : new CallInfo[] {counted, ofUnknown, tooLate}) {
            story.begin(call);
            story.ask(call, CancelReason.REQUESTED);
            story.succeed(call);
        }
        story.close(unknown);
        story.close(gather);
        assertThat(timeline.recordings()).extracting(Recording::name).containsExactly("Test.next");
    }

    @Test
    void recordingIsForgotten_thoughACallOfItWasLetGoAndNeverEnds() {
        Timeline timeline = timeline(5);
        List<CallInfo> lost = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            GatherInfo gather = story.open("Test.of" + i);
            lost.add(story.queue(gather, "hangs"));
            story.begin(lost.get(i));
            story.close(gather);
        }
        assertThat(timeline.recordings()).extracting(Recording::name).containsExactly("Test.of18", "Test.of19");
        assertThat(timeline.recordings()).allMatch(Recording::isOpen);
        GatherInfo inside = story.open("Test.inside", lost.get(19).id(), Optional.empty());
        assertThat(timeline.recordings()).extracting(Recording::name).containsExactly("Test.of18", "Test.of19");
        story.run(inside, "call", 1);
        assertThat(timeline.recordings())
                .as("an open gather was inside of what is forgotten for its call")
                .extracting(Recording::name)
                .containsExactly("Test.of19");
        story.close(inside);
        story.close(story.open("Test.next"));
        lost.forEach(story::succeed);
        assertThat(timeline.recordings()).extracting(Recording::name).containsExactly("Test.of19", "Test.next");
        assertThat(timeline.recordings()).noneMatch(Recording::isOpen);
    }

    @Test
    void gatherWithoutRoomForItsRecording_startsNoOtherOne() {
        Timeline timeline = timeline(2);
        GatherInfo gather = story.open("Test.ended");
        CallInfo hangs = story.queue(gather, "hangs");
        story.begin(hangs);
        story.close(gather);
        GatherInfo inside = story.open("Test.inside", hangs.id(), Optional.empty());
        story.queue(inside, "call");
        story.queue(inside, "forgets what it is in");
        assertThat(timeline.recordings().size()).isLessThanOrEqualTo(1);
        story.close(inside);
        timeline.clear();
        assertThat(timeline.recordings()).isEmpty();
    }

    @Test
    void listenerThatIsThereTwice_isOne() {
        Timeline timeline = timeline(10);
        story.isToldTo(TaskListener.all(timeline, timeline));
        for (int i = 0; i < 20; i++) {
            GatherInfo gather = story.open("Test.twice");
            story.run(gather, "call", 1);
            story.close(gather);
        }
        assertThat(timeline.recordings()).hasSize(5);
        assertThat(timeline.recordings().get(0)).hasToString("Recording[Test.twice, 1 call in 1 ms: 1 ok]");
    }

    @Test
    void mapThatNeedsAMap_isRemembered_inAsMuchMemoryAsTheOnesAlone() {
        int many = 20_000;
        Timeline timeline = timeline(2 * many + 1);
        GatherInfo gather = story.open("Test.two");
        CallInfo[] first = new CallInfo[many];
        Arrays.setAll(first, i -> story.queue(gather, "first#" + i));
        List<CallInfo> inputs = List.of(first);
        for (int i = 0; i < many; i++) { // of lists of their own there would be some gigabytes
            timeline.queued(new CallInfo(1_000_000 + i, "Test.two/second#" + i, gather.id(), 0), true, inputs);
        }
        for (CallInfo call : first) {
            story.begin(call);
            story.succeed(call);
        }
        assertThat(timeline.recordings())
                .hasToString("[Recording[Test.two, 40000 calls in 0 µs so far: 20000 ok, 20000 open]]");
    }

    @Test
    void gathersInsideOfCalls_hundredsOfThem_areDrawn() {
        Timeline timeline = timeline(1000);
        long around = 0;
        for (int i = 0; i < 500; i++) {
            GatherInfo gather = story.open("Test.deep" + i, around, Optional.empty());
            CallInfo call = story.queue(gather, "call");
            story.begin(call);
            around = call.id();
        }
        assertThat(timeline.recordings()).hasSize(1);
        assertThat(timeline.toText()).contains(" Test.deep499 ");
        assertThat(timeline.toSvg()).contains("Test.deep499").doesNotContain("width=\"-");
    }

    @Test
    void onlyAPositiveNumber_canBeRemembered() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Timeline(0))
                .withMessage("a timeline must remember 1 call at least, not 0");
    }
}
