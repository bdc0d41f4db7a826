package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnEveryKindOfThread
class GatherFailFastTest {
    private final Kind kind;

    GatherFailFastTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    @DisplayName("CRE-01 GFF-01: calls run side by side, and each result has its place")
    void calls_runConcurrently(Fixture fixture) {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(1);
        try (TaskGroup group = fixture.runtime.open("Test.both")) {
            Task<String> a = group.start("a", () -> {
                first.countDown();
                Fixture.await(second);
                return "a";
            });
            Task<String> b = group.start("b", () -> {
                second.countDown();
                Fixture.await(first);
                return "b";
            });
            group.join();
            assertThat(List.of(a.resultNow(), b.resultNow())).containsExactly("a", "b");
        }
    }

    @Test
    @DisplayName(
            "GFF-06 GFF-07 TMO-13: a failure interrupts the siblings and waits for their end, then is thrown as itself")
    void failure_cancelsSiblingsAndWaitsForTheirEnd(Fixture fixture) {
        AtomicBoolean cleaned = new AtomicBoolean();
        CountDownLatch cancelled = new CountDownLatch(1);
        CountDownLatch mayClean = new CountDownLatch(1);
        IOException failure = new IOException("root");
        assertThatThrownBy(() -> {
                    try (TaskGroup group = fixture.runtime.open("Test.fails")) {
                        CountDownLatch asleep = new CountDownLatch(1);
                        group.start("slow", () -> {
                            try {
                                asleep.countDown();
                                Thread.sleep(86_400_000);
                            } catch (InterruptedException interrupt) {
                                cancelled.countDown();
                                Fixture.await(mayClean);
                                cleaned.set(true);
                            }
                            return null;
                        });
                        group.start("fast", () -> {
                            Fixture.await(asleep);
                            throw failure;
                        });
                        Thread owner = Thread.currentThread();
                        new Thread(() -> {
                                    Fixture.await(cancelled);
                                    Fixture.untilParkedIn(owner, GroupCore.class);
                                    mayClean.countDown();
                                })
                                .start();
                        group.join(IOException.class);
                    }
                })
                .isSameAs(failure);
        assertThat(cleaned).isTrue();
    }

    @Test
    @DisplayName("GFF-10: what a failure provokes never overtakes it")
    void rootCause_staysPrimary(Fixture fixture) {
        for (int run = 0; run < 300; run++) {
            RuntimeException root = new RuntimeException("root");
            Throwable thrown = catchThrowable(() -> {
                try (TaskGroup group = fixture.runtime.open("Test.root")) {
                    for (int i = 0; i < 20; i++) {
                        group.start("sibling", () -> {
                            try {
                                Thread.sleep(86_400_000);
                            } catch (InterruptedException interrupt) {
                                throw new IllegalStateException("provoked");
                            }
                            return null;
                        });
                    }
                    group.start("root", () -> {
                        throw root;
                    });
                    group.join();
                }
            });
            assertThat(thrown).isSameAs(root);
        }
    }

    @Test
    @DisplayName(
            "GFF-08 ERR-08 ERR-07: what siblings fail with while they are cancelled is not lost; an Error of the machine comes first")
    void lateFailures_areKept(Fixture fixture) {
        IllegalStateException cleanup = new IllegalStateException("clean-up");
        OutOfMemoryError oom = new OutOfMemoryError("test");
        IOException failure = new IOException("root");
        CountDownLatch asleep = new CountDownLatch(2);
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.late")) {
                group.start("a", () -> {
                    asleep.countDown();
                    try {
                        Thread.sleep(86_400_000);
                        return null;
                    } catch (InterruptedException interrupt) {
                        throw cleanup;
                    }
                });
                group.start("b", () -> {
                    asleep.countDown();
                    try {
                        Thread.sleep(86_400_000);
                        return null;
                    } catch (InterruptedException interrupt) {
                        throw oom;
                    }
                });
                group.start("c", () -> {
                    Fixture.await(asleep);
                    throw failure;
                });
                group.join(IOException.class);
            }
        });
        assertThat(thrown).isSameAs(oom);
        assertThat(GatherTrace.of(thrown).orElseThrow().failures()).containsExactly(failure, cleanup);
    }

    @Test
    @DisplayName("GFF-02: gathering nothing needs no thread")
    void empty_returnsAtOnce(Fixture fixture) {
        try (TaskGroup group = fixture.runtime.open("Test.none")) {
            EachTasks<Object, Object> none = group.startEach("none", List.of(), element -> element);
            group.join();
            assertThat(none.results()).isEmpty();
        }
        assertThat(fixture.threads).isEmpty();
    }

    @Test
    @DisplayName(
            "CRE-05 #21: a thread that cannot be started fails the gather as itself, and what was started is ended")
    void startRefused_cancelsWhatWasStarted(Fixture fixture) {
        OutOfMemoryError refusal = new OutOfMemoryError("unable to create native thread");
        AtomicInteger made = new AtomicInteger();
        CountDownLatch interrupted = new CountDownLatch(3);
        FanoutRuntime runtime = fixture.builder()
                .threads(body -> {
                    if (made.incrementAndGet() > 3) {
                        throw refusal;
                    }
                    return kind.factory().orElse(Thread::new).newThread(body);
                })
                .build();
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = runtime.open("Test.refused")) {
                List<CountDownLatch> asleep = new ArrayList<>();
                for (int i = 0; i < 10; i++) {
                    CountDownLatch running = new CountDownLatch(1);
                    if (i < 3) {
                        asleep.add(running);
                    } else {
                        asleep.forEach(Fixture::await);
                    }
                    group.start("task", () -> {
                        running.countDown();
                        return Fixture.sleeper(interrupted).run();
                    });
                }
                group.join();
            }
        });
        assertThat(thrown).isSameAs(refusal);
        assertThat(thrown.getSuppressed()).isEmpty();
        assertThat(interrupted.getCount()).isZero();
        assertThat(made).hasValue(4);
    }
}
