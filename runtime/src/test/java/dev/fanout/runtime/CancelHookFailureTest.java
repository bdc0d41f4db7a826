package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Hooks that fail, that cannot begin, and that race with the end of their call. */
@OnEveryKindOfThread
class CancelHookFailureTest {
    final Kind kind;

    CancelHookFailureTest(Kind kind) {
        this.kind = kind;
    }

    private static Runnable failing(RuntimeException failure) {
        return () -> {
            throw failure;
        };
    }

    /** What a gather throws of which one call has these hooks, and sleeps until a sibling fails. */
    private static Throwable abortedWith(FanoutRuntime runtime, IOException failure, Runnable... hooks) {
        CountDownLatch ready = new CountDownLatch(1);
        return catchThrowable(() -> {
            try (TaskGroup group = runtime.open("Test.hooks")) {
                group.start("hooked", () -> {
                    for (Runnable hook : hooks) {
                        Cancellation.current().onCancel(hook);
                    }
                    return Fixture.sleeperThatTells(ready).run();
                });
                group.start("fails", () -> {
                    Fixture.await(ready);
                    throw failure;
                });
                group.join(IOException.class);
            }
        });
    }

    @Test
    @DisplayName(
            "CAN-41 GRP-20 ERR-17: what hooks throw is with the gather's failures, once, and keeps nothing from ending")
    void failingHook_isFound(Fixture fixture) {
        IOException failure = new IOException("root");
        IllegalStateException first = new IllegalStateException("first hook");
        IllegalStateException second = new IllegalStateException("second hook");
        AtomicBoolean ran = new AtomicBoolean();
        Throwable thrown = abortedWith(fixture.runtime, failure, failing(first), () -> ran.set(true), failing(second));
        assertThat(thrown).isSameAs(failure);
        assertThat(ran).isTrue();
        assertThat(GatherTrace.of(thrown).orElseThrow().failures()).containsExactly(first, second);
        Collector.thoroughly();
        assertThat(fixture.listener.unread).isEmpty();
    }

    @Test
    @DisplayName("CAN-41 GRP-20: of a handle, and of a collected call, it goes to the listener, once")
    void failingHook_isReported(Fixture fixture) {
        IllegalStateException ofHandle = new IllegalStateException("of the handle");
        IllegalStateException ofCollected = new IllegalStateException("of the collected call");
        IllegalStateException atOnce = new IllegalStateException("at once");
        CountDownLatch ready = new CountDownLatch(1);
        Task<String> handle = fixture.runtime.start("Test.handle", () -> {
            Cancellation.current().onCancel(failing(ofHandle));
            try {
                return Fixture.sleeperThatTells(ready).run();
            } finally {
                Cancellation.current().onCancel(failing(atOnce));
            }
        });
        Fixture.await(ready);
        handle.cancelAndAwait();
        assertThat(handle.isCancelled()).isTrue();
        Fixture.until(() -> fixture.listener.unread.size() == 2); // told after the outcome is there
        assertThat(fixture.listener.unread)
                .extracting(RecordingListener.Unread::failure)
                .containsExactly(ofHandle, atOnce);
        try (TaskGroup group = fixture.runtime.open("Test.collected")) {
            CountDownLatch running = new CountDownLatch(1);
            Task<String> collected = group.startCollected("call", () -> {
                Cancellation.current().onCancel(failing(ofCollected));
                return Fixture.sleeperThatTells(running).run();
            });
            Fixture.await(running);
            collected.cancel(true);
            group.join();
        }
        Collector.thoroughly();
        assertThat(fixture.listener.unread)
                .extracting(RecordingListener.Unread::failure)
                .containsExactly(ofHandle, atOnce, ofCollected);
    }

