package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.YES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.runtime.TaskGroup;
import org.junit.jupiter.api.DisplayName;

@DisplayName("9 CAN-19: further interrupts do not end the wait for a clean-up, and are not lost")
class Behaviour09SecondInterruptTest {

    /** Interrupts the caller twice more while it waits for the clean-up. */
    static void assertHeldToTheEnd(Caller<?> caller, Sleeper call) {
        call.awaitEntered();
        caller.awaitParked();
        caller.interrupt();
        call.awaitInterrupted();
        for (int again = 0; again < 2; again++) {
            assertThat(caller.waits()).isTrue();
            caller.interrupt();
        }
        assertThat(caller.waits()).isTrue();
        call.finishCleanUp();
        assertThat(caller.failure()).isInstanceOf(InterruptedException.class);
        assertThat(call.hasEnded()).isTrue();
    }

    @Shows(YES)
    void fanout_waitsOnAndThrowsOneInterrupt(Trial trial) {
        Sleeper call = trial.cleaner();
        assertHeldToTheEnd(
                trial.call(() -> {
                    try (TaskGroup group = trial.runtime.open("Test.twice")) {
                        group.start("call", call::call);
                        group.join(InterruptedException.class);
                        return null;
                    }
                }),
                call);
    }
}
