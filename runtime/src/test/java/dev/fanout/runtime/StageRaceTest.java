package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A stage that completes, a thread that leaves, and a request to stop, in the same instant. */
@OnEveryKindOfThread
class StageRaceTest {
    final Kind kind;

    StageRaceTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    @DisplayName("STG-08: a stage that completes while the thread leaves ends the call once")
    void completionAgainstLeaving(Fixture fixture) throws Exception {
        AtomicInteger ended = new AtomicInteger();
        Race race = new Race(2);
        try (Completing completing = new Completing(race);
                FanoutRuntime runtime = counting(fixture, ended)) {
            int rounds = Race.rounds(700);
            for (int i = 0; i < rounds; i++) {
                CompletableFuture<Integer> stage = completing.newStage(i);
                Task<Integer> task = runtime.start("Test.call", Call.ofStage(() -> {
                    race.start();
                    Race.dawdle();
                    return stage;
                }));
                assertThat(task.join()).isEqualTo(i);
            }
            Fixture.until(() -> ended.get() == rounds);
        }
        assertThat(ended).hasValue(Race.rounds(700));
    }

    @Test
    @DisplayName(
            "STG-04 STG-08: a request while the thread leaves reaches the client or the stage, and no other call on that thread")
    void requestAgainstLeaving(Fixture fixture) throws Exception {
        AtomicInteger strays = new AtomicInteger();
        Race race = new Race(2);
        try (OneThread one = new OneThread(strays);
                FanoutRuntime runtime = fixture.builder().threads(one).build()) {
            for (int i = 0; i < Race.rounds(500); i++) {
                CompletableFuture<String> stage = new CompletableFuture<>();
                Task<String> task = runtime.start("Test.call", Call.ofStage(() -> {
                    race.start();
                    Race.dawdle();
                    return stage;
                }));
                race.start();
                Race.dawdle();
                task.cancel(true);
                assertThat(task.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
                assertThat(stage).isCancelled();
            }
        }
        assertThat(strays).as("interrupts of a thread that was given back").hasValue(0);
    }

    @Test
    @DisplayName("STG-08: a request against the completion: the value or the cancellation, and the end is told once")
    void requestAgainstCompletion(Fixture fixture) throws Exception {
        AtomicInteger ended = new AtomicInteger();
        Race race = new Race(2);
        try (Completing completing = new Completing(race);
                FanoutRuntime runtime = counting(fixture, ended)) {
            int rounds = Race.rounds(500);
            for (int i = 0; i < rounds; i++) {
                CompletableFuture<Integer> stage = completing.newStage(i);
                Task<Integer> task = runtime.start("Test.call", Call.ofStage(() -> stage));
                race.start();
                Race.dawdle();
                task.cancel(true);
                Outcome<Integer> outcome = task.outcome();
                assertThat(outcome).isIn(new Outcome.Success<>(i), new Outcome.Cancelled<>(CancelReason.REQUESTED));
            }
            Fixture.until(() -> ended.get() == rounds);
        }
        assertThat(ended).hasValue(Race.rounds(500));
    }

    private static FanoutRuntime counting(Fixture fixture, AtomicInteger ended) {
        return fixture.builder()
                .listener(new TaskListener() {
                    @Override
                    public void ended(CallInfo call, Outcome<?> outcome) {
                        ended.incrementAndGet();
                    }
                })
                .build();
    }

    /** A thread that completes stages, each at the instant when the race starts. */
    private static final class Completing implements AutoCloseable {
        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private final Race race;

        Completing(Race race) {
            this.race = race;
        }

        @SuppressWarnings("FutureReturnValueIgnored")
        CompletableFuture<Integer> newStage(int value) {
            CompletableFuture<Integer> stage = new CompletableFuture<>();
            thread.execute(() -> {
                race.start();
                Race.dawdle();
                stage.complete(value);
            });
            return stage;
        }

        @Override
        public void close() {
            thread.shutdown();
        }
    }

    /** Threads that go on after the call has left them, and count the interrupts that reach them then. */
    private final class OneThread implements ThreadFactory, AutoCloseable {
        private final AtomicInteger strays;
        private final ThreadFactory factory = kind.factory().orElse(Thread::new);

        OneThread(AtomicInteger strays) {
            this.strays = strays;
        }

        @Override
        public Thread newThread(Runnable call) {
            return factory.newThread(() -> {
                call.run();
                for (int looks = 0; looks < 20; looks++) {
                    Race.dawdle();
                    if (Thread.currentThread().isInterrupted()) {
                        strays.incrementAndGet();
                        return;
                    }
                }
            });
        }

        @Override
        public void close() {}
    }
}
