package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A section of a call in which requests to stop are held back. */
@OnEveryKindOfThread
class ShieldTest {
    private static final Outcome<Object> REQUESTED = new Outcome.Cancelled<>(CancelReason.REQUESTED);

    final Kind kind;

    ShieldTest(Kind kind) {
        this.kind = kind;
    }

    private static boolean flag() {
        return Thread.currentThread().isInterrupted();
    }

    /** A shield in which the body waits until the test has done something; the wait fails if it is interrupted. */
    private static final class Section {
        final CountDownLatch entered = new CountDownLatch(1);
        final CountDownLatch mayEnd = new CountDownLatch(1);
        final Queue<Object> seen = new ConcurrentLinkedQueue<>();

        void run() {
            Cancellation.shield(() -> {
                look();
                return null;
            });
        }

        void look() {
            entered.countDown();
            Fixture.await(mayEnd);
            seen.add(Cancellation.current().isCancelled());
            seen.add(flag());
        }

        /** Does something while the body is inside. */
        void meanwhile(Runnable action) {
            Fixture.await(entered);
            action.run();
            mayEnd.countDown();
        }
    }

    @Test
    @DisplayName(
            "CAN-35: a request is held back with its interrupt; at the end it counts: flag set, the next wait throws")
    void request_isHeldBack(Fixture fixture) {
        Section section = new Section();
        Task<String> task = fixture.runtime.start("Test.writes", () -> {
            section.run();
            section.seen.add(Cancellation.current().isCancelled());
            section.seen.add(flag());
            return Fixture.sleeper().run();
        });
        section.meanwhile(() -> assertThat(task.cancel(true)).isTrue());
        assertThat(task.outcome()).isEqualTo(REQUESTED);
        assertThat(section.seen).containsExactly(false, false, true, true);
    }

    @Test
    @DisplayName(
            "CAN-35: waits of the library throw after a shield, with or without an interrupt, and not inside of it")
    void libraryWaits_throwAfterIt(Fixture fixture) {
        for (boolean interrupt : new boolean[] {true, false}) {
            Section section = new Section();
            CountDownLatch entered = new CountDownLatch(1);
            Task<String> quick = fixture.runtime.start("Test.quick", () -> "quick");
            Task<String> other = fixture.runtime.start("Test.other", Fixture.sleeper());
            Task<String> task = fixture.runtime.start("Test.waits", () -> {
                section.run();
                section.seen.add(flag());
                Thread.interrupted();
                return other.join();
            });
            Task<String> waitsInside = fixture.runtime.start(
                    "Test.waitsInside",
                    () -> Cancellation.shield(() -> {
                        entered.countDown();
                        Fixture.await(section.mayEnd);
                        return fixture.runtime.start("Test.inside", quick::join).join();
                    }));
            section.meanwhile(() -> {
                Fixture.await(entered);
                task.cancel(interrupt);
                waitsInside.cancel(interrupt);
            });
            assertThat(task.outcome()).isEqualTo(REQUESTED);
            assertThat(section.seen).containsExactly(false, false, interrupt);
            assertThat(waitsInside.outcome()).isEqualTo(new Outcome.Success<>("quick"));
            other.cancelAndAwait();
        }
    }

    @Test
    @DisplayName("CAN-35: cancel(false), then cancel(true) in a shield: at its end there is an interrupt, and only one")
    void escalation_isHeldBack(Fixture fixture) {
        Section section = new Section();
        Task<Boolean> task = fixture.runtime.start("Test.escalates", () -> {
            section.run();
            assertThat(Thread.interrupted()).isTrue();
            new CountDownLatch(0).await(); // would throw if there were another
            return flag();
        });
        section.meanwhile(() -> {
            task.cancel(false);
            task.cancel(true);
            task.cancel(true);
        });
        assertThat(task.join()).isFalse();
        assertThat(section.seen).containsExactly(false, false);
    }

    @Test
    @DisplayName("CAN-35: a flag that is set at the entry is put aside, and set again at the end")
    void flagAtEntry_isPutAside(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        List<Boolean> seen = new ArrayList<>();
        Task<String> task = fixture.runtime.start("Test.flagged", () -> {
            running.countDown();
            Fixture.until(ShieldTest::flag);
            seen.add(Cancellation.current().isCancelled());
            Cancellation.shield(() -> {
                seen.add(flag());
                seen.add(Cancellation.current().isCancelled());
                return null;
            });
            seen.add(flag());
            return Fixture.sleeper().run();
        });
        Fixture.await(running);
        task.cancel(true);
        assertThat(task.outcome()).isEqualTo(REQUESTED);
        assertThat(seen).containsExactly(true, false, false, true);
    }

