package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Calls that do not end when they are asked to. */
@OnEveryKindOfThread
class StragglerTest {
    private static final Stragglers.Grace SHORT = new Stragglers.Grace(Duration.ofMillis(20), Duration.ofMillis(5));

    final Kind kind;

    StragglerTest(Kind kind) {
        this.kind = kind;
    }

    /** Waits for a lock that somebody else holds, deaf to interrupts. */
    private static Call<String> deaf(ReentrantLock lock, CountDownLatch begun) {
        return () -> {
            begun.countDown();
            lock.lock();
            try {
                return "at last";
            } finally {
                lock.unlock();
            }
        };
    }

    @Test
    @DisplayName("MEM-03: a look that comes when other calls are watched by then leaves no timer behind")
    void lateLook_leavesNoTimer(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Task<Integer> task = fixture.timeless.start("Test.deaf", () -> {
            running.countDown();
            Deaf.await(end);
            return 1;
        });
        Fixture.await(running);
        task.cancel(true);
        Runnable scheduled = fixture.time.scheduled().get(0);
        scheduled.run(); // as that of calls that have ended since
        Fixture.until(() -> {
            List<Runnable> now = fixture.time.scheduled();
            return now.size() == 1 && !now.contains(scheduled);
        });
        end.countDown();
        assertThat(task.join()).isEqualTo(1);
        Fixture.until(() -> fixture.time.scheduled().isEmpty());
    }

