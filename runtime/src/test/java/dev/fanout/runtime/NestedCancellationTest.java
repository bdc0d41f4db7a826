package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Cancellation of what runs inside of what is cancelled. */
@OnEveryKindOfThread
class NestedCancellationTest {
    final Kind kind;

    NestedCancellationTest(Kind kind) {
        this.kind = kind;
    }

    /** Three groups deep, two calls each, and a handle beside each leaf; counts as many as are asleep. */
    private static final int LEAVES = 16;

    private static Call<String> tree(FanoutRuntime runtime, int depth, CountDownLatch asleep, CountDownLatch ended) {
        if (depth == 0) {
            return () -> {
                runtime.start("Test.handle", sleeper(asleep, ended));
                return sleeper(asleep, ended).run();
            };
        }
        return () -> {
            try (TaskGroup group = runtime.open("Test.level" + depth)) {
                group.start("left", tree(runtime, depth - 1, asleep, ended));
                group.startCollected("right", tree(runtime, depth - 1, asleep, ended));
                group.join();
                return "joined";
            }
        };
    }

    private static Call<String> sleeper(CountDownLatch asleep, CountDownLatch ended) {
        return () -> {
            asleep.countDown();
            return Fixture.sleeper(ended).run();
        };
    }

    @Test
    @DisplayName("CAN-24 D1 GRP-11: a failure reaches all descendants, three groups deep, and waits for them")
    void failure_reachesAllDescendants(Fixture fixture) {
        CountDownLatch asleep = new CountDownLatch(LEAVES);
        CountDownLatch ended = new CountDownLatch(LEAVES);
        IOException failure = new IOException("root");
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.root")) {
                group.start("tree", tree(fixture.runtime, 3, asleep, ended));
                group.start("fails", () -> {
                    Fixture.await(asleep);
                    throw failure;
                });
                group.join(IOException.class);
            }
        });
        assertThat(thrown).isSameAs(failure);
        assertThat(ended.getCount()).isZero();
        assertThat(GatherTrace.of(thrown).orElseThrow().failures()).isEmpty();
    }

    @Test
    @DisplayName("CAN-24 CAN-16: the caller's interrupt reaches all descendants")
    void interrupt_reachesAllDescendants(Fixture fixture) {
        CountDownLatch asleep = new CountDownLatch(LEAVES);
        CountDownLatch ended = new CountDownLatch(LEAVES);
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.root")) {
                group.start("tree", tree(fixture.runtime, 3, asleep, ended));
                Fixture.await(asleep);
                Thread.currentThread().interrupt();
                group.join(InterruptedException.class);
            }
        });
        assertThat(thrown).isInstanceOf(InterruptedException.class);
        assertThat(ended.getCount()).isZero();
    }

    @Test
    @DisplayName("CAN-24 D11: cancelling a handle reaches all descendants, and its end is theirs")
    void handle_reachesAllDescendants(Fixture fixture) {
        CountDownLatch asleep = new CountDownLatch(LEAVES);
        CountDownLatch ended = new CountDownLatch(LEAVES);
        Task<String> handle = fixture.runtime.start("Test.handle", tree(fixture.runtime, 3, asleep, ended));
        Fixture.await(asleep);
        handle.cancelAndAwait();
        assertThat(ended.getCount()).isZero();
        assertThat(handle.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
    }

    @Test
    @DisplayName("CAN-24 D11: closing the runtime reaches all descendants of its handles, and waits for them")
    void close_reachesAllDescendants(Fixture fixture) {
        CountDownLatch asleep = new CountDownLatch(LEAVES);
        CountDownLatch ended = new CountDownLatch(LEAVES);
        FanoutRuntime runtime = fixture.builder().build();
        Task<String> handle = runtime.startGather("Test.gather", group -> {
            group.start("tree", tree(runtime, 3, asleep, ended));
            group.join();
            return "joined";
        });
        Fixture.await(asleep);
        assertThat(runtime.close(Duration.ofMillis(1))).containsExactly("Test.gather");
        assertThat(ended.getCount()).isZero();
        assertThat(handle.isCancelled()).isTrue();
    }

    @Test
    @DisplayName("CAN-15 CAN-24 GRP-09: any thread may cancel a group, with all that is below; that is no failure")
    void groupCancel_reachesAllDescendants(Fixture fixture) {
        CountDownLatch asleep = new CountDownLatch(LEAVES);
        CountDownLatch ended = new CountDownLatch(LEAVES);
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.root")) {
                group.start("tree", tree(fixture.runtime, 3, asleep, ended));
                new Thread(() -> {
                            Fixture.await(asleep);
                            group.cancel();
                        })
                        .start();
                group.join(Exception.class);
            }
        });
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        CancelledException.class,
                        cancelled -> assertThat(cancelled.reason()).isEqualTo(CancelReason.REQUESTED));
        assertThat(ended.getCount()).isZero();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    @DisplayName("CAN-13 CAN-24: cancel(false) of a gather interrupts nobody below, and starts nothing there any more")
    void signal_reachesNestedGroupsWithoutInterrupts(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicReference<Task<String>> inner = new AtomicReference<>();
        Task<String> handle = fixture.runtime.startGather("Test.gather", group -> {
            Task<String> task = group.start("patient", () -> {
                running.countDown();
                go.await();
                return "finished";
            });
            inner.set(task);
            group.startAfter("after", task::resultNow, task);
            group.join();
            return "joined";
        });
        Fixture.await(running);
        assertThat(handle.cancel(false)).isTrue();
        assertThat(handle.isDone()).isFalse();
        go.countDown();
        assertThat(handle.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
        assertThat(inner.get().outcome()).isEqualTo(new Outcome.Success<>("finished"));
    }

    @Test
    @DisplayName("CAN-24: cancel(true) after cancel(false) interrupts what is below")
    void escalation_reachesNestedGroups(Fixture fixture) {
        CountDownLatch asleep = new CountDownLatch(LEAVES);
        CountDownLatch ended = new CountDownLatch(LEAVES);
        Task<String> handle = fixture.runtime.start("Test.handle", tree(fixture.runtime, 3, asleep, ended));
        Fixture.await(asleep);
        handle.cancel(false);
        assertThat(ended.getCount()).as("nobody was interrupted").isEqualTo(LEAVES);
        handle.cancelAndAwait();
        assertThat(ended.getCount()).isZero();
        assertThat(handle.isCancelled()).isTrue();
    }

    @Test
    @DisplayName(
            "D13 CAN-11 CAN-12 #12: a call that swallowed its interrupt is stopped by whatever it asks the library for")
    void swallowed_isSeenAgain(Fixture fixture) {
        CountDownLatch asleep = new CountDownLatch(1);
        List<Throwable> seen = new ArrayList<>();
        List<Outcome<?>> outcomes = new ArrayList<>();
        Task<String> other = fixture.runtime.start("Test.other", Fixture.sleeper());
        Task<String> handle = fixture.runtime.start("Test.stubborn", () -> {
            try {
                asleep.countDown();
                return Fixture.sleeper().run();
            } catch (InterruptedException swallowed) {
                for (int i = 0; i < 3; i++) {
                    seen.add(catchThrowable(() -> {
                        try (TaskGroup group = fixture.runtime.open("Test.more")) {
                            outcomes.add(group.start("more", () -> "ran").outcome());
                            group.join();
                        }
                    }));
                    seen.add(catchThrowable(other::join));
                    seen.add(catchThrowable(other::get));
                    outcomes.add(fixture.runtime.start("Test.more", () -> "ran").outcome());
                }
                return "anyway";
            }
        });
        Fixture.await(asleep);
        handle.cancelAndAwait();
        assertThat(seen)
                .hasSize(9)
                .allSatisfy(thrown -> assertThat(thrown)
                        .isInstanceOfSatisfying(
                                CancelledException.class,
                                cancelled -> assertThat(cancelled.reason()).isEqualTo(CancelReason.REQUESTED)));
        assertThat(outcomes).hasSize(6).containsOnly(new Outcome.Cancelled<>(CancelReason.REQUESTED));
        assertThat(handle.outcome()).isEqualTo(new Outcome.Success<>("anyway"));
        other.cancelAndAwait();
    }

    @Test
    @DisplayName("D13 D14: a cancelled call starts nothing in its group either")
    void cancelledMember_startsNothing(Fixture fixture) {
        CountDownLatch asleep = new CountDownLatch(1);
        AtomicReference<Task<String>> more = new AtomicReference<>();
        try (TaskGroup group = fixture.runtime.open("Test.members")) {
            Task<String> member = group.startCollected("member", () -> {
                try {
                    asleep.countDown();
                    return Fixture.sleeper().run();
                } catch (InterruptedException swallowed) {
                    more.set(group.startCollected("more", () -> "ran"));
                    return "anyway";
                }
            });
            Fixture.await(asleep);
            member.cancel(true);
            group.join();
        }
        assertThat(more.get().outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
    }
}
