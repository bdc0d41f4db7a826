package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Machines that are broken in the ways in which ours must not be: if these are not found, the other explorations say nothing. */
@Tag("lincheck")
class CanaryLincheckTest {
    private static final int INTERLEAVINGS = 300;

    private static final class Counter {
        volatile int count;

        @SuppressWarnings("NonAtomicVolatileUpdate") // the point
        void add() {
            count++;
        }
    }

    @Test
    @DisplayName("a lost update of a volatile field is found")
    void lostUpdate_isFound() {
        assertIsFound("lost an update", scenario -> {
            Counter counter = new Counter();
            scenario.beside(counter::add);
            scenario.beside(counter::add);
            scenario.end();
            Interleaving.require(counter.count == 2, "lost an update");
        });
    }

    /** As {@link CallTask#whenEnded}, but it looks first and acts later. */
    private static final class Ending {
        private volatile boolean ended;
        private volatile List<Runnable> hooks = List.of();

        synchronized void add(Runnable hook) {
            List<Runnable> more = new ArrayList<>(hooks);
            more.add(hook);
            hooks = more;
        }

        void whenEnded(Runnable hook) {
            if (ended) {
                hook.run();
            } else {
                add(hook);
            }
        }

        void end() {
            ended = true;
            hooks.forEach(Runnable::run);
        }
    }

    @Test
    @DisplayName("a wake-up that is lost between the look and the wait is found: the waiter hangs")
    void lostWakeUp_isFound() {
        assertIsFound("has hung", scenario -> {
            Ending ending = new Ending();
            CountDownLatch told = new CountDownLatch(1);
            scenario.beside(ending::end);
            ending.whenEnded(told::countDown);
            Interleaving.await(told);
            scenario.end();
        });
    }

    private static final class Gate {
        private volatile boolean open;
        private volatile @Nullable Thread waiter;

        void pass() {
            waiter = Thread.currentThread();
            if (!open) {
                LockSupport.park(this);
            }
        }

        void open() {
            open = true;
            LockSupport.unpark(waiter);
        }
    }

    @Test
    @DisplayName("a park without a loop around it, which wakes for no reason, is found")
    void parkWithoutLoop_isFound() {
        assertIsFound("passed a gate that was shut", scenario -> {
            Gate gate = new Gate();
            scenario.beside(gate::open);
            gate.pass();
            Interleaving.require(gate.open, "passed a gate that was shut");
            scenario.end();
        });
    }

    @Test
    @DisplayName("what a thread of a scenario throws is found")
    void failureBeside_isFound() {
        assertIsFound("beside", scenario -> {
            Counter counter = new Counter();
            scenario.beside(counter::add);
            scenario.beside(() -> Interleaving.require(counter.count == 0, "beside"));
            scenario.end();
        });
    }

    private static void assertIsFound(String message, Consumer<Interleaving> scenario) {
        assertThatThrownBy(() -> Interleaving.explore(INTERLEAVINGS, scenario))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(message);
    }
}
