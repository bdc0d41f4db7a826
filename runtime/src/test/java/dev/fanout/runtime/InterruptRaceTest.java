package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The caller's interrupt, deadlines and storms of failures, all at once with the end of the gather. */
@OnEveryKindOfThread
class InterruptRaceTest {
    final Kind kind;

    InterruptRaceTest(Kind kind) {
        this.kind = kind;
    }

    /** A thread that interrupts another one, each time that it is let go. */
    private static final class Interrupter implements AutoCloseable {
        private final Race race = new Race(2);
        private final Race landed = new Race(2);
        private final Thread thread;

        Interrupter(Thread target, int rounds) {
            thread = new Thread(() -> {
                for (int i = 0; i < rounds; i++) {
                    race.start();
                    Race.dawdle();
                    Race.dawdle();
                    target.interrupt();
                    landed.start();
                }
            });
            thread.setDaemon(true);
            thread.start();
        }

        void go() {
            race.start();
        }

        /** Returns when the interrupt was sent; whoever is not interrupted then has swallowed it. */
        void awaitInterrupt() {
            landed.start();
        }

        @Override
        public void close() {
            Fixture.until(() -> !thread.isAlive());
        }
    }

    @Test
    @DisplayName(
            "STR-05 CAN-22 CAN-09 #11: the caller's interrupt against completion: a value with the flag set, or the exception, never neither")
    void interruptAgainstCompletion_isNeverSwallowed(Fixture fixture) throws Exception {
        int rounds = Race.rounds(1000);
        try (Interrupter interrupter = new Interrupter(Thread.currentThread(), rounds)) {
            for (int i = 0; i < rounds; i++) {
                boolean declared = i % 2 == 0;
                Throwable thrown = catchThrowable(() -> {
                    try (TaskGroup group = fixture.runtime.open("Test.race")) {
                        interrupter.go();
                        Task<String> task = group.start("quick", () -> {
                            Race.dawdle();
                            return "value";
                        });
                        if (declared) {
                            group.join(InterruptedException.class);
                        } else {
                            group.join();
                        }
                        assertThat(task.resultNow()).isEqualTo("value");
                    }
                });
                interrupter.awaitInterrupt();
                boolean flag = Thread.interrupted();
                if (thrown instanceof InterruptedException) {
                    assertThat(declared).isTrue();
                    assertThat(flag).as("one interrupt is not two").isFalse();
                } else {
                    assertThat(flag).as("%s", thrown).isTrue();
                    assertThat(thrown == null || thrown instanceof CancelledException)
                            .as("%s", thrown)
                            .isTrue();
                }
            }
        }
    }

    @Test
    @DisplayName(
            "STR-05 CAN-20 D3 #11: the caller's interrupt against a failure: whichever came first is thrown, and neither is lost")
    void interruptAgainstFailure_losesNeither(Fixture fixture) throws Exception {
        int rounds = Race.rounds(1000);
        try (Interrupter interrupter = new Interrupter(Thread.currentThread(), rounds)) {
            for (int i = 0; i < rounds; i++) {
                IOException failure = new IOException("race");
                Task<?>[] fails = new Task<?>[1];
                Throwable thrown = catchThrowable(() -> {
                    try (TaskGroup group = fixture.runtime.open("Test.race")) {
                        group.start("sleeper", Fixture.sleeper());
                        fails[0] = group.start("fails", () -> {
                            Race.dawdle();
                            throw failure;
                        });
                        interrupter.go();
                        group.join(IOException.class, InterruptedException.class);
                    }
                });
                interrupter.awaitInterrupt();
                boolean flag = Thread.interrupted();
                if (thrown == failure) {
                    assertThat(flag).isTrue();
                } else {
                    assertThat(thrown).isExactlyInstanceOf(InterruptedException.class);
                    assertThat(flag).isFalse();
                    boolean neverBegan = fails[0].isCancelled()
                            && GatherTrace.of(thrown)
                                    .map(trace -> trace.failures().isEmpty())
                                    .orElse(true);
                    assertThat(neverBegan
                                    || GatherTrace.of(thrown)
                                            .orElseThrow()
                                            .failures()
                                            .contains(failure))
                            .isTrue();
                }
            }
        }
    }

