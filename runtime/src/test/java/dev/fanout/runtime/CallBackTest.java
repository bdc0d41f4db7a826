package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Users' code that is called back, and waits there for another thread which uses the same group and the same runtime: a
 * lock that was held meanwhile would be waited for for ever.
 */
@OnEveryKindOfThread
class CallBackTest {
    private final Kind kind;
    private final AtomicBoolean armed = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile @Nullable FanoutRuntime runtime;
    private volatile @Nullable TaskGroup group;

    CallBackTest(Kind kind) {
        this.kind = kind;
    }

    /** The first time that it is called: another thread uses everything, and is waited for. */
    private void callBack() {
        if (!armed.compareAndSet(true, false)) {
            return;
        }
        Thread other = new Thread(() -> {
            try {
                useEverything();
            } catch (Throwable thrown) {
                failure.set(thrown);
            }
        });
        other.start();
        try {
            Fixture.until(() -> !other.isAlive());
        } catch (AssertionError stuck) {
            stuck.setStackTrace(other.getStackTrace());
            failure.set(stuck);
        }
        ended.countDown();
    }

    private void useEverything() {
        FanoutRuntime mine = runtime;
        TaskGroup around = group;
        assertThat(mine).isNotNull();
        assertThat(mine.dump()).isNotNull();
        assertThat(mine.start("Test.handle", () -> 1).join()).isEqualTo(1);
        try (TaskGroup own = mine.open("Test.own")) {
            Task<Integer> task = own.start("task", () -> 2);
            own.join();
            assertThat(task.resultNow()).isEqualTo(2);
        }
        if (around != null) {
            around.cancel();
        }
    }

    @AfterEach
    void everythingWasUsed() {
        assertThat(failure.get()).isNull();
        assertThat(ended.getCount()).as("call back").isZero();
        FanoutRuntime mine = runtime;
        if (mine != null) {
            mine.close();
        }
    }

    private FanoutRuntime build(FanoutRuntime.Builder builder) {
        FanoutRuntime built = builder.build();
        runtime = built;
        return built;
    }

    /** A group that calls back, and is cancelled then. */
    private void gather(FanoutRuntime in, Call<?> call) {
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup opened = in.open("Test.group", Duration.ofDays(1))) {
                group = opened;
                armed.set(true);
                opened.startCollected("call", call);
                opened.start("sleeper", Fixture.sleeper());
                opened.join();
            }
        });
        assertThat(thrown).isInstanceOf(CancelledException.class);
    }

    @Test
    @DisplayName("THR-06: no lock is held while a thread factory is asked")
    void threadFactory(Fixture fixture) {
        ThreadFactory factory = kind.factory().orElse(Thread::new);
        gather(
                build(fixture.builder().threads(body -> {
                    callBack();
                    return factory.newThread(body);
                })),
                () -> 1);
    }

    @Test
    @DisplayName("THR-06: no lock is held while context is captured")
    void carriers(Fixture fixture) {
        gather(
                build(fixture.builder().carrier(() -> {
                    callBack();
                    return ContextCarrier.Body::run;
                })),
                () -> 1);
    }

    @Test
    @DisplayName("THR-06: no lock is held while context is installed and undone")
    void installedCarriers(Fixture fixture) {
        gather(
                build(fixture.builder().carrier(() -> body -> {
                    callBack();
                    body.run();
                })),
                () -> 1);
    }

    @Test
    @DisplayName("THR-06: no lock is held while a listener hears of a call that begins")
    void started(Fixture fixture) {
        gather(
                build(fixture.builder().listener(new TaskListener() {
                    @Override
                    public void started(CallInfo call) {
                        callBack();
                    }
                })),
                () -> 1);
    }

    @Test
    @DisplayName("THR-06: no lock is held while a listener hears of a call that has ended")
    void ended(Fixture fixture) {
        gather(
                build(fixture.builder().listener(new TaskListener() {
                    @Override
                    public void ended(CallInfo call, Outcome<?> outcome) {
                        callBack();
                    }
                })),
                () -> 1);
    }

    @Test
    @DisplayName("THR-06: no lock is held while a listener hears of a call that was cancelled")
    void cancelled(Fixture fixture) {
        FanoutRuntime in = build(fixture.builder().listener(new TaskListener() {
            @Override
            public void cancelled(CallInfo call, CancelReason reason) {
                callBack();
            }
        }));
        gather(in, () -> {
            TaskGroup opened = group;
            assertThat(opened).isNotNull();
            opened.cancel();
            return 1;
        });
    }

    @Test
    @DisplayName("THR-06: no lock is held while a listener hears of stragglers")
    void straggling(Fixture fixture) {
        FanoutRuntime in = build(fixture.builder()
                .grace(new Stragglers.Grace(Duration.ofMillis(1), Duration.ofMillis(1)))
                .listener(new TaskListener() {
                    @Override
                    public void straggling(String call, Duration waited, List<StackTraceElement> stack) {
                        callBack();
                    }
                }));
        gather(in, () -> {
            TaskGroup opened = group;
            assertThat(opened).isNotNull();
            opened.cancel();
            Deaf.await(ended);
            return 1;
        });
    }

    @Test
    @DisplayName("THR-06: no lock is held while a hook runs that was set for the cancellation of a call")
    void onCancel(Fixture fixture) {
        gather(build(fixture.builder()), () -> {
            Cancellation.current().onCancel(this::callBack);
            TaskGroup opened = group;
            assertThat(opened).isNotNull();
            opened.cancel();
            return 1;
        });
    }

    @Test
    @DisplayName("THR-06: no lock is held while the elements of a map are read")
    void elements(Fixture fixture) {
        FanoutRuntime in = build(fixture.builder());
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup opened = in.open("Test.group")) {
                group = opened;
                armed.set(true);
                Iterable<Integer> elements = () -> {
                    callBack();
                    return List.of(1, 2).iterator();
                };
                opened.startEach("each", elements, element -> element);
                opened.join();
            }
        });
        assertThat(thrown).isInstanceOf(CancelledException.class);
    }

    @Test
    @DisplayName("THR-06: no lock is held while functions run that depend on the future of a task")
    void futures(Fixture fixture) {
        FanoutRuntime in = build(fixture.builder());
        CountDownLatch go = new CountDownLatch(1);
        Task<Integer> task = in.start("Test.task", () -> {
            Fixture.await(go);
            return 1;
        });
        var dependent = task.toCompletableFuture().thenAccept(value -> callBack());
        armed.set(true);
        go.countDown();
        dependent.join();
    }

    @Test
    @DisplayName("THR-06: no lock is held while an outcome is built from the results")
    void results(Fixture fixture) {
        FanoutRuntime in = build(fixture.builder());
        try (TaskGroup opened = in.open("Test.group")) {
            group = opened;
            armed.set(true);
            Outcome<Integer> outcome = opened.joinOutcome(() -> {
                callBack();
                return 1;
            });
            assertThat(outcome).isEqualTo(new Outcome.Success<>(1));
        }
    }
}