    @Test
    @DisplayName("CAN-41 CTX-01: a hook has the context and the class loader of the thread that registered it")
    void hook_carriesContext(Fixture fixture) {
        ThreadLocal<String> local = new ThreadLocal<>();
        FanoutRuntime runtime =
                fixture.builder().carrier(ContextCarrier.of(local)).build();
        ClassLoader loader = new ClassLoader() {};
        List<Object> seen = new ArrayList<>();
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = runtime.open("Test.context")) {
                CountDownLatch ready = new CountDownLatch(1);
                group.start("hooked", () -> {
                    local.set("of the call");
                    Thread.currentThread().setContextClassLoader(loader);
                    Cancellation.current().onCancel(() -> {
                        seen.add(local.get());
                        seen.add(Thread.currentThread().getContextClassLoader());
                    });
                    return Fixture.sleeperThatTells(ready).run();
                });
                Fixture.await(ready);
                group.cancel();
                group.join();
            }
        });
        assertThat(thrown).isInstanceOf(CancelledException.class);
        assertThat(seen).containsExactly("of the call", loader);
        runtime.close();
    }

    @Test
    @DisplayName(
            "CAN-41 CTX-08 GRP-20: a hook whose context cannot be installed, or whose body a carrier does not run, hangs nobody")
    void hookWithoutContext_hangsNobody(Fixture fixture) {
        IllegalStateException refused = new IllegalStateException("no context");
        AtomicInteger captured = new AtomicInteger();
        for (boolean silent : new boolean[] {true, false}) {
            captured.set(0);
            FanoutRuntime runtime = fixture.builder()
                    .carrier(() -> {
                        boolean ofTheHook = captured.incrementAndGet() == 3; // after those of the two calls
                        return body -> {
                            if (!ofTheHook) {
                                body.run();
                            } else if (!silent) {
                                throw refused;
                            }
                        };
                    })
                    .build();
            AtomicBoolean ran = new AtomicBoolean();
            IOException failure = new IOException("root");
            CountDownLatch ready = new CountDownLatch(1);
            CountDownLatch started = new CountDownLatch(1);
            Throwable thrown = catchThrowable(() -> {
                try (TaskGroup group = runtime.open("Test.hooks")) {
                    group.start("hooked", () -> {
                        Fixture.await(started);
                        Cancellation.current().onCancel(() -> ran.set(true));
                        return Fixture.sleeperThatTells(ready).run();
                    });
                    group.start("fails", () -> {
                        Fixture.await(ready);
                        throw failure;
                    });
                    started.countDown();
                    group.join(IOException.class);
                }
            });
            assertThat(thrown).isSameAs(failure);
            assertThat(ran).isFalse();
            assertThat(GatherTrace.of(thrown).orElseThrow().failures())
                    .singleElement()
                    .satisfies(found -> assertThat(
                                    found == refused || found.getMessage().contains("has not run"))
                            .isTrue());
            runtime.close();
        }
    }

    @Test
    @DisplayName(
            "CAN-41 CRE-05 #21: a hook for which no thread is to be had does not run, which is found, and hangs nobody")
    void hookWithoutThread_hangsNobody(Fixture fixture) {
        OutOfMemoryError refusal = new OutOfMemoryError("no thread");
        AtomicInteger made = new AtomicInteger();
        FanoutRuntime runtime = fixture.builder()
                .threads(body -> {
                    if (made.incrementAndGet() > 2) {
                        throw refusal;
                    }
                    return kind.factory().orElse(Thread::new).newThread(body);
                })
                .build();
        IOException failure = new IOException("root");
        Throwable thrown = abortedWith(runtime, failure, () -> {});
        assertThat(thrown).as("D8").isSameAs(refusal);
        assertThat(GatherTrace.of(thrown).orElseThrow().failures()).containsExactly(failure);
        runtime.close();
    }

    @Test
    @DisplayName(
            "CAN-41: a request against close: once it has returned the hook does not run, nor does it ever run twice")
    void closeAgainstRequest(Fixture fixture) {
        Race race = new Race(2);
        for (int i = 0; i < Race.rounds(500); i++) {
            AtomicBoolean givenBack = new AtomicBoolean();
            AtomicInteger ran = new AtomicInteger();
            AtomicInteger tooLate = new AtomicInteger();
            Task<String> task = fixture.runtime.start("Test.statement", () -> {
                race.start();
                try (Cancellation.Registration hook = Cancellation.current().onCancel(() -> {
                    ran.incrementAndGet();
                    Race.dawdle();
                    tooLate.addAndGet(givenBack.get() ? 1 : 0);
                })) {
                    Race.dawdle();
                    assertThat(hook).isNotNull();
                }
                givenBack.set(true);
                return "done";
            });
            race.start();
            Race.dawdle();
            task.cancel(true);
            assertThat(task.outcome()).isEqualTo(new Outcome.Success<>("done"));
            assertThat(tooLate).hasValue(0);
            assertThat(ran.get()).isBetween(0, 1);
        }
    }

    @Test
    @DisplayName("CAN-41: a request against the end: when the call has ended its hook does not run, and does not begin")
    void endAgainstRequest(Fixture fixture) {
        Race race = new Race(2);
        for (int i = 0; i < Race.rounds(500); i++) {
            AtomicBoolean ended = new AtomicBoolean();
            AtomicInteger ran = new AtomicInteger();
            AtomicInteger tooLate = new AtomicInteger();
            Task<String> task = fixture.runtime.start("Test.statement", () -> {
                Cancellation.current().onCancel(() -> {
                    tooLate.addAndGet(ended.get() ? 1 : 0);
                    Race.dawdle();
                    ran.incrementAndGet();
                    tooLate.addAndGet(ended.get() ? 1 : 0);
                });
                race.start();
                Race.dawdle();
                return "done";
            });
            race.start();
            Race.dawdle();
            boolean stands = task.cancel(true);
            assertThat(task.outcome()).isEqualTo(new Outcome.Success<>("done"));
            ended.set(true);
            assertThat(ran.get()).as("cancel said %s", stands).isLessThanOrEqualTo(stands ? 1 : 0);
            assertThat(tooLate).hasValue(0);
        }
    }

    /** Throws when it is interrupted, which is reported before whoever cancels goes on. */
    private static final class Throwing extends Thread {
        Throwing(Runnable body) {
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
            "CAN-41 CAN-35: a canceller that is slow reaches neither hooks nor calls of a shield that was entered meanwhile")
    void slowCanceller_doesNotReachIntoAShield(Fixture fixture) throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch inside = new CountDownLatch(2);
        CountDownLatch cancelled = new CountDownLatch(1);
        FanoutRuntime runtime = FanoutRuntime.builder()
                .threads(Throwing::new)
                .listener(new TaskListener() {
                    @Override
                    public void failureUnread(String call, Throwable failure) {
                        if (call.equals("Test.cleansUp")) {
                            Fixture.await(inside);
                        }
                    }
                })
                .build();
        AtomicInteger ran = new AtomicInteger();
        Task<Outcome<String>> task = runtime.start("Test.cleansUp", () -> {
            try {
                Fixture.sleeperThatTells(running).run();
            } catch (InterruptedException interrupt) {
                assertThat(interrupt).isNotNull();
            }
            return Cancellation.shield(() -> {
                Cancellation.Registration hook = Cancellation.current().onCancel(ran::incrementAndGet);
                Task<String> handle = runtime.start("Test.inside", () -> {
                    inside.countDown();
                    Fixture.await(cancelled); // fails if it is interrupted
                    return "cleaned";
                });
                inside.countDown();
                Fixture.await(cancelled);
                hook.close();
                return handle.outcome();
            });
        });
        Fixture.await(running);
        Thread canceller = new Thread(() -> task.cancel(true));
        canceller.start();
        canceller.join();
        cancelled.countDown();
        assertThat(task.join()).isEqualTo(new Outcome.Success<>("cleaned"));
        assertThat(ran).hasValue(0);
        runtime.close();
    }
}
