package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@link Tasks#race} whose caller is interrupted or cancelled, or has no threads. */
@OnEveryKindOfThread
class TasksRaceCallerTest {
    final Kind kind;

    TasksRaceCallerTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    @DisplayName("CAN-16 CAN-18: an interrupt of the caller ends all calls, and is handed on with the flag set again")
    void interrupt_endsTheRace(Fixture fixture) throws Throwable {
        CountDownLatch ended = new CountDownLatch(2);
        AtomicBoolean flag = new AtomicBoolean();
        AtomicReference<Thread> helper = new AtomicReference<>();
        Throwable thrown = Fixture.inCall(fixture.runtime, () -> {
            CountDownLatch asleep = new CountDownLatch(2);
            Thread caller = Thread.currentThread();
            Call<String> sleeper = () -> {
                asleep.countDown();
                return Fixture.sleeper(ended).run();
            };
            helper.set(new Thread(() -> {
                Fixture.await(asleep);
                Fixture.untilParkedIn(caller, GroupCore.class);
                caller.interrupt();
            }));
            helper.get().start();
            Throwable inside = catchThrowable(() -> Tasks.race(sleeper, sleeper));
            flag.set(Thread.currentThread().isInterrupted());
            return inside;
        });
        helper.get().join();
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        CancelledException.class,
                        cancelled -> assertThat(cancelled.reason()).isEqualTo(CancelReason.CALLER_INTERRUPTED));
        assertThat(flag).isTrue();
        assertThat(ended.getCount()).isZero();
    }

    @Test
    @DisplayName("CAN-17 D7: a caller that is interrupted already starts nothing")
    void interruptedCaller_startsNothing(Fixture fixture) throws Throwable {
        AtomicBoolean ran = new AtomicBoolean();
        Throwable thrown = Fixture.inCall(fixture.runtime, () -> {
            Thread.currentThread().interrupt();
            return catchThrowable(() -> Tasks.race(() -> ran.getAndSet(true)));
        });
        assertThat(thrown).isInstanceOf(CancelledException.class);
        assertThat(ran).isFalse();
    }

    @Test
    @DisplayName("D3 CAN-20: an interrupt while the losers are awaited does not take the winner away, and is not lost")
    void interruptAfterTheWin_isKept(Fixture fixture) throws Throwable {
        AtomicBoolean flag = new AtomicBoolean();
        AtomicReference<Thread> helper = new AtomicReference<>();
        String won = Fixture.inCall(fixture.runtime, () -> {
            Thread caller = Thread.currentThread();
            CountDownLatch asleep = new CountDownLatch(1);
            CountDownLatch cancelled = new CountDownLatch(1);
            CountDownLatch mayEnd = new CountDownLatch(1);
            helper.set(new Thread(() -> {
                Fixture.await(cancelled);
                Fixture.untilParkedIn(caller, GroupCore.class);
                caller.interrupt();
                Fixture.until(() -> !caller.isInterrupted()); // it was taken
                mayEnd.countDown();
            }));
            helper.get().start();
            String winner = Tasks.race(
                    () -> {
                        Fixture.await(asleep);
                        return "won";
                    },
                    () -> {
                        try {
                            asleep.countDown();
                            return Fixture.sleeper().run();
                        } catch (InterruptedException interrupt) {
                            cancelled.countDown();
                            Fixture.await(mayEnd);
                            throw interrupt;
                        }
                    });
            flag.set(Thread.currentThread().isInterrupted());
            return winner;
        });
        helper.get().join();
        assertThat(won).isEqualTo("won");
        assertThat(flag).isTrue();
    }

    @Test
    @DisplayName("CAN-24: a race in a call that is cancelled is cancelled with it, for its reason")
    void cancelledCall_endsItsRace(Fixture fixture) {
        CountDownLatch asleep = new CountDownLatch(2);
        CountDownLatch ended = new CountDownLatch(2);
        Call<String> sleeper = () -> {
            asleep.countDown();
            return Fixture.sleeper(ended).run();
        };
        AtomicReference<Throwable> inside = new AtomicReference<>();
        Task<String> handle = fixture.runtime.start("Test.races", () -> {
            try {
                return Tasks.race(sleeper, sleeper);
            } catch (Throwable leaving) {
                inside.set(leaving);
                throw leaving;
            }
        });
        Fixture.await(asleep);
        handle.cancelAndAwait();
        assertThat(handle.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
        assertThat(inside.get())
                .isInstanceOfSatisfying(
                        CancelledException.class,
                        cancelled -> assertThat(cancelled.reason()).isEqualTo(CancelReason.REQUESTED));
        assertThat(ended.getCount()).isZero();
    }

    @Test
    @DisplayName(
            "GRP-11 RAC-04: the failure of the group in whose block a race runs ends the race, and is what it throws")
    void failingGroup_endsTheRaceInItsBlock(Fixture fixture) {
        IllegalArgumentException failure = new IllegalArgumentException("group");
        CountDownLatch ended = new CountDownLatch(1);
        Thread owner = Thread.currentThread();
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.block")) {
                group.start("fails", () -> {
                    Fixture.untilParkedIn(owner, GroupCore.class);
                    throw failure;
                });
                assertThat(Tasks.<String>race(Fixture.sleeper(ended), Fixture.sleeper()))
                        .isNull();
            }
        });
        assertThat(thrown).isSameAs(failure);
    }

    @Test
    @DisplayName("RAC-01: the race of a race, and of gathers, ends all that is below the losers")
    void nestedRaces_endBelow(Fixture fixture) throws Throwable {
        CountDownLatch ended = new CountDownLatch(3);
        CountDownLatch asleep = new CountDownLatch(3);
        Call<String> sleeper = () -> {
            asleep.countDown();
            return Fixture.sleeper(ended).run();
        };
        String won = Fixture.inCall(
                fixture.runtime,
                () -> Tasks.race(
                        () -> Tasks.race(sleeper, sleeper),
                        () -> String.join("", Tasks.gather(sleeper, () -> "")),
                        () -> {
                            Fixture.await(asleep);
                            return "won";
                        }));
        assertThat(won).isEqualTo("won");
        assertThat(ended.getCount()).isZero();
    }

    @Test
    @DisplayName("D15: without threads the first in order that succeeds wins, and the rest never runs")
    void direct_takesTheFirstThatQualifies(Fixture fixture) throws Throwable {
        FanoutRuntime direct = FanoutRuntime.direct();
        IOException failure = new IOException("first");
        List<String> ran = new ArrayList<>();
        try (TaskGroup block = direct.open("Test.block")) {
            String won = Tasks.race(
                    () -> {
                        ran.add("first");
                        throw failure;
                    },
                    () -> {
                        ran.add("second");
                        return "won";
                    },
                    () -> {
                        ran.add("third");
                        return "never";
                    });
            assertThat(won).isEqualTo("won");
            assertThat(ran).containsExactly("first", "second");
            assertThatThrownBy(() -> Tasks.race(() -> {
                        throw failure;
                    }))
                    .hasCause(failure);
            block.join();
        }
        direct.close();
        assertThat(fixture.threads).isEmpty();
    }
}
