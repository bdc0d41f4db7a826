package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An interrupt of the thread that gathers, from outside. */
@OnEveryKindOfThread
class CallerInterruptTest {
    final Kind kind;

    CallerInterruptTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    @DisplayName("D15 CAN-16 #8: declared, the interrupt is thrown when all have ended, and the flag is clear")
    void declared_throwsInterruptedException(Fixture fixture) {
        CountDownLatch interrupted = new CountDownLatch(5);
        Throwable thrown = interruptedIn(fixture, interrupted, group -> joinDeclared(group));
        assertThat(thrown).isExactlyInstanceOf(InterruptedException.class);
        assertThat(interrupted.getCount()).isZero();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    @DisplayName("D15 CAN-16: a type above InterruptedException lets it through as well")
    void declaredAbove_throwsInterruptedException(Fixture fixture) {
        Throwable thrown = interruptedIn(fixture, new CountDownLatch(5), group -> {
            try {
                group.join(IOException.class, Exception.class);
            } catch (Exception declared) {
                throw Sneaky.raise(declared);
            }
        });
        assertThat(thrown).isExactlyInstanceOf(InterruptedException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    @DisplayName("D15 CAN-18 #8: undeclared, it is a CancelledException and the flag is set again")
    void undeclared_throwsCancelledExceptionWithTheFlagSet(Fixture fixture) {
        CountDownLatch interrupted = new CountDownLatch(5);
        Throwable thrown = interruptedIn(fixture, interrupted, TaskGroup::join);
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        CancelledException.class,
                        cancelled -> assertThat(cancelled.reason()).isEqualTo(CancelReason.CALLER_INTERRUPTED));
        assertThat(interrupted.getCount()).isZero();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    @DisplayName("GCO-06 #8: an Outcome does not swallow its caller's interrupt")
    void outcome_handsTheInterruptOn(Fixture fixture) {
        Throwable undeclared = interruptedIn(
                fixture,
                new CountDownLatch(5),
                group ->
                        assertThat(group.joinOutcome(() -> "built").isSuccess()).isFalse());
        assertThat(undeclared).isInstanceOf(CancelledException.class);
        assertThat(Thread.interrupted()).isTrue();
        Throwable declared = interruptedIn(fixture, new CountDownLatch(5), group -> {
            try {
                Outcome<String> outcome = group.joinOutcome(() -> "built", InterruptedException.class);
                assertThat(outcome).isNull();
            } catch (InterruptedException interrupt) {
                throw Sneaky.raise(interrupt);
            }
        });
        assertThat(declared).isExactlyInstanceOf(InterruptedException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    @DisplayName("GCO-06: collected calls are cancelled by the caller's interrupt, and it is thrown")
    void collected_isCancelled(Fixture fixture) {
        CountDownLatch interrupted = new CountDownLatch(2);
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.collected")) {
                group.startCollected("a", Fixture.sleeper(interrupted));
                group.startCollected("b", Fixture.sleeper(interrupted));
                Fixture.interruptWhenItWaits(Thread.currentThread());
                group.join(InterruptedException.class);
            }
        });
        assertThat(thrown).isInstanceOf(InterruptedException.class);
    }

    @Test
    @DisplayName("D7 CAN-17: a caller that is interrupted already starts nothing")
    void interruptedAtEntry_startsNothing(Fixture fixture) {
        AtomicInteger entered = new AtomicInteger();
        for (boolean declared : new boolean[] {true, false}) {
            Thread.currentThread().interrupt();
            Throwable thrown = catchThrowable(() -> {
                try (TaskGroup group = fixture.runtime.open("Test.entry")) {
                    Task<Integer> task = group.start("task", entered::incrementAndGet);
                    assertThat(task.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.CALLER_INTERRUPTED));
                    group.startEach("each", List.of(1, 2), element -> entered.incrementAndGet());
                    if (declared) {
                        group.join(InterruptedException.class);
                    } else {
                        group.join();
                    }
                }
            });
            assertThat(thrown).isExactlyInstanceOf(declared ? InterruptedException.class : CancelledException.class);
            assertThat(Thread.interrupted()).isEqualTo(!declared);
        }
        assertThat(entered).hasValue(0);
        assertThat(fixture.threads).isEmpty();
    }

    @Test
    @DisplayName("D7: a handle of an interrupted caller is Cancelled, nothing is thrown and the flag stays")
    void interruptedAtEntry_givesCancelledHandles(Fixture fixture) {
        Thread.currentThread().interrupt();
        Task<String> call = fixture.runtime.start("Test.call", () -> "ran");
        Task<String> gather = fixture.runtime.startGather("Test.gather", group -> "ran");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(call.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.CALLER_INTERRUPTED));
        assertThat(gather.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.CALLER_INTERRUPTED));
        assertThat(fixture.threads).isEmpty();
    }

    @Test
    @DisplayName("D7: a handle that an interrupt prevented is no interrupt for whoever needs its value later")
    void preventedHandle_asAnInput_isAFailure(Fixture fixture) {
        Thread.currentThread().interrupt();
        Task<String> prevented = fixture.runtime.start("Test.prevented", () -> "ran");
        assertThat(Thread.interrupted()).isTrue();
        try (TaskGroup group = fixture.runtime.open("Test.tolerant")) {
            Task<String> skipped = group.startCollectedAfter("skipped", prevented::resultNow, prevented);
            Task<String> fine = group.start("fine", () -> "fine");
            group.join();
            assertThat(fine.resultNow()).isEqualTo("fine");
            assertThat(skipped.isCancelled()).isTrue();
        }
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.strict")) {
                group.startAfter("needs", prevented::resultNow, prevented);
                group.join();
            }
        });
        assertThat(thrown).isInstanceOf(CallFailedException.class).hasMessageContaining("Test.prevented");
    }

    @Test
    @DisplayName("CAN-19 #9: further interrupts neither end the wait for the clean-up nor get lost")
    void furtherInterrupts_doNotEndTheWait(Fixture fixture) {
        for (boolean declared : new boolean[] {true, false}) {
            AtomicInteger cleaned = new AtomicInteger();
            CountDownLatch running = new CountDownLatch(1);
            CountDownLatch mayClean = new CountDownLatch(1);
            Thread caller = Thread.currentThread();
            Thread helper = new Thread(() -> {
                Fixture.untilParkedIn(caller, GroupCore.class);
                for (int i = 0; i < 3; i++) {
                    caller.interrupt();
                    Fixture.until(() -> !caller.isInterrupted());
                    Fixture.untilParkedIn(caller, GroupCore.class);
                }
                mayClean.countDown();
            });
            Throwable thrown = catchThrowable(() -> {
                try (TaskGroup group = fixture.runtime.open("Test.again")) {
                    group.start("slow", () -> {
                        try {
                            running.countDown();
                            return Fixture.sleeper().run();
                        } finally {
                            Fixture.await(mayClean);
                            cleaned.incrementAndGet();
                        }
                    });
                    Fixture.await(running);
                    helper.start();
                    if (declared) {
                        group.join(InterruptedException.class);
                    } else {
                        group.join();
                    }
                }
            });
            assertThat(cleaned).hasValue(1);
            assertThat(thrown).isInstanceOf(declared ? InterruptedException.class : CancelledException.class);
            assertThat(Thread.interrupted()).isEqualTo(!declared);
        }
    }

    @Test
    @DisplayName("D3 CAN-20 #11: an interrupt after a failure: the failure is thrown, the flag is set, declared or not")
    void interruptAfterFailure_setsTheFlag(Fixture fixture) {
        IOException failure = new IOException("first");
        CountDownLatch asleep = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        CountDownLatch mayClean = new CountDownLatch(1);
        Thread caller = Thread.currentThread();
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.both")) {
                group.start("slow", () -> {
                    asleep.countDown();
                    try {
                        return Fixture.sleeper().run();
                    } finally {
                        cancelled.countDown();
                        Fixture.await(mayClean);
                    }
                });
                group.start("fails", () -> {
                    Fixture.await(asleep);
                    throw failure;
                });
                new Thread(() -> {
                            Fixture.await(cancelled);
                            Fixture.untilParkedIn(caller, GroupCore.class);
                            caller.interrupt();
                            mayClean.countDown();
                        })
                        .start();
                group.join(IOException.class, InterruptedException.class);
            }
        });
        assertThat(thrown).isSameAs(failure);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    @DisplayName("D3 CAN-16: an interrupt before a failure is thrown, and carries what it provoked")
    void failureAfterInterrupt_ridesOnIt(Fixture fixture) {
        IOException provoked = new IOException("provoked");
        CountDownLatch running = new CountDownLatch(1);
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.provoked")) {
                group.start("provoked", () -> {
                    try {
                        running.countDown();
                        return Fixture.sleeper().run();
                    } catch (InterruptedException interrupt) {
                        throw provoked;
                    }
                });
                Fixture.await(running);
                Fixture.interruptWhenItWaits(Thread.currentThread());
                group.join(Exception.class);
            }
        });
        assertThat(thrown).isExactlyInstanceOf(InterruptedException.class);
        assertThat(GatherTrace.of(thrown).orElseThrow().failures()).containsExactly(provoked);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    @DisplayName("CAN-09 THR-03: reading what has ended is no wait, and leaves the caller's flag as it is")
    void readingWhatHasEnded_leavesTheFlag(Fixture fixture) throws Exception {
        Task<String> task = fixture.runtime.start("Test.done", () -> "value");
        assertThat(task.join()).isEqualTo("value");
        Thread.currentThread().interrupt();
        assertThat(List.of(task.join(), task.get(), task.get(1, TimeUnit.DAYS), task.resultNow()))
                .containsOnly("value");
        assertThat(task.outcome().isSuccess()).isTrue();
        task.cancelAndAwait();
        assertThat(Thread.interrupted()).isTrue();
    }

    private static void joinDeclared(TaskGroup group) {
        try {
            group.join(InterruptedException.class);
        } catch (InterruptedException interrupt) {
            throw Sneaky.raise(interrupt);
        }
    }

    /** What a caller with five sleepers gets when it is interrupted while it waits. */
    private static Throwable interruptedIn(Fixture fixture, CountDownLatch interrupted, Consumer<TaskGroup> join) {
        return catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.interrupted")) {
                CountDownLatch asleep = new CountDownLatch(5);
                for (int i = 0; i < 5; i++) {
                    group.start("sleeper", () -> {
                        asleep.countDown();
                        return Fixture.sleeper(interrupted).run();
                    });
                }
                Fixture.await(asleep);
                Fixture.interruptWhenItWaits(Thread.currentThread());
                join.accept(group);
            }
        });
    }
}
