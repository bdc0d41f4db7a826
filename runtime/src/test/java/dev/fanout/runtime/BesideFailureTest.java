package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Failures beside the one that is thrown: none is lost, and none is told twice. */
@OnEveryKindOfThread
class BesideFailureTest {
    final Kind kind;

    BesideFailureTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    @DisplayName("GFF-08 CTX-08: what failed beside a body whose failure was read in the block is not lost")
    void failureBesideAReadOne_isKept(Fixture fixture) {
        IllegalArgumentException failure = new IllegalArgumentException("body");
        IllegalStateException undo = new IllegalStateException("undo");
        FanoutRuntime runtime = fixture.builder()
                .carrier(() -> body -> {
                    try {
                        body.run();
                    } finally {
                        throwIt(undo);
                    }
                })
                .build();
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = runtime.open("Test.block")) {
                Task<String> failing = group.startCollected("failing", () -> {
                    throw failure;
                });
                assertThat(failing.join()).as("never").isNull();
                group.join();
            }
        });
        assertThat(thrown).isSameAs(failure);
        assertThat(thrown.getSuppressed())
                .singleElement()
                .isInstanceOfSatisfying(
                        GatherTrace.class, trace -> assertThat(trace.failures()).containsExactly(undo));
        runtime.close();
    }

    private static void throwIt(RuntimeException failure) {
        throw failure;
    }

    @Test
    @DisplayName("ERR-07 GRP-21: an Error of the machine that was read is thrown by join after any number of failures")
    void readErrorOfTheMachine_isNotForgotten(Fixture fixture) {
        OutOfMemoryError oom = new OutOfMemoryError("test");
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.block")) {
                assertThat(failed(group, oom)).isSameAs(oom);
                for (int i = 0; i < 300; i++) {
                    assertThat(failed(group, new IOException("read"))).isNotNull();
                }
                group.join();
            }
        });
        assertThat(thrown).isSameAs(oom);
    }

    private static Throwable failed(TaskGroup group, Throwable failure) {
        return group.startCollected("failing", () -> {
                    throw failure;
                })
                .outcome()
                .fold(value -> null, thrown -> thrown, reason -> null);
    }
}
