package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A collected failure of a group, in an outcome that nobody looks at. */
@OnEveryKindOfThread
class UnreadCollectedTest {
    @SuppressWarnings("UnusedVariable") // read by the extension
    private final Kind kind;

    UnreadCollectedTest(Kind kind) {
        this.kind = kind;
    }

    private static Task<String> fails(TaskGroup group, Throwable failure) {
        return group.startCollected("fails", () -> {
            throw failure;
        });
    }

    /** A group with a collected failure; returns what {@code use} makes of its task and of one that was skipped because of it. */
    private static Object joined(
            FanoutRuntime runtime, Throwable failure, BiFunction<Task<String>, Task<String>, Object> use) {
        try (TaskGroup group = runtime.open("Test.collects")) {
            Task<String> fails = fails(group, failure);
            Task<String> skipped = group.startCollectedAfter("skipped", () -> "never", fails);
            group.join();
            return use.apply(fails, skipped);
        }
    }

    private static void forgetThreads(Fixture fixture) {
        Fixture.until(() -> fixture.threads.stream().noneMatch(Thread::isAlive));
        fixture.threads.clear();
    }

    private static void assertReportedOnce(Fixture fixture, Throwable failure) {
        forgetThreads(fixture);
        Collector.until(() -> !fixture.listener.unread.isEmpty());
        Collector.thoroughly();
        assertThat(fixture.listener.unread)
                .containsExactly(new RecordingListener.Unread("Test.collects/fails", failure));
    }

    private static void assertNotReported(Fixture fixture) {
        forgetThreads(fixture);
        Collector.thoroughly();
        assertThat(fixture.listener.unread).isEmpty();
    }

    @Test
    @DisplayName("MEM-02 #25: it is reported once, also if others were skipped because of it")
    void nobodyReads_isReportedOnce(Fixture fixture) {
        IOException failure = new IOException("unread");
        Object result = joined(fixture.runtime, failure, (fails, skipped) -> "done");
        assertThat(result).isEqualTo("done");
        assertReportedOnce(fixture, failure);
    }

    @Test
    @DisplayName("MEM-02: it is reported once where the block is left by an exception after the join")
    void blockThatThrows_isReportedOnce(Fixture fixture) {
        IOException failure = new IOException("unread");
        assertThatThrownBy(() -> joined(fixture.runtime, failure, (fails, skipped) -> {
                    throw new IllegalStateException("of the block");
                }))
                .hasMessage("of the block")
                .hasNoSuppressedExceptions();
        assertReportedOnce(fixture, failure);
    }

    @Test
    @DisplayName(
            "MEM-02: a task that outlives its group can be read later, or that of a call that was skipped because of it")
    void readLater_isNotReported(Fixture fixture) {
        List<Task<String>> kept = new ArrayList<>();
        joined(fixture.runtime, new IOException("first"), (fails, skipped) -> kept.add(fails));
        joined(fixture.runtime, new IOException("second"), (fails, skipped) -> kept.add(skipped));
        assertNotReported(fixture); // the second is held by the call that was skipped
        assertThat(kept).allMatch(task -> task.outcome() instanceof Outcome.Failure);
        kept.clear();
        assertNotReported(fixture);
    }

    @Test
    @DisplayName("MEM-02: what the block reads, in whichever of the outcomes, is not reported")
    void readInTheBlock_isNotReported(Fixture fixture) {
        joined(fixture.runtime, new IOException("first"), (fails, skipped) -> fails.outcome());
        joined(fixture.runtime, new IOException("second"), (fails, skipped) -> skipped.outcome());
        joined(fixture.runtime, new IOException("third"), (fails, skipped) -> catchThrowable(skipped::join));
        assertNotReported(fixture);
    }

    @Test
    @DisplayName("MEM-02: what was thrown, attached to what is thrown, or lost a race is not reported")
    void thrownOrAttached_isNotReported(Fixture fixture) {
        IOException required = new IOException("required");
        assertThat(catchThrowable(() -> {
                    try (TaskGroup group = fixture.runtime.open("Test.collects")) {
                        Task<String> fails = fails(group, new IOException("collected"));
                        group.startAfter(
                                "required",
                                () -> {
                                    throw required;
                                },
                                TaskGroup.ended(fails));
                        group.join(IOException.class);
                    }
                }))
                .isSameAs(required);
        assertThatThrownBy(() -> {
                    try (TaskGroup group = fixture.runtime.open("Test.collects")) {
                        fails(group, new IOException("collected"));
                        group.join();
                        group.result(() -> {
                            throw new IllegalStateException("of the record");
                        });
                    }
                })
                .hasMessage("of the record");
        assertThat(Tasks.<String>race(
                        () -> {
                            throw new IOException("lost");
                        },
                        () -> "won"))
                .isEqualTo("won");
        assertNotReported(fixture);
    }

    @Test
    @DisplayName("MEM-02: streams say themselves which failures nobody has seen")
    void stream_isNotReportedTwice(Fixture fixture) {
        try (var completions = fixture.runtime.stream(
                "Test.stream",
                group -> group.completions(
                        fails(group, new IOException("seen")), group.startCollected("fine", () -> "fine")))) {
            assertThat(completions.filter(call -> !call.outcome().isSuccess()).count())
                    .isOne();
        }
        assertNotReported(fixture);
    }
}
