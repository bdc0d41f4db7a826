package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stacks cost: nothing, as long as nothing fails. The JDK's Flight Recorder sees every exception that is made. */
@OnEveryKindOfThread
class StackCaptureTest {
    private static final int GATHERS = 20;

    private final Kind kind;

    StackCaptureTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    @DisplayName("STK-07: gathers and handles that succeed make no exception, and take no stack of a thread")
    void success_takesNoStack(Fixture fixture, @TempDir Path folder) throws IOException {
        AtomicInteger taken = new AtomicInteger();
        FanoutRuntime.Builder builder = FanoutRuntime.builder();
        if (!kind.isVirtual()) { // whose class is not open to us
            builder.threads(body -> new Thread(body) {
                @Override
                public StackTraceElement[] getStackTrace() {
                    taken.incrementAndGet();
                    return super.getStackTrace();
                }
            });
        }
        try (FanoutRuntime runtime = builder.build()) {
            succeed(runtime); // so that classes are loaded
            List<RecordedEvent> made = exceptionsMadeDuring(folder, () -> {
                for (int i = 0; i < GATHERS; i++) {
                    succeed(runtime);
                }
            });
            assertThat(made).isEmpty();
            assertThat(taken).hasValue(0);
        }
    }

    @Test
    @DisplayName("STK-07: a failure makes the two exceptions that it needs, itself and its trace")
    void failure_makesOneTrace(Fixture fixture, @TempDir Path folder) throws IOException {
        fail(fixture.runtime);
        assertThat(exceptionsMadeDuring(folder, () -> fail(fixture.runtime)))
                .extracting(event -> event.getClass("thrownClass").getName())
                .containsExactlyInAnyOrder(IOException.class.getName(), GatherTrace.class.getName());
    }

    @Test
    @DisplayName(
            "STK-07: a call that is cancelled makes no exception but that it was, also where times are as good as endless")
    void cancellation_makesNoExceptionOfItsOwn(Fixture fixture, @TempDir Path folder) throws IOException {
        cancel(fixture.runtime);
        assertThat(exceptionsMadeDuring(folder, () -> cancel(fixture.runtime)))
                .extracting(event -> event.getClass("thrownClass").getName())
                .containsExactlyInAnyOrder(InterruptedException.class.getName(), CancelledException.class.getName());
    }

    private static void cancel(FanoutRuntime runtime) {
        CountDownLatch running = new CountDownLatch(1);
        CallOptions patient = CallOptions.DEFAULT.timeout(Duration.ofSeconds(Long.MAX_VALUE));
        Task<String> task = runtime.start("Test.cancelled", patient, Fixture.sleeperThatTells(running));
        Fixture.await(running);
        task.cancelAndAwait();
    }

    private static void succeed(FanoutRuntime runtime) {
        try (TaskGroup group = runtime.open("Test.group", Duration.ofDays(1))) {
            Task<Integer> one = group.start("one", () -> 1);
            group.startAfter("two", one::resultNow, one);
            group.startEachCollected("each", List.of(1, 2), element -> element);
            group.join();
        }
        assertThat(runtime.start("Test.handle", () -> 1).join()).isEqualTo(1);
    }

    private static void fail(FanoutRuntime runtime) {
        try (TaskGroup group = runtime.open("Test.group")) {
            group.start("fails", () -> {
                throw new IOException("expected");
            });
            group.join(IOException.class);
        } catch (IOException expected) {
            assertThat(expected).hasMessage("expected");
        }
    }

    /** Those that were made by our code, or by code that it has called. */
    private static List<RecordedEvent> exceptionsMadeDuring(Path folder, Runnable action) throws IOException {
        Path file = Files.createTempFile(folder, "exceptions", ".jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.JavaExceptionThrow").withStackTrace();
            recording.enable("jdk.JavaErrorThrow").withStackTrace();
            recording.start();
            action.run();
            recording.stop();
            recording.dump(file);
        }
        List<RecordedEvent> ours = new ArrayList<>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            RecordedStackTrace stack = event.getStackTrace();
            if (stack != null && isOurs(stack.getFrames())) {
                ours.add(event);
            }
        }
        return ours;
    }

    /** The recorder, and what loads classes, try out what is there where our code uses it first. */
    private static boolean isOurs(List<RecordedFrame> frames) {
        List<String> types = frames.stream()
                .map(frame -> frame.getMethod().getType().getName())
                .toList();
        return types.stream().anyMatch(type -> type.startsWith("dev.fanout.runtime."))
                && types.stream()
                        .noneMatch(type -> type.startsWith("jdk.jfr.") || type.equals(ClassLoader.class.getName()));
    }
}