    @Test
    @DisplayName(
            "CAN-35 CAN-37 CAN-27: clean-up after a caught interrupt sees no second one, and leaving it un-cancels nothing")
    void caughtInterrupt_doesNotComeBack(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        List<Boolean> seen = new ArrayList<>();
        Task<String> task = fixture.runtime.start("Test.cleansUp", () -> {
            try {
                return Fixture.sleeperThatTells(running).run();
            } finally {
                Cancellation.shield(() -> seen.add(Cancellation.current().isCancelled()));
                seen.add(flag());
                seen.add(Cancellation.current().isCancelled());
            }
        });
        Fixture.await(running);
        task.cancel(true);
        assertThat(task.outcome()).isEqualTo(REQUESTED);
        assertThat(seen).containsExactly(false, false, true);
    }

    @Test
    @DisplayName("CAN-36: whoever cancels and waits gets on when the section has ended, and not before")
    void cancelAndAwait_waitsForTheSection(Fixture fixture) {
        Section section = new Section();
        AtomicBoolean written = new AtomicBoolean();
        Task<String> task = fixture.runtime.start("Test.writes", () -> {
            Cancellation.shield(() -> {
                section.look();
                written.set(true);
                return null;
            });
            return Fixture.sleeper().run();
        });
        Thread me = Thread.currentThread();
        Fixture.await(section.entered);
        new Thread(() -> {
                    Fixture.untilParkedIn(me, TaskWait.class);
                    section.mayEnd.countDown();
                })
                .start();
        task.cancelAndAwait();
        assertThat(written).isTrue();
        assertThat(task.isCancelled()).isTrue();
    }

    @Test
    @DisplayName("CAN-35: nested shields: the request counts at the end of the outermost")
    void nestedShields_areOne(Fixture fixture) {
        Section section = new Section();
        List<Boolean> seen = new ArrayList<>();
        Task<String> task = fixture.runtime.start("Test.nested", () -> {
            Cancellation.shield(() -> {
                section.run();
                Cancellation.shield(() -> seen.add(Cancellation.current().isCancelled()));
                seen.add(Cancellation.current().isCancelled());
                seen.add(flag());
                return null;
            });
            seen.add(flag());
            return Fixture.sleeper().run();
        });
        section.meanwhile(() -> task.cancel(true));
        assertThat(task.outcome()).isEqualTo(REQUESTED);
        assertThat(section.seen).containsExactly(false, false);
        assertThat(seen).containsExactly(false, false, false, true);
    }

    @Test
    @DisplayName(
            "CAN-35: it returns what the section returns, and throws what it throws as itself; then the request counts too")
    void section_returnsAndThrows(Fixture fixture) throws IOException {
        assertThat(Cancellation.<String, RuntimeException>shield(() -> "value")).isEqualTo("value");
        assertThat(Cancellation.<String, RuntimeException>shield(() -> null)).isNull();
        IOException failure = new IOException("section");
        assertThatThrownBy(() -> Cancellation.<String, IOException>shield(() -> {
                    throw failure;
                }))
                .isSameAs(failure);
        Section section = new Section();
        List<Object> seen = new ArrayList<>();
        Task<String> task = fixture.runtime.start("Test.fails", () -> {
            seen.add(catchThrowable(() -> Cancellation.shield(() -> {
                section.look();
                throw failure;
            })));
            seen.add(flag());
            return Fixture.sleeper().run();
        });
        section.meanwhile(() -> task.cancel(true));
        assertThat(task.outcome()).isEqualTo(REQUESTED);
        assertThat(seen).containsExactly(failure, true);
    }

    @Test
    @DisplayName(
            "CAN-35: outside of calls the flag is put aside until the end; an interrupt meanwhile is the section's own")
    void outsideOfCalls_onlyTheFlagIsPutAside(Fixture fixture) {
        Thread.currentThread().interrupt();
        assertThat(Cancellation.<Boolean, RuntimeException>shield(() -> {
                    Fixture.await(new CountDownLatch(0));
                    return flag();
                }))
                .isFalse();
        assertThat(Thread.interrupted()).isTrue();
        assertThatThrownBy(() -> Cancellation.<Void, InterruptedException>shield(() -> {
                    Thread.currentThread().interrupt();
                    Thread.sleep(1);
                    return null;
                }))
                .isInstanceOf(InterruptedException.class);
        assertThat(flag()).isFalse();
    }

    @Test
    @DisplayName("CAN-22: an interrupt from outside is neither held back nor swallowed by a shield")
    void outsideInterrupt_isNotSwallowed(Fixture fixture) {
        Section section = new Section();
        Task<Boolean> task = fixture.runtime.start("Test.interrupted", () -> {
            Cancellation.shield(() -> {
                Thread.currentThread().interrupt();
                section.seen.add(flag());
                return null;
            });
            return flag();
        });
        assertThat(task.join()).isTrue();
        assertThat(section.seen).containsExactly(true);
    }
}
