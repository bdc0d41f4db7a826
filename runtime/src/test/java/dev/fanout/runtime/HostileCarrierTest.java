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

/** Carriers that fail, lie, or run the body as they like. */
@OnEveryKindOfThread
class HostileCarrierTest {
    final Kind kind;
    private final ThreadLocal<String> good = new ThreadLocal<>();

    HostileCarrierTest(Kind kind) {
        this.kind = kind;
    }

    /** Between two good carriers. */
    private FanoutRuntime with(Fixture fixture, ContextCarrier hostile) {
        ThreadLocal<String> other = new ThreadLocal<>();
        return fixture.builder()
                .carrier(ContextCarrier.of(good))
                .carrier(hostile)
                .carrier(ContextCarrier.of(other))
                .build();
    }

    private FanoutRuntime around(Fixture fixture, ContextCarrier.Context hostile) {
        return with(fixture, () -> hostile);
    }

    private static RuntimeException sneaky(Throwable thrown) {
        throw HostileCarrierTest.<RuntimeException>cast(thrown);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <X extends Throwable> X cast(Throwable thrown) throws X {
        throw (X) thrown;
    }

    /** Fails to capture from the {@code nth} time on; null stands for capturing nothing at all. */
    private static ContextCarrier failingFrom(int nth, Throwable failure) {
        AtomicInteger captures = new AtomicInteger();
        return () -> {
            if (captures.incrementAndGet() < nth) {
                return ContextCarrier.Body::run;
            }
            if (failure != null) {
                throw sneaky(failure);
            }
            return null;
        };
    }

    private static List<Throwable> failures() {
        List<Throwable> failures = new ArrayList<>();
        failures.add(new IllegalStateException("capture"));
        failures.add(new LinkageError("capture"));
        failures.add(new IOException("capture"));
        failures.add(null);
        return failures;
    }

    @Test
    @DisplayName(
            "CTX-08 GRP-20 #21: a context that cannot be captured is thrown by start; what was started is cancelled and has ended")
    void failedCapture_failsTheGather(Fixture fixture) {
        for (Throwable failure : failures()) {
            FanoutRuntime runtime = with(fixture, failingFrom(2, failure));
            CountDownLatch running = new CountDownLatch(1);
            CountDownLatch interrupted = new CountDownLatch(1);
            AtomicBoolean ran = new AtomicBoolean();
            Throwable thrown = catchThrowable(() -> {
                try (TaskGroup group = runtime.open("Test.capture")) {
                    group.start("first", () -> {
                        running.countDown();
                        return Fixture.sleeper(interrupted).run();
                    });
                    Fixture.await(running);
                    group.start("second", () -> ran.getAndSet(true));
                    group.join();
                }
            });
            assertIs(thrown, failure);
            assertThat(interrupted.getCount()).isZero();
            assertThat(ran).isFalse();
            assertThat(runtime.dump()).startsWith("0 gathers, 0 handles");
            runtime.close();
        }
    }

    private static void assertIs(Throwable thrown, Throwable failure) {
        if (failure == null) {
            assertThat(thrown).isInstanceOf(NullPointerException.class).hasMessageContaining("ContextCarrier");
        } else {
            assertThat(thrown).isSameAs(failure);
        }
    }

    @Test
    @DisplayName("CTX-08 GRP-20: so it is by a map, by a handle, and in a call, whose failure it is then")
    void failedCapture_failsOtherForms(Fixture fixture) {
        for (Throwable failure : failures()) {
            FanoutRuntime runtime = with(fixture, failingFrom(1, failure));
            AtomicBoolean ran = new AtomicBoolean();
            assertIs(catchThrowable(() -> runtime.start("Test.handle", () -> ran.getAndSet(true))), failure);
            assertIs(
                    catchThrowable(() -> {
                        try (TaskGroup group = runtime.open("Test.map")) {
                            group.startEach("each", List.of(1), element -> ran.getAndSet(true));
                            group.join();
                        }
                    }),
                    failure);
            runtime.close();
            FanoutRuntime later = with(fixture, failingFrom(2, failure));
            Task<Boolean> member = later.start(
                    "Test.member",
                    () -> later.start("Test.inside", () -> ran.getAndSet(true)).join());
            assertIs(((Outcome.Failure<Boolean>) member.outcome()).exception(), failure);
            assertThat(ran).isFalse();
            later.close();
        }
    }

    @Test
    @DisplayName(
            "CTX-08 GRP-20: a context that cannot be installed is the failure of the call, whose body does not run")
    void failedInstall_failsTheCall(Fixture fixture) {
        IOException failure = new IOException("install");
        FanoutRuntime runtime = around(fixture, body -> {
            throw failure;
        });
        AtomicBoolean ran = new AtomicBoolean();
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = runtime.open("Test.install")) {
                group.start("call", () -> ran.getAndSet(true));
                group.join(IOException.class);
            }
        });
        assertThat(thrown).isSameAs(failure);
        assertThat(ran).isFalse();
        runtime.close();
    }

    @Test
    @DisplayName("CTX-08 CTX-04: whatever one carrier does, those around it are undone")
    void others_areUndone(Fixture fixture) {
        List<ContextCarrier.Context> hostile = List.of(
                body -> {
                    throw new IOException("install");
                },
                body -> {
                    body.run();
                    throw new LinkageError("undo");
                },
                body -> {});
        for (ContextCarrier.Context context : hostile) {
            List<String> after = new ArrayList<>();
            FanoutRuntime runtime = fixture.builder()
                    .carrier(ContextCarrier.of(good))
                    .carrier(() -> context)
                    .threads(body -> kind.factory().orElse(Thread::new).newThread(() -> {
                        good.set("thread's");
                        body.run();
                        after.add(good.get());
                    }))
                    .build();
            good.set("caller's");
            Task<String> task = runtime.start("Test.call", good::get);
            assertThat(task.outcome().isSuccess()).isFalse();
            Fixture.until(() -> !after.isEmpty());
            assertThat(after).containsExactly("thread's");
            runtime.close();
        }
    }

    @Test
    @DisplayName(
            "CTX-08: undoing that fails is the failure of a call that was fine, and beside that of one that was not")
    void failedUndo_isKept(Fixture fixture) {
        IOException undo = new IOException("undo");
        FanoutRuntime runtime = around(fixture, body -> {
            try {
                body.run();
            } finally {
                throwIt(undo);
            }
        });
        assertThat(gathered(runtime, () -> "value")).isSameAs(undo);
        IOException failure = new IOException("body");
        Throwable thrown = gathered(runtime, () -> {
            throw failure;
        });
        assertThat(thrown).isSameAs(failure);
        assertThat(GatherTrace.of(thrown).orElseThrow().failures()).containsExactly(undo);
        runtime.close();
    }

    private static void throwIt(IOException failure) throws IOException {
        throw failure;
    }

    private static Throwable gathered(FanoutRuntime runtime, Call<?> body) {
        return catchThrowable(() -> {
            try (TaskGroup group = runtime.open("Test.gather")) {
                group.start("call", body);
                group.join(IOException.class);
            }
        });
    }

    @Test
    @DisplayName("CTX-08 ERR-17: of a cancelled call it is reported, once; the call is cancelled all the same")
    void failedUndo_ofACancelledCall(Fixture fixture) {
        IOException undo = new IOException("undo");
        FanoutRuntime runtime = around(fixture, body -> {
            try {
                body.run();
            } finally {
                throwIt(undo);
            }
        });
        CountDownLatch running = new CountDownLatch(1);
        Task<String> task = runtime.start("Test.call", Fixture.sleeperThatTells(running));
        Fixture.await(running);
        task.cancel(true);
        assertThat(task.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
        runtime.close();
        Collector.thoroughly();
        assertThat(fixture.listener.unread).containsExactly(new RecordingListener.Unread("Test.call", undo));
    }

    @Test
    @DisplayName(
            "GRP-20: a body that is not run is a failure; one that is run again does not run again, which is a failure, too")
    void bodyIsRunOnce(Fixture fixture) {
        AtomicInteger ran = new AtomicInteger();
        Throwable never = gathered(around(fixture, body -> {}), ran::incrementAndGet);
        assertThat(never).isInstanceOf(IllegalStateException.class).hasMessageContaining("has not run");
        assertThat(ran).hasValue(0);
        Throwable twice = gathered(
                around(fixture, body -> {
                    body.run();
                    body.run();
                }),
                ran::incrementAndGet);
        assertThat(twice).isInstanceOf(IllegalStateException.class).hasMessageContaining("twice");
        assertThat(ran).hasValue(1);
    }

    @Test
    @DisplayName(
            "GRP-20 GFF-04: what the body throws is the call's failure, also if a carrier swallows it or wraps it; and only once")
    void bodysFailure_isNotLost(Fixture fixture) {
        List<ContextCarrier.Context> hostile = List.of(
                body -> {
                    try {
                        body.run();
                    } catch (Throwable swallowed) {
                        assertThat(swallowed).isNotNull();
                    }
                },
                body -> {
                    try {
                        body.run();
                    } catch (Throwable wrapped) {
                        throw new IllegalStateException(new RuntimeException(wrapped));
                    }
                });
        for (ContextCarrier.Context context : hostile) {
            FanoutRuntime runtime = around(fixture, context);
            IOException failure = new IOException("body");
            Throwable thrown = gathered(runtime, () -> {
                throw failure;
            });
            assertThat(thrown).isSameAs(failure);
            assertThat(GatherTrace.of(thrown).orElseThrow().failures()).isEmpty();
            CountDownLatch running = new CountDownLatch(1);
            Task<String> cancelled = runtime.start("Test.cancelled", Fixture.sleeperThatTells(running));
            Fixture.await(running);
            cancelled.cancel(true);
            assertThat(cancelled.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
            runtime.close();
        }
        Collector.thoroughly();
        assertThat(fixture.listener.unread).isEmpty();
    }
}
