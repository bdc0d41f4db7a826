package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnEveryKindOfThread
class GatherCollectTest {
    final Kind kind; // the fixture reads it

    GatherCollectTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    @DisplayName("GCO-03 GRP-21 GFF-19: a collected failure disturbs nobody, and is there as the same instance")
    void collectedFailure_disturbsNobody(Fixture fixture) {
        IOException failure = new IOException("no");
        try (TaskGroup group = fixture.runtime.open("Test.collect")) {
            Task<String> a = group.startCollected("a", () -> {
                throw failure;
            });
            Task<String> b = group.start("b", () -> {
                Fixture.until(a::isDone);
                Thread.sleep(1); // would throw if it had been interrupted
                return "b";
            });
            group.join();
            assertThat(a.outcome()).isEqualTo(new Outcome.Failure<>(failure));
            assertThat(b.outcome()).isEqualTo(new Outcome.Success<>("b"));
            assertThat(failure.getSuppressed()).isEmpty();
        }
    }

    @Test
    @DisplayName("GCO-04: a collected call that is cancelled through its handle is just that")
    void collectedCancelled_isAnOutcome(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        try (TaskGroup group = fixture.runtime.open("Test.collect")) {
            Task<String> a = group.startCollected("a", () -> "a");
            Task<String> b = group.startCollected("b", () -> {
                running.countDown();
                return Fixture.sleeper().run();
            });
            Fixture.await(running);
            b.cancel(true);
            group.join();
            assertThat(List.of(a.outcome(), b.outcome()))
                    .containsExactly(new Outcome.Success<>("a"), new Outcome.Cancelled<>(CancelReason.REQUESTED));
        }
    }

    @Test
    @DisplayName("GCO-06 GRP-22 #8: the caller's own interrupt is not collected: calls end, and it is handed on")
    void callersInterrupt_isHandedOn(Fixture fixture) throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(2);
        Thread helper = Fixture.interruptWhenItWaits(Thread.currentThread());
        assertThatThrownBy(() -> {
                    try (TaskGroup group = fixture.runtime.open("Test.collect")) {
                        CountDownLatch running = new CountDownLatch(2);
                        for (int i = 0; i < 2; i++) {
                            group.startCollected("sleeper", () -> {
                                running.countDown();
                                return Fixture.sleeper(interrupted).run();
                            });
                        }
                        Fixture.await(running);
                        group.join(InterruptedException.class);
                    }
                })
                .isInstanceOf(InterruptedException.class);
        assertThat(interrupted.getCount()).isZero();
        helper.join();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    @DisplayName("GCO-07: at the deadline what is there is returned, and the rest is cancelled and has ended")
    void deadline_keepsWhatIsThere(Fixture fixture) {
        CountDownLatch interrupted = new CountDownLatch(1);
        try (TaskGroup group = fixture.timeless.open("Test.collect", Duration.ofMillis(100))) {
            CountDownLatch running = new CountDownLatch(1);
            Task<String> done = group.startCollected("done", () -> "done");
            Task<String> slow = group.startCollected("slow", () -> {
                running.countDown();
                return Fixture.sleeper(interrupted).run();
            });
            assertThat(done.join()).isEqualTo("done");
            Fixture.await(running);
            fixture.time.advance(Duration.ofMillis(100));
            group.join();
            assertThat(List.of(done.outcome(), slow.outcome()))
                    .containsExactly(new Outcome.Success<>("done"), new Outcome.Cancelled<>(CancelReason.DEADLINE));
        }
        assertThat(interrupted.getCount()).isZero();
    }

