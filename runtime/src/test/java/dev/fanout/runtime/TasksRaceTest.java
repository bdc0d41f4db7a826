package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@link Tasks#race}: who wins, and what becomes of the others. */
@OnEveryKindOfThread
class TasksRaceTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    final Kind kind;

    TasksRaceTest(Kind kind) {
        this.kind = kind;
    }

    /** Remembers in which order calls have ended, and how. */
    private static final class Finish implements TaskListener {
        final Queue<String> calls = new ConcurrentLinkedQueue<>();
        final Queue<Outcome<?>> outcomes = new ConcurrentLinkedQueue<>();

        @Override
        public void ended(CallInfo call, Outcome<?> outcome) {
            outcomes.add(outcome);
            calls.add(call.name());
        }

        /** Fails when so many other calls have ended. */
        Call<String> failing(int others, Throwable failure) {
            return () -> {
                Fixture.until(() -> calls.size() >= others);
                throw failure;
            };
        }
    }

    private static Call<String> failing(Throwable failure) {
        return () -> {
            throw failure;
        };
    }

    @Test
    @DisplayName("RAC-01 #20: the first success wins; a failure before it ends nothing, and is told to the listener")
    void firstSuccess_wins(Fixture fixture) throws Throwable {
        Finish finish = new Finish();
        FanoutRuntime runtime = fixture.builder().listener(finish).build();
        IOException failure = new IOException("a");
        String won = Fixture.inCall(
                runtime,
                () -> Tasks.race(finish.failing(0, failure), Fixture.sleeper(), () -> {
                    Fixture.until(() -> finish.calls.contains("Tasks.race/call#0"));
                    return "won";
                }));
        assertThat(won).isEqualTo("won");
        assertThat(finish.outcomes)
                .contains(new Outcome.Failure<>(failure), new Outcome.Cancelled<>(CancelReason.NOT_NEEDED));
        assertThat(failure.getSuppressed()).isEmpty();
        runtime.close();
    }

    @Test
    @DisplayName("RAC-02 RAC-04 #20: null wins like any other value; the losers have ended when it is returned")
    void nullWins_losersHaveEnded(Fixture fixture) throws Throwable {
        CountDownLatch asleep = new CountDownLatch(2);
        AtomicBoolean cleaned = new AtomicBoolean();
        CountDownLatch ended = new CountDownLatch(1);
        AtomicReference<Thread> winning = new AtomicReference<>();
        Object won = Fixture.inCall(fixture.runtime, () -> {
            Thread caller = Thread.currentThread();
            String winner = Tasks.race(
                    () -> {
                        winning.set(Thread.currentThread());
                        Fixture.await(asleep);
                        return null;
                    },
                    () -> {
                        asleep.countDown();
                        return Fixture.sleeper(ended).run();
                    },
                    () -> {
                        asleep.countDown();
                        try {
                            return Fixture.sleeper().run();
                        } catch (InterruptedException interrupt) {
                            Fixture.until(() -> !racesStill(winning.get())); // it has woken the caller
                            Fixture.untilParkedIn(caller, GroupCore.class);
                            cleaned.set(true);
                            throw interrupt;
                        }
                    });
            assertThat(cleaned).isTrue();
            assertThat(ended.getCount()).isZero();
            return winner;
        });
        assertThat(won).isNull();
    }

    private static boolean racesStill(Thread thread) {
        return thread.isAlive() && thread.getName().startsWith("Tasks.race");
    }

    @Test
    @DisplayName("RAC-03: if all fail, the first failure in time is thrown, and carries the others")
    void allFail_firstInTimeIsThrown(Fixture fixture) {
        Finish finish = new Finish();
        FanoutRuntime runtime = fixture.builder().listener(finish).build();
        IllegalStateException a = new IllegalStateException("a");
        IOException b = new IOException("b");
        IllegalStateException c = new IllegalStateException("c");
        Throwable thrown = catchThrowable(() -> Fixture.inCall(
                runtime, () -> Tasks.race(finish.failing(1, a), finish.failing(2, b), finish.failing(0, c))));
        assertThat(thrown).isSameAs(c);
        assertThat(thrown.getSuppressed()).hasSize(1);
        assertThat(GatherTrace.of(thrown).orElseThrow().failures()).containsExactly(a, b);
        runtime.close();
    }

    @Test
    @DisplayName(
            "RAC-03 ERR-01: a checked first failure is the cause of an exception that names its call and carries the others")
    void allFail_checkedIsWrapped(Fixture fixture) {
        Finish finish = new Finish();
        FanoutRuntime runtime = fixture.builder().listener(finish).build();
        IOException first = new IOException("first");
        IllegalStateException second = new IllegalStateException("second");
        Throwable thrown = catchThrowable(() ->
                Fixture.inCall(runtime, () -> Tasks.race(finish.failing(1, second), finish.failing(0, first))));
        assertThat(thrown)
                .isInstanceOf(CallFailedException.class)
                .hasMessage("Tasks.race/call#1 failed with java.io.IOException")
                .hasCause(first);
        assertThat(GatherTrace.of(thrown).orElseThrow().failures()).containsExactly(second);
        runtime.close();
    }

    @Test
    @DisplayName("RAC-03 ERR-09: one instance thrown by all is thrown once, without itself beside it")
    void allFailWithOneInstance_isThrownOnce(Fixture fixture) {
        IllegalStateException shared = new IllegalStateException("shared");
        Throwable thrown = catchThrowable(
                () -> Fixture.inCall(fixture.runtime, () -> Tasks.race(failing(shared), failing(shared))));
        assertThat(thrown).isSameAs(shared);
        assertThat(GatherTrace.of(thrown).orElseThrow().failures()).isEmpty();
    }

    @Test
    @DisplayName("RAC-05: a race of nothing has no winner, and says so at once")
    void noCalls_noWinner(Fixture fixture) {
        assertThatThrownBy(() -> Fixture.inCall(fixture.runtime, () -> Tasks.race()))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> Fixture.inCall(fixture.runtime, () -> Tasks.race(SECOND)))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    @DisplayName("RAC-07 ERR-06 #20: calls that end with Errors have ended: the race does, with all of them reachable")
    void allThrowErrors_raceEnds(Fixture fixture) {
        AssertionError first = new AssertionError("first");
        LinkageError second = new LinkageError("second");
        Throwable thrown = catchThrowable(
                () -> Fixture.inCall(fixture.runtime, () -> Tasks.race(failing(first), failing(second))));
        assertThat(thrown).isIn(first, second);
        assertThat(GatherTrace.of(thrown).orElseThrow().failures())
                .hasSize(1)
                .isSubsetOf(List.of(first, second))
                .doesNotContain(thrown);
    }

    @Test
    @DisplayName("D8 RAC-07: a failure of the virtual machine is thrown, also if another call has won")
    void machineError_outranksTheWinner(Fixture fixture) {
        StackOverflowError error = new StackOverflowError("test");
        AssertionError other = new AssertionError("other");
        assertThat(catchThrowable(
                        () -> Fixture.inCall(fixture.runtime, () -> Tasks.race(failing(other), failing(error)))))
                .isSameAs(error);
        assertThat(GatherTrace.of(error).orElseThrow().failures()).containsExactly(other);
        OutOfMemoryError late = new OutOfMemoryError("test");
        CountDownLatch asleep = new CountDownLatch(1);
        assertThat(catchThrowable(() -> Fixture.inCall(
                        fixture.runtime,
                        () -> Tasks.race(
                                () -> {
                                    Fixture.await(asleep);
                                    return "won";
                                },
                                () -> {
                                    asleep.countDown();
                                    try {
                                        return Fixture.sleeper().run();
                                    } catch (InterruptedException interrupt) {
                                        throw late;
                                    }
                                }))))
                .isSameAs(late);
    }

    @Test
    @DisplayName("RAC-08: what a loser fails with once the winner is known is not thrown; the listener hears of it")
    void losersFailure_isObserved(Fixture fixture) throws Throwable {
        CountDownLatch asleep = new CountDownLatch(1);
        IOException cleanUp = new IOException("clean-up");
        String won = Fixture.inCall(
                fixture.runtime,
                () -> Tasks.race(
                        () -> {
                            Fixture.await(asleep);
                            return "won";
                        },
                        () -> {
                            asleep.countDown();
                            try {
                                return Fixture.sleeper().run();
                            } catch (InterruptedException interrupt) {
                                interrupt.addSuppressed(cleanUp);
                                throw interrupt;
                            }
                        }));
        assertThat(won).isEqualTo("won");
        assertThat(fixture.listener.unread).containsExactly(new RecordingListener.Unread("Tasks.race/call#1", cleanUp));
    }

    @Test
    @DisplayName(
            "GFF-16 #15: a call that throws a cancellation of its own has failed, and does not look as if the caller was")
    void lookAlike_isAFailure(Fixture fixture) {
        CancellationException own = new CancellationException("mine");
        assertThatThrownBy(() -> Fixture.inCall(fixture.runtime, () -> Tasks.race(failing(own))))
                .isInstanceOf(CallFailedException.class)
                .hasCause(own);
    }

    @Test
    @DisplayName("CRE-06: what is null is refused before anything is started")
    void nulls_areRefused(Fixture fixture) {
        AtomicBoolean ran = new AtomicBoolean();
        Call<Boolean> call = () -> ran.getAndSet(true);
        assertThatNullPointerException().isThrownBy(() -> Tasks.race((Call<String>[]) null));
        assertThatNullPointerException().isThrownBy(() -> Tasks.race(call, null));
        assertThatNullPointerException().isThrownBy(() -> Tasks.race((Duration) null, call));
        assertThatNullPointerException().isThrownBy(() -> Tasks.race(SECOND, call, null));
        assertThat(ran).isFalse();
    }
}
