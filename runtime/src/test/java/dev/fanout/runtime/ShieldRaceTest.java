package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Shields against requests: several of them a round, so that a request finds every place between and in them. */
@OnEveryKindOfThread
class ShieldRaceTest {
    private static final int SHIELDS = 8;

    final Kind kind;

    ShieldRaceTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    @DisplayName(
            "CAN-35 CAN-08 #10: a request against shields: its interrupt is never inside, never lost, and never left behind")
    void interrupt_isNeitherLostNorLeaked(Fixture fixture) {
        Queue<String> leaks = new ConcurrentLinkedQueue<>();
        Race race = new Race(2);
        for (int i = 0; i < Race.rounds(1000); i++) {
            Task<String> task = fixture.runtime.start("Test.shields", () -> {
                race.start();
                for (int shield = 0; shield < SHIELDS; shield++) {
                    Cancellation.shield(() -> {
                        look(leaks);
                        Race.dawdle();
                        look(leaks);
                        return null;
                    });
                }
                return Fixture.sleeper().run(); // ends only if the interrupt was not lost
            });
            race.start();
            Race.dawdle();
            Race.dawdle();
            task.cancel(true);
            assertThat(task.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
            Task<Boolean> next = fixture.runtime.start("Test.next", () -> {
                Thread.sleep(0);
                return Thread.interrupted();
            });
            assertThat(next.join()).isFalse();
        }
        assertThat(leaks).isEmpty();
    }

    private static void look(Queue<String> leaks) {
        if (Thread.currentThread().isInterrupted()) {
            leaks.add("flag");
        }
        Cancellation.current().reason().ifPresent(reason -> leaks.add(reason.name()));
    }

    @Test
    @DisplayName("CAN-35 CAN-22 #11: an interrupt from outside against shields is not swallowed")
    void outsideInterrupt_isNotSwallowed(Fixture fixture) {
        Race race = new Race(2);
        for (int i = 0; i < Race.rounds(600); i++) {
            AtomicReference<Thread> runner = new AtomicReference<>();
            Task<String> task = fixture.runtime.start("Test.shields", () -> {
                runner.set(Thread.currentThread());
                race.start();
                for (int shield = 0; shield < SHIELDS; shield++) {
                    Cancellation.shield(() -> {
                        Race.dawdle();
                        return null;
                    });
                }
                return Fixture.sleeper().run();
            });
            race.start();
            Race.dawdle();
            runner.get().interrupt();
            assertThat(((Outcome.Failure<String>) task.outcome()).exception()).isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    @DisplayName(
            "CAN-35: a request against gathers in a shield: they end as if there were none, and what follows never begins")
    void gatherInside_isUntouched(Fixture fixture) {
        Race race = new Race(2);
        CountDownLatch never = new CountDownLatch(1);
        for (int i = 0; i < Race.rounds(300); i++) {
            boolean interrupt = i % 3 > 0;
            Queue<Integer> gathered = new ConcurrentLinkedQueue<>();
            Task<String> task = fixture.runtime.start("Test.gathers", () -> {
                race.start();
                for (int round = 0; round < 3; round++) {
                    gathered.add(Cancellation.shield(() -> gather(fixture.runtime)));
                }
                Fixture.until(Cancellation.current()::isCancelled);
                fixture.runtime.start("Test.late", () -> {
                    never.countDown();
                    return null;
                });
                return "went on";
            });
            race.start();
            Race.dawdle();
            task.cancel(interrupt);
            assertThat(task.outcome()).isEqualTo(new Outcome.Success<>("went on"));
            assertThat(gathered).containsExactly(3, 3, 3);
        }
        assertThat(never.getCount()).isOne();
    }

    private static int gather(FanoutRuntime runtime) {
        try (TaskGroup group = runtime.open("Test.gather")) {
            Task<Integer> one = group.start("one", () -> 1);
            Task<Integer> two = group.startAfter("two", () -> one.resultNow() + 1, one);
            group.join();
            return one.resultNow() + two.resultNow();
        }
    }
}
