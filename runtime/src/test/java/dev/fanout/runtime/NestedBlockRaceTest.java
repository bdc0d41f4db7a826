package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What ends a group, against whatever its owner does in its block at that instant. */
@OnEveryKindOfThread
class NestedBlockRaceTest {
    final Kind kind;

    NestedBlockRaceTest(Kind kind) {
        this.kind = kind;
    }

    private static Call<String> dawdling(String value) {
        return () -> {
            Race.dawdle();
            return value;
        };
    }

    private static Call<String> failing(Throwable failure) {
        return () -> {
            Race.dawdle();
            throw failure;
        };
    }

    @Test
    @DisplayName(
            "GRP-11 GFF-10: a failure of the outer group against the life of inner ones: it is thrown, once traced, by somebody")
    void outerFailure_againstInnerGroups(Fixture fixture) {
        for (int i = 0; i < Race.rounds(300); i++) {
            IllegalArgumentException failure = new IllegalArgumentException("outer");
            Throwable thrown = catchThrowable(() -> {
                try (TaskGroup outer = fixture.runtime.open("Test.outer")) {
                    outer.start("sibling", dawdling("sibling"));
                    outer.start("fails", failing(failure));
                    try (TaskGroup inner = fixture.runtime.open("Test.inner")) {
                        inner.start("part", dawdling("part"));
                        try (TaskGroup innermost = fixture.runtime.open("Test.innermost")) {
                            innermost.startCollected("part", dawdling("part"));
                            innermost.join();
                        }
                        inner.start("last", dawdling("last"));
                        inner.join();
                    }
                    outer.start("last", dawdling("last"));
                    outer.join();
                }
            });
            assertThat(thrown).isSameAs(failure);
            assertThat(Current.scope()).as("left around the thread").isNull();
            assertThat(thrown.getSuppressed()).hasSize(1);
        }
        assertThat(fixture.listener.unread).isEmpty();
    }

    @Test
    @DisplayName(
            "GRP-08 GFF-10: a failure against the block's waits for a sibling: never the cancellation that it provokes")
    void failure_againstWaitsInTheBlock(Fixture fixture) {
        for (int i = 0; i < Race.rounds(300); i++) {
            IllegalArgumentException failure = new IllegalArgumentException("child");
            Throwable thrown = catchThrowable(() -> {
                try (TaskGroup group = fixture.runtime.open("Test.block")) {
                    Task<String> slow = group.start("slow", Fixture.sleeper());
                    Task<String> quick = group.start("quick", dawdling("quick"));
                    group.start("fails", failing(failure));
                    Race.dawdle();
                    assertThat(quick.join()).isEqualTo("quick");
                    assertThat(slow.join()).as("never").isNull();
                    group.join();
                }
            });
            assertThat(thrown).isSameAs(failure);
            assertThat(Current.scope()).as("left around the thread").isNull();
        }
    }

    @Test
    @DisplayName(
            "TMO-08 TMO-11: the outer's deadline against the ends of inner groups: the values, or the outer's deadline")
    void outerDeadline_againstInnerGroups(Fixture fixture) {
        for (int i = 0; i < Race.rounds(200); i++) {
            Throwable thrown = catchThrowable(() -> {
                try (TaskGroup outer = fixture.runtime.open("Test.outer", Duration.ofNanos(150_000))) {
                    outer.start("sibling", dawdling("sibling"));
                    try (TaskGroup inner = fixture.runtime.open("Test.inner", Duration.ofDays(1))) {
                        Task<String> part = inner.start("part", dawdling("part"));
                        assertThat(part.join()).isEqualTo("part");
                        inner.join();
                    }
                    outer.start("last", dawdling("last"));
                    outer.join();
                }
            });
            if (thrown != null) {
                assertThat(thrown).isInstanceOf(DeadlineExceededException.class).hasMessageContaining("Test.outer");
            }
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }

    @Test
    @DisplayName(
            "GRP-28 GRP-11: groups that are joined in the order of opening, against the end of the one around them")
    void outerFailure_againstRelayedGroups(Fixture fixture) {
        for (int i = 0; i < Race.rounds(300); i++) {
            IllegalArgumentException failure = new IllegalArgumentException("outer");
            Throwable thrown = catchThrowable(() -> {
                try (TaskGroup outer = fixture.runtime.open("Test.outer");
                        TaskGroup first = fixture.runtime.open("Test.first");
                        TaskGroup second = fixture.runtime.open("Test.second");
                        TaskGroup third = fixture.runtime.open("Test.third")) {
                    outer.start("fails", failing(failure));
                    third.start("sleeper", Fixture.sleeper());
                    List.of(first, second).forEach(each -> each.start("part", dawdling("part")));
                    first.join();
                    second.join();
                    third.join();
                }
            });
            assertThat(thrown).isSameAs(failure);
            assertThat(Current.scope()).as("left around the thread").isNull();
        }
    }
}
