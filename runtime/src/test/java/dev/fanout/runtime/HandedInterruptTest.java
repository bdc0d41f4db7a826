package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An interrupt from outside that is taken while a group's calls end is handed to its owner, once. */
@OnEveryKindOfThread
class HandedInterruptTest {
    final Kind kind;

    HandedInterruptTest(Kind kind) {
        this.kind = kind;
    }

    /** Interrupts {@code caller}, which waits for the end of the group, when it is cancelled; ends when that has been taken. */
    private static Call<String> interrupting(Thread caller, CountDownLatch running) {
        return () -> {
            try {
                return Fixture.sleeperThatTells(running).run();
            } catch (InterruptedException interrupt) {
                Fixture.untilParkedIn(caller, GroupCore.class);
                caller.interrupt();
                Fixture.until(() -> !caller.isInterrupted());
                return "cleaned up";
            }
        };
    }

    @Test
    @DisplayName(
            "CAN-20 CAN-21: an interrupt that a wait in the block has handed over is not handed over by close again")
    void handedOverByAWait_isNotHandedOverAgain(Fixture fixture) {
        IllegalStateException failure = new IllegalStateException("root");
        Task<String> handle = fixture.runtime.start("Test.handle", Fixture.sleeper());
        try (TaskGroup group = fixture.runtime.open("Test.block")) {
            CountDownLatch running = new CountDownLatch(1);
            group.start("interrupting", interrupting(Thread.currentThread(), running));
            group.start("fails", () -> {
                Fixture.await(running);
                throw failure;
            });
            assertThat(catchThrowable(handle::join)).isSameAs(failure);
            assertThat(Thread.interrupted()).as("handed over by the wait").isTrue();
        }
        assertThat(Thread.interrupted()).as("after close").isFalse();
        handle.cancelAndAwait();
    }

    @Test
    @DisplayName("CAN-22 GRP-19: an interrupt that comes while a forgotten group in the block ends is not swallowed")
    void takenByAForgottenGroup_isHandedOver(Fixture fixture) {
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup outer = fixture.runtime.open("Test.outer")) {
                CountDownLatch running = new CountDownLatch(1);
                TaskGroup forgotten = fixture.runtime.open("Test.forgotten");
                forgotten.start("interrupting", interrupting(Thread.currentThread(), running));
                Fixture.await(running);
                outer.join();
            }
        });
        assertThat(thrown).isInstanceOf(IllegalStateException.class).hasMessageContaining("Test.forgotten");
        assertThat(Thread.interrupted()).isTrue();
    }
}
