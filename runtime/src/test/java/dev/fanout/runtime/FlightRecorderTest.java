package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import jdk.jfr.EventType;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gathers and calls in the JDK's Flight Recorder. */
@OnEveryKindOfThread
class FlightRecorderTest {
    private static final String CALL = "dev.fanout.Call";
    private static final String GATHER = "dev.fanout.Gather";

    final Kind kind;

    @TempDir
    Path folder;

    FlightRecorderTest(Kind kind) {
        this.kind = kind;
    }

    /** What was recorded while the action ran, of the events that are named. */
    private List<RecordedEvent> recorded(Runnable action, String... enabled) throws IOException {
        Path file = folder.resolve("recording.jfr");
        try (Recording recording = new Recording()) {
            for (String event : enabled) {
                recording.enable(event);
            }
            recording.start();
            action.run();
            recording.stop();
            recording.dump(file);
        }
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().startsWith("dev.fanout."))
                .toList();
    }

    private static RecordedEvent one(List<RecordedEvent> events, String type, String field, String value) {
        List<RecordedEvent> found = events.stream()
                .filter(event -> event.getEventType().getName().equals(type) && value.equals(event.getString(field)))
                .toList();
        assertThat(found).as("%s %s", type, value).hasSize(1);
        return found.get(0);
    }

    /** A gather that fails, with a call of each fate; one that is fine; and a handle. */
    private static void run(FanoutRuntime runtime) {
        CountDownLatch running = new CountDownLatch(1);
        assertThat(catchThrowable(() -> {
                    try (TaskGroup group = runtime.open("Test.fails")) {
                        Task<String> slow = group.start("slow", () -> {
                            Cancellation.current().onCancel(() -> {});
                            return Fixture.sleeperThatTells(running).run();
                        });
                        group.startAfter("never", slow::resultNow, slow);
                        group.start("fails", () -> {
                            Fixture.await(running);
                            throw new IOException("root");
                        });
                        group.join(IOException.class);
                    }
                }))
                .isInstanceOf(IOException.class);
        try (TaskGroup group = runtime.open("Test.fine")) {
            group.start("call", () -> 1);
            group.join();
        }
        assertThat(runtime.start("Test.handle", () -> 1).join()).isOne();
        runtime.close();
    }

    @Test
    @DisplayName(
            "THR-07: recorded calls tell their name, gather, outcome, thread and time; what never began is not there, nor are hooks")
    void calls_areRecorded(Fixture fixture) throws IOException {
        List<RecordedEvent> events = recorded(() -> run(fixture.runtime), CALL, GATHER);
        RecordedEvent slow = one(events, CALL, "call", "Test.fails/slow");
        assertThat(slow.getString("gather")).isEqualTo("Test.fails");
        assertThat(slow.getString("outcome")).isEqualTo("CANCELLED");
        if (kind != Kind.POOLED) { // whose threads may be recorded under the names that they began with
            assertThat(slow.getThread().getJavaName()).isEqualTo("Test.fails/slow");
        }
        assertThat(slow.getDuration()).isPositive();
        assertThat(slow.getStackTrace()).isNull();
        assertThat(one(events, CALL, "call", "Test.fails/fails").getString("outcome"))
                .isEqualTo("FAILED");
        assertThat(one(events, CALL, "call", "Test.fine/call").getString("outcome"))
                .isEqualTo("SUCCEEDED");
        assertThat(events)
                .filteredOn(event -> event.getEventType().getName().equals(CALL))
                .extracting(event -> event.getString("call"))
                .containsOnlyOnce("Test.fails/slow", "Test.fails/fails", "Test.fine/call")
                .doesNotContain("Test.fails/never", "Test.fails/slow/onCancel");
        assertThat(one(events, CALL, "call", "Test.handle").getString("gather")).isNull();
    }

    @Test
    @DisplayName(
            "THR-07: recorded gathers tell what was decided, from the opening to the end of the last call, on the caller's thread")
    void gathers_areRecorded(Fixture fixture) throws IOException {
        List<RecordedEvent> events = recorded(() -> run(fixture.runtime), CALL, GATHER);
        RecordedEvent fails = one(events, GATHER, "gather", "Test.fails");
        RecordedEvent slow = one(events, CALL, "call", "Test.fails/slow");
        assertThat(fails.getString("decision")).isEqualTo("SIBLING_FAILED");
        assertThat(fails.getThread().getJavaName())
                .isEqualTo(Thread.currentThread().getName());
        assertThat(fails.getStartTime()).isBeforeOrEqualTo(slow.getStartTime());
        assertThat(fails.getEndTime()).isAfterOrEqualTo(slow.getEndTime());
        assertThat(one(events, GATHER, "gather", "Test.fine").getString("decision"))
                .isEqualTo("COMPLETED");
        assertThat(events)
                .filteredOn(event -> event.getEventType().getName().equals(GATHER))
                .hasSize(2);
    }

    @Test
    @DisplayName("THR-07: they are off until a recording enables them, each by itself, and are off again after it")
    void events_areOffByDefault(Fixture fixture) throws IOException {
        assertThat(recorded(() -> run(fixture.runtime), "jdk.ThreadStart")).isEmpty();
        assertThat(recorded(() -> run(fixture.builder().build()), GATHER))
                .extracting(event -> event.getEventType().getName())
                .containsOnly(GATHER);
        assertThat(CallEvent.isWanted()).isFalse();
        assertThat(GatherEvent.isWanted()).isFalse();
        assertThat(Flights.ofGather("Test.gather")).isNull();
        Task<Boolean> flies = fixture.timeless.start("Test.call", () -> Flights.ofCall(Current.task()) != null);
        assertThat(flies.join()).isFalse();
    }

    @Test
    @DisplayName("THR-07: tools find them under their names, in a category of their own")
    void eventTypes_areDescribed(Fixture fixture) {
        assertThat(fixture.runtime.start("Test.call", () -> 1).join()).isOne();
        try (TaskGroup group = fixture.runtime.open("Test.group")) {
            group.join();
        }
        List<EventType> types = FlightRecorder.getFlightRecorder().getEventTypes().stream()
                .filter(type -> type.getName().startsWith("dev.fanout."))
                .toList();
        assertThat(types).extracting(EventType::getName).containsExactlyInAnyOrder(CALL, GATHER);
        assertThat(types).allSatisfy(type -> {
            assertThat(type.getCategoryNames()).containsExactly("Fanout");
            assertThat(type.getLabel()).isNotBlank();
            assertThat(type.getDescription()).isNotBlank();
            assertThat(type.isEnabled()).isFalse();
        });
    }
}
