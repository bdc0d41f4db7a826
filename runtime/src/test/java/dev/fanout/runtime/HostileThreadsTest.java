package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnEveryKindOfThread
class HostileThreadsTest {
    private final Kind kind;

    HostileThreadsTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    @DisplayName("CRE-04 #21: a factory without a thread refuses the gather; what was started has ended")
    void factoryReturnsNull_isRejected(Fixture fixture) {
        AtomicInteger made = new AtomicInteger();
        CountDownLatch interrupted = new CountDownLatch(3);
        CountDownLatch running = new CountDownLatch(3);
        FanoutRuntime runtime = with(fixture, body -> {
            if (made.incrementAndGet() > 3) {
                Fixture.await(running);
                return null;
            }
            return thread(body);
        });
        assertThatThrownBy(() -> {
                    try (TaskGroup group = runtime.open("Test.null")) {
                        for (int i = 0; i < 10; i++) {
                            group.startCollected("part", () -> {
                                running.countDown();
                                return Fixture.sleeper(interrupted).run();
                            });
                        }
                        group.join();
                    }
                })
                .isExactlyInstanceOf(RejectedExecutionException.class)
                .hasMessageContaining("Test.null/part")
                .hasNoSuppressedExceptions();
        assertThat(interrupted.getCount()).isZero();
        assertThat(made).hasValue(4);
        assertThatThrownBy(() -> runtime.start("Test.handle", () -> "never"))
                .isExactlyInstanceOf(RejectedExecutionException.class);
        runtime.close();
    }

    @Test
    @DisplayName("#21: threads that throw when they are touched fail their call, and nothing hangs")
    void hostileThreads_failTheirCall(Fixture fixture) {
        FanoutRuntime runtime = with(fixture, body -> new Thread(body) {
            @Override
            public void setContextClassLoader(ClassLoader loader) {
                throw new SecurityException("no loader");
            }
        });
        try (TaskGroup group = runtime.open("Test.loader")) {
            Task<String> task = group.startCollected("part", () -> "never");
            group.join();
            assertThat(task.outcome())
                    .isInstanceOfSatisfying(
                            Outcome.Failure.class,
                            failure -> assertThat(failure.exception()).isInstanceOf(SecurityException.class));
        }
        runtime.close();
    }

    @Test
    @DisplayName("#21: an interrupt that throws cancels the others all the same, and is reported")
    void hostileInterrupt_cancelsTheOthers(Fixture fixture) {
        IllegalStateException broken = new IllegalStateException("interrupt");
        FanoutRuntime runtime = with(fixture, body -> new Thread(body) {
            @Override
            public void interrupt() {
                super.interrupt();
                throw broken;
            }
        });
        IOException failure = new IOException("root");
        CountDownLatch running = new CountDownLatch(2);
        CountDownLatch interrupted = new CountDownLatch(2);
        assertThatThrownBy(() -> {
                    try (TaskGroup group = runtime.open("Test.interrupt")) {
                        for (int i = 0; i < 2; i++) {
                            group.start("sleeper", () -> {
                                running.countDown();
                                return Fixture.sleeper(interrupted).run();
                            });
                        }
                        group.start("fails", () -> {
                            Fixture.await(running);
                            throw failure;
                        });
                        group.join(IOException.class);
                    }
                })
                .isSameAs(failure);
        assertThat(interrupted.getCount()).isZero();
        assertThat(fixture.listener.unread)
                .extracting(RecordingListener.Unread::failure)
                .containsExactly(broken, broken);
        runtime.close();
    }

    @Test
    @DisplayName("CRE-05 #21: a timer that cannot be set is what the gather throws, without noise")
    void refusedTimer_isThrown(Fixture fixture) {
        OutOfMemoryError refusal = new OutOfMemoryError("unable to create native thread");
        FanoutRuntime runtime = fixture.builder()
                .time(new Time() {
                    @Override
                    public long nanoTime() {
                        return 0;
                    }

                    @Override
                    public Timer schedule(long delayNanos, Runnable action) {
                        throw refusal;
                    }
                })
                .build();
        AtomicInteger ran = new AtomicInteger();
        assertThatThrownBy(() -> {
                    try (TaskGroup group = runtime.open("Test.timer", Duration.ofSeconds(1))) {
                        group.startEach("part", List.of(1, 2, 3), element -> ran.incrementAndGet());
                        group.join();
                    }
                })
                .isSameAs(refusal)
                .hasNoSuppressedExceptions();
        assertThat(ran).hasValue(0);
        runtime.close();
    }

    @Test
    @DisplayName("each call runs at most once, also on a factory that runs what it is given twice")
    void factoryThatRunsTwice_runsOnce(Fixture fixture) {
        AtomicInteger ran = new AtomicInteger();
        List<Thread> second = new ArrayList<>();
        FanoutRuntime runtime = with(fixture, body -> {
            Thread again = thread(body);
            second.add(again);
            return thread(() -> {
                body.run();
                again.start();
            });
        });
        try (TaskGroup group = runtime.open("Test.twice")) {
            group.start("part", ran::incrementAndGet);
            group.join();
        }
        runtime.close();
        Fixture.until(() -> second.get(0).getState() == Thread.State.TERMINATED);
        assertThat(ran).hasValue(1);
    }

    private FanoutRuntime with(Fixture fixture, ThreadFactory factory) {
        return fixture.builder().threads(factory).build();
    }

    private Thread thread(Runnable body) {
        return kind.factory().orElse(Thread::new).newThread(body);
    }
}
