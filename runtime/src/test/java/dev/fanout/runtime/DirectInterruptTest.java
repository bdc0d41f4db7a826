package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Cancellation and interrupts where calls run on the caller's own thread. */
class DirectInterruptTest {
    private final FanoutRuntime direct = FanoutRuntime.direct();

    @AfterEach
    void noInterruptIsLeft() {
        assertThat(Thread.interrupted()).isFalse();
        direct.close();
    }

    @Test
    @DisplayName("D15: on the caller's thread an interrupt of a call is the caller's, and is handed on to it")
    void interruptInACall_isTheCallers() {
        AtomicBoolean entered = new AtomicBoolean();
        for (boolean declared : new boolean[] {true, false}) {
            Throwable thrown = catchThrowable(() -> {
                try (TaskGroup group = direct.open("Test.direct")) {
                    group.start("sleeps", () -> {
                        Thread.currentThread().interrupt(); // as somebody else would, while it sleeps
                        Thread.sleep(1);
                        return null;
                    });
                    group.start("next", () -> entered.getAndSet(true));
                    if (declared) {
                        group.join(InterruptedException.class);
                    } else {
                        group.join();
                    }
                }
            });
            assertThat(thrown).isExactlyInstanceOf(declared ? InterruptedException.class : CancelledException.class);
            assertThat(Thread.interrupted()).isEqualTo(!declared);
        }
        assertThat(entered).isFalse();
    }

    @Test
    @DisplayName("D15: also through a nested gather that does not declare it")
    void interruptInANestedGather_isTheCallers() {
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = direct.open("Test.outer")) {
                group.start("nested", () -> {
                    try (TaskGroup nested = direct.open("Test.nested")) {
                        nested.start("sleeps", () -> {
                            Thread.currentThread().interrupt();
                            Thread.sleep(1);
                            return null;
                        });
                        nested.join();
                        return "joined";
                    }
                });
                group.join();
            }
        });
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        CancelledException.class,
                        cancelled -> assertThat(cancelled.reason()).isEqualTo(CancelReason.CALLER_INTERRUPTED));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    @DisplayName("D9: a cancellation that is not the caller's is a failure of the call there as well")
    void foreignCancellation_isAFailure() {
        CancellationException foreign = new CancellationException();
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = direct.open("Test.direct")) {
                group.start("odd", () -> {
                    throw foreign;
                });
                group.join();
            }
        });
        assertThat(thrown).isInstanceOf(CallFailedException.class).hasCause(foreign);
    }

    @Test
    @DisplayName("D7: an interrupted caller starts nothing, and keeps its flag")
    void interruptedAtEntry_startsNothing() {
        AtomicBoolean entered = new AtomicBoolean();
        Thread.currentThread().interrupt();
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = direct.open("Test.direct")) {
                group.start("call", () -> entered.getAndSet(true));
                group.join();
            }
        });
        assertThat(thrown).isInstanceOf(CancelledException.class);
        assertThat(direct.start("Test.handle", () -> entered.getAndSet(true)).isCancelled())
                .isTrue();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(entered).isFalse();
    }

    @Test
    @DisplayName("CAN-09: the flag that a call leaves set is the caller's, and neither lost nor thrown")
    void flagOfACall_isKept() {
        try (TaskGroup group = direct.open("Test.direct")) {
            Task<String> task = group.start("call", () -> {
                Thread.currentThread().interrupt();
                return "value";
            });
            group.join();
            assertThat(task.resultNow()).isEqualTo("value");
        }
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    @DisplayName(
            "CAN-14 CAN-15: a call that cancels its own group ends with its value, what follows never starts, nobody is interrupted")
    void groupCancelledFromWithin_startsNothingMore() {
        AtomicBoolean entered = new AtomicBoolean();
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = direct.open("Test.direct")) {
                Task<String> first = group.start("first", () -> {
                    group.cancel();
                    return Thread.currentThread().isInterrupted() ? "interrupted" : "value";
                });
                group.start("second", () -> entered.getAndSet(true));
                assertThat(first.resultNow()).isEqualTo("value");
                group.join(Exception.class);
            }
        });
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        CancelledException.class,
                        cancelled -> assertThat(cancelled.reason()).isEqualTo(CancelReason.REQUESTED));
        assertThat(entered).isFalse();
    }
}