    @Test
    @DisplayName("STR-05 CAN-22: the caller's interrupt against its own wait for a handle, and against cancelAndAwait")
    void interruptAgainstWaits_isNeverSwallowed(Fixture fixture) throws Exception {
        int rounds = Race.rounds(1000);
        try (Interrupter interrupter = new Interrupter(Thread.currentThread(), rounds)) {
            for (int i = 0; i < rounds; i++) {
                Task<String> task = fixture.runtime.start("Test.race", () -> {
                    Race.dawdle();
                    return "value";
                });
                int way = i % 3;
                interrupter.go();
                Throwable thrown = catchThrowable(() -> {
                    if (way == 0) {
                        task.cancelAndAwait();
                    } else {
                        assertThat(way == 1 ? task.get() : task.join()).isEqualTo("value");
                    }
                });
                interrupter.awaitInterrupt();
                assertThat(Thread.interrupted()).as("%s", thrown).isEqualTo(!(thrown instanceof InterruptedException));
                assertThat(task.cancel(true) || task.isDone()).isTrue();
            }
        }
    }

    @Test
    @DisplayName(
            "STR-03 GFF-11 GFF-05: of many that fail at once one is thrown, and each of the others is there exactly once")
    void failureStorm_accountsForAll(Fixture fixture) {
        int n = 50;
        for (int round = 0; round < Race.rounds(20); round++) {
            CyclicBarrier barrier = new CyclicBarrier(n);
            Throwable[] failures = new Throwable[n];
            Task<?>[] tasks = new Task<?>[n];
            Throwable thrown = catchThrowable(() -> {
                try (TaskGroup group = fixture.runtime.open("Test.storm")) {
                    for (int i = 0; i < n; i++) {
                        int index = i;
                        failures[i] = i % 2 == 0 ? new IOException("n" + i) : new IllegalStateException("n" + i);
                        tasks[i] = group.start("fails", () -> {
                            barrier.await();
                            throw failures[index];
                        });
                    }
                    group.join(IOException.class);
                }
            });
            Set<Throwable> found = new HashSet<>(List.of(thrown));
            List<Throwable> others =
                    new ArrayList<>(GatherTrace.of(thrown).orElseThrow().failures());
            found.addAll(others);
            assertThat(others).doesNotHaveDuplicates().doesNotContain(thrown);
            // who was still at the barrier when it was interrupted has no failure to account for
            Set<Throwable> expected = new HashSet<>(Arrays.asList(failures));
            for (int i = 0; i < n; i++) {
                if (tasks[i].isCancelled() && !found.contains(failures[i])) {
                    expected.remove(failures[i]);
                }
            }
            assertThat(found).isEqualTo(expected);
        }
    }

    @Test
    @DisplayName(
            "STR-04 TMO-12 CAN-21 #17: a deadline against completion: a value or the deadline, and the caller is never interrupted")
    void deadlineAgainstCompletion_leavesNoTrace(Fixture fixture) throws Exception {
        int values = 0;
        int rounds = Race.rounds(500);
        for (int i = 0; i < rounds; i++) {
            long nanos = 20_000 + i % 50 * 10_000L;
            Throwable thrown = catchThrowable(() -> {
                try (TaskGroup group = fixture.runtime.open("Test.race", Duration.ofNanos(nanos))) {
                    Task<String> task = group.start("quick", () -> {
                        Thread.sleep(0, 200_000);
                        return "value";
                    });
                    group.join();
                    assertThat(task.resultNow()).isEqualTo("value");
                }
            });
            assertThat(thrown == null || thrown instanceof DeadlineExceededException)
                    .as("%s", thrown)
                    .isTrue();
            values += thrown == null ? 1 : 0;
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            Thread.sleep(0);
        }
        assertThat(values).isBetween(0, rounds);
    }

    @AfterEach
    void noInterruptIsLeft() {
        assertThat(Thread.interrupted()).isFalse();
    }
}
