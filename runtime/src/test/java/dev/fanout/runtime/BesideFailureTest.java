package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
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

    /** Cannot carry what else went wrong. */
    private static final class Bare extends RuntimeException {
        private static final long serialVersionUID = 1;

        Bare() {
            super("bare", null, false, false);
        }
    }

    @Test
    @DisplayName("ERR-11 ERR-17 GRP-08: what cannot ride on a failure that the block throws twice is reported once")
    void thrownTwice_isReportedOnce(Fixture fixture) {
        Bare failure = new Bare();
        IllegalStateException beside = new IllegalStateException("beside");
        assertThat(thrownTwice(fixture, failure, beside)).containsExactly(failure, failure);
        assertThat(fixture.listener.unread).containsExactly(new RecordingListener.Unread("Test.block", beside));
    }

    @Test
    @DisplayName("ERR-17 GRP-11: the same where a group inside of the block throws it first")
    void thrownByTwoGroups_isReportedOnce(Fixture fixture) {
        Bare failure = new Bare();
        IllegalStateException beside = new IllegalStateException("beside");
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.block")) {
                try (TaskGroup inner = fixture.runtime.open("Test.inner")) {
                    inner.start("sleeper", Fixture.sleeper());
                    failBeside(group, failure, beside);
                    assertThat(catchThrowable(inner::join)).isSameAs(failure);
                }
                group.join();
            }
        });
        assertThat(thrown).isSameAs(failure);
        assertThat(fixture.listener.unread)
                .extracting(RecordingListener.Unread::failure)
                .containsExactly(beside);
    }

    private static void failBeside(TaskGroup group, Throwable failure, RuntimeException beside) {
        CountDownLatch asleep = new CountDownLatch(1);
        group.start("beside", () -> {
            try {
                return Fixture.sleeperThatTells(asleep).run();
            } catch (InterruptedException interrupt) {
                throw beside;
            }
        });
        group.start("fails", () -> {
            Fixture.await(asleep);
            throw failure;
        });
    }

    private static List<Throwable> thrownTwice(Fixture fixture, RuntimeException failure, RuntimeException beside) {
        List<Throwable> thrown = new ArrayList<>();
        Task<String> handle = fixture.runtime.start("Test.handle", Fixture.sleeper());
        try (TaskGroup group = fixture.runtime.open("Test.block")) {
            failBeside(group, failure, beside);
            thrown.add(catchThrowable(handle::join));
            thrown.add(catchThrowable(group::join));
        }
        handle.cancelAndAwait();
        return thrown;
    }

    @Test
    @DisplayName("ERR-07 GRP-17: an Error of the machine that nobody has read comes before the misuse of a group")
    void unreadErrorOfTheMachine_outranksMisuse(Fixture fixture) {
        OutOfMemoryError oom = new OutOfMemoryError("test");
        IOException other = new IOException("other");
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.block")) {
                for (Throwable failure : List.of(other, oom)) {
                    Task<Object> failing = group.startCollected("failing", () -> {
                        throw failure;
                    });
                    Fixture.until(failing::isDone);
                }
            }
        });
        assertThat(thrown).isSameAs(oom);
        assertThat(GatherTrace.of(thrown).orElseThrow().failures())
                .hasSize(2)
                .contains(other)
                .anyMatch(misuse -> misuse.getMessage().contains("closed without join"));
    }
}
