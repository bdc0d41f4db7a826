package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnEveryKindOfThread
class FailureFormsTest {
    private static final int STRESS = Integer.getInteger("fanout.stress", 1);

    final Kind kind; // the fixture reads it

    FailureFormsTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    @DisplayName(
            "ERR-01 ERR-02 GRP-27: declared checked failures come as themselves, others as a cause; one to four types")
    void declaredTypes_areLetThrough(Fixture fixture) {
        FileNotFoundException file = new FileNotFoundException();
        assertThat(thrownBy(fixture, file, group -> group.join(IOException.class)))
                .isSameAs(file);
        assertThat(thrownBy(fixture, file, group -> group.join(TimeoutException.class, IOException.class)))
                .isSameAs(file);
        assertThat(thrownBy(
                        fixture,
                        file,
                        group -> group.join(TimeoutException.class, ClassNotFoundException.class, IOException.class)))
                .isSameAs(file);
        assertThat(thrownBy(
                        fixture,
                        file,
                        group -> group.join(
                                IOException.class,
                                TimeoutException.class,
                                ClassNotFoundException.class,
                                InterruptedException.class)))
                .isSameAs(file);
        assertThat(thrownBy(fixture, new Throwable("bare"), group -> group.join(Throwable.class)))
                .hasMessage("bare");
        assertThat(thrownBy(fixture, file, group -> group.join(TimeoutException.class)))
                .isExactlyInstanceOf(CallFailedException.class)
                .hasMessage("Test.form/fails failed with java.io.FileNotFoundException")
                .hasCause(file);
        assertThat(thrownBy(fixture, file, TaskGroup::join))
                .isExactlyInstanceOf(CallFailedException.class)
                .hasCause(file);
    }

    @Test
    @DisplayName("ERR-03 ERR-05 ERR-06 GFF-04: anything unchecked ends the call and is thrown as itself; siblings end")
    void unchecked_isThrownAsItself(Fixture fixture) {
        for (Throwable failure : List.of(
                new IllegalStateException(),
                new AssertionError("assertion"),
                new StackOverflowError("test"),
                new OutOfMemoryError("test"),
                new NoClassDefFoundError("test"),
                new ExceptionInInitializerError(new RuntimeException()),
                new InternalError("test"))) {
            CountDownLatch interrupted = new CountDownLatch(1);
            CountDownLatch running = new CountDownLatch(1);
            assertThatThrownBy(() -> {
                        try (TaskGroup group = fixture.runtime.open("Test.unchecked")) {
                            group.start("sleeper", () -> {
                                running.countDown();
                                return Fixture.sleeper(interrupted).run();
                            });
                            group.start("fails", () -> {
                                Fixture.await(running);
                                throw failure;
                            });
                            group.join();
                        }
                    })
                    .isSameAs(failure);
            assertThat(interrupted.getCount()).isZero();
        }
    }

    @Test
    @DisplayName("ERR-06: a real overflow of the stack is a failure like any other")
    void stackOverflow_isThrown(Fixture fixture) {
        assertThatThrownBy(() -> {
                    try (TaskGroup group = fixture.runtime.open("Test.overflow")) {
                        group.start("deep", () -> deep(0));
                        group.join();
                    }
                })
                .isInstanceOf(StackOverflowError.class);
    }

    @SuppressWarnings("InfiniteRecursion")
    private static int deep(int depth) {
        return deep(depth + 1) + depth;
    }

    @Test
    @DisplayName("ERR-03: each way to read a failed task has its form, and the instance is always the same")
    void failedTask_isReadInEachForm(Fixture fixture) {
        IOException checked = new IOException("no");
        AssertionError error = new AssertionError("no");
        for (Throwable failure : List.of(checked, error)) {
            Task<String> task = fixture.runtime.start("Test.read", () -> {
                throw failure;
            });
            assertThat(task.outcome()).isEqualTo(new Outcome.Failure<>(failure));
            assertThatThrownBy(task::get)
                    .isExactlyInstanceOf(ExecutionException.class)
                    .hasCause(failure);
            assertThatThrownBy(task::resultNow)
                    .isExactlyInstanceOf(IllegalStateException.class)
                    .hasCause(failure);
            Throwable joined = catchThrowable(task::join);
            assertThat(failure == error ? joined : joined.getCause()).isSameAs(failure);
        }
    }

    @Test
    @DisplayName("GFF-05: the first failure in time is thrown, whatever its place")
    void firstInTime_isThrown(Fixture fixture) {
        RuntimeException late = new IllegalStateException("late");
        RuntimeException early = new IllegalStateException("early");
        CountDownLatch running = new CountDownLatch(1);
        assertThatThrownBy(() -> {
                    try (TaskGroup group = fixture.runtime.open("Test.time")) {
                        group.start("late", () -> {
                            running.countDown();
                            try {
                                return Fixture.sleeper().run();
                            } catch (InterruptedException interrupt) {
                                throw late;
                            }
                        });
                        group.start("early", () -> {
                            Fixture.await(running);
                            throw early;
                        });
                        group.join();
                    }
                })
                .isSameAs(early);
        assertThat(GatherTrace.of(early).orElseThrow().failures()).containsExactly(late);
    }

