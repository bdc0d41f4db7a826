package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Groups that one thread opens in the blocks of others, and what a failure means for them. */
@OnEveryKindOfThread
class NestedBlockTest {
    final Kind kind;

    NestedBlockTest(Kind kind) {
        this.kind = kind;
    }

    /** A call that fails as soon as the current thread waits in the end of a group. */
    private static Call<String> failingWhenWaited(Throwable failure) {
        Thread owner = Thread.currentThread();
        return () -> {
            Fixture.untilParkedIn(owner, GroupCore.class);
            throw failure;
        };
    }

    @Test
    @DisplayName("GRP-11: a group that has ended well leaves the one around it as it was")
    void innerEnds_outerGoesOn(Fixture fixture) {
        try (TaskGroup outer = fixture.runtime.open("Test.outer")) {
            CountDownLatch release = new CountDownLatch(1);
            Task<String> before = outer.start("before", () -> {
                Fixture.await(release);
                return "before";
            });
            for (int i = 0; i < 3; i++) {
                try (TaskGroup inner = fixture.runtime.open("Test.inner")) {
                    Task<String> part = inner.start("part", () -> "part");
                    inner.join();
                    assertThat(part.resultNow()).isEqualTo("part");
                }
            }
            assertThat(before.isDone()).isFalse();
            release.countDown();
            Task<String> after = outer.start("after", () -> "after");
            outer.join();
            assertThat(before.resultNow() + after.resultNow()).isEqualTo("beforeafter");
        }
    }

