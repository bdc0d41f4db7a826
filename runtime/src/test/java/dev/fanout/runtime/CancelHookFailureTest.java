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

/** Hooks that fail, that cannot begin, and what they have around them. */
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
}