    @Test
    @DisplayName("GFF-09: cancelled siblings are no noise, in whichever disguise; their failed clean-ups are kept")
    void cancelledSiblings_areNoNoise(Fixture fixture) {
        IOException root = new IOException("root");
        IllegalStateException cleanUp = new IllegalStateException("clean-up");
        CountDownLatch running = new CountDownLatch(4);
        assertThatThrownBy(() -> {
                    try (TaskGroup group = fixture.runtime.open("Test.noise")) {
                        for (int i = 0; i < 4; i++) {
                            int form = i;
                            group.start("sibling", () -> {
                                running.countDown();
                                try {
                                    return Fixture.sleeper().run();
                                } catch (InterruptedException interrupt) {
                                    interrupt.addSuppressed(form == 1 ? cleanUp : new InterruptedException("again"));
                                    throw form < 2 ? interrupt : new IllegalStateException("wrapped", interrupt);
                                }
                            });
                        }
                        group.start("root", () -> {
                            Fixture.await(running);
                            throw root;
                        });
                        group.join(IOException.class);
                    }
                })
                .isSameAs(root);
        assertThat(GatherTrace.of(root).orElseThrow().failures()).containsExactly(cleanUp);
        assertThat(fixture.listener.unread).isEmpty();
    }

    @Test
    @DisplayName(
            "GFF-11 STR-03 ERR-17: of failures at one instant one is thrown and the others are attached, each once")
    void failureStorm_losesNone(Fixture fixture) {
        int calls = 16;
        for (int run = 0; run < 60 * STRESS; run++) {
            CountDownLatch running = new CountDownLatch(calls);
            List<IllegalStateException> all = IntStream.range(0, calls)
                    .mapToObj(i -> new IllegalStateException("" + i))
                    .toList();
            Queue<Throwable> raised = new ConcurrentLinkedQueue<>();
            Throwable thrown = catchThrowable(() -> {
                try (TaskGroup group = fixture.runtime.open("Test.storm")) {
                    group.startEach("part", all, failure -> {
                        running.countDown();
                        running.await();
                        raised.add(failure);
                        throw failure;
                    });
                    group.join();
                }
            });
            List<Throwable> reached = new ArrayList<>(List.of(thrown));
            reached.addAll(GatherTrace.of(thrown).orElseThrow().failures());
            Set<Throwable> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
            distinct.addAll(reached);
            assertThat(reached).hasSameSizeAs(distinct).containsAll(raised).hasSizeLessThanOrEqualTo(calls);
        }
    }

    @Test
    @DisplayName("#1 #2 GFF-07 GFF-10: whatever the timing, the root cause is thrown, and nobody runs on")
    void rootCause_andNoOrphans(Fixture fixture) {
        for (int run = 0; run < 200 * STRESS; run++) {
            RuntimeException root = new IllegalStateException("root");
            CountDownLatch cleaned = new CountDownLatch(4);
            Throwable thrown = catchThrowable(() -> {
                try (TaskGroup group = fixture.runtime.open("Test.root")) {
                    CountDownLatch running = new CountDownLatch(4);
                    for (int i = 0; i < 4; i++) {
                        group.start("sibling", () -> {
                            running.countDown();
                            try {
                                return Fixture.sleeper().run();
                            } catch (InterruptedException interrupt) {
                                Thread.onSpinWait();
                                throw new IllegalArgumentException("provoked");
                            } finally {
                                cleaned.countDown();
                            }
                        });
                    }
                    group.start("root", () -> {
                        Fixture.await(running);
                        throw root;
                    });
                    group.join();
                }
            });
            assertThat(thrown).isSameAs(root);
            assertThat(cleaned.getCount()).isZero();
            assertThat(GatherTrace.of(thrown).orElseThrow().failures()).hasSize(4);
        }
    }

    private interface Join {
        void on(TaskGroup group) throws Throwable;
    }

    private static Throwable thrownBy(Fixture fixture, Throwable failure, Join join) {
        return catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.form")) {
                group.start("fails", () -> {
                    throw failure;
                });
                join.on(group);
            }
        });
    }

    @Test
    @DisplayName("ERR-18: what callers get does not reach the handler of uncaught exceptions as well")
    void failures_areNotUncaughtAsWell(Fixture fixture) {
        Queue<Throwable> uncaught = new ConcurrentLinkedQueue<>();
        Queue<Thread> ran = new ConcurrentLinkedQueue<>();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> uncaught.add(failure));
        try (TaskGroup group = fixture.runtime.open("Test.caught")) {
            for (Throwable failure : List.of(new IOException(), new IllegalStateException(), new AssertionError())) {
                group.startCollected("fails", () -> {
                    ran.add(Thread.currentThread());
                    throw failure;
                });
            }
            group.join();
            Fixture.until(() -> ran.stream().noneMatch(FailureFormsTest::runsACall));
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
        assertThat(ran).hasSize(3);
        assertThat(uncaught).isEmpty();
    }

    private static boolean runsACall(Thread thread) {
        return thread.isAlive() && thread.getName().startsWith("Test.");
    }
}
