package dev.fanout.runtime;

import static dev.fanout.runtime.Interleaving.explore;
import static dev.fanout.runtime.Interleaving.require;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Threads that wait for a task: against its end, and against interrupts from outside. */
@Tag("lincheck")
class TaskWaitLincheckTest {
    private static final int INTERLEAVINGS = 150;

    private static CallTask<Integer> task(Interleaving scenario) {
        return Interleaving.task(new RecordingOwner(scenario.runtime), () -> 1);
    }

    @Test
    @DisplayName("STR-09: whoever waits has the value, wherever the end falls")
    void waiters_haveTheValue() {
        explore(INTERLEAVINGS, scenario -> {
            CallTask<Integer> task = task(scenario);
            AtomicReference<Integer> joined = new AtomicReference<>();
            scenario.beside(task);
            scenario.beside(() -> joined.set(task.join()));
            require(task.outcome().equals(new Outcome.Success<>(1)), "the outcome");
            scenario.end();
            require(joined.get() == 1, "the value");
        });
    }

    @Test
    @DisplayName("CAN-20 #11: an interrupt from outside ends the wait or stays, and is never both or neither")
    void interruptFromOutside_isNeitherLostNorDoubled() {
        explore(INTERLEAVINGS, scenario -> {
            CallTask<Integer> task = task(scenario);
            Thread waiter = Thread.currentThread();
            scenario.beside(task);
            scenario.beside(waiter::interrupt);
            boolean thrown = false;
            try {
                require(task.get(1, TimeUnit.DAYS) == 1, "the value");
            } catch (InterruptedException interrupt) {
                thrown = true;
            } catch (Exception other) {
                throw new AssertionError(other);
            }
            boolean flagged = scenario.endUninterruptibly();
            require(thrown != flagged, "thrown or flagged: " + thrown + ", " + flagged);
        });
    }

    @Test
    @DisplayName("CAN-19 #9: an interrupt does not end the wait for the end of a cancelled task, and is kept")
    void interruptWhileAwaitingTheEnd_isKept() {
        explore(INTERLEAVINGS, scenario -> {
            CallTask<Integer> task = task(scenario);
            Thread waiter = Thread.currentThread();
            scenario.beside(task);
            scenario.beside(waiter::interrupt);
            task.awaitEnd();
            require(task.isDone(), "it waits for the end");
            require(scenario.endUninterruptibly(), "the interrupt is kept");
        });
    }

    @Test
    @DisplayName("STR-09: a wait with a time has the value or a time-out, and a time-out leaves no trace")
    void timedWait_hasTheValueOrATimeout() {
        explore(INTERLEAVINGS, scenario -> {
            CallTask<Integer> task = task(scenario);
            scenario.beside(task);
            try {
                require(task.get(1, TimeUnit.NANOSECONDS) == 1, "the value");
            } catch (TimeoutException early) {
                require(task.join() == 1, "and the value later");
            } catch (Exception other) {
                throw new AssertionError(other);
            }
            scenario.end();
        });
    }
}
