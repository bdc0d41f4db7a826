package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Cancellation against start, completion, and calls that start others. */
@OnEveryKindOfThread
class CancelRaceTest {
    final Kind kind;

    CancelRaceTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    @DisplayName("CAN-02 CAN-27: a request that comes too late leaves a call that was never cancelled")
    void lateRequest_leavesNoTrace(Fixture fixture) {
        Race race = new Race(2);
        for (int i = 0; i < Race.rounds(8000); i++) {
            AtomicReference<Cancellation> cancellation = new AtomicReference<>();
            Task<String> task = fixture.runtime.start("Test.ending", () -> {
                cancellation.set(Cancellation.current());
                race.start();
                return "done";
            });
            race.start();
            Race.dawdle();
            boolean stands = task.cancel(true);
            assertThat(task.outcome().isSuccess()).isTrue();
            assertThat(cancellation.get().isCancelled()).isEqualTo(stands);
        }
    }

    @Test
    @DisplayName(
            "STR-02 CAN-05 CAN-08 #10 #13: cancel, start and completion at once: the outcome is one of two, and says whether the body ran")
    void cancelStartComplete_agree(Fixture fixture) throws Exception {
        Race race = new Race(2);
        int rounds = Race.rounds(1000);
        List<Task<Integer>> tasks = new ArrayList<>();
        Queue<Integer> flagged = new ConcurrentLinkedQueue<>();
        AtomicBoolean[] entered = new AtomicBoolean[rounds];
        ExecutorService canceller = Executors.newSingleThreadExecutor();
        for (int i = 0; i < rounds; i++) {
            int round = i;
            entered[i] = new AtomicBoolean();
            AtomicReference<Task<Integer>> started = new AtomicReference<>();
            Future<?> cancels = canceller.submit(() -> {
                race.start();
                Race.dawdle();
                Fixture.busyUntil(() -> started.get() != null);
                return started.get().cancel(round % 2 == 0);
            });
            race.start();
            Task<Integer> task = fixture.runtime.start("Test.race", () -> {
                entered[round].set(true);
                return round;
            });
            started.set(task);
            tasks.add(task);
            Task<Boolean> next = fixture.runtime.start(
                    "Test.next", () -> Thread.currentThread().isInterrupted() && flagged.add(round));
            assertThat(next.join()).isFalse();
            cancels.get();
        }
        canceller.shutdown();
        for (int i = 0; i < rounds; i++) {
            Outcome<Integer> outcome = tasks.get(i).outcome();
            assertThat(outcome)
                    .isEqualTo(
                            entered[i].get()
                                    ? new Outcome.Success<>(i)
                                    : new Outcome.Cancelled<>(CancelReason.REQUESTED));
        }
        assertThat(flagged).isEmpty();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    @DisplayName("STR-02 CAN-08 D1: a body that returns in the very instant of the request ends, and stays ended")
    void cancelInTheInstantOfTheEnd_doesNotUndoIt(Fixture fixture) {
        AtomicInteger go = new AtomicInteger(-1);
        for (int i = 0; i < Race.rounds(3000); i++) {
            int round = i;
            Task<Integer> task = fixture.runtime.start("Test.tight", () -> {
                Fixture.busyUntil(() -> go.get() == round);
                return round;
            });
            Race.dawdle();
            go.set(round);
            for (int spins = round % 40; spins > 0; spins--) {
                Thread.onSpinWait();
            }
            task.cancel(true);
            task.cancelAndAwait();
            assertThat(task.isDone()).isTrue();
            assertThat(task.isCancelled() || task.resultNow() == round).isTrue();
        }
    }

    @Test
    @DisplayName(
            "CAN-08 #10: an interrupt of ours that comes as a call ends never reaches what its thread does next, nor a copy's functions")
    void lateInterrupt_doesNotLeak(Fixture fixture) {
        Queue<String> leaks = new ConcurrentLinkedQueue<>();
        Race race = new Race(2);
        int rounds = Race.rounds(1000);
        for (int i = 0; i < rounds; i++) {
            Task<String> task = fixture.runtime.start("Test.ends", () -> {
                race.start();
                Race.dawdle();
                return "value";
            });
            CompletableFuture<Void> after = task.toCompletableFuture().handle((value, failure) -> {
                if (Thread.currentThread().isInterrupted()) {
                    leaks.add("in a function of the copy");
                }
                return null;
            });
            race.start();
            Race.dawdle();
            task.cancel(true);
            task.cancelAndAwait();
            after.join();
            Task<Boolean> next = fixture.runtime.start("Test.next", () -> {
                Race.dawdle();
                Thread.sleep(0);
                return Thread.interrupted();
            });
            if (!next.outcome().equals(new Outcome.Success<>(false))) {
                leaks.add("in the next call: " + next.outcome());
            }
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    @DisplayName("STR-01: an abort with some calls running and others starting wakes the join and leaves no survivor")
    void abort_whileStarting_leavesNoSurvivor(Fixture fixture) {
        for (int round = 0; round < Race.rounds(2); round++) {
            for (int before = 0; before < 8; before++) {
                for (int after = 0; after < 8; after++) {
                    abort(fixture, before, after);
                }
            }
        }
    }

    private static void abort(Fixture fixture, int before, int after) {
        AtomicInteger running = new AtomicInteger();
        IOException failure = new IOException("root");
        List<Task<String>> tasks = new ArrayList<>();
        Call<String> body = () -> {
            running.incrementAndGet();
            try {
                return Fixture.sleeper().run();
            } finally {
                running.decrementAndGet();
            }
        };
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.stress")) {
                for (int i = 0; i < before; i++) {
                    tasks.add(group.start("before", body));
                }
                group.start("fails", () -> {
                    throw failure;
                });
                for (int i = 0; i < after; i++) {
                    tasks.add(group.start("after", body));
                }
                group.join(IOException.class);
            }
        });
        assertThat(thrown).isSameAs(failure);
        assertThat(running).hasValue(0);
        assertThat(tasks)
                .allSatisfy(task ->
                        assertThat(task.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.SIBLING_FAILED)));
    }

    @Test
    @DisplayName(
            "GRP-28: what calls start in the instant in which their group, or the call around it, is cancelled is cancelled too")
    void startDuringAbort_isCancelled(Fixture fixture) {
        for (int round = 0; round < Race.rounds(150); round++) {
            AtomicInteger running = new AtomicInteger();
            Call<String> body = () -> {
                running.incrementAndGet();
                try {
                    return Fixture.sleeper().run();
                } finally {
                    running.decrementAndGet();
                }
            };
            CountDownLatch first = new CountDownLatch(3);
            Task<String> handle = fixture.runtime.startGather("Test.gather", group -> {
                group.start("members", () -> {
                    for (int i = 0; i < 10; i++) {
                        group.startCollected("member", body);
                        first.countDown();
                    }
                    return "started";
                });
                group.start("handles", () -> {
                    for (int i = 0; i < 10; i++) {
                        fixture.runtime.start("Test.handle", body);
                        first.countDown();
                    }
                    return body.run();
                });
                group.start("nested", () -> {
                    first.countDown();
                    try (TaskGroup nested = fixture.runtime.open("Test.nested")) {
                        for (int i = 0; i < 10; i++) {
                            nested.start("call", body);
                        }
                        nested.join();
                        return "joined";
                    }
                });
                group.join();
                return "joined";
            });
            Fixture.await(first);
            Race.dawdle();
            handle.cancelAndAwait();
            assertThat(running).hasValue(0);
            assertThat(handle.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
        }
    }

    @Test
    @DisplayName("STR-09: a completion between the look and the park is never missed")
    void completion_isNeverMissed(Fixture fixture) throws Exception {
        for (int round = 0; round < Race.rounds(2000); round++) {
            Task<Integer> task = fixture.runtime.start("Test.quick", () -> {
                Race.dawdle();
                return 1;
            });
            Race.dawdle();
            assertThat(round % 2 == 0 ? task.join() : task.get()).isEqualTo(1);
            try (TaskGroup group = fixture.runtime.open("Test.quick")) {
                group.start("call", () -> {
                    Race.dawdle();
                    return 1;
                });
                Race.dawdle();
                group.join();
            }
        }
    }
}
