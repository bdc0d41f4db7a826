package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Groups that one thread opens in the blocks of others, and joins and closes in another order. */
@OnEveryKindOfThread
class NestedBlockOrderTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    final Kind kind;

    NestedBlockOrderTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    @DisplayName("GRP-19: closing the outer group ends an inner one that is open, names it, and leaves it inert")
    void outerClosedFirst_isRefused(Fixture fixture) {
        CountDownLatch asleep = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        TaskGroup outer = fixture.runtime.open("Test.outer");
        TaskGroup inner = fixture.runtime.open("Test.inner");
        try (inner) {
            Task<String> task = inner.start("sleeper", () -> {
                asleep.countDown();
                return Fixture.sleeper(ended).run();
            });
            Fixture.await(asleep);
            outer.join();
            assertThatThrownBy(outer::close)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Test.outer")
                    .hasMessageContaining("Test.inner");
            assertThat(ended.getCount()).isZero();
            assertThat(task.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.NOT_NEEDED));
            int before = fixture.threads.size();
            assertThatThrownBy(() -> inner.start("late", () -> "late")).isInstanceOf(IllegalStateException.class);
            assertThat(fixture.threads).hasSize(before);
            outer.close();
        }
        assertThatFreshGroupWorks(fixture);
    }

    @Test
    @DisplayName("GRP-17 GRP-19: an outer group that is closed without join says so, and names what was open in it")
    void outerClosedWithoutJoin_namesBoth(Fixture fixture) {
        TaskGroup outer = fixture.runtime.open("Test.outer");
        TaskGroup inner = fixture.runtime.open("Test.inner");
        TaskGroup innermost = fixture.runtime.open("Test.innermost");
        assertThatThrownBy(outer::close)
                .isInstanceOf(GatherTrace.class)
                .hasMessageContaining("Test.outer was closed without join")
                .hasMessageContaining("Test.innermost, Test.inner");
        assertThatThrownBy(inner::join)
                .isInstanceOfSatisfying(
                        CancelledException.class,
                        cancelled -> assertThat(cancelled.reason()).isEqualTo(CancelReason.NOT_NEEDED));
        inner.close();
        innermost.close();
        assertThatFreshGroupWorks(fixture);
    }

    @Test
    @DisplayName("GRP-19: closing a group never touches those around it")
    void misnestedClose_leavesTheOutermostAlone(Fixture fixture) {
        try (TaskGroup outermost = fixture.runtime.open("Test.outermost")) {
            TaskGroup outer = fixture.runtime.open("Test.outer");
            TaskGroup inner = fixture.runtime.open("Test.inner");
            outer.join();
            assertThatThrownBy(outer::close).hasMessageContaining("Test.inner");
            inner.close();
            Task<String> goesOn = outermost.start("goesOn", () -> "on");
            outermost.join();
            assertThat(goesOn.resultNow()).isEqualTo("on");
        }
    }

    @Test
    @DisplayName("GRP-11: two groups of one try, joined in the order in which they were opened, each get their results")
    void joinedInOrderOfOpening_works(Fixture fixture) {
        for (int i = 0; i < 2; i++) {
            try (TaskGroup first = fixture.runtime.open("Test.first");
                    TaskGroup second = fixture.runtime.open("Test.second")) {
                CountDownLatch firstJoined = new CountDownLatch(1);
                Task<String> one = first.start("one", () -> "1");
                Task<String> two = second.start("two", () -> {
                    Fixture.await(firstJoined);
                    return "2";
                });
                first.join();
                firstJoined.countDown();
                second.join();
                assertThat(one.resultNow() + two.resultNow()).isEqualTo("12");
            }
        }
    }

    @Test
    @DisplayName(
            "GRP-11: of groups joined in the order of opening, the ones that are left still end with the one around")
    void joinedInOrderOfOpening_stillEndsWithTheOuter(Fixture fixture) {
        IllegalArgumentException failure = new IllegalArgumentException("outer");
        CountDownLatch ended = new CountDownLatch(1);
        Thread owner = Thread.currentThread();
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup outer = fixture.runtime.open("Test.outer");
                    TaskGroup first = fixture.runtime.open("Test.first");
                    TaskGroup second = fixture.runtime.open("Test.second");
                    TaskGroup third = fixture.runtime.open("Test.third")) {
                CountDownLatch asleep = new CountDownLatch(1);
                third.start("sleeper", () -> {
                    asleep.countDown();
                    return Fixture.sleeper(ended).run();
                });
                Fixture.await(asleep);
                first.join();
                second.join();
                outer.start("fails", () -> {
                    Fixture.untilParkedIn(owner, GroupCore.class);
                    throw failure;
                });
                third.join();
            }
        });
        assertThat(thrown).isSameAs(failure);
        assertThat(ended.getCount()).isZero();
    }

    @Test
    @DisplayName(
            "TMO-08 GRP-11: the deadline of a group that has ended in time still ends what was opened in its block")
    void deadlineOfAnEndedGroup_endsWhatIsLeftInItsBlock(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        fixture.advanceWhenWaiting(running, SECOND);
        try (TaskGroup first = fixture.timeless.open("Test.first", SECOND);
                TaskGroup second = fixture.timeless.open("Test.second")) {
            first.start("quick", () -> "quick");
            first.join();
            Task<String> slow = second.start("slow", Fixture.sleeperThatTells(running));
            assertThatThrownBy(second::join)
                    .isInstanceOf(DeadlineExceededException.class)
                    .hasMessageContaining("Test.second did not end within 1000 ms; unfinished: slow");
            assertThat(slow.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.DEADLINE));
        }
        assertThatFreshGroupWorks(fixture);
    }

    @Test
    @DisplayName("GRP-11: a join inside of a shield ends the group, and nothing of it is left around the thread")
    void joinInShield_leavesNothing(Fixture fixture) {
        assertThatThrownBy(() -> {
                    try (TaskGroup group = fixture.runtime.open("Test.shielded", SECOND)) {
                        group.start("fails", () -> {
                            throw new IllegalStateException("shielded");
                        });
                        Cancellation.shield(() -> {
                            group.join();
                            return null;
                        });
                    }
                })
                .hasMessage("shielded");
        assertThatFreshGroupWorks(fixture);
        assertThat(fixture.runtime.start("Test.handle", () -> "handle").join()).isEqualTo("handle");
    }

    @Test
    @DisplayName("CAN-04: a request without an interrupt stays one in the groups that are nested in the call's blocks")
    void signal_isNoInterruptInNestedBlocks(Fixture fixture) {
        AtomicBoolean interrupted = new AtomicBoolean();
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Call<String> body = () -> {
            running.countDown();
            try {
                release.await();
            } catch (InterruptedException interrupt) {
                interrupted.set(true);
            }
            return "ended";
        };
        Task<String> handle = fixture.runtime.start("Test.handle", () -> {
            try (TaskGroup outer = fixture.runtime.open("Test.outer");
                    TaskGroup inner = fixture.runtime.open("Test.inner")) {
                inner.start("call", body);
                inner.join();
                outer.join();
                return "joined";
            }
        });
        Fixture.await(running);
        assertThat(handle.cancel(false)).isTrue();
        release.countDown();
        assertThat(handle.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
        assertThat(interrupted).isFalse();
    }

    @Test
    @DisplayName("D15 GRP-11 GRP-12: without threads the blocks nest in the same way")
    void direct_nests(Fixture fixture) {
        FanoutRuntime direct = FanoutRuntime.direct();
        IllegalArgumentException failure = new IllegalArgumentException("outer");
        AtomicBoolean ran = new AtomicBoolean();
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup outer = direct.open("Test.outer")) {
                try (TaskGroup first = direct.open("Test.first")) {
                    Task<String> fine = first.start("fine", () -> "fine");
                    first.join();
                    assertThat(fine.resultNow()).isEqualTo("fine");
                }
                try (TaskGroup second = direct.open("Test.second")) {
                    outer.start("fails", () -> {
                        throw failure;
                    });
                    second.start("late", () -> ran.getAndSet(true));
                    second.join();
                }
            }
        });
        assertThat(thrown).isSameAs(failure);
        assertThat(ran).isFalse();
        assertThatFreshGroupWorks(fixture);
        direct.close();
    }

    private static void assertThatFreshGroupWorks(Fixture fixture) {
        assertThat(Current.scope()).isNull();
        try (TaskGroup fresh = fixture.runtime.open("Test.fresh")) {
            Task<Boolean> deadline =
                    fresh.start("deadline", () -> Deadline.current().isNone());
            fresh.join();
            assertThat(deadline.resultNow()).isTrue();
        }
    }
}