    @Test
    @DisplayName("GRP-11: a failure in the outer group aborts the inner one, and is thrown by its join as itself")
    void outerFails_innerIsAborted(Fixture fixture) {
        IllegalArgumentException failure = new IllegalArgumentException("outer");
        CountDownLatch ended = new CountDownLatch(2);
        AtomicReference<Throwable> inside = new AtomicReference<>();
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup outer = fixture.runtime.open("Test.outer")) {
                CountDownLatch asleep = new CountDownLatch(2);
                outer.start("sibling", () -> {
                    asleep.countDown();
                    return Fixture.sleeper(ended).run();
                });
                try (TaskGroup inner = fixture.runtime.open("Test.inner")) {
                    inner.start("sleeper", () -> {
                        asleep.countDown();
                        return Fixture.sleeper(ended).run();
                    });
                    Fixture.await(asleep);
                    outer.start("fails", failingWhenWaited(failure));
                    inner.join();
                } catch (Throwable leaving) {
                    inside.set(leaving);
                    throw leaving;
                }
            }
        });
        assertThat(thrown).isSameAs(failure).isSameAs(inside.get());
        assertThat(ended.getCount()).isZero();
        assertThat(thrown.getSuppressed()).hasSize(1).hasOnlyElementsOfType(GatherTrace.class);
        assertThat(GatherTrace.of(thrown).orElseThrow().failures()).isEmpty();
        assertThat(fixture.listener.unread).isEmpty();
    }

    @Test
    @DisplayName("GRP-11: what the calls of both groups fail with while they are cancelled rides on the failure")
    void outerFails_provokedFailuresAreKept(Fixture fixture) {
        IllegalArgumentException failure = new IllegalArgumentException("outer");
        IllegalStateException ofSibling = new IllegalStateException("sibling's clean-up");
        IllegalStateException ofInner = new IllegalStateException("inner's clean-up");
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup outer = fixture.runtime.open("Test.outer")) {
                CountDownLatch asleep = new CountDownLatch(2);
                outer.start("sibling", failingInCleanUp(asleep, ofSibling));
                try (TaskGroup inner = fixture.runtime.open("Test.inner")) {
                    inner.start("sleeper", failingInCleanUp(asleep, ofInner));
                    Fixture.await(asleep);
                    outer.start("fails", failingWhenWaited(failure));
                    inner.join();
                }
            }
        });
        assertThat(thrown).isSameAs(failure);
        assertThat(GatherTrace.of(thrown).orElseThrow().failures()).containsExactlyInAnyOrder(ofSibling, ofInner);
        assertThat(fixture.listener.unread).isEmpty();
    }

    private static Call<String> failingInCleanUp(CountDownLatch asleep, RuntimeException cleanUp) {
        return () -> {
            asleep.countDown();
            try {
                return Fixture.sleeper().run();
            } catch (InterruptedException interrupt) {
                throw cleanUp;
            }
        };
    }

    @Test
    @DisplayName("GRP-12: a failure in the inner group leaves the outer block, whose calls are cancelled and awaited")
    void innerFails_outerIsCancelled(Fixture fixture) {
        IOException failure = new IOException("inner");
        CountDownLatch ended = new CountDownLatch(1);
        AtomicReference<Task<String>> sibling = new AtomicReference<>();
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup outer = fixture.runtime.open("Test.outer")) {
                CountDownLatch asleep = new CountDownLatch(1);
                sibling.set(outer.start("sibling", () -> {
                    asleep.countDown();
                    return Fixture.sleeper(ended).run();
                }));
                Fixture.await(asleep);
                try (TaskGroup inner = fixture.runtime.open("Test.inner")) {
                    inner.start("fails", () -> {
                        throw failure;
                    });
                    inner.join(IOException.class);
                }
                outer.join();
            }
        });
        assertThat(thrown).isSameAs(failure);
        assertThat(ended.getCount()).isZero();
        assertThat(sibling.get().outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.NOT_NEEDED));
    }

    @Test
    @DisplayName("GRP-12: a failure of the inner group that is caught in the outer block harms nobody else")
    void innerFailureCaught_outerGoesOn(Fixture fixture) {
        try (TaskGroup outer = fixture.runtime.open("Test.outer")) {
            CountDownLatch release = new CountDownLatch(1);
            Task<String> sibling = outer.start("sibling", () -> {
                Fixture.await(release);
                return "sibling";
            });
            assertThatThrownBy(() -> {
                        try (TaskGroup inner = fixture.runtime.open("Test.inner")) {
                            inner.start("fails", () -> {
                                throw new IllegalStateException("inner");
                            });
                            inner.join();
                        }
                    })
                    .hasMessage("inner");
            assertThat(sibling.isDone()).isFalse();
            release.countDown();
            outer.join();
            assertThat(sibling.resultNow()).isEqualTo("sibling");
        }
    }

    @Test
    @DisplayName("GRP-11 CAN-24: the failure of the outermost of three groups is thrown by the join of the innermost")
    void threeDeep_outermostFails(Fixture fixture) {
        IllegalArgumentException failure = new IllegalArgumentException("outermost");
        CountDownLatch ended = new CountDownLatch(2);
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup outermost = fixture.runtime.open("Test.outermost")) {
                try (TaskGroup middle = fixture.runtime.open("Test.middle")) {
                    try (TaskGroup innermost = fixture.runtime.open("Test.innermost")) {
                        CountDownLatch asleep = new CountDownLatch(2);
                        middle.start("sleeper", () -> {
                            asleep.countDown();
                            return Fixture.sleeper(ended).run();
                        });
                        innermost.start("sleeper", () -> {
                            asleep.countDown();
                            return Fixture.sleeper(ended).run();
                        });
                        Fixture.await(asleep);
                        outermost.start("fails", failingWhenWaited(failure));
                        innermost.join();
                    }
                }
            }
        });
        assertThat(thrown).isSameAs(failure);
        assertThat(ended.getCount()).isZero();
        assertThat(thrown.getSuppressed()).hasSize(1);
    }

    @Test
    @DisplayName(
            "GRP-11: the failure of the middle one of three groups ends the innermost and itself, not the outermost")
    void threeDeep_middleFails(Fixture fixture) {
        IllegalArgumentException failure = new IllegalArgumentException("middle");
        try (TaskGroup outermost = fixture.runtime.open("Test.outermost")) {
            CountDownLatch release = new CountDownLatch(1);
            Task<String> sibling = outermost.start("sibling", () -> {
                Fixture.await(release);
                return "sibling";
            });
            CountDownLatch ended = new CountDownLatch(1);
            assertThatThrownBy(() -> {
                        try (TaskGroup middle = fixture.runtime.open("Test.middle");
                                TaskGroup innermost = fixture.runtime.open("Test.innermost")) {
                            CountDownLatch asleep = new CountDownLatch(1);
                            innermost.start("sleeper", () -> {
                                asleep.countDown();
                                return Fixture.sleeper(ended).run();
                            });
                            Fixture.await(asleep);
                            middle.start("fails", failingWhenWaited(failure));
                            innermost.join();
                        }
                    })
                    .isSameAs(failure);
            assertThat(ended.getCount()).isZero();
            release.countDown();
            outermost.join();
            assertThat(sibling.resultNow()).isEqualTo("sibling");
        }
    }

    @Test
    @DisplayName("GRP-11 D13: the block that swallows the failure gets it again from the outer join, told once")
    void swallowedInBlock_isThrownByTheOuterJoin(Fixture fixture) {
        IllegalArgumentException failure = new IllegalArgumentException("outer");
        IllegalStateException cleanUp = new IllegalStateException("clean-up");
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup outer = fixture.runtime.open("Test.outer")) {
                CountDownLatch asleep = new CountDownLatch(1);
                outer.start("sibling", failingInCleanUp(asleep, cleanUp));
                Fixture.await(asleep);
                outer.start("fails", failingWhenWaited(failure));
                try (TaskGroup inner = fixture.runtime.open("Test.inner")) {
                    inner.start("sleeper", Fixture.sleeper());
                    inner.join();
                } catch (IllegalArgumentException swallowed) {
                    assertThat(swallowed).isSameAs(failure);
                }
                outer.join();
            }
        });
        assertThat(thrown).isSameAs(failure);
        assertThat(thrown.getSuppressed()).hasSize(1);
        assertThat(GatherTrace.of(thrown).orElseThrow().failures()).containsExactly(cleanUp);
        assertThat(fixture.listener.unread).isEmpty();
    }

    @Test
    @DisplayName(
            "GRP-11 D6: a group that is opened in the block of a failed one starts nothing, and throws its failure")
    void openedInFailedGroup_startsNothing(Fixture fixture) {
        IllegalArgumentException failure = new IllegalArgumentException("outer");
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup outer = fixture.runtime.open("Test.outer")) {
                Task<String> failing = outer.start("fails", () -> {
                    throw failure;
                });
                Fixture.until(failing::isDone);
                Fixture.until(() -> outer.start("late", () -> "late").isCancelled());
                int before = fixture.threads.size();
                try (TaskGroup inner = fixture.runtime.open("Test.inner")) {
                    Task<String> late = inner.start("late", () -> "late");
                    assertThat(late.isCancelled()).isTrue();
                    assertThat(fixture.threads).hasSize(before);
                    inner.join();
                }
            }
        });
        assertThat(thrown).isSameAs(failure);
    }
}