    @Test
    @DisplayName("GCO-13 D8: a collected error of the machine is thrown when all have ended, with the other failures")
    void machineError_isThrownAfterAll(Fixture fixture) {
        OutOfMemoryError oom = new OutOfMemoryError("test");
        IOException other = new IOException("other");
        AtomicReference<Outcome<String>> rest = new AtomicReference<>();
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.machine")) {
                group.startCollected("other", () -> {
                    throw other;
                });
                Task<String> machine = group.startCollected("machine", () -> {
                    throw oom;
                });
                Task<String> slow = group.startCollected("slow", () -> {
                    Fixture.until(machine::isDone);
                    Thread.sleep(1);
                    return "slow";
                });
                try {
                    group.join();
                } finally {
                    rest.set(slow.outcome());
                }
            }
        });
        assertThat(thrown).isSameAs(oom);
        assertThat(GatherTrace.of(oom).orElseThrow().failures()).containsExactly(other);
        assertThat(rest.get()).isEqualTo(new Outcome.Success<>("slow"));
    }

    @Test
    @DisplayName("D8: an Outcome never hides an error of the machine, of a call or of the one who builds the result")
    void outcome_neverHidesAMachineError(Fixture fixture) {
        StackOverflowError overflow = new StackOverflowError("test");
        assertThatThrownBy(() -> {
                    try (TaskGroup group = fixture.runtime.open("Test.outcome")) {
                        group.start("overflow", () -> {
                            throw overflow;
                        });
                        group.joinOutcome(() -> "not reached").isSuccess();
                    }
                })
                .isSameAs(overflow);
        IOException collected = new IOException("collected");
        OutOfMemoryError oom = new OutOfMemoryError("test");
        assertThatThrownBy(() -> {
                    try (TaskGroup group = fixture.runtime.open("Test.outcome")) {
                        group.startCollected("collected", () -> {
                            throw collected;
                        });
                        group.joinOutcome(() -> {
                                    throw oom;
                                })
                                .isSuccess();
                    }
                })
                .isSameAs(oom);
        assertThat(GatherTrace.of(oom).orElseThrow().failures()).containsExactly(collected);
    }

    @Test
    @DisplayName("GFF-18 D2: a result that cannot be built is its builder's exception, with collected failures if any")
    void resultThatCannotBeBuilt_carriesTheCollected(Fixture fixture) {
        Thread caller = Thread.currentThread();
        for (boolean failing : new boolean[] {false, true}) {
            IOException collected = new IOException("collected");
            IllegalArgumentException refusal = new IllegalArgumentException("record");
            Throwable thrown = catchThrowable(() -> {
                try (TaskGroup group = fixture.runtime.open("Test.record")) {
                    group.startCollected("part", () -> {
                        if (failing) {
                            throw collected;
                        }
                        return "part";
                    });
                    group.join();
                    assertThat(group.<Thread>result(Thread::currentThread)).isSameAs(caller);
                    group.result(() -> {
                        throw refusal;
                    });
                }
            });
            assertThat(thrown).isSameAs(refusal);
            if (failing) {
                assertThat(GatherTrace.of(thrown).orElseThrow().failures()).containsExactly(collected);
            } else {
                assertThat(thrown.getSuppressed()).isEmpty();
            }
        }
    }

    @Test
    @DisplayName("D2: joinOutcome gives what join would have thrown, as the same instance, and builds on the caller")
    void joinOutcome_givesTheFailure(Fixture fixture) {
        IOException failure = new IOException("no");
        IllegalArgumentException refusal = new IllegalArgumentException("record");
        try (TaskGroup group = fixture.runtime.open("Test.outcome")) {
            group.start("part", () -> {
                throw failure;
            });
            Outcome<String> outcome = group.joinOutcome(() -> "not reached");
            assertThat(outcome).isEqualTo(new Outcome.Failure<>(failure));
            assertThat(GatherTrace.of(failure)).isPresent();
        }
        try (TaskGroup group = fixture.runtime.open("Test.outcome")) {
            assertThat(group.joinOutcome(() -> {
                        throw refusal;
                    }))
                    .isEqualTo(new Outcome.Failure<>(refusal));
            assertThat(refusal.getSuppressed()).isEmpty();
        }
        try (TaskGroup group = fixture.runtime.open("Test.outcome")) {
            assertThat(group.joinOutcome(Thread::currentThread))
                    .isEqualTo(new Outcome.Success<>(Thread.currentThread()));
        }
    }
}
