package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Listeners that throw whatever they like, wait, or use the library themselves: nobody is harmed. */
@OnEveryKindOfThread
class HostileListenerTest {
    final Kind kind;
    private final Logger logger = Logger.getLogger("dev.fanout");
    private final Queue<Throwable> logged = new ConcurrentLinkedQueue<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            if (line.getMessage().equals("a TaskListener has thrown")) { // not what other tests have left unread
                logged.add(line.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    HostileListenerTest(Kind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void catchTheLog() {
        logger.setUseParentHandlers(false);
        logger.addHandler(handler);
    }

    @AfterEach
    void releaseTheLog() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
        logger.setLevel(Level.INFO);
    }

    /** What a hostile listener does, whatever it is told. */
    @FunctionalInterface
    private interface Deed {
        void commit() throws Throwable;
    }

    /** Commits the deed after it has written down what it was told. */
    private record Hostile(CallLog log, Deed deed, AtomicInteger committed) implements TaskListener {
        Hostile(CallLog log, Deed deed) {
            this(log, deed, new AtomicInteger());
        }

        private void commit() {
            try {
                deed.commit();
            } catch (Throwable thrown) {
                throw Sneaky.raise(thrown);
            } finally {
                committed.incrementAndGet();
            }
        }

        /** The last of what it is told comes when whoever waited goes on already. */
        void awaitLastDeed() {
            Fixture.until(() -> committed.get() == log.entries.size());
        }

        @Override
        public void started(CallInfo call) {
            log.started(call);
            commit();
        }

        @Override
        public void cancelled(CallInfo call, CancelReason reason) {
            log.cancelled(call, reason);
            commit();
        }

        @Override
        public void ended(CallInfo call, Outcome<?> outcome) {
            log.ended(call, outcome);
            commit();
        }

        @Override
        public void straggling(String call, Duration waited, List<StackTraceElement> stack) {
            log.straggling(call, waited, stack);
            commit();
        }

        @Override
        public void letGo(String call, Duration waited, List<StackTraceElement> stack) {
            log.letGo(call, waited, stack);
            commit();
        }

        @Override
        public void failureUnread(String call, Throwable failure) {
            log.failureUnread(call, failure);
            commit();
        }
    }

    /** Lets each event happen once at least, and checks that the gather is as it would be without a listener. */
    private static void exercise(Fixture fixture, FanoutRuntime runtime, CallLog log) {
        IOException failure = new IOException("root");
        IOException cleanUp = new IOException("clean-up");
        CountDownLatch running = new CountDownLatch(2);
        CountDownLatch release = new CountDownLatch(1);
        List<Task<String>> tasks = new ArrayList<>();
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = runtime.open("Test.gather")) {
                tasks.add(group.start("deaf", CallOptions.DEFAULT.letGoAfter(Duration.ofSeconds(5)), () -> {
                    running.countDown();
                    CancelHookTest.awaitDeafly(release);
                    throw cleanUp;
                }));
                tasks.add(group.start("fine", () -> "value"));
                tasks.add(group.start("sleeper", Fixture.sleeperThatTells(running)));
                tasks.add(group.start("fails", () -> {
                    Fixture.await(running);
                    Fixture.until(tasks.get(1)::isDone);
                    throw failure;
                }));
                new Thread(() -> {
                            awaitEvent(log, "cancelled");
                            Fixture.until(tasks.get(2)::isDone); // or it is a straggler as well
                            fixture.time.advance(Duration.ofSeconds(1));
                            awaitEvent(log, "straggling");
                            fixture.time.advance(Duration.ofSeconds(4));
                        })
                        .start();
                group.join(IOException.class);
            }
        });
        assertThat(thrown).isSameAs(failure);
        assertThat(GatherTrace.of(thrown).orElseThrow().failures()).isEmpty();
        assertThat(tasks.get(1).resultNow()).isEqualTo("value");
        assertThat(tasks.get(2).isCancelled()).isTrue();
        assertThat(tasks.get(0).outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.SIBLING_FAILED));
        release.countDown();
        Fixture.until(tasks.get(0)::isDone);
        for (String event : List.of("started", "cancelled", "straggling", "letGo", "failureUnread", "ended")) {
            awaitEvent(log, event);
        }
        assertThat(log.of("Test.gather/deaf"))
                .filteredOn(entry -> entry.event().equals("failureUnread"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).isSameAs(cleanUp));
        for (String event : List.of("started", "cancelled", "letGo", "ended")) {
            assertThat(log.of("Test.gather/deaf"))
                    .filteredOn(entry -> entry.event().equals(event))
                    .hasSize(1);
        }
    }

    private static void awaitEvent(CallLog log, String event) {
        Fixture.until(() -> log.of("Test.gather/deaf").stream()
                .anyMatch(entry -> entry.event().equals(event)));
    }

    @Test
    @DisplayName(
            "GRP-20 ERR-17 #21: a listener that throws from every method, Errors and checked exceptions too, is only logged")
    void throwingListener_harmsNobody(Fixture fixture) {
        List<Throwable> deeds = List.of(
                new IllegalStateException("r"), new LinkageError("e"), new IOException("c"), new OutOfMemoryError("v"));
        for (Throwable deed : deeds) {
            CallLog log = new CallLog();
            FanoutRuntime runtime = fixture.builder()
                    .time(fixture.time)
                    .listener(new Hostile(log, () -> {
                        throw deed;
                    }))
                    .build();
            exercise(fixture, runtime, log);
            runtime.close();
            Fixture.until(() -> logged.stream().filter(line -> line == deed).count() == log.entries.size());
        }
        assertThat(logged).hasSameElementsAs(deeds);
    }

    @Test
    @DisplayName("GRP-20 #21: nor does one that keeps its thread for a moment, or uses the library while it is told")
    void slowListener_harmsNobody(Fixture fixture) {
        List<Deed> deeds = List.of(
                () -> Thread.sleep(2),
                () -> fixture.runtime.start("Test.ofTheListener", () -> 1).cancelAndAwait(),
                () -> {
                    try (TaskGroup group = fixture.runtime.open("Test.ofTheListener")) {
                        group.start("call", () -> 1);
                        group.cancel();
                        assertThat(catchThrowable(group::join)).isInstanceOf(CancelledException.class);
                    }
                });
        for (Deed deed : deeds) {
            CallLog log = new CallLog();
            Hostile listener = new Hostile(log, deed);
            FanoutRuntime runtime =
                    fixture.builder().time(fixture.time).listener(listener).build();
            exercise(fixture, runtime, log);
            runtime.close();
            listener.awaitLastDeed();
        }
    }

    @Test
    @DisplayName("GRP-20: a logger that throws as well does not either")
    void throwingLogger_harmsNobody(Fixture fixture) {
        logger.setFilter(line -> {
            throw new IllegalStateException("the logger, too");
        });
        try {
            CallLog log = new CallLog();
            FanoutRuntime runtime = fixture.builder()
                    .time(fixture.time)
                    .listener(new Hostile(log, () -> {
                        throw new IllegalStateException("listener");
                    }))
                    .build();
            exercise(fixture, runtime, log);
            runtime.close();
            assertThat(logged).isEmpty();
        } finally {
            logger.setFilter(null);
        }
    }

    @Test
    @DisplayName(
            "D12: without a listener stragglers, those let go and unread failures are logged; without exceptions of ours")
    void noListener_isALog(Fixture fixture) {
        Queue<String> lines = new ConcurrentLinkedQueue<>();
        logger.setFilter(line ->
                line.getMessage().startsWith("Test.deaf") && lines.add(line.getLevel() + " " + line.getMessage()));
        try {
            FanoutRuntime.Builder plain =
                    FanoutRuntime.builder().time(fixture.time).letGoAfter(Duration.ofSeconds(5));
            kind.factory().ifPresent(plain::threads);
            FanoutRuntime runtime = plain.build();
            CountDownLatch running = new CountDownLatch(1);
            CountDownLatch release = new CountDownLatch(1);
            Task<String> task = runtime.start("Test.deaf", () -> {
                running.countDown();
                CancelHookTest.awaitDeafly(release);
                throw new IOException("late");
            });
            Fixture.await(running);
            task.cancel(true);
            fixture.time.advance(Duration.ofSeconds(1));
            Fixture.until(() -> lines.size() == 1);
            fixture.time.advance(Duration.ofSeconds(4));
            task.cancelAndAwait();
            Fixture.until(() -> lines.size() == 2);
            release.countDown();
            Fixture.until(() -> lines.size() == 3);
            Fixture.until(task::isDone);
            runtime.close();
            List<String> inOrder = List.copyOf(lines);
            assertThat(inOrder.get(0))
                    .startsWith("WARNING Test.deaf was asked to stop 1000 ms ago")
                    .contains("it is waited for\n\tat ");
            assertThat(inOrder.get(1))
                    .startsWith("WARNING Test.deaf was asked to stop 5000 ms ago")
                    .contains("waited for no longer\n\tat ");
            assertThat(inOrder.get(2)).startsWith("SEVERE Test.deaf failed, and no caller gets to see it");
        } finally {
            logger.setFilter(null);
        }
    }
}
