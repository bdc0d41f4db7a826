package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@link Tasks#start}, {@link Tasks#gather} and {@link Tasks#gatherOutcomes}, in calls of the fixture's runtime. */
@OnEveryKindOfThread
class TasksGatherTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Outcome<Object> CUT = new Outcome.Cancelled<>(CancelReason.DEADLINE);

    final Kind kind;

    TasksGatherTest(Kind kind) {
        this.kind = kind;
    }

    private static Call<String> meeting(CyclicBarrier barrier, String result) {
        return () -> {
            barrier.await(8, TimeUnit.SECONDS);
            return result;
        };
    }

    @Test
    @DisplayName("CRE-01 GFF-01: calls run side by side; their results, null included, come in the order of the calls")
    void gather_runsSideBySide(Fixture fixture) throws Throwable {
        CyclicBarrier barrier = new CyclicBarrier(3);
        List<String> results = Fixture.inCall(
                fixture.runtime,
                () -> Tasks.gather(meeting(barrier, "a"), meeting(barrier, null), meeting(barrier, "c")));
        assertThat(results).containsExactly("a", null, "c");
        assertThatThrownBy(() -> results.add("d")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    @DisplayName("GFF-01: with more time than is needed each form gives the same as without a deadline")
    void timeToSpare_changesNothing(Fixture fixture) throws Throwable {
        Duration hour = Duration.ofHours(1);
        assertThat(Fixture.<List<?>>inCall(
                        fixture.runtime,
                        () -> List.of(
                                Tasks.gather(hour, () -> 1, () -> 2),
                                Tasks.gather(hour, List.of(3, 4), element -> element + 1),
                                Tasks.gatherOutcomes(hour, () -> 5),
                                Tasks.gatherOutcomes(hour, List.of(6), element -> element + 1),
                                Tasks.race(hour, () -> 8))))
                .isEqualTo(List.of(
                        List.of(1, 2),
                        List.of(4, 5),
                        List.of(new Outcome.Success<>(5)),
                        List.of(new Outcome.Success<>(7)),
                        8));
    }

    @Test
    @DisplayName("GFF-01 GFF-02: one call for each element, null included, in their order; none for none")
    void gather_mapsElements(Fixture fixture) throws Throwable {
        List<Integer> elements = Arrays.asList(3, null, 1);
        assertThat(Fixture.inCall(fixture.runtime, () -> Tasks.gather(elements, element -> element)))
                .containsExactly(3, null, 1);
        assertThat(Fixture.inCall(
                        fixture.runtime,
                        () -> Tasks.gatherOutcomes(elements, element -> 6 / element).stream()
                                .map(Outcome::isSuccess)
                                .toList()))
                .containsExactly(true, false, true);
        assertThat(Fixture.inCall(fixture.runtime, () -> Tasks.gather(List.of(), element -> element)))
                .isEmpty();
        assertThat(Fixture.inCall(fixture.runtime, () -> Tasks.gather())).isEmpty();
        assertThat(Fixture.inCall(fixture.runtime, () -> Tasks.gatherOutcomes()))
                .isEmpty();
    }

    @Test
    @DisplayName("GFF-06 ERR-01 STK-01: the first failure ends the others, and is thrown as itself with the call site")
    void failure_endsTheOthers(Fixture fixture) throws Throwable {
        IllegalArgumentException failure = new IllegalArgumentException("root");
        CountDownLatch asleep = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Throwable thrown = Fixture.inCall(
                fixture.runtime,
                () -> catchThrowable(() -> Tasks.gather(
                        () -> {
                            asleep.countDown();
                            return Fixture.sleeper(ended).run();
                        },
                        () -> {
                            Fixture.await(asleep);
                            throw failure;
                        })));
        assertThat(thrown).isSameAs(failure);
        assertThat(ended.getCount()).isZero();
        assertThat(GatherTrace.of(thrown).orElseThrow())
                .hasMessage("Tasks.gather")
                .satisfies(trace -> assertThat(trace.getStackTrace()[0].getClassName())
                        .as("the caller, not our own frames")
                        .startsWith("org.assertj."));
    }

    @Test
    @DisplayName("ERR-01: a checked failure is the cause of an exception that names the call")
    void checkedFailure_isWrapped(Fixture fixture) throws Throwable {
        IOException failure = new IOException("root");
        Throwable thrown = Fixture.inCall(
                fixture.runtime,
                () -> catchThrowable(() -> Tasks.gather(List.of(1, 2), element -> {
                    if (element == 2) {
                        throw failure;
                    }
                    return element;
                })));
        assertThat(thrown)
                .isInstanceOf(CallFailedException.class)
                .hasMessage("Tasks.gather/call#1 failed with java.io.IOException")
                .hasCause(failure);
    }

    @Test
    @DisplayName("GCO-01 GCO-02: outcomes are in the order of the calls, and failures are not thrown")
    void gatherOutcomes_throwsNoFailure(Fixture fixture) throws Throwable {
        IOException failure = new IOException("one");
        List<Outcome<String>> outcomes = Fixture.inCall(
                fixture.runtime,
                () -> Tasks.gatherOutcomes(
                        () -> {
                            throw failure;
                        },
                        () -> "two",
                        () -> null));
        assertThat(outcomes)
                .containsExactly(
                        new Outcome.Failure<>(failure), new Outcome.Success<>("two"), new Outcome.Success<>(null));
        assertThatThrownBy(outcomes::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThat(fixture.listener.unread).isEmpty();
    }

    @Test
    @DisplayName("D8 ERR-06: no list of outcomes hides a failure of the virtual machine")
    void gatherOutcomes_throwsMachineErrors(Fixture fixture) throws Throwable {
        OutOfMemoryError error = new OutOfMemoryError("test");
        Throwable thrown = Fixture.inCall(
                fixture.runtime,
                () -> catchThrowable(() -> Tasks.gatherOutcomes(
                        () -> {
                            throw error;
                        },
                        () -> "two")));
        assertThat(thrown).isSameAs(error);
    }

    /** Counts down when the first call has ended. */
    private record FirstEnds(CountDownLatch latch) implements TaskListener {
        @Override
        public void ended(CallInfo call, Outcome<?> outcome) {
            if (call.name().endsWith("#0")) {
                latch.countDown();
            }
        }
    }

    @Test
    @DisplayName("TMO-01 TMO-16 D5: at its deadline a gather throws it with the outcomes so far, and all have ended")
    void deadline_endsAGather(Fixture fixture) throws Throwable {
        CountDownLatch oneEndedOneBegun = new CountDownLatch(2);
        FanoutRuntime runtime = fixture.builder()
                .time(fixture.time)
                .listener(new FirstEnds(oneEndedOneBegun))
                .build();
        CountDownLatch ended = new CountDownLatch(1);
        Throwable thrown = Fixture.inCall(runtime, () -> {
            fixture.advanceWhenWaiting(oneEndedOneBegun, SECOND);
            return catchThrowable(() -> Tasks.gather(SECOND, List.of(1, 2), element -> {
                if (element == 1) {
                    return "one";
                }
                oneEndedOneBegun.countDown();
                return Fixture.sleeper(ended).run();
            }));
        });
        runtime.close();
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        DeadlineExceededException.class,
                        late -> assertThat(late.outcomes())
                                .containsExactly(
                                        new Completion<>("call#0", new Outcome.Success<>("one")),
                                        new Completion<>("call#1", CUT)))
                .hasMessageContaining("Tasks.gather did not end within 1000 ms; unfinished: call#1");
        assertThat(ended.getCount()).isZero();
    }

    @Test
    @DisplayName("GCO-04: at its deadline a gather of outcomes says which were cut; its calls are named after it")
    void deadline_cutsOutcomes(Fixture fixture) throws Throwable {
        CountDownLatch oneEndedOneBegun = new CountDownLatch(2);
        FanoutRuntime runtime = fixture.builder()
                .time(fixture.time)
                .listener(new FirstEnds(oneEndedOneBegun))
                .build();
        List<Outcome<String>> outcomes = Fixture.inCall(runtime, () -> {
            fixture.advanceWhenWaiting(oneEndedOneBegun, SECOND);
            return Tasks.gatherOutcomes(
                    SECOND, () -> Thread.currentThread().getName(), Fixture.sleeperThatTells(oneEndedOneBegun));
        });
        runtime.close();
        assertThat(outcomes)
                .containsExactly(
                        new Outcome.Success<>("Tasks.gatherOutcomes/call#0"),
                        new Outcome.Cancelled<>(CancelReason.DEADLINE));
    }

    @Test
    @DisplayName("TMO-03 D10: with no time nothing is started")
    void noTime_startsNothing(Fixture fixture) throws Throwable {
        AtomicBoolean ran = new AtomicBoolean();
        for (Duration none : List.of(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofSeconds(Long.MIN_VALUE))) {
            assertThatThrownBy(() ->
                            Fixture.inCall(fixture.runtime, () -> Tasks.gather(none, () -> ran.getAndSet(true))))
                    .isInstanceOf(DeadlineExceededException.class);
            assertThat(Fixture.inCall(
                            fixture.runtime,
                            () -> Tasks.gatherOutcomes(none, List.of(1), element -> ran.getAndSet(true))))
                    .isEqualTo(List.of(CUT));
        }
        assertThat(ran).isFalse();
    }

    @Test
    @DisplayName(
            "CAN-18 GCO-06: an interrupted caller gets the cancellation with its flag, also where outcomes are asked for")
    void interrupt_isNoOutcome(Fixture fixture) throws Throwable {
        for (boolean outcomes : new boolean[] {false, true}) {
            CountDownLatch ended = new CountDownLatch(1);
            AtomicReference<Thread> helper = new AtomicReference<>();
            AtomicBoolean flag = new AtomicBoolean();
            Throwable thrown = Fixture.inCall(fixture.runtime, () -> {
                Thread caller = Thread.currentThread();
                Call<String> sleeper = () -> {
                    helper.set(Fixture.interruptWhenItWaits(caller));
                    return Fixture.sleeper(ended).run();
                };
                Throwable inside = catchThrowable(
                        () -> assertThat(outcomes ? Tasks.gatherOutcomes(sleeper) : Tasks.gather(sleeper))
                                .isNull());
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
    }

    @Test
    @DisplayName("CAN-24 D13: in a cancelled call a gather is cancelled, and later ones start nothing")
    void cancelledCall_cancelsItsGather(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        AtomicBoolean ran = new AtomicBoolean();
        AtomicReference<Throwable> first = new AtomicReference<>();
        AtomicReference<Throwable> second = new AtomicReference<>();
        Task<String> handle = fixture.runtime.start("Test.cancelled", () -> {
            first.set(catchThrowable(() -> Tasks.gather(Fixture.sleeperThatTells(running))));
            second.set(catchThrowable(() -> Tasks.gatherOutcomes(() -> ran.getAndSet(true))));
            throw new InterruptedException();
        });
        Fixture.await(running);
        handle.cancelAndAwait();
        for (Throwable thrown : List.of(first.get(), second.get())) {
            assertThat(thrown)
                    .isInstanceOfSatisfying(
                            CancelledException.class,
                            cancelled -> assertThat(cancelled.reason()).isEqualTo(CancelReason.REQUESTED));
        }
        assertThat(ran).isFalse();
    }

    @Test
    @DisplayName("GRP-20: elements that cannot be had are the failure of the gather")
    void failingElements_areThrown(Fixture fixture) throws Throwable {
        NoSuchElementException failure = new NoSuchElementException("no more");
        Iterable<Integer> elements = () -> {
            throw failure;
        };
        for (int i = 0; i < 2; i++) {
            boolean outcomes = i == 1;
            Throwable thrown = Fixture.inCall(
                    fixture.runtime,
                    () -> catchThrowable(() -> assertThat(
                                    outcomes
                                            ? Tasks.gatherOutcomes(elements, element -> element)
                                            : Tasks.gather(elements, element -> element))
                            .isNull()));
            assertThat(thrown).isSameAs(failure);
        }
    }
}
