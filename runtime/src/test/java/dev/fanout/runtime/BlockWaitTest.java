package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Waits for single tasks in the block of a group: what ends the group ends them. */
@OnEveryKindOfThread
class BlockWaitTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    /** Each way to wait for a task. */
    @FunctionalInterface
    private interface Wait {
        Object on(Task<String> task) throws Exception;
    }

    private static final Map<String, Wait> WAITS = Map.of(
            "join",
            Task::join,
            "outcome",
            Task::outcome,
            "get",
            Task::get,
            "get with a time",
            task -> task.get(1, TimeUnit.DAYS),
            "waitFor",
            task -> Tasks.waitFor(List.of(task), WaitUntil.ALL_COMPLETED),
            "asCompleted",
            task -> Tasks.asCompleted(List.of(task)).iterator().next());

    final Kind kind;

    BlockWaitTest(Kind kind) {
        this.kind = kind;
    }

    /** Fails as soon as the current thread waits for a task. */
    private static Call<String> failingWhenWaited(Throwable failure) {
        Thread owner = Thread.currentThread();
        return () -> {
            Fixture.untilParkedIn(owner, TaskWait.class);
            throw failure;
        };
    }

    @Test
    @DisplayName("GRP-08: a call's failure ends the wait of the block for a handle of somebody else, with that failure")
    void failure_endsTheWaitForAHandle(Fixture fixture) {
        WAITS.forEach((name, wait) -> {
            IllegalArgumentException failure = new IllegalArgumentException("child");
            CountDownLatch ended = new CountDownLatch(1);
            CountDownLatch asleep = new CountDownLatch(1);
            Task<String> handle = fixture.runtime.start("Test.handle", Fixture.sleeper());
            Throwable thrown = catchThrowable(() -> {
                try (TaskGroup group = fixture.runtime.open("Test.block")) {
                    group.start("sibling", () -> {
                        asleep.countDown();
                        return Fixture.sleeper(ended).run();
                    });
                    Fixture.await(asleep);
                    group.start("fails", failingWhenWaited(failure));
                    wait.on(handle);
                    group.join();
                }
            });
            assertThat(thrown).as(name).isSameAs(failure);
            assertThat(thrown.getSuppressed()).as(name).hasSize(1).hasOnlyElementsOfType(GatherTrace.class);
            assertThat(ended.getCount()).as(name).isZero();
            assertThat(handle.isDone())
                    .as("%s: the handle is not the group's", name)
                    .isFalse();
            handle.cancelAndAwait();
        });
        assertThat(fixture.listener.unread).isEmpty();
    }

    @Test
    @DisplayName("GRP-08 GFF-10: waiting for a sibling that is cancelled throws the failure, never its cancellation")
    void failure_endsTheWaitForASibling(Fixture fixture) {
        for (int i = 0; i < 50; i++) {
            for (String name : List.of("join", "outcome", "get", "get with a time")) {
                IllegalArgumentException failure = new IllegalArgumentException("child");
                Throwable thrown = catchThrowable(() -> {
                    try (TaskGroup group = fixture.runtime.open("Test.block")) {
                        Task<String> sibling = group.start("sibling", Fixture.sleeper());
                        group.start("fails", failingWhenWaited(failure));
                        WAITS.get(name).on(sibling);
                        group.join();
                    }
                });
                assertThat(thrown).as(name).isSameAs(failure);
            }
        }
    }

    @Test
    @DisplayName(
            "GFF-10: in the block of a failed group the value of a cancelled sibling is missing for the failure's sake")
    void cancelledSibling_isReadAsTheFailure(Fixture fixture) {
        IllegalArgumentException failure = new IllegalArgumentException("child");
        for (String name : List.of("join", "get", "get with a time")) {
            Throwable thrown = catchThrowable(() -> {
                try (TaskGroup group = fixture.runtime.open("Test.block")) {
                    Task<String> sibling = group.start("sibling", Fixture.sleeper());
                    group.start("fails", () -> {
                        throw failure;
                    });
                    Fixture.until(sibling::isDone);
                    assertThat(sibling.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.SIBLING_FAILED));
                    WAITS.get(name).on(sibling);
                }
            });
            assertThat(thrown).as(name).isSameAs(failure);
        }
    }

    @Test
    @DisplayName("GRP-08: whoever waits for the very call that fails gets what the wait is for, every time")
    void waitForTheFailingCall_givesItsEnd(Fixture fixture) {
        for (int i = 0; i < 50; i++) {
            IOException failure = new IOException("child");
            Throwable thrown = catchThrowable(() -> {
                try (TaskGroup group = fixture.runtime.open("Test.block")) {
                    Task<String> failing = group.start("fails", failingWhenWaited(failure));
                    assertThat(failing.outcome()).isEqualTo(new Outcome.Failure<>(failure));
                    assertThat(Tasks.waitFor(List.of(failing), WaitUntil.FIRST_FAILURE)
                                    .done())
                            .containsExactly(failing);
                    assertThat(Tasks.asCompleted(List.of(failing))).containsExactly(failing);
                    assertThatThrownBy(failing::get).hasCause(failure);
                    group.join(IOException.class);
                }
            });
            assertThat(thrown).isSameAs(failure);
        }
    }

    @Test
    @DisplayName("GRP-21: the failure of a collected call ends no wait in the block")
    void collectedFailure_endsNoWait(Fixture fixture) {
        CountDownLatch release = new CountDownLatch(1);
        try (TaskGroup group = fixture.runtime.open("Test.block")) {
            Task<String> slow = group.start("slow", () -> {
                Fixture.await(release);
                return "slow";
            });
            Task<String> failing = group.startCollected("fails", failingWhenWaited(new IOException("collected")));
            Thread owner = Thread.currentThread();
            group.startCollected("releases", () -> {
                Fixture.until(failing::isDone);
                Fixture.untilParkedIn(owner, TaskWait.class);
                release.countDown();
                return null;
            });
            assertThat(slow.join()).isEqualTo("slow");
            assertThat(failing.outcome().isSuccess()).isFalse();
            group.join();
        }
    }

    @Test
    @DisplayName("TMO-08 GRP-08: the group's deadline ends a wait in its block, also when nothing was started in it")
    void deadline_endsTheWait(Fixture fixture) {
        for (boolean withCall : new boolean[] {true, false}) {
            WAITS.forEach((name, wait) -> {
                CountDownLatch running = new CountDownLatch(1);
                Task<String> handle = fixture.runtime.start("Test.handle", Fixture.sleeperThatTells(running));
                Thread owner = Thread.currentThread();
                new Thread(() -> {
                            Fixture.await(running);
                            Fixture.untilParkedIn(owner, TaskWait.class);
                            fixture.time.advance(SECOND);
                        })
                        .start();
                Throwable thrown = catchThrowable(() -> {
                    try (TaskGroup group = fixture.timeless.open("Test.block", SECOND)) {
                        if (withCall) {
                            group.start("sibling", Fixture.sleeper());
                        }
                        wait.on(handle);
                        group.join();
                    }
                });
                assertThat(thrown)
                        .as(name)
                        .isInstanceOf(DeadlineExceededException.class)
                        .hasMessageContaining("Test.block did not end within 1000 ms");
                assertThat(handle.isDone()).as(name).isFalse();
                handle.cancelAndAwait();
            });
        }
    }

    @Test
    @DisplayName("GRP-11 GRP-08: a wait in an inner block ends with the failure of the outer group")
    void outerFailure_endsTheWaitInTheInnerBlock(Fixture fixture) {
        WAITS.forEach((name, wait) -> {
            IllegalArgumentException failure = new IllegalArgumentException("outer");
            CountDownLatch ended = new CountDownLatch(1);
            Throwable thrown = catchThrowable(() -> {
                try (TaskGroup outer = fixture.runtime.open("Test.outer");
                        TaskGroup inner = fixture.runtime.open("Test.inner")) {
                    CountDownLatch asleep = new CountDownLatch(1);
                    Task<String> sleeper = inner.start("sleeper", () -> {
                        asleep.countDown();
                        return Fixture.sleeper(ended).run();
                    });
                    Fixture.await(asleep);
                    outer.start("fails", failingWhenWaited(failure));
                    wait.on(sleeper);
                    inner.join();
                }
            });
            assertThat(thrown).as(name).isSameAs(failure);
            assertThat(ended.getCount()).as(name).isZero();
        });
    }

    @Test
    @DisplayName("GRP-08: a block that swallows the failure gets it again from join, and can start nothing more")
    void swallowed_isThrownByJoin(Fixture fixture) {
        IllegalArgumentException failure = new IllegalArgumentException("child");
        Task<String> handle = fixture.runtime.start("Test.handle", Fixture.sleeper());
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.block")) {
                group.start("fails", failingWhenWaited(failure));
                assertThatThrownBy(handle::join).isSameAs(failure);
                assertThat(Tasks.waitFor(List.of(handle), WaitUntil.ALL_COMPLETED, Duration.ZERO)
                                .pending())
                        .containsExactly(handle);
                assertThatThrownBy(() -> group.start("late", () -> "late"))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("ended");
                group.join();
            }
        });
        assertThat(thrown).isSameAs(failure);
        handle.cancelAndAwait();
    }

    @Test
    @DisplayName("GRP-09 CAN-15: a group that is cancelled ends the wait in its block with that cancellation")
    void cancelledGroup_endsTheWait(Fixture fixture) {
        Task<String> handle = fixture.runtime.start("Test.handle", Fixture.sleeper());
        AtomicReference<TaskGroup> open = new AtomicReference<>();
        Thread owner = Thread.currentThread();
        Task<Object> canceller = fixture.runtime.start("Test.canceller", () -> {
            Fixture.untilParkedIn(owner, TaskWait.class);
            open.get().cancel();
            return null;
        });
        assertThatThrownBy(() -> {
                    try (TaskGroup group = fixture.runtime.open("Test.block")) {
                        open.set(group);
                        assertThat(handle.join()).as("never").isNull();
                        group.join();
                    }
                })
                .isInstanceOfSatisfying(
                        CancelledException.class,
                        cancelled -> assertThat(cancelled.reason()).isEqualTo(CancelReason.REQUESTED))
                .hasMessageContaining("Test.block");
        assertThat(canceller.join()).isNull();
        handle.cancelAndAwait();
    }

    @Test
    @DisplayName("CAN-16 CAN-18: an interrupt ends the wait alone; the block may go on")
    void interrupt_endsTheWaitAlone(Fixture fixture) throws Exception {
        try (TaskGroup group = fixture.runtime.open("Test.block")) {
            CountDownLatch release = new CountDownLatch(1);
            Task<String> slow = group.start("slow", () -> {
                Fixture.await(release);
                return "slow";
            });
            Thread owner = Thread.currentThread();
            Thread helper = new Thread(() -> {
                Fixture.untilParkedIn(owner, TaskWait.class);
                owner.interrupt();
            });
            helper.start();
            assertThatThrownBy(slow::get).isInstanceOf(InterruptedException.class);
            helper.join();
            release.countDown();
            group.join();
            assertThat(slow.resultNow()).isEqualTo("slow");
        }
    }

    @Test
    @DisplayName(
            "GFF-06 ERR-01: a checked failure is wrapped by a wait in the block, and thrown as itself by the join after it")
    void waitInTheBlock_wrapsWhatJoinLetsThrough(Fixture fixture) {
        IOException failure = new IOException("checked");
        try (TaskGroup group = fixture.runtime.open("Test.block")) {
            Task<String> waits = group.start("waits", Fixture.sleeper());
            group.start("fails", () -> {
                throw failure;
            });
            assertThatThrownBy(waits::join)
                    .isInstanceOf(CallFailedException.class)
                    .hasCause(failure);
            assertThatThrownBy(() -> group.join(IOException.class)).isSameAs(failure);
        }
    }

    @Test
    @DisplayName(
            "TMO-01: the block of a group with a timeout has the deadline of the call around it; the group's calls have the group's")
    void deadlineInTheBlock_isThatOfTheCallAround(Fixture fixture) {
        try (TaskGroup group = fixture.runtime.open("Test.block", Duration.ofDays(1))) {
            assertThat(Deadline.current().isNone()).isTrue();
            Task<Boolean> none = group.start("call", () -> Deadline.current().isNone());
            group.join();
            assertThat(none.resultNow()).isFalse();
        }
    }
}