    @Test
    @DisplayName(
            "D12 CAN-34: a call that hears no interrupt is waited for, and reported with its stack, again and again")
    void deafCall_isAwaitedAndReported(Fixture fixture) {
        FanoutRuntime runtime = fixture.builder().grace(SHORT).build();
        ReentrantLock lock = new ReentrantLock();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(1);
        IOException failure = new IOException("root");
        Thread holder = new Thread(() -> {
            lock.lock();
            try {
                held.countDown();
                Fixture.until(() -> fixture.listener.stragglers.size() >= 3);
            } finally {
                lock.unlock();
            }
        });
        holder.start();
        Fixture.await(held);
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = runtime.open("Test.deaf")) {
                Task<String> deaf = group.start("deaf", deaf(lock, begun));
                group.start("fails", () -> {
                    Fixture.await(begun);
                    throw failure;
                });
                try {
                    group.join(IOException.class);
                } finally {
                    assertThat(deaf.outcome()).as("D4").isEqualTo(new Outcome.Success<>("at last"));
                }
            }
        });
        assertThat(thrown).isSameAs(failure);
        assertThat(fixture.listener.stragglers)
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(straggler -> assertThat(straggler.call()).isEqualTo("Test.deaf/deaf"));
        assertThat(fixture.listener.stragglers.peek().stack())
                .anySatisfy(frame -> assertThat(frame.getClassName()).isEqualTo(StragglerTest.class.getName()));
    }

    @Test
    @DisplayName(
            "D12 CAN-34: the first report comes after a second, each further one ten seconds later, and none between")
    void reports_comeAtTheirTimes(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Task<Integer> task = fixture.timeless.start("Test.deaf", () -> {
            running.countDown();
            Deaf.await(end);
            return 1;
        });
        Fixture.await(running);
        task.cancel(true);
        List<Integer> seconds = List.of(1, 4, 6, 10);
        for (int each : seconds) {
            fixture.time.advance(Duration.ofSeconds(each));
            int due = each == 1 || each == 4 ? 1 : each == 6 ? 2 : 3;
            Fixture.until(() -> fixture.listener.stragglers.size() >= due);
            Fixture.until(() -> fixture.time.scheduled().size() == 1);
        }
        end.countDown();
        assertThat(task.join()).isEqualTo(1);
        assertThat(fixture.listener.stragglers)
                .extracting(RecordingListener.Straggler::waited)
                .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(11), Duration.ofSeconds(21));
    }

    @Test
    @DisplayName("D12 CAN-34: nothing is reported of calls that were not asked to stop, or that end in time")
    void patientGroup_reportsNothing(Fixture fixture) {
        FanoutRuntime runtime = fixture.builder()
                .grace(new Stragglers.Grace(Duration.ofNanos(1), Duration.ofNanos(1)))
                .build();
        CountDownLatch go = new CountDownLatch(1);
        Thread owner = Thread.currentThread();
        try (TaskGroup group = runtime.open("Test.patient")) {
            group.start("slow", () -> {
                Fixture.await(go);
                return "done";
            });
            new Thread(() -> {
                        Fixture.untilParkedIn(owner, GroupCore.class);
                        go.countDown();
                    })
                    .start();
            group.join();
        }
        Task<String> handle = fixture.runtime.start("Test.quick", Fixture.sleeper());
        handle.cancelAndAwait();
        assertThat(fixture.listener.stragglers).isEmpty();
    }

    @Test
    @DisplayName(
            "D12 D11: a handle that does not end is reported by whoever ends its owner: cancelAndAwait, the call around it, close")
    void deafHandle_isReported(Fixture fixture) {
        List<Owner> owners = List.of(
                (runtime, deaf, begun) -> {
                    Task<String> handle = runtime.start("Test.handle", deaf);
                    Fixture.await(begun);
                    handle.cancelAndAwait();
                },
                (runtime, deaf, begun) -> {
                    Task<String> around = runtime.start("Test.around", () -> {
                        runtime.start("Test.handle", deaf);
                        Fixture.await(begun);
                        return "returned";
                    });
                    assertThat(around.join()).isEqualTo("returned");
                },
                (runtime, deaf, begun) -> {
                    runtime.start("Test.handle", deaf);
                    Fixture.await(begun);
                    runtime.close();
                });
        for (Owner owner : owners) {
            FanoutRuntime runtime = fixture.builder().grace(SHORT).build();
            fixture.listener.stragglers.clear();
            CountDownLatch begun = new CountDownLatch(1);
            Call<String> deaf = () -> {
                begun.countDown();
                Fixture.busyUntil(() -> !fixture.listener.stragglers.isEmpty());
                return "at last";
            };
            owner.end(runtime, deaf, begun);
            assertThat(fixture.listener.stragglers)
                    .allSatisfy(straggler -> assertThat(straggler.call()).isEqualTo("Test.handle"))
                    .isNotEmpty();
        }
    }

    /** Ends a runtime's handle by ending what it belongs to. */
    @FunctionalInterface
    private interface Owner {
        void end(FanoutRuntime runtime, Call<String> deaf, CountDownLatch begun);
    }

    @Test
    @DisplayName(
            "CAN-39: a call that swallows everything ends at its next wait in the library, or is named by the listener")
    void retryLoop_isNamed(Fixture fixture) {
        FanoutRuntime runtime = fixture.builder().grace(SHORT).build();
        CountDownLatch begun = new CountDownLatch(1);
        Task<String> stubborn = runtime.start("Test.stubborn", () -> {
            begun.countDown();
            while (fixture.listener.stragglers.isEmpty()) {
                try {
                    Thread.sleep(1);
                } catch (Exception swallowed) {
                    Thread.onSpinWait(); // a retry
                }
            }
            return "gave up";
        });
        Fixture.await(begun);
        stubborn.cancelAndAwait();
        assertThat(stubborn.resultNow()).isEqualTo("gave up");
        assertThat(fixture.listener.stragglers.peek().call()).isEqualTo("Test.stubborn");
    }

    @Test
    @DisplayName("D12 #21: a listener that throws, and an interrupt meanwhile, do not end the wait for a straggler")
    void hostileListener_doesNotEndTheWait(Fixture fixture) {
        CountDownLatch told = new CountDownLatch(3);
        FanoutRuntime runtime = FanoutRuntime.builder()
                .grace(SHORT)
                .listener(new TaskListener() {
                    @Override
                    public void straggling(String call, Duration waited, List<StackTraceElement> stack) {
                        told.countDown();
                        throw new Silent();
                    }
                })
                .build();
        CountDownLatch begun = new CountDownLatch(1);
        Task<String> deaf = runtime.start("Test.deaf", () -> {
            begun.countDown();
            Fixture.busyUntil(() -> told.getCount() == 0);
            return "at last";
        });
        Fixture.await(begun);
        deaf.cancelAndAwait();
        assertThat(deaf.resultNow()).isEqualTo("at last");
        runtime.close();
    }

    @Test
    @DisplayName("D12 #16: a thread whose interrupt throws is asked all the same, and so are its siblings")
    void hostileInterrupt_doesNotKeepOthersFromBeingAsked(Fixture fixture) {
        FanoutRuntime runtime = FanoutRuntime.builder()
                .listener(fixture.listener)
                .threads(HostileThread::new)
                .build();
        CountDownLatch asleep = new CountDownLatch(3);
        CountDownLatch ended = new CountDownLatch(3);
        IOException failure = new IOException("root");
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = runtime.open("Test.hostile")) {
                for (int i = 0; i < 3; i++) {
                    group.start("sleeper", () -> {
                        asleep.countDown();
                        return Fixture.sleeper(ended).run();
                    });
                }
                group.start("fails", () -> {
                    Fixture.await(asleep);
                    throw failure;
                });
                group.join(IOException.class);
            }
        });
        assertThat(thrown).isSameAs(failure);
        assertThat(ended.getCount()).isZero();
        assertThat(fixture.listener.unread)
                .extracting(RecordingListener.Unread::failure)
                .hasSize(3)
                .allSatisfy(hostile -> assertThat(hostile).isInstanceOf(SecurityException.class));
        runtime.close();
    }

    /** Without a stack, which the log of a build need not show. */
    private static final class Silent extends Error {
        private static final long serialVersionUID = 1;

        Silent() {
            super("as the test wants", null, false, false);
        }
    }

    private static final class HostileThread extends Thread {
        HostileThread(Runnable body) {
            super(body);
        }

        @Override
        public void interrupt() {
            super.interrupt();
            throw new SecurityException("not allowed");
        }
    }

    @Test
    @DisplayName(
            "CAN-04: a call that waits for the end of one around it is refused, however deep, instead of waiting for ever")
    void waitingForAnAncestor_isRefused(Fixture fixture) {
        CompletableFuture<Task<String>> root = new CompletableFuture<>();
        Task<String> handle = fixture.runtime.start("Test.root", () -> {
            try (TaskGroup group = fixture.runtime.open("Test.group")) {
                Task<String> inner = group.start("inner", () -> {
                    Task<String> ancestor = root.join();
                    return fixture.runtime
                            .start("Test.innermost", () -> {
                                assertThat(catchThrowable(ancestor::join)).isInstanceOf(IllegalStateException.class);
                                assertThat(catchThrowable(ancestor::cancelAndAwait))
                                        .isInstanceOf(IllegalStateException.class)
                                        .hasMessageContaining("Test.root");
                                return "refused";
                            })
                            .join();
                });
                group.join();
                return inner.resultNow();
            }
        });
        root.complete(handle);
        assertThat(handle.join()).isEqualTo("refused");
    }
}
