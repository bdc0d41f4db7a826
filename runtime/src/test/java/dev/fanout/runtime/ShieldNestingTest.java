package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Gathers, handles and groups around and inside of a shield. */
@OnEveryKindOfThread
class ShieldNestingTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Outcome<Object> REQUESTED = new Outcome.Cancelled<>(CancelReason.REQUESTED);

    final Kind kind;

    ShieldNestingTest(Kind kind) {
        this.kind = kind;
    }

    /** A gather of one call and a handle that both wait for {@code go}, uninterrupted. */
    private static Cancellation.Section<String, RuntimeException> gathering(
            FanoutRuntime runtime, CountDownLatch running, CountDownLatch go) {
        Call<String> waits = () -> {
            running.countDown();
            Fixture.await(go);
            return Deadline.current() + ", " + Cancellation.current();
        };
        return () -> {
            Task<String> handle = runtime.start("Test.handle", waits);
            try (TaskGroup group = runtime.open("Test.inside")) {
                Task<String> call = group.start("call", waits);
                group.join();
                return call.resultNow() + "; " + handle.join();
            }
        };
    }

    @Test
    @DisplayName("CAN-35: gathers and handles inside are not cancelled with the call")
    void inside_isNotCancelled(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(2);
        CountDownLatch go = new CountDownLatch(1);
        Task<String> task =
                fixture.runtime.start("Test.call", () -> Cancellation.shield(gathering(fixture.runtime, running, go)));
        Fixture.await(running);
        task.cancel(true);
        go.countDown();
        assertThat(task.outcome())
                .as("D4")
                .isEqualTo(new Outcome.Success<>("no deadline, not cancelled; no deadline, not cancelled"));
    }

    @Test
    @DisplayName("CAN-35: clean-up after a deadline starts what it needs, without the deadline that has passed")
    void afterADeadline_gathersRun(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        AtomicReference<Deadline> shielded = new AtomicReference<>();
        AtomicReference<String> gathered = new AtomicReference<>();
        try (TaskGroup group = fixture.timeless.open("Test.deadline", SECOND)) {
            Task<String> late = group.startCollected("late", () -> {
                try {
                    return Fixture.sleeperThatTells(running).run();
                } finally {
                    Cancellation.shield(() -> {
                        shielded.set(Deadline.current());
                        gathered.set(gathering(fixture.timeless, new CountDownLatch(2), new CountDownLatch(0))
                                .run());
                        return null;
                    });
                    assertThat(Deadline.current().hasPassed()).isTrue();
                }
            });
            fixture.advanceWhenWaiting(running, SECOND);
            group.join();
            assertThat(late.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.DEADLINE));
        }
        assertThat(shielded.get().isNone()).isTrue();
        assertThat(gathered.get()).startsWith("no deadline, not cancelled");
    }

    @Test
    @DisplayName(
            "CAN-37: a group inside of a shield can be cancelled by itself, and has the deadline that it was given")
    void ownGroup_canBeCancelled(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        List<Throwable> seen = new ArrayList<>();
        Task<String> task = fixture.timeless.start(
                "Test.call",
                () -> Cancellation.shield(() -> {
                    seen.add(catchThrowable(() -> {
                        try (TaskGroup group = fixture.timeless.open("Test.cancelled")) {
                            group.start("sleeper", Fixture.sleeper());
                            group.cancel();
                            group.join();
                        }
                    }));
                    seen.add(catchThrowable(() -> {
                        try (TaskGroup group = fixture.timeless.open("Test.expired", SECOND)) {
                            group.start("sleeper", Fixture.sleeperThatTells(running));
                            fixture.advanceWhenWaiting(running, SECOND);
                            group.join();
                        }
                    }));
                    return "written";
                }));
        assertThat(task.join()).isEqualTo("written");
        assertThat(seen).hasSize(2);
        assertThat(((CancelledException) seen.get(0)).reason()).isEqualTo(CancelReason.REQUESTED);
        assertThat(seen.get(1)).isInstanceOf(DeadlineExceededException.class);
    }

    @Test
    @DisplayName(
            "CAN-35 D11: what was started in a shield and outlasts it is the call's like everything else: cancelled at its end")
    void leftOver_isCancelledAtTheEnd(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        AtomicReference<Task<String>> inside = new AtomicReference<>();
        Task<String> task = fixture.runtime.start("Test.call", () -> {
            Cancellation.shield(() -> {
                inside.set(fixture.runtime.start("Test.inside", Fixture.sleeperThatTells(running)));
                Fixture.await(cancelled);
                return null;
            });
            Fixture.until(inside.get()::isDone); // though the body itself goes on
            return "goes on";
        });
        Fixture.await(running);
        task.cancel(true);
        cancelled.countDown();
        assertThat(task.outcome()).isEqualTo(new Outcome.Success<>("goes on"));
        assertThat(inside.get().outcome()).isEqualTo(REQUESTED);
    }

    @Test
    @DisplayName("CAN-35 CAN-13: a request without an interrupt reaches it without one")
    void leftOver_isOnlySignalled(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicReference<Task<Boolean>> inside = new AtomicReference<>();
        Task<String> task = fixture.runtime.start("Test.call", () -> {
            Cancellation.shield(() -> {
                inside.set(fixture.runtime.start("Test.inside", () -> {
                    running.countDown();
                    Fixture.await(go); // fails if it is interrupted
                    return Cancellation.current().isCancelled();
                }));
                Fixture.await(cancelled);
                return null;
            });
            go.countDown();
            Fixture.until(inside.get()::isDone);
            return "goes on";
        });
        Fixture.await(running);
        task.cancel(false);
        cancelled.countDown();
        assertThat(task.outcome()).isEqualTo(new Outcome.Success<>("goes on"));
        assertThat(inside.get().outcome()).isEqualTo(new Outcome.Success<>(true));
    }

    @Test
    @DisplayName("CAN-35: a group around that fails meanwhile does not end a wait inside; the next wait after it does")
    void groupAround_doesNotReachInside(Fixture fixture) {
        IOException failure = new IOException("around");
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch failed = new CountDownLatch(1);
        List<Object> seen = new ArrayList<>();
        Task<String> other = fixture.runtime.start("Test.other", Fixture.sleeper());
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.around")) {
                group.start("sibling", () -> {
                    running.countDown();
                    return Fixture.sleeper(failed).run();
                });
                group.start("fails", () -> {
                    Fixture.await(running);
                    throw failure;
                });
                Cancellation.shield(() -> {
                    Fixture.await(failed);
                    seen.add(
                            fixture.runtime.start("Test.inside", () -> "inside").join());
                    return null;
                });
                other.join();
            }
        });
        assertThat(thrown).isInstanceOf(CallFailedException.class).hasCause(failure);
        assertThat(seen).containsExactly("inside");
        other.cancelAndAwait();
    }

    @Test
    @DisplayName(
            "CAN-35: a group that is joined in a shield is over afterwards, and nothing of it is left on the thread")
    void groupJoinedInside_isOver(Fixture fixture) {
        TaskGroup outer = fixture.timeless.open("Test.outer", SECOND);
        Task<String> first = outer.start("call", () -> "first");
        Cancellation.shield(() -> {
            outer.join();
            return null;
        });
        outer.close();
        assertThat(first.resultNow()).isEqualTo("first");
        assertThat(Current.scope()).isNull();
        fixture.time.advance(SECOND);
        try (TaskGroup next = fixture.timeless.open("Test.next")) {
            Task<Boolean> call = next.start("call", () -> Deadline.current().isNone());
            next.join();
            assertThat(call.resultNow()).isTrue();
        }
    }

    @Test
    @DisplayName("MEM-06: a call that goes through any number of shields keeps nothing of those that are over")
    void pastShields_areForgotten(Fixture fixture) {
        Task<String> task = fixture.runtime.start("Test.shields", () -> {
            List<WeakReference<Family>> families = new ArrayList<>();
            Collector.until(() -> {
                String handle = Cancellation.shield(() -> {
                    families.add(new WeakReference<>(Current.task().family(fixture.runtime)));
                    return fixture.runtime.start("Test.handle", () -> "handle").join();
                });
                return handle.equals("handle") && families.get(0).get() == null;
            });
            return "done";
        });
        assertThat(task.join()).isEqualTo("done");
    }

    @Test
    @DisplayName(
            "CAN-35 D15: a shield in a call that runs on another call's thread holds back the interrupt of that thread")
    void callOnTheSameThread_isShieldedToo(Fixture fixture) {
        FanoutRuntime direct = FanoutRuntime.direct();
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        List<Object> seen = new ArrayList<>();
        Task<String> task = fixture.runtime.start("Test.outer", () -> {
            seen.add(direct.start("Test.inline", () -> {
                        Cancellation.shield(() -> {
                            inside.countDown();
                            Fixture.await(cancelled);
                            seen.add(Cancellation.current().isCancelled());
                            return null;
                        });
                        seen.add(Cancellation.current().isCancelled());
                        return Thread.currentThread().isInterrupted();
                    })
                    .outcome());
            return Fixture.sleeper().run();
        });
        Fixture.await(inside);
        task.cancel(true);
        cancelled.countDown();
        assertThat(task.outcome()).isEqualTo(REQUESTED);
        assertThat(seen).containsExactly(false, true, new Outcome.Success<>(true));
    }
}
