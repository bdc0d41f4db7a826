package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A call's own timeout in the instant in which the call ends, or is cancelled. */
@OnEveryKindOfThread
final class CallTimeoutRaceTest {
    private static final Duration OWN = Duration.ofMillis(300);
    private static final CallOptions TIMED = CallOptions.DEFAULT.timeout(OWN);

    @SuppressWarnings("UnusedVariable") // read by the extension
    private final Kind kind;

    CallTimeoutRaceTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    @DisplayName(
            "TMO-11 TMO-12 #10 #17: a value or a timeout; with the value nobody was interrupted, and no interrupt is left")
    void timeoutAgainstTheEnd_isOneOfBoth(Fixture fixture) {
        for (int round = 0; round < Race.rounds(200); round++) {
            Race race = new Race(2);
            AtomicBoolean flagged = new AtomicBoolean();
            Task<String> task = fixture.timeless.start("Test.race", TIMED, () -> {
                race.start();
                Race.dawdle();
                flagged.set(Thread.currentThread().isInterrupted());
                return "value";
            });
            race.start();
            Race.dawdle();
            fixture.time.advance(OWN);
            Outcome<String> outcome = task.outcome();
            if (outcome.isSuccess()) {
                assertThat(flagged).isFalse();
            } else {
                assertThat(outcome).isInstanceOf(Outcome.Failure.class);
            }
            assertThat(fixture.runtime
                            .start("Test.next", () -> Thread.currentThread().isInterrupted())
                            .join())
                    .as("left over")
                    .isFalse();
        }
    }

    @Test
    @DisplayName("TMO-11 CAN-05: a request in the instant of the timeout: cancelled or failed, and the body ends")
    void timeoutAgainstACancellation_endsTheBody(Fixture fixture) throws Exception {
        for (int round = 0; round < Race.rounds(100); round++) {
            Race race = new Race(3);
            Task<String> task = fixture.timeless.start("Test.race", TIMED, () -> {
                race.start();
                return Fixture.sleeper().run();
            });
            Thread timer = new Thread(() -> {
                race.start();
                Race.dawdle();
                fixture.time.advance(OWN);
            });
            timer.start();
            race.start();
            Race.dawdle();
            task.cancel(true);
            assertThat(task.outcome()).isNotInstanceOf(Outcome.Success.class);
            timer.join();
            boolean failed = task.outcome() instanceof Outcome.Failure;
            assertThat(failed || task.outcome().equals(new Outcome.Cancelled<>(CancelReason.REQUESTED)))
                    .isTrue();
        }
    }
}
