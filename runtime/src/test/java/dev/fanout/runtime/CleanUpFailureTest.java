package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What goes wrong in calls after they were asked to stop is told apart from the interrupt, and kept. */
@OnEveryKindOfThread
class CleanUpFailureTest {
    final Kind kind;

    CleanUpFailureTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    @DisplayName("GFF-08: what fails after the body does not take the place of the body's own failure")
    void failureAfterTheBody_isBesideIt(Fixture fixture) {
        IOException failure = new IOException("body");
        IllegalStateException after = new IllegalStateException("after");
        TaskRun run = new TaskRun(
                () -> {
                    throw failure;
                },
                true);
        run.in(Carried.NOTHING);
        run.failBeside(after);
        assertThat(run.endAfter(TaskState.RUNNING)).isEqualTo(TaskState.FAILED);
        assertThat(run.result(TaskState.FAILED)).isSameAs(failure);
        assertThat(run.remains(TaskState.FAILED)).containsExactly(after);
    }

    @Test
    @DisplayName("CAN-30: who sets the flag again and throws something that speaks of the interrupt was cancelled")
    void flagSetAgain_isCancelled(Fixture fixture) {
        IOException failure = new IOException("root");
        List<Task<String>> tasks = new ArrayList<>();
        Throwable thrown = Abort.aborted(fixture, failure, tasks, () -> {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a connection");
        });
        assertThat(tasks.get(0).outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.SIBLING_FAILED));
        assertThat(GatherTrace.of(thrown).orElseThrow().failures()).isEmpty();
    }

    @Test
    @DisplayName(
            "CAN-30 GFF-08 CAN-33: a failure with the flag set that may be a real one is kept, though the call was cancelled")
    void flagStillSet_losesNothing(Fixture fixture) {
        IOException failure = new IOException("root");
        IllegalStateException real = new IllegalStateException("disk full");
        List<Task<String>> tasks = new ArrayList<>();
        Throwable thrown = Abort.aborted(fixture, failure, tasks, () -> {
            Thread.currentThread().interrupt();
            throw real;
        });
        assertThat(thrown).isSameAs(failure);
        assertThat(tasks.get(0).outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.SIBLING_FAILED));
        assertThat(GatherTrace.of(thrown).orElseThrow().failures()).containsExactly(real);
    }

    @Test
    @DisplayName(
            "GFF-08 CAN-33: clean-ups that fail after an interrupt are kept, raw, suppressed on it, or below another interrupt")
    void failedCleanUps_areKept(Fixture fixture) {
        IOException closing = new IOException("close failed");
        IOException deeper = new IOException("close failed further in");
        IllegalStateException replaced = new IllegalStateException("finally failed");
        InterruptedException interrupt = new InterruptedException();
        interrupt.addSuppressed(closing);
        InterruptedIOException noise = new InterruptedIOException();
        noise.addSuppressed(deeper);
        noise.addSuppressed(interrupt); // a cycle
        interrupt.addSuppressed(noise);
        IOException failure = new IOException("root");
        List<Task<String>> tasks = new ArrayList<>();
        Throwable thrown = Abort.aborted(
                fixture,
                failure,
                tasks,
                () -> {
                    throw new UncheckedIOException(new IOException(interrupt));
                },
                () -> {
                    throw replaced;
                });
        assertThat(thrown).isSameAs(failure);
        assertThat(tasks.get(0).outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.SIBLING_FAILED));
        assertThat(tasks.get(1).outcome()).isEqualTo(new Outcome.Failure<>(replaced));
        assertThat(GatherTrace.of(thrown).orElseThrow().failures())
                .containsExactlyInAnyOrder(closing, deeper, replaced);
    }

    @Test
    @DisplayName("CAN-40 D8: an Error in reaction to a cancellation is that error, also with the flag set")
    void error_isNeverADisguise(Fixture fixture) {
        Error error = new AssertionError("wrong", new InterruptedException());
        IOException failure = new IOException("root");
        List<Task<String>> tasks = new ArrayList<>();
        Throwable thrown = Abort.aborted(fixture, failure, tasks, () -> {
            Thread.currentThread().interrupt();
            throw error;
        });
        assertThat(thrown).isSameAs(failure);
        assertThat(tasks.get(0).outcome()).isEqualTo(new Outcome.Failure<>(error));
        StackOverflowError machine = new StackOverflowError();
        assertThat(Abort.aborted(fixture, failure, tasks, () -> {
                    Thread.currentThread().interrupt();
                    throw machine;
                }))
                .isSameAs(machine);
    }

    @Test
    @DisplayName("CAN-30: hostile exceptions hang nothing")
    void hostile_isClassifiedAnyway(Fixture fixture) {
        IOException failure = new IOException("root");
        for (Exception hostile : List.<Exception>of(new Hostile(), new Endless())) {
            List<Task<String>> tasks = new ArrayList<>();
            Throwable thrown = Abort.aborted(fixture, failure, tasks, () -> {
                throw hostile;
            });
            assertThat(thrown == failure).isTrue();
            assertThat(tasks.get(0).outcome() instanceof Outcome.Failure<String> kept && kept.exception() == hostile)
                    .isTrue();
            List<Task<String>> flagged = new ArrayList<>();
            Abort.aborted(fixture, failure, flagged, () -> {
                Thread.currentThread().interrupt();
                throw hostile;
            });
            assertThat(flagged.get(0).isCancelled()).isTrue();
        }
    }

    @Test
    @DisplayName("GFF-08 D1: what fails in the clean-up of a cancelled nested gather reaches the outer caller")
    void nestedCleanUpFailures_areKept(Fixture fixture) {
        IOException failure = new IOException("root");
        IllegalStateException cleanup = new IllegalStateException("clean-up, two groups down");
        CountDownLatch asleep = new CountDownLatch(1);
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.root")) {
                group.start("a", nested(fixture, nested(fixture, () -> {
                    asleep.countDown();
                    try {
                        return Fixture.sleeper().run();
                    } catch (InterruptedException interrupt) {
                        throw cleanup;
                    }
                })));
                group.start("b", () -> {
                    Fixture.await(asleep);
                    throw failure;
                });
                group.join(IOException.class);
            }
        });
        assertThat(thrown).isSameAs(failure);
        assertThat(GatherTrace.of(thrown).orElseThrow().failures()).containsExactly(cleanup);
    }

    @Test
    @DisplayName("GFF-08 GFF-11: a nested gather's own failure is kept when its outer gather is aborted meanwhile")
    void nestedFailure_duringAnAbort_isKept(Fixture fixture) {
        IOException failure = new IOException("outer");
        IOException inner = new IOException("inner");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch failed = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.root")) {
                Task<String> nested = group.start("a", () -> {
                    try (TaskGroup within = fixture.runtime.open("Test.nested")) {
                        within.start("cleans", () -> {
                            try {
                                return Fixture.sleeperThatTells(begun).run();
                            } finally {
                                failed.countDown();
                                Fixture.await(mayEnd);
                            }
                        });
                        within.start("fails", () -> {
                            Fixture.await(begun);
                            throw inner;
                        });
                        within.join(IOException.class);
                        return "joined";
                    }
                });
                group.start("b", () -> {
                    Fixture.await(failed);
                    throw failure;
                });
                Fixture.until(() -> ((CallTask<?>) nested).stopReason() != null);
                mayEnd.countDown();
                group.join(IOException.class);
            }
        });
        assertThat(thrown).isSameAs(failure);
        assertThat(GatherTrace.of(thrown).orElseThrow().failures()).containsExactly(inner);
    }

    private static Call<String> nested(Fixture fixture, Call<String> call) {
        return () -> {
            try (TaskGroup group = fixture.runtime.open("Test.nested")) {
                group.start("call", call);
                group.join();
                return "joined";
            }
        };
    }

    private static final class Hostile extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw new IllegalStateException("hostile");
        }

        @Override
        public synchronized Throwable getCause() {
            throw new StackOverflowError();
        }

        @Override
        public String toString() {
            throw new IllegalStateException("hostile");
        }

        @Override
        public int hashCode() {
            throw new IllegalStateException("hostile");
        }

        @Override
        public boolean equals(Object other) {
            throw new IllegalStateException("hostile");
        }
    }

    /** Has a new cause whenever it is asked. */
    private static final class Endless extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public synchronized Throwable getCause() {
            return new Endless();
        }
    }
}
