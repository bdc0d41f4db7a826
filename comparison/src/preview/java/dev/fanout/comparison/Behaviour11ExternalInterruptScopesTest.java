package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.YES;

import com.softwaremill.jox.structured.Par;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.StructuredTaskScope;
import org.junit.jupiter.api.DisplayName;

@DisplayName("11 CAN-20 CAN-22: an interrupt from outside that meets a failure is not swallowed with it")
class Behaviour11ExternalInterruptScopesTest {
    @Shows(YES)
    void structuredTaskScope_throwsItOrKeepsTheFlag(Trial trial) throws Exception {
        InterruptRace.assertNoneLost(trial, () -> {
            CountDownLatch fail = new CountDownLatch(1);
            return new InterruptRace.Round(
                    () -> {
                        try (var scope = StructuredTaskScope.<String>open()) {
                            scope.fork(Behaviour11ExternalInterruptTest.failsAfter(fail));
                            return scope.join();
                        }
                    },
                    fail::countDown);
        });
    }

    @Shows(YES)
    void jox_throwsItOrKeepsTheFlag(Trial trial) throws Exception {
        InterruptRace.assertNoneLost(trial, () -> {
            CountDownLatch fail = new CountDownLatch(1);
            return new InterruptRace.Round(
                    () -> Par.par(List.of(Behaviour11ExternalInterruptTest.failsAfter(fail))), fail::countDown);
        });
    }
}
