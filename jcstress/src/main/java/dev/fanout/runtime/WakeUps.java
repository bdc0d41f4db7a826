package dev.fanout.runtime;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import org.openjdk.jcstress.infra.results.ZI_Result;

/**
 * STR-09: threads that really park, while what they wait for happens. Where a wait has no time-out, a wake-up that is lost
 * hangs, until the run is stopped as a failure.
 */
public final class WakeUps {
    private WakeUps() {}

    @JCStressTest
    @Outcome(id = "1", expect = ACCEPTABLE, desc = "woken")
    @Outcome(expect = FORBIDDEN, desc = "the wake-up is lost")
    @State
    public static class WaitForATask {
        private final CallTask<Integer> task = Subjects.task(() -> 1);

        @Actor
        public void runs() {
            task.run();
        }

        @Actor
        public void waits(I_Result result) {
            try {
                result.r1 = task.get(1, TimeUnit.MINUTES);
            } catch (InterruptedException | ExecutionException | TimeoutException lost) {
                result.r1 = -1;
            }
        }
    }

    @JCStressTest
    @Outcome(id = "true, 1", expect = ACCEPTABLE, desc = "woken by the end of a task that was asked to stop")
    @Outcome(id = "false, 0", expect = ACCEPTABLE, desc = "it never began")
    @Outcome(expect = FORBIDDEN, desc = "woken too early")
    @State
    public static class CancelAndAwait {
        private volatile int entered;
        private final CallTask<Integer> task = Subjects.task(() -> entered = 1);

        @Actor
        public void runs() {
            task.run();
        }

        @Actor
        public void waits(ZI_Result result) {
            task.cancelAndAwait();
            result.r1 = task.isSuccess();
            result.r2 = entered;
        }
    }
}
