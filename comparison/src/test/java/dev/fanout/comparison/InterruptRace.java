package dev.fanout.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;

/** A call that is decided, and an interrupt of its thread, released together: the interrupt must not get lost. */
final class InterruptRace {

    /**
     * One run of the race.
     *
     * @param call what the caller waits for
     * @param decide what ends it
     */
    record Round(Callable<?> call, Runnable decide) {}

    private InterruptRace() {}

    /** After each call there must be the exception or the flag. */
    static void assertNoneLost(Trial trial, Supplier<Round> rounds) throws Exception {
        for (int i = 0; i < Rounds.of(100); i++) {
            Round round = rounds.get();
            CyclicBarrier together = new CyclicBarrier(2);
            Interrupted caller = new Interrupted(round.call());
            if (i % 2 == 0) {
                caller.awaitParked();
            }
            trial.executor.execute(() -> {
                meet(together);
                round.decide().run();
            });
            meet(together);
            caller.interruptAndAwait();
            assertThat(caller.sawIt).as("the interrupt of round %d", i).isTrue();
        }
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    /** A caller that looks for its interrupt after the call, once it has been sent. */
    private static final class Interrupted {
        private final Thread thread;
        private volatile boolean sent;
        private volatile boolean sawIt;

        Interrupted(Callable<?> call) {
            thread = new Thread(() -> {
                boolean thrown = false;
                try {
                    call.call();
                } catch (InterruptedException interrupt) {
                    thrown = true;
                } catch (Exception decided) {
                    // that is the other way to end
                }
                while (!sent) {
                    Thread.onSpinWait();
                }
                sawIt = thrown || Thread.currentThread().isInterrupted();
            });
            thread.setDaemon(true);
            thread.start();
        }

        void awaitParked() {
            Patience.until(() -> thread.getState() == Thread.State.WAITING);
        }

        void interruptAndAwait() throws InterruptedException {
            thread.interrupt();
            sent = true;
            thread.join(Patience.LONG.toMillis());
        }
    }
}
